import ArgumentParser
import Foundation
import Geocoding
import Importing
import Languages
import PassiCarraiRegister
import ServiceRequests
import YAMLText

/// Makes the database of the seeds.
struct Seed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Crea la base dati dai dati iniziali di seeds/.",
        discussion: """
            La base dati nuova prende il posto della vecchia solo quando è completa: interrompere non rovina nulla, e \
            un server acceso passa da sé alla nuova. Le particelle importate e il registro dei passi carrabili \
            restano; le particelle dimostrative si derivano di nuovo, o con --no-parcels spariscono.

            Esempi:
              dime seed
              dime seed --no-parcels --database prova.sqlite
            """)

    @OptionGroup var settings: Settings

    @Flag(inversion: .prefixedNo, help: "Con le particelle dimostrative, senza valore legale, o senza.")
    var parcels = true

    @Flag(help: "Anche se la base dati è aggiornata.") var force = false

    func run() async throws {
        let seeder = try Self.seeder(settings)
        guard try force || Self.isOutdated(seeder, settings) else {
            try Self.keepDefinition(settings)
            try Self.completeRequests(settings)
            if try await KerbLayers(settings).makeAndTell() { return }
            Terminal.say(
                settings.database
                    + settings.lang(" è aggiornata; --force la rifà.", " is up to date; --force remakes it."))
            return
        }
        try Self.seed(seeder, settings, parcels: parcels)
        try await KerbLayers(settings).makeAndTell()
    }

    /// Seeds when the database is missing or older than the seeds, but for the layers of ``KerbLayers``. Milliseconds when
    /// it is neither.
    static func ifNeeded(_ settings: Settings) throws {
        let seeder = try seeder(settings)
        guard try isOutdated(seeder, settings) else {
            try keepDefinition(settings)
            try completeRequests(settings)
            try KerbLayers.createIfUnknown(in: settings.database)
            return
        }
        Terminal.say(
            settings.lang(
                "Creo \(settings.database) dai dati di \(settings.seeds)/ …",
                "Making \(settings.database) of the data in \(settings.seeds)/ …"))
        try seed(seeder, settings, parcels: true)
    }

    /// A database from before there were reports gets their collections.
    private static func completeRequests(_ settings: Settings) throws {
        try settings.reportable { () throws(RequestError) in
            try RequestCollections.complete(in: settings.database)
        }
    }

    private static func seeder(_ settings: Settings) throws -> Seeder {
        try reported(settings) { Seeder(try Manifest(path: settings.seeds + "/manifest.yaml")) }
    }

    private static func isOutdated(_ seeder: Seeder, _ settings: Settings) throws -> Bool {
        try reported(settings) { try seeder.isOutdated(settings.database) }
    }

    /// The index of the addresses is made again when it is to be made of other collections.
    private static func keepDefinition(_ settings: Settings) throws {
        try reported(settings) {
            try GazetteerDefinition.keep(
                try GazetteerDefinition.text(inSeeds: settings.seeds), inDatabase: settings.database)
        }
    }

    private static func seed(_ seeder: Seeder, _ settings: Settings, parcels: Bool) throws {
        let folder = URL(fileURLWithPath: settings.database).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            let reason = LocalizedText(
                it: "la cartella non si può creare («\(error.localizedDescription)»)", en: error.localizedDescription)
            Terminal.say(settings.lang(ImportError.unwritable(path: folder.path, reason: reason).words))
            throw ExitCode(1)
        }
        let language = settings.lang
        let bar = ProgressBar(language)
        defer { bar.finish() }
        let report = try reported(settings) {
            let definition = try GazetteerDefinition.text(inSeeds: settings.seeds)
            return try seeder.seed(
                settings.database,
                keeping: ["particelle", "fogli", "fabbricati"] + RegisterCollections.names + RequestCollections.names
                    + KerbLayers.names,
                progress: { bar.show($0.task, done: $0.done, total: $0.total, features: $0.features) },
                then: { database, progress in
                    try CadastralCollections.create(in: database)
                    try settings.refusable { () throws(RegisterError) in try RegisterCollections.create(in: database) }
                    try settings.reportable { () throws(RequestError) in try RequestCollections.create(in: database) }
                    try KerbLayers.create(in: database)
                    try GazetteerDefinition.keep(definition, inDatabase: database)
                    let step =
                        parcels ? Seeder.demonstrationParcels(of: "L736") : Seeder.withoutDemonstrationParcels()
                    return try step(database, progress)
                })
        }
        bar.finish()
        Terminal.say(
            language.number(report.features) + language(" oggetti in ", " features in ")
                + "\(report.collections.count)" + language(" collezioni, ", " collections, ")
                + "\(bar.elapsed.components.seconds) s.")
    }

    /// Runs `body`; an import error is printed, and ends the command with 1.
    static func reported<Result>(_ settings: Settings, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as ImportError {
            Terminal.say(settings.lang(error.words))
            throw ExitCode(1)
        }
    }
}
