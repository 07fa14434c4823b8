import AddressTables
import DelimitedText

/// The table that a batch reads, before its first row: how it is written and what its columns are.
struct BatchTable {
    private let head: TableHead
    let isWhole: Bool

    var dialect: Dialect { head.dialect }
    var mapping: ColumnMapping { head.mapping }
    /// Holds what has been read past the header.
    var splitter: RecordSplitter { head.splitter }

    /// What is wrong with a table, in words.
    struct Mistake: Error {
        let words: String
    }

    private static let sample = 1 << 16

    /// - Throws: ``Mistake``, or what the file throws.
    init(_ input: BatchFile, _ wishes: TableHead.Wishes, _ language: Language) throws {
        var sample: [UInt8] = []
        var isWhole = false
        while sample.count < Self.sample, !isWhole {
            let more = try input.read(Self.sample)
            isWhole = more.isEmpty
            sample += more
            // A pipe may give no more before it has seen an answer.
            if input.state == nil, sample.contains(0x0A), !input.isReady(within: 200) { break }
        }
        self.isWhole = isWhole
        do throws(TableHead.Fault) {
            head = try TableHead(sample, isWhole: isWhole, wishes)
        } catch {
            throw Mistake(words: Self.words(error, input.path, language))
        }
        // Work is taken up again at a byte of the file, which a text of two bytes a letter does not keep.
        if head.decoder != nil { throw Mistake(words: Self.wide("UTF-16", input.path, language)) }
    }

    private static func wide(_ encoding: String, _ path: String, _ language: Language) -> String {
        language("\(path): è in \(encoding); salvalo come CSV UTF-8", "\(path): is \(encoding); save it as CSV UTF-8")
    }

    private static func words(_ fault: TableHead.Fault, _ path: String, _ language: Language) -> String {
        switch fault {
        case .empty: return language("\(path): è vuoto", "\(path): is empty")
        case .incomplete:
            return language("\(path):1: la prima riga non finisce", "\(path):1: the first row does not end")
        case .unread(let encoding): return wide(encoding, path, language)
        case .row(let line, let fault): return "\(path):\(line): " + RowWords(language.localized)(fault)
        case .columns(.noSuchColumn(let name, let header)):
            let columns = quoted(header)
            return language(
                "\(path):1: la colonna \"\(name)\" non c'è; ci sono: \(columns)",
                "\(path):1: there is no column \"\(name)\"; there are: \(columns)")
        case .columns(.nothingToFind(let header)):
            let columns = quoted(header)
            return language(
                "\(path):1: nessuna colonna dice un luogo; ci sono: \(columns). Dilla con --column, per esempio "
                    + "--column street=\(header.first ?? "via")",
                "\(path):1: no column tells a place; there are: \(columns). Name it with --column, for example "
                    + "--column street=\(header.first ?? "via")")
        }
    }

    private static func quoted(_ header: [String]) -> String { header.map { "\"\($0)\"" }.joined(separator: ", ") }
}
