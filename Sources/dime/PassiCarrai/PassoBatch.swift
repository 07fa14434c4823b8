import ArgumentParser
import FeatureStores
import Foundation
import Geocoding
import Languages
import PassiCarrai
import ReferenceSystems
import SpatiaLiteStore

/// Judges a whole register.
struct PassoBatch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Verifica un intero registro di accessi: una riga di risposta per ogni accesso.",
        discussion: """
            Il registro è un CSV con le colonne lon e lat (o x e y, con --crs), oppure indirizzo; facoltative id, \
            particella, larghezza. Con --collection gli accessi sono i punti di una collezione della base dati. Gli \
            indirizzi incerti restano senza verdetto, e la risposta dice perché.

            Esempi:
              dime passo batch registro.csv --out verdetti.csv
              dime passo batch --collection accessi_esterni --format geojson --out accessi.geojson

            Codici di uscita: 0 ogni riga ha la sua risposta; 1 il registro o la base dati non si leggono; 64 riga di \
            comando sbagliata.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case csv, geojson }

    @OptionGroup var settings: Settings

    @Argument(help: "Il registro, CSV; - è lo standard input.", completion: .file(extensions: ["csv"]))
    var input: String?

    @Option(help: "Una collezione di punti della base dati al posto di un registro.") var collection: String?

    @Option(help: "Dove scrivere; - è lo standard output.") var out = "-"

    @Option(help: "csv o geojson.") var format = Format.csv

    @Option(help: "Il sistema di riferimento di lon e lat, x e y; est o longitudine per prima.") var crs = "CRS:84"

    @Option(help: "La larghezza dell'apertura dove il registro non la dice, in metri.") var width: Double?

    @Option(help: "Il regolamento, un file di seeds/regulations.") var regulation: String?

    @Option(help: "Il giorno di cui valgono le norme, AAAA-MM-GG; altrimenti oggi.") var on: String?

    func validate() throws {
        guard (input == nil) != (collection == nil) else {
            throw ValidationError("o un registro, o --collection")
        }
        if let width, !(0.5...50).contains(width) { throw ValidationError("--width: da 0.5 a 50 metri, non \(width)") }
        if let on, !Regulation.isDay(on) { throw ValidationError("--on: una data AAAA-MM-GG, non «\(on)»") }
        guard (try? CRS(crs)) != nil else { throw ValidationError("--crs: un sistema come EPSG:25833, non «\(crs)»") }
    }

    func run() async throws {
        let rules = try settings.regulation(regulation, on: on)
        let sites = try await settings.sites()
        let writer = try BatchVerdicts(out, format, settings.lang)
        let bar = ProgressBar(settings.lang)
        defer { bar.finish() }
        let rows = try await AccessRows(self)
        var done = 0
        let cores = max(1, ProcessInfo.processInfo.activeProcessorCount)
        // Answers are written in the order of the rows: the next ones wait until those before are done.
        var waiting: [Task<[BatchVerdict], Never>] = []
        func write(_ answers: [BatchVerdict]) throws {
            try writer.write(answers)
            done += answers.count
            bar.show(settings.lang("Passi carrai", "Driveways"), done: done, total: rows.total ?? 0, features: done)
        }
        while let chunk = try await rows.next(Self.chunk) {
            waiting.append(Task.detached { chunk.map { $0.judged(sites, rules) } })
            if waiting.count > cores { try write(await waiting.removeFirst().value) }
        }
        for task in waiting { try write(await task.value) }
        try writer.end()
        bar.finish()
        Terminal.say(writer.summary(bar.elapsed))
    }

    /// Rows that one core takes at a time.
    private static let chunk = 256
}
