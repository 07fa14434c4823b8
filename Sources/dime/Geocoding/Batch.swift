import AddressTables
import ArgumentParser
import DelimitedText
import Geocoding
import Glibc

/// Answers a table of addresses.
struct Batch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Trova gli indirizzi di una tabella CSV: una riga di risposta per ogni riga.",
        discussion: """
            Riconosce separatore, codifica (UTF-8, Windows-1252) e colonne dai nomi, in italiano o in inglese: \
            indirizzo; o via, civico, esponente, sestiere, località, comune, cap; o lon e lat, e allora dice che cosa \
            c'è in ogni punto. Le colonne restano, e ne seguono altre che cominciano con geo_. Una riga sbagliata ha il \
            suo errore in geo_error; le altre si fanno. Con --unsure, le righe da guardare vanno anche in un file loro, \
            con la domanda da fare.

            La tabella nuova appare solo quando è completa; interrotta, anche a forza, --resume riprende da dov'era \
            senza doppioni. --restart ricomincia.

            Esempi:
              dime batch elenco.csv --out trovati.csv --unsure da-guardare.csv
              dime batch elenco.csv --out trovati.csv --resume
              dime batch rilievi.csv --column street=INDIRIZZO_SEDE --crs EPSG:25833 --out xy.csv
              zcat grande.csv.gz | dime batch - | gzip > trovati.csv.gz

            Codici di uscita: 0 ogni riga è stata letta, sicura o incerta che sia la risposta; 1 alcune righe o un file \
            sono sbagliati; 130 interrotto; 64 riga di comando sbagliata.
            """)

    @OptionGroup var source: GazetteerOptions
    @OptionGroup var place: PlaceOptions
    @OptionGroup var table: BatchOptions

    @Argument(
        help: "La tabella da leggere; - è lo standard input.", completion: .file(extensions: ["csv", "tsv", "txt"]))
    var input: String

    @Option(help: "La tabella da scrivere; altrimenti lo standard output.", completion: .file(extensions: ["csv"]))
    var out: String?

    @Option(help: "Un file con le sole righe incerte o non trovate, e la domanda da fare.", completion: .file())
    var unsure: String?

    @Flag(help: "Riprende un lavoro interrotto, se c'è.") var resume = false

    @Flag(help: "Ricomincia un lavoro interrotto.") var restart = false

    func validate() throws {
        if resume, out == nil || input == "-" { throw ValidationError("--resume: servono un file da leggere e --out") }
        if let out, out == unsure { throw ValidationError("--out e --unsure sono lo stesso file") }
        if let out, out == input { throw ValidationError("--out è il file da leggere: \(input)") }
    }

    func run() async throws {
        let frame = try place.frame(source.lang)
        let reading = try PlaceOptions.reading(table.from, option: "--from", source.lang)
        // Before the index is made: a mistyped name should not cost seconds.
        let file = try said { try BatchFile(reading: input) }
        let known = try said { try BatchTable(file, table.wishes(), source.lang) }
        let geocoder = try await source.geocoder()
        let columns = AnswerColumns(frame, prefix: "geo_", hasDecimalComma: table.decimalComma)
        var worker = BatchWorker(geocoder, known.dialect, known.mapping, columns)
        let language = source.lang
        worker.options = place.searchOptions(language)
        worker.reverse.language = worker.options.language
        worker.surely = place.sure
        worker.input = reading
        worker.isReport = table.report
        worker.words = RowWords(language.localized)
        Terminal.say(BatchSummary(language: language).mapping(known))
        let run = BatchRun(self, worker: worker, table: known, file: file)
        let code = try await said { try await run.run() }
        throw ExitCode(code)
    }

    /// Everything that the answers depend on.
    var settings: String {
        "\(table.words) \(place.crs ?? "") \(place.bias ?? "") \(place.sure) \(source.lang) \(unsure ?? "")"
            .split(separator: "\n").joined(separator: " ")
    }

    /// What went wrong with a file is printed, and ends the command with 1.
    private func said<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch {
            throw told(error)
        }
    }

    private func said<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            throw told(error)
        }
    }

    private func told(_ error: any Error) -> any Error {
        switch error {
        case let mistake as BatchTable.Mistake: Terminal.say(mistake.words)
        case let failure as BatchFile.Failure: Terminal.say("\(failure)")
        default: return error
        }
        return ExitCode(1)
    }
}
