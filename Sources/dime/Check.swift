import ArgumentParser
import FeatureStores
import Importing
import Publishing
import YAMLText

/// Prints every mistake of the catalog and of the manifest of the seeds.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Controlla layers/, styles/, tiles/ e seeds/: ogni errore come file:riga: che cosa non va; nearest: …",
        discussion: "Codice di uscita 1 se c'è almeno un errore. Esempio: dime check --layers prova/layers")

    @OptionGroup var settings: Settings

    func run() async throws {
        let manifest = try Seed.reported { try Manifest(path: settings.seeds + "/manifest.yaml") }
        let store = try settings.store(WorkerPool(width: 1, capacity: 16))
        let catalog = try await settings.catalog(store)
        for warning in catalog.warnings { Terminal.say("avviso: \(warning)") }
        Terminal.print(
            "Tutto bene: \(catalog.layers.count) livelli, \(catalog.maps.count) mappe, \(catalog.styles.count) stili, "
                + "\(catalog.tileMatrixSets.count) tile matrix set, "
                + "\(manifest.sources.count) file di dati.")
    }
}
