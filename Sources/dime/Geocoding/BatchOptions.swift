import AddressTables
import ArgumentParser
import DelimitedText

/// How a table is read and written.
struct BatchOptions: ParsableArguments {
    /// `--encoding`
    enum Encoding: String, ExpressibleByArgument, CaseIterable {
        case utf8 = "utf-8"
        case windows1252 = "windows-1252"

        var text: TextEncoding { self == .utf8 ? .utf8 : .windows1252 }
    }

    @Option(
        help: ArgumentHelp(
            "Quale colonna è che cosa, quando il nome non lo dice; si può ripetere: query, street, number, exponent, "
                + "sestiere, locality, municipality, comune, postcode, name, generic, lon, lat.",
            valueName: "parte=colonna"))
    var column: [String] = []

    @Option(help: "Che cosa separa i campi: un carattere, o tab. Altrimenti lo si riconosce.") var delimiter: String?

    @Option(help: "Come sono scritte le lettere: utf-8, windows-1252. Altrimenti lo si riconosce.")
    var encoding: Encoding?

    @Flag(help: "La prima riga è già un dato; le colonne si chiamano 1, 2, 3 …") var noHeader = false

    @Option(help: "Il sistema di riferimento delle colonne lon e lat (x e y). Altrimenti gradi WGS 84.")
    var from: String?

    @Flag(help: "I numeri con la virgola, come li leggono i fogli di calcolo italiani.") var decimalComma = false

    @Flag(help: "Un byte order mark all'inizio, per Excel. Altrimenti come il file letto.") var bom = false

    @Flag(help: "Ogni riga è una segnalazione: un testo in cui cercare i luoghi.") var report = false

    @Option(help: "Quante righe alla volta; altrimenti una per processore.") var jobs: Int?

    func validate() throws {
        _ = try wishes()
        if let jobs, !(1...64).contains(jobs) { throw ValidationError("--jobs: un numero da 1 a 64, non \(jobs)") }
    }

    func wishes() throws -> TableHead.Wishes {
        var wishes = TableHead.Wishes()
        for text in column {
            let parts = text.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, let column = AddressColumn(rawValue: String(parts[0])) else {
                let names = AddressColumn.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("--column: parte=colonna con una parte di \(names), non \"\(text)\"")
            }
            wishes.columns[column] = String(parts[1])
        }
        if let delimiter {
            let text = ["tab", "\\t"].contains(delimiter) ? "\t" : delimiter
            guard text.utf8.count == 1, let byte = text.utf8.first, byte != 0x22, byte >= 0x20 || byte == 0x09 else {
                throw ValidationError("--delimiter: un carattere come ; o tab, non \"\(delimiter)\"")
            }
            wishes.delimiter = byte
        }
        wishes.encoding = encoding?.text
        wishes.hasHeader = noHeader ? false : nil
        return wishes
    }

    /// Everything here that the answers depend on.
    var words: String {
        "\(column) \(delimiter ?? "") \(encoding?.rawValue ?? "") \(noHeader) \(from ?? "") \(decimalComma) \(bom) \(report)"
    }
}
