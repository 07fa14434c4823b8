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
    private static let edition = 2

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

    /// The same in a database for which they were never made. A reading where they were.
    static func createIfUnknown(in database: String) throws {
        if try StoredMetadata.value(of: madeOf, inDatabase: database) == nil { try create(in: database) }
    }

    /// Makes the layers anew where they were made of something else, or always with `force`.
    ///
    /// They are measured beside the database and take their place in one transaction: whoever stops it, or asks
    /// meanwhile, has the old ones.
    ///
    /// - Parameters:
    ///   - cores: how many it may keep busy.
    ///   - progress: is told the parts of the comune that are done, all of them, and the features found so far.
    /// - Returns: what was made; `nil` where everything is as it was.
    /// - Throws: `StoreError`, `ExitCode` 1 having said what is wrong, `CancellationError`.
    @discardableResult
    func makeIfNeeded(
        force: Bool = false, cores: Int = ProcessInfo.processInfo.activeProcessorCount,
        progress: (_ done: Int, _ total: Int, _ features: Int) -> Void
    ) async throws -> (kerbs: Int, intersections: Int)? {
        guard let definition = try settings.siteDefinition() else { return nil }
        let regulation = try settings.regulation(definition.regulation, on: nil)
        while true {
            // A database that was made anew meanwhile is a file of its own: opened again.
            let store = try settings.store(WorkerPool(width: 2, capacity: 64))
            let present = Set(try await store.collections())
            if !Self.names.allSatisfy(present.contains) { try Self.create(in: settings.database) }
            let fingerprint = try await fingerprint(definition, regulation, store)
            if !force, try StoredMetadata.value(of: Self.madeOf, inDatabase: settings.database) == fingerprint {
                return nil
            }
            let map = KerbMap(try await Sites(definition, from: store), regulation)
            let batches = try await measure(map, regulation, cores, progress)
            let now = try settings.store(WorkerPool(width: 1, capacity: 64))
            guard try await self.fingerprint(definition, regulation, now) == fingerprint else { continue }
            try write(batches, fingerprint)
            return (batches[0].count, batches[1].count)
        }
    }

    /// Kerbs and intersections, part by part in their order, whoever has done which.
    private func measure(
        _ map: KerbMap, _ regulation: Regulation, _ cores: Int,
        _ progress: (_ done: Int, _ total: Int, _ features: Int) -> Void
    ) async throws -> [FeatureBatch] {
        let workers = WorkerPool(width: cores, capacity: 4 * cores)
        var kerbs = FeatureBatch(type: KerbCollections.kerbs)
        var intersections = FeatureBatch(type: KerbCollections.intersections)
        try await withThrowingTaskGroup(of: (Int, KerbMap.Part).self) { group in
            var waiting: [Int: KerbMap.Part] = [:]
            var (next, due, running) = (0, 0, 0)
            while due < map.partCount {
                while next < map.partCount, running + waiting.count < 4 * cores {
                    let index = next
                    group.addTask { (index, try await workers.run { map.part(index) }) }
                    (next, running) = (next + 1, running + 1)
                }
                guard let (index, part) = try await group.next() else { break }
                running -= 1
                waiting[index] = part
                while let part = waiting.removeValue(forKey: due) {
                    kerbs.append(contentsOf: KerbCollections.batch(part.stretches, regulation))
                    intersections.append(contentsOf: KerbCollections.batch(part.intersections, regulation))
                    due += 1
                    progress(due, map.partCount, kerbs.count + intersections.count)
                }
            }
        }
        return [kerbs, intersections]
    }

    private func write(_ batches: [FeatureBatch], _ fingerprint: String) throws {
        // Nobody else writes for the seconds that this takes, and no longer.
        let writer = try CollectionWriter(path: settings.database)
        try writer.transaction {
            for batch in batches {
                try writer.replace(batch.type)
                try writer.append(batch, to: batch.type)
                for (key, value) in metadata(batch.type) {
                    try writer.setMetadata("\(batch.type.name).\(key)", to: value)
                }
                try writer.finish(batch.type.name)
            }
            try writer.setMetadata(Self.madeOf, to: fingerprint)
        }
    }

    /// The same for whoever looks on at a terminal.
    ///
    /// - Returns: whether they were made.
    /// - Throws: `ExitCode` 1, having said what is wrong.
    @discardableResult
    func makeAndTell(force: Bool = false) async throws -> Bool {
        let bar = ProgressBar(settings.lang)
        defer { bar.finish() }
        do {
            let made = try await makeIfNeeded(force: force) { done, total, features in
                bar.show(
                    settings.lang("Bordi e incroci", "Kerbs and crossings"), done: done, total: total,
                    features: features)
            }
            bar.finish()
            guard let made else { return false }
            Terminal.say(
                settings.lang.number(made.kerbs) + settings.lang(" tratti di bordo e ", " stretches of kerb and ")
                    + settings.lang.number(made.intersections) + settings.lang(" incroci, ", " intersections, ")
                    + "\(bar.elapsed.components.seconds) s.")
            return true
        } catch let error as StoreError {
            Terminal.say("\(settings.database): \(error)")
            throw ExitCode(1)
        }
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
}
