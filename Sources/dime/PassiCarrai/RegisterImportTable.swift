import ArgumentParser
import DelimitedText
import Foundation
import Languages
import PassiCarraiRegister
import ReferenceSystems

/// Takes a table of an existing register over.
struct RegisterImportTable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Importa un registro esistente da una tabella CSV.",
        discussion: """
            Le colonne si riconoscono dai nomi: numero, anno (o data), stato, particella (o foglio e mappale), indirizzo \
            o via e civico, localita, larghezza, genere, veicolo, scadenza, esistente dal; la posizione da x1 y1 x2 y2, \
            da x y (EPSG:25833 o --crs), da lon lat, o dall'indirizzo. Separatore e codifica si riconoscono dal \
            contenuto. Le righe buone entrano tutte insieme; quelle dubbie o sbagliate restano fuori e vanno, con il \
            motivo e la domanda da fare, in un file accanto che si corregge e si importa come il primo. Lo stesso numero \
            e anno è lo stesso passo: importare di nuovo aggiorna.

            Esempi:
              dime passo register import registro.csv --dry-run
              dime passo register import registro.csv                 righe da chiarire in registro.da-chiarire.csv
              dime passo register import registro.csv --within 30     accetta i civici stimati a ±30 m
              dime passo register import --crs EPSG:3003 rilievo.csv

            Codici di uscita: 0 tutto importato; 1 nulla importato, con il motivo; 2 righe da chiarire; 64 riga di \
            comando sbagliata.
            """)

    @OptionGroup var settings: Settings
    @OptionGroup var change: ChangeOptions

    @Argument(help: "La tabella.", completion: .file(extensions: ["csv", "tsv", "txt"])) var file: String

    @Flag(help: "Dice che cosa entrerebbe, e non cambia nulla.") var dryRun = false
    @Option(help: "Accetta anche le posizioni stimate fra civici vicini, se l'incertezza non supera questi metri.")
    var within: Double?
    @Option(help: "Il file delle righe da chiarire; altrimenti accanto alla tabella.") var unsure: String?
    @Option(help: "La codifica: utf-8, windows-1252; altrimenti dal contenuto.") var encoding: String?
    @Option(help: "Il sistema di riferimento di x e y.") var crs = "EPSG:25833"
    @Option(help: "Il codice catastale del comune, per foglio e mappale.") var comune = "L736"

    func validate() throws {
        if let encoding, TextEncoding(label: encoding) == nil {
            throw ValidationError("--encoding: utf-8, windows-1252, utf-16, non «\(encoding)»")
        }
        if let within, !(1...1000).contains(within) {
            throw ValidationError("--within: da 1 a 1000 metri, non \(within)")
        }
        _ = try change.actor(settings.lang)
    }

    func run() async throws {
        let language = settings.lang
        let task = try task()
        let bytes = try read()
        let register = try settings.register()
        let bar = ProgressBar(language)
        defer { bar.finish() }
        let finder = try await finder(bytes)
        let report = try settings.refusable { () throws(RegisterError) in
            try task.run(bytes, file: URL(fileURLWithPath: file).lastPathComponent, into: register, finder) {
                bar.show(language("Registro", "Register"), done: $0, total: $1, features: $0)
            }
        }
        bar.finish()
        for line in RegisterImportWords(report: report, file: file, language: language).lines(isDryRun: dryRun) {
            Terminal.say(line)
        }
        guard !report.problems.isEmpty else { return }
        if !dryRun {
            try write(report.sheet(language.localized))
            Terminal.say(language("Righe da chiarire: ", "Rows to be cleared up: ") + side)
        }
        throw ExitCode(2)
    }

    private func task() throws -> RegisterImport {
        var task = RegisterImport()
        task.encoding = encoding.flatMap { TextEncoding(label: $0) }
        task.isDryRun = dryRun
        task.comune = comune
        if change.chi != nil { task.actor = try change.actor(settings.lang) }
        do {
            task.crs = try CRS(crs)
        } catch {
            Terminal.say("--crs: " + settings.lang(error.detail))
            throw ExitCode(1)
        }
        return task
    }

    private func read() throws -> [UInt8] {
        do {
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        } catch {
            Terminal.say("\(file): " + settings.lang("non si può leggere", "cannot be read"))
            throw ExitCode(1)
        }
    }

    /// The geocoder, opened where a row will need it.
    private func finder(_ bytes: [UInt8]) async throws -> AddressFinder {
        guard RegisterImport.asksForAddresses(bytes) else {
            return { _ in .notFound(reason: .init(it: "indirizzo non cercato", en: "address not looked up")) }
        }
        var options = GazetteerOptions()
        options.gazetteer = settings.gazetteer
        options.database = settings.database
        options.lang = settings.lang
        return RegisterGeocoding(
            geocoder: try await options.geocoder(), language: settings.lang, tolerance: within
        ).finder
    }

    private var side: String {
        if let unsure { return unsure }
        let end = URL(fileURLWithPath: file).pathExtension
        return (end.isEmpty ? file : String(file.dropLast(end.count + 1))) + ".da-chiarire.csv"
    }

    private func write(_ sheet: [UInt8]) throws {
        do {
            try Data(sheet).write(to: URL(fileURLWithPath: side), options: .atomic)
        } catch {
            Terminal.say("\(side): " + settings.lang("non si può scrivere", "cannot be written"))
            throw ExitCode(1)
        }
    }
}
