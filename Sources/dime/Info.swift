import ArgumentParser
import FeatureStores
import Foundation
import SimpleFeatures
import SpatiaLiteStore

/// Says what one collection of the database holds.
struct Info: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Descrive una collezione della base dati: geometria, CRS, estensione, proprietà.",
        discussion: "Senza nome le descrive tutte. Esempio: dime info strade")

    @OptionGroup var settings: Settings
    @Argument(help: "Il nome della collezione.") var collection: String?

    func run() async throws {
        let store = try settings.store(WorkerPool(width: 1, capacity: 16))
        let names = try await store.collections()
        if let collection, !names.contains(collection) {
            let known = names.joined(separator: ", ")
            Terminal.say(
                settings.lang(
                    "«\(collection)» non esiste; sono disponibili: \(known)",
                    "\"\(collection)\" is not there; there are: \(known)"))
            throw ExitCode(1)
        }
        for name in collection.map({ [$0] }) ?? names { try await describe(name, store) }
    }

    private func describe(_ name: String, _ store: some FeatureStore) async throws {
        let type = try await store.featureType(of: name)
        let count = try await store.count(Query(collection: name))
        let extent = try await store.extent(of: name)
        Terminal.print("\(name): \(count) oggetti, \(type.geometry?.name ?? "senza geometria"), EPSG:\(type.srid)")
        if !extent.isEmpty {
            let sides = [extent.minX, extent.minY, extent.maxX, extent.maxY].map { String(Int($0.rounded())) }
            Terminal.print("  estensione  " + sides.joined(separator: " "))
        }
        for property in type.properties {
            let required = property.isRequired ? "  obbligatoria" : ""
            let padded = property.name.padding(toLength: 24, withPad: " ", startingAt: 0)
            Terminal.print("  \(padded) \(property.type.rawValue)\(required)")
        }
    }
}
