import AddressTables
import DelimitedText

/// The table that a batch reads, before its first row: how it is written and what its columns are.
struct BatchTable {
    let dialect: Dialect
    let mapping: ColumnMapping
    /// Holds what has been read past the header.
    let splitter: RecordSplitter
    let isWhole: Bool

    /// What is wrong with a table, in words.
    struct Mistake: Error {
        let words: String
    }

    /// What somebody knows of the table.
    struct Wishes {
        var delimiter: UInt8?
        var encoding: TextEncoding?
        var hasHeader = true
        var columns: [AddressColumn: String] = [:]
        /// Every row is a text.
        var isReport = false
    }

    private static let sample = 1 << 16

    /// - Throws: ``Mistake``, or what the file throws.
    init(_ input: BatchFile, _ wishes: Wishes, _ language: Language) throws {
        var head: [UInt8] = []
        var isWhole = false
        while head.count < Self.sample, !isWhole {
            let more = try input.read(Self.sample)
            isWhole = more.isEmpty
            head += more
            // A pipe may give no more before it has seen an answer.
            if input.state == nil, head.contains(0x0A), !input.isReady(within: 200) { break }
        }
        guard case .text(let encoding, let mark) = TextEncoding.detect(head) else {
            throw Mistake(
                words: language(
                    "\(input.path): è in UTF-16; salvalo come CSV UTF-8",
                    "\(input.path): is UTF-16; save it as CSV UTF-8"))
        }
        let body = head.dropFirst(mark)
        let dialect = Dialect(
            delimiter: wishes.delimiter ?? Dialect.delimiter(of: body, isWhole: isWhole),
            encoding: wishes.encoding ?? encoding, mark: mark)
        var splitter = RecordSplitter(delimiter: dialect.delimiter, offset: mark)
        splitter.append(body)
        let unread = splitter
        var first: RawRecord?
        while first == nil, let record = splitter.next(isAtEnd: isWhole) { if !record.bytes.isEmpty { first = record } }
        guard let first else {
            throw Mistake(words: language("\(input.path): è vuoto", "\(input.path): is empty"))
        }
        let names: [String]
        do {
            names = try Fields.read(first.bytes, dialect)
        } catch {
            throw Mistake(words: "\(input.path):\(first.line): " + FaultWords(language: language).words(error))
        }
        self.dialect = dialect
        self.isWhole = isWhole
        guard wishes.hasHeader else {
            let numbered = names.indices.map { String($0 + 1) }
            var chosen = wishes.columns
            if chosen.isEmpty { chosen[.query] = "1" }
            mapping = try Self.mapping(numbered, chosen, input.path, language)
            self.splitter = unread
            return
        }
        if dialect.delimiter == nil, wishes.columns.isEmpty, (try? ColumnMapping(names)) == nil {
            // One column whose first row names nothing: a list of addresses.
            mapping = .queries
            self.splitter = unread
            return
        }
        mapping = try Self.mapping(names, wishes.columns, input.path, language)
        self.splitter = splitter
    }

    private static func mapping(
        _ header: [String], _ chosen: [AddressColumn: String], _ path: String, _ language: Language
    ) throws -> ColumnMapping {
        do throws(ColumnMapping.Fault) {
            return try ColumnMapping(header, chosen: chosen)
        } catch {
            let columns = header.map { "\"\($0)\"" }.joined(separator: ", ")
            switch error {
            case .noSuchColumn(let name, _):
                throw Mistake(
                    words: language(
                        "\(path):1: la colonna \"\(name)\" non c'è; ci sono: \(columns)",
                        "\(path):1: there is no column \"\(name)\"; there are: \(columns)"))
            case .nothingToFind:
                throw Mistake(
                    words: language(
                        "\(path):1: nessuna colonna dice un luogo; ci sono: \(columns). Dilla con --column, per esempio "
                            + "--column street=\(header.first ?? "via")",
                        "\(path):1: no column tells a place; there are: \(columns). Name it with --column, for example "
                            + "--column street=\(header.first ?? "via")"))
            }
        }
    }
}

/// What is wrong with a row, in words.
struct FaultWords {
    let language: Language

    func words(_ fault: RowFault) -> String {
        switch fault {
        case .unclosedQuote:
            language("virgolette aperte e mai chiuse", "a quote is opened and never closed")
        case .tooLong: language("la riga è più lunga di 1 MiB", "the row is longer than 1 MiB")
        case .wrongByte(let byte, let encoding):
            language(
                "il byte 0x\(hexadecimal(byte)) non è \(encoding.rawValue.uppercased())",
                "the byte 0x\(hexadecimal(byte)) is not \(encoding.rawValue.uppercased())")
        case .ragged(let expected, let found):
            language("\(expected) campi attesi, \(found) trovati", "expected \(expected) fields, found \(found)")
        }
    }

    private func hexadecimal(_ byte: UInt8) -> String {
        let text = String(byte, radix: 16, uppercase: true)
        return text.count < 2 ? "0" + text : text
    }
}
