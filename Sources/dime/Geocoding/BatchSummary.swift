import AddressTables
import DelimitedText
import Geocoding
import TerminalText

/// What is said of a batch before and after it, in words.
struct BatchSummary {
    let language: Language

    /// `elenco.csv: separatore ;, windows-1252; street = VIA, number = CIVICO`
    func mapping(_ table: BatchTable) -> String {
        let delimiter =
            switch table.dialect.delimiter {
            case nil: language("una colonna", "one column")
            case 0x09: "tab"
            case let byte?: String(Unicode.Scalar(byte))
            }
        let columns = AddressColumn.allCases.compactMap { column in
            table.mapping.columns[column].map { index in
                column.rawValue + " = "
                    + (table.mapping.header.isEmpty ? language("la riga", "the row") : table.mapping.header[index])
            }
        }
        return language("Separatore ", "Delimiter ") + delimiter + ", \(table.dialect.encoding.rawValue); "
            + columns.joined(separator: ", ")
    }

    /// The first wrong rows, as file:line: what is wrong.
    func errors(_ errors: [(line: Int, words: String)], of statistics: BatchStatistics, in path: String) -> [String] {
        let rest = (statistics.statuses[.error] ?? 0) - errors.count
        return errors.map { "\(path):\($0.line): \($0.words)" }
            + (rest > 0
                ? [language("… e altre \(language.number(rest)) righe", "… and \(language.number(rest)) rows more")]
                : [])
    }

    func lines(_ statistics: BatchStatistics, rows: Int, seconds: Double) -> [String] {
        let words = AnswerWords(language: language)
        let rate = seconds > 0 ? Int((Double(rows) / seconds).rounded()) : 0
        var lines = [
            language.number(statistics.rows) + language(" righe in ", " rows in ") + language.decimal(seconds, 1)
                + " s ("
                + language.number(rate) + "/s)"
        ]
        let statuses = Status.allCases.compactMap { status in
            statistics.statuses[status].map { (words.status(status), $0) }
        }
        lines += section(language("Esito", "Outcome"), statuses, of: statistics.rows)
        let kinds = statistics.kinds.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
        lines += section(language("Tipo", "Kind"), kinds.map { (words.kind($0.key), $0.value) }, of: statistics.rows)
        let bands = zip(BatchStatistics.bands, statistics.confidences).enumerated().map { index, band in
            let most = index == 0 ? 1 : BatchStatistics.bands[index - 1]
            return (language.decimal(band.0, 2) + " – " + language.decimal(most, 2), band.1)
        }
        return lines + section(language("Confidenza", "Confidence"), bands, of: statistics.rows)
    }

    private func section(_ title: String, _ counts: [(name: String, count: Int)], of all: Int) -> [String] {
        let counts = counts.filter { $0.count > 0 }
        guard !counts.isEmpty else { return [] }
        return ["  " + title]
            + counts.map { name, count in
                "    " + name.padded(to: 16) + language.number(count).padded(to: 11, right: true)
                    + (language.decimal(100 * Double(count) / Double(max(1, all)), 1) + " %").padded(to: 9, right: true)
            }
    }
}
