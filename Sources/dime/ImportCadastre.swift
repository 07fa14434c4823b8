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
            Il formato si riconosce dal contenuto, non dal nome; i file .gz si leggono così come sono, e accanto a un \
            CXF si legge il suo SUP. Ogni file entra tutto o per niente: interrompere lascia la base dati com'era, e \
            un server acceso continua a rispondere. Le particelle dimostrative del comune spariscono quando arrivano \
            quelle vere; per tornare indietro, --remove toglie quel che si è importato di un comune, e «dime seed» le \
            rifà. Un errore è indicato come file:riga: che cosa ci si aspettava, che cosa c'è.

            Esempi:
              dime import cadastre L736_VENEZIA_map.gml L736_VENEZIA_ple.gml
              dime import cadastre --complete L736_VENEZIA_ple.gml   toglie le particelle che non ci sono più
              dime import cadastre --keep-going *.gml                tralascia gli oggetti sbagliati e li elenca
              dime import cadastre --epsg 7792 L736_001600.CXF       CXF in ETRF2000/UTM 33, esportato da SISTER
              dime import cadastre --remove L736                     toglie fogli e particelle importati di Venezia
              dime import cadastre --axis north-first vecchio.gml    la latitudine viene prima, qualunque cosa dica srsName

            Codici di uscita: 0 tutto importato; 1 un file non è stato importato, o (--keep-going) mancano oggetti; \
            64 riga di comando sbagliata.
            """)

    /// `--axis`
    enum Axis: String, ExpressibleByArgument, CaseIterable {
        case declared
        case eastFirst = "east-first"
        case northFirst = "north-first"
    }

    @OptionGroup var settings: Settings

    @Argument(help: "I file da importare.") var files: [String] = []

    @Option(help: "Toglie quel che si è importato di un comune, per codice catastale.") var remove: String?

    @Flag(help: "Tralascia gli oggetti sbagliati e li elenca, invece di fermarsi.") var keepGoing = false

    @Flag(help: "Il file è completo: toglie quel che il comune (CXF: il foglio) non ha più.") var complete = false

    @Option(help: "Il CRS dei file che non lo dicono (CXF): codice EPSG.") var epsg: Int32?

    @Option(help: "Quale coordinata viene prima nel GML: declared segue srsName.") var axis = Axis.declared

    func validate() throws {
        let language = settings.lang
        guard let remove else {
            guard !files.isEmpty else {
                throw ValidationError(
                    language(
                        "Indicare almeno un file da importare, per esempio L736_VENEZIA_ple.gml.",
                        "Name at least one file to import, such as L736_VENEZIA_ple.gml."))
            }
            return
        }
        guard files.isEmpty else {
            throw ValidationError(
                language(
                    "--remove sta da solo, senza file da importare.", "--remove stands alone, without files to import.")
            )
        }
        guard NationalCadastralReference.isComune(remove) else {
            throw ValidationError(
                language(
                    "«\(remove)» non è un codice catastale: una lettera e tre cifre, come L736.",
                    "\"\(remove)\" is no cadastral code: a letter and three digits, such as L736."))
        }
    }

    func run() throws {
        let language = settings.lang
        let task = task()
        // A name mistyped would make a database that nobody serves.
        try settings.requireDatabase()
        let writer = try Seed.reported(settings) {
            do throws(StoreError) {
                return try CollectionWriter(path: settings.database)
            } catch {
                throw ImportError.store(error)
            }
        }
        if let remove { return try self.remove(comune: remove, from: writer) }
        var hasFailed = false
        for file in files {
            let bar = ProgressBar(language)
            defer { bar.finish() }
            do throws(ImportError) {
                let report = try task.run(path: file, name: file, into: writer) { progress in
                    bar.show(
                        language("Catasto", "Cadastre"), done: progress.done, total: progress.total,
                        features: progress.features)
                }
                bar.finish()
                let summary = ImportSummary(file: file, report: report, elapsed: bar.elapsed, language: language)
                for line in summary.lines { Terminal.say(line) }
                hasFailed = hasFailed || report.refused > 0 || !report.summary.discrepancies.isEmpty
            } catch {
                bar.finish()
                Terminal.say(language(error.words))
                Terminal.say(
                    "\(file): "
                        + language("non importato; la base dati è com'era.", "not imported; nothing was changed."))
                hasFailed = true
                if !keepGoing { break }
            }
        }
        // The log goes into the database; where a reader holds it back, the next write will do it.
        try? writer.checkpoint()
        if hasFailed { throw ExitCode(1) }
    }

    private func remove(comune: String, from writer: CollectionWriter) throws {
        let removed = try Seed.reported(settings) { () throws(ImportError) in
            try CadastreRemoval.run(comune: comune, from: writer)
        }
        try? writer.checkpoint()
        let language = settings.lang
        guard !removed.isEmpty else {
            Terminal.say(
                language(
                    "\(comune): non c'è nulla di importato.", "\(comune): there is nothing that was imported."))
            throw ExitCode(1)
        }
        let counts = removed.sorted { $0.key < $1.key }.map { "\(language.number($0.value)) \($0.key)" }
        Terminal.say(
            "\(comune): " + counts.joined(separator: ", ")
                + language(
                    " in meno. Per rifare le particelle dimostrative: dime seed --force",
                    " removed. To make demonstration parcels again: dime seed --force"))
    }

    private func task() -> CadastreImport {
        var task = CadastreImport()
        task.keepGoing = keepGoing
        task.isComplete = complete
        if let epsg { task.options.frame = .epsg(epsg) }
        task.options.axisOrder =
            switch axis {
            case .declared: .declared
            case .eastFirst: .eastFirst
            case .northFirst: .northFirst
            }
        return task
    }
}
