import ArgumentParser
import FeatureStores
import Foundation
import Languages
import Publishing
import SimpleFeatures
import SpatiaLiteStore

/// Lists what is published.
struct Layers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Elenca gli strati pubblicati: nome, oggetti, servizi, licenza.",
        discussion: "Esempio: dime layers --csv | cut -d, -f1")

    @OptionGroup var settings: Settings
    @Flag(help: "Valori separati da virgole, con intestazione.") var csv = false

    func run() async throws {
        let store = try settings.store(WorkerPool(width: 1, capacity: 16))
        let catalog = try await settings.catalog(store)
        if csv { Terminal.print("name,features,services,license") }
        for layer in catalog.layers {
            let count = try await store.count(Query(collection: layer.collection))
            let services = layer.publications.map(\.rawValue).sorted().joined(separator: " ")
            if csv {
                Terminal.print("\(layer.name),\(count),\(services),\(layer.license.identifier)")
            } else {
                Terminal.print(
                    layer.name.padding(toLength: 20, withPad: " ", startingAt: 0) + String(count).leftPadded(to: 8)
                        + "  " + layer.license.identifier.padding(toLength: 13, withPad: " ", startingAt: 0)
                        + "  " + layer.title.italian)
            }
        }
    }
}
