import ArgumentParser
import FeatureStores
import Importing
import SpatiaLiteStore

/// Reads files of the cadastral map into the database.
struct ImportCadastre: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cadastre",
        abstract: "Importa fogli e particelle: GML dell'Agenzia delle Entrate, INSPIRE, CXF.",
        discussion: """
            Il formato si riconosce dal contenuto, non dal nome; i file .gz si leggono così come sono. Ogni file entra \
            tutto o per niente: interrompere lascia la base dati com'era. Le particelle dimostrative del comune \
            spariscono quando arrivano quelle vere. Un errore è indicato come file:riga.

            Esempi:
              dime import cadastre L736_VENEZIA_map.gml L736_VENEZIA_ple.gml
              dime import cadastre --keep-going *.gml
              dime import cadastre --epsg 3004 L736_001600.CXF
            """)

    @OptionGroup var settings: Settings

    @Argument(help: "I file da importare.") var files: [String]

    @Flag(help: "Tralascia gli oggetti sbagliati e li elenca, invece di fermarsi.") var keepGoing = false

    @Option(help: "Il CRS dei file che non lo dicono (CXF): codice EPSG.") var epsg: Int32?

    func validate() throws {
        guard !files.isEmpty else { throw ValidationError("serve almeno un file") }
    }

    func run() throws {
        let writer = try Seed.reported {
            do throws(StoreError) {
                return try CollectionWriter(path: settings.database)
            } catch {
                throw ImportError.store(error)
            }
        }
        var task = CadastreImport()
        task.keepGoing = keepGoing
        if let epsg { task.options.frame = .epsg(epsg) }
        for file in files {
            let bar = ProgressBar()
            defer { bar.finish() }
            let report = try Seed.reported {
                try task.run(path: file, name: file, into: writer) { progress in
                    bar.show("Catasto", done: progress.done, total: progress.total)
                }
            }
            bar.finish()
            describe(file, report)
        }
    }

    private func describe(_ file: String, _ report: CadastreImport.Report) {
        let stored = report.stored.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        Terminal.say("\(file): \(stored.isEmpty ? "nessun oggetto" : stored)")
        if report.removedDemonstrationParcels > 0 {
            Terminal.say("  tolte \(report.removedDemonstrationParcels) particelle dimostrative")
        }
        for error in report.errors { Terminal.say("  \(error)") }
        if report.summary.refused > 0 { Terminal.say("  \(report.summary.refused) oggetti tralasciati") }
    }
}
