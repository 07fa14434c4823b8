import ArgumentParser
import Digests
import FeatureStores
import Foundation
import Languages
import PassiCarrai
import SimpleFeatures
import SpatiaLiteStore
import YAMLText

/// Keeps the layers that say where an access may open in step with roads, zones and regulation.
struct KerbLayers {
    let settings: Settings

    init(_ settings: Settings) { self.settings = settings }

    /// What a database that is made anew takes over from the old one.
    static let names = KerbCollections.all.map(\.name)

    /// Raised whenever the same data and rules give other layers.
    private static let edition = 1

    /// Where it stands what the layers were made of.
    private static let madeOf = KerbCollections.kerbs.name + ".made_of"

    /// Makes the collections that a database does not have yet, empty, so that layers can name them.
    static func create(in database: String) throws {
        let writer = try CollectionWriter(path: database)
        try writer.transaction {
            for type in KerbCollections.all where try writer.featureType(of: type.name) == nil {
                try writer.replace(type)
                try writer.finish(type.name)
            }
        }
    }

    /// Makes the layers anew where they were made of something else, or always with `force`.
    ///
    /// They are measured beside the database and take their place in one transaction: whoever stops it, or asks
    /// meanwhile, has the old ones.
    ///
    /// - Returns: whether they were made.
    /// - Throws: `ExitCode` 1, having said what is wrong.
    @discardableResult
    func makeIfNeeded(force: Bool = false) async throws -> Bool {
        try await refusable {
            let store = try settings.store(WorkerPool(width: 2, capacity: 64))
            let present = Set(try await store.collections())
            if !Self.names.allSatisfy(present.contains) { try Self.create(in: settings.database) }
            guard let definition = try settings.siteDefinition() else { return false }
            let regulation = try settings.regulation(definition.regulation, on: nil)
            let fingerprint = try await fingerprint(definition, regulation, store)
            if !force, try StoredMetadata.value(of: Self.madeOf, inDatabase: settings.database) == fingerprint {
                return false
            }
            try make(try await Sites(definition, from: store), regulation, fingerprint)
            return true
        }
    }

    private func make(_ sites: Sites, _ regulation: Regulation, _ fingerprint: String) throws {
        let bar = ProgressBar(settings.lang)
        defer { bar.finish() }
        var kerbs = FeatureBatch(type: KerbCollections.kerbs)
        var intersections = FeatureBatch(type: KerbCollections.intersections)
        KerbMap(sites, regulation).forEachPart { part in
            kerbs.append(contentsOf: KerbCollections.batch(part.stretches, regulation))
            intersections.append(contentsOf: KerbCollections.batch(part.intersections, regulation))
            bar.show(
                settings.lang("Bordi e incroci", "Kerbs and crossings"), done: part.done, total: part.total,
                features: kerbs.count + intersections.count)
        }
        // Nobody else writes for the seconds that this takes, and no longer.
        let writer = try CollectionWriter(path: settings.database)
        try writer.transaction {
            for batch in [kerbs, intersections] {
                try writer.replace(batch.type)
                try writer.append(batch, to: batch.type)
                for (key, value) in metadata(batch.type) {
                    try writer.setMetadata("\(batch.type.name).\(key)", to: value)
                }
                try writer.finish(batch.type.name)
            }
            try writer.setMetadata(Self.madeOf, to: fingerprint)
        }
        bar.finish()
        Terminal.say(
            settings.lang.number(kerbs.count) + settings.lang(" tratti di bordo e ", " stretches of kerb and ")
                + settings.lang.number(intersections.count) + settings.lang(" incroci, ", " intersections, ")
                + "\(bar.elapsed.components.seconds) s.")
    }

    private func metadata(_ type: FeatureType) -> [String: String] {
        [
            "title": type == KerbCollections.kerbs ? "Bordi della carreggiata" : "Incroci", "publisher": "DIME Geo",
            "source": "strade, strade_osm, zone_carrabili, localita, quartieri, comuni", "licence": "ODbL-1.0",
            "attribution": "Contiene dati del Comune di Venezia, IODL 2.0, https://www.dati.gov.it/iodl/2.0/; "
                + "© OpenStreetMap contributors, ODbL 1.0, https://www.openstreetmap.org/copyright",
            "notes": "Pre-istruttoria, valore indicativo.",
        ]
    }

    /// Of everything that the layers are made of: data, where they stand, rules, and how it is measured.
    private func fingerprint(
        _ definition: SiteDefinition, _ regulation: Regulation, _ store: SpatiaLiteStore
    ) async throws -> String {
        let seeds = try StoredMetadata.value(of: "seeds", inDatabase: settings.database) ?? ""
        var parts = ["\(Self.edition)", seeds]
        let present = Set(try await store.collections())
        let places = [definition.sources[.roads], definition.highwayByStreet, definition.territory].compactMap(\.self)
            .map(\.collection)
        for name in Set(places + definition.zones.map(\.collection)).sorted() {
            parts.append("\(name) \(present.contains(name) ? try await store.version(of: name) : "-")")
        }
        // Which other collections there are says how exact the surroundings are.
        parts += definition.sources.values.map(\.collection).sorted().filter(present.contains)
        let file = FileManager.default.contents(atPath: settings.seeds + "/passi-carrai.yaml") ?? Data()
        parts.append(String(decoding: file, as: UTF8.self))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        parts.append(String(decoding: try encoder.encode(regulation), as: UTF8.self))
        return SHA256.digest(of: Array(parts.joined(separator: "\n").utf8)).hexadecimal
    }

    private func refusable<Result>(_ body: () async throws -> Result) async throws -> Result {
        do {
            return try await body()
        } catch let error as StoreError {
            Terminal.say("\(settings.database): \(error)")
            throw ExitCode(1)
        }
    }
}
