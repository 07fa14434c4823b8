import ArgumentParser
import FeatureStores
import Geocoding
import Identity
import Importing
import PassiCarrai
import Publishing
import YAMLText

/// Prints every mistake of the catalog and of the manifest of the seeds.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Controlla layers/, styles/, tiles/ e seeds/: ogni errore come file:riga: che cosa non va; il più "
            + "vicino: …",
        discussion: "Codice di uscita 1 se c'è almeno un errore. Esempio: dime check --layers prova/layers")

    @OptionGroup var settings: Settings
    @OptionGroup var identity: IdentityOptions

    func run() async throws {
        let language = settings.lang
        try await checkIdentity()
        let manifest = try Seed.reported(settings) { try Manifest(path: settings.seeds + "/manifest.yaml") }
        _ = try Seed.reported(settings) { try GazetteerDefinition.text(inSeeds: settings.seeds) }
        try checkRegulations()
        _ = try settings.serviceCatalog()
        _ = try settings.siteDefinition(knowing: settings.known(manifest))
        let store = try settings.store(WorkerPool(width: 1, capacity: 16))
        let catalog = try await settings.catalog(store)
        for warning in catalog.warnings { Terminal.say(language("avviso: ", "warning: ") + language(warning.words)) }
        let (layers, maps, styles) = (catalog.layers.count, catalog.maps.count, catalog.styles.count)
        let (sets, files) = (catalog.tileMatrixSets.count, manifest.sources.count)
        Terminal.print(
            language(
                "Tutto bene: \(layers) strati, \(maps) mappe, \(styles) stili, \(sets) griglie di tasselli, "
                    + "\(files) file di dati.",
                "All is well: \(layers) layers, \(maps) maps, \(styles) styles, \(sets) tile matrix sets, "
                    + "\(files) data files."))
    }

    /// Prints every mistake of who may write, and the keys that cannot be read; ends the command with 1 when there is one.
    private func checkIdentity() async throws {
        let faults = try await identity.definition(settings).unusableKeys()
        for fault in faults { Terminal.say(settings.lang(fault.words)) }
        if !faults.isEmpty { throw ExitCode(1) }
    }

    /// Prints every mistake of the rules on driveways; ends the command with 1 when there is one.
    private func checkRegulations() throws {
        let reader = RegulationReader(folder: settings.seeds + "/regulations")
        var mistakes: [Mistake] = []
        for name in reader.names {
            do throws(Mistakes) { _ = try reader.read(name) } catch { mistakes += error.list }
        }
        var said: Set<Mistake> = []
        for mistake in mistakes where said.insert(mistake).inserted {
            Terminal.say(settings.lang(mistake.words))
        }
        if !said.isEmpty { throw ExitCode(1) }
    }
}
