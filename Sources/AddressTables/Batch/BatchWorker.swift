public import DelimitedText
public import Geocoding

/// Answers rows of a table. A value without state: any number of threads may use it.
public struct BatchWorker: Sendable {
    public let geocoder: Geocoder
    public let dialect: Dialect
    public let mapping: ColumnMapping
    public let columns: AnswerColumns
    public var options = SearchOptions()
    public var reverse = ReverseOptions()
    public var surely = Outcome.surely
    /// Of the positions in the table; `nil` is degrees.
    public var input: PositionReading = .degrees
    /// Every row is a text that a place is looked for in.
    public var isReport = false
    /// What a fault is called.
    public var words: @Sendable (RowFault) -> String = { "\($0)" }
    public var emptyWords = "no address in the row"
    public var wrongWords: @Sendable (_ column: String, _ text: String) -> String = { "\($0): \($1)" }

    public init(_ geocoder: Geocoder, _ dialect: Dialect, _ mapping: ColumnMapping, _ columns: AnswerColumns) {
        self.geocoder = geocoder
        self.dialect = dialect
        self.mapping = mapping
        self.columns = columns
    }

    /// What came of some rows.
    public struct Result: Sendable {
        /// Rows of the table of answers, one for each that was given.
        public var rows: [UInt8] = []
        /// Rows of the table of those that a person has to look at.
        public var unsure: [UInt8] = []
        public var statistics = BatchStatistics()
        /// The first rows that could not be read, with their lines.
        public var errors: [(line: Int, words: String)] = []
    }

    /// The delimiter of the tables that are written: the one that was read.
    public var delimiter: UInt8 { dialect.delimiter ?? UInt8(ascii: ",") }

    /// Header of the table of answers.
    public var header: [UInt8] {
        var writer = RowWriter(delimiter: delimiter)
        writer.row((mapping.header.isEmpty ? ["query"] : mapping.header) + columns.names)
        return writer.bytes
    }

    /// Header of the table of those that a person has to look at.
    public static let unsureNames = ["line", "query", "status", "confidence", "label", "question", "options"]

    public func run(_ records: [RawRecord]) -> Result {
        var result = Result()
        var rows = RowWriter(delimiter: delimiter)
        var unsure = RowWriter(delimiter: delimiter)
        let width = max(1, mapping.header.count)
        for record in records {
            var fields: [String]
            do {
                if let fault = record.fault { throw fault }
                fields = try Fields.read(record.bytes, dialect)
                // A spreadsheet writes delimiters for columns that were once there.
                while fields.count > width, fields.last?.isEmpty == true { fields.removeLast() }
                guard fields.count == width else { throw RowFault.ragged(expected: width, found: fields.count) }
            } catch {
                fail(record, (error as? RowFault).map(words) ?? "\(error)", width, &rows, &result)
                continue
            }
            answer(fields, record, &rows, &unsure, &result)
        }
        result.rows = rows.bytes
        result.unsure = unsure.bytes
        return result
    }

    private func answer(
        _ fields: [String], _ record: RawRecord, _ rows: inout RowWriter, _ unsure: inout RowWriter,
        _ result: inout Result
    ) {
        let row = AddressRow(fields, mapping)
        let outcome: Outcome
        switch row {
        case .empty: return fail(record, emptyWords, fields, &rows, &result)
        case .wrong(let column, let text): return fail(record, wrongWords(column, text), fields, &rows, &result)
        case .position(let x, let y):
            guard let position = input.coordinate(x: x, y: y) else {
                return fail(record, wrongWords(columns.frame.names.x, row.words), fields, &rows, &result)
            }
            outcome = Outcome(geocoder.reverse(position, reverse))
        case .search(let text):
            outcome =
                isReport
                ? Outcome(geocoder.report(text, options), surely: surely)
                : Outcome(geocoder.search(text, options), surely: surely)
        case .structured(let address):
            outcome = Outcome(geocoder.structured(address, options), surely: surely)
        }
        let best = outcome.answers.first
        for text in fields { rows.field(text) }
        columns.write(outcome.status, best, question: outcome.question, notes: outcome.notes, to: &rows)
        rows.endRow()
        result.statistics.count(outcome.status, best)
        guard outcome.status != .sure else { return }
        unsure.row([
            String(record.line), row.words, outcome.status.rawValue, best?.confidence.trimmed(4) ?? "",
            best?.label ?? "", outcome.question?.text ?? "",
            outcome.question?.options.map(\.label).joined(separator: " | ") ?? "",
        ])
    }

    /// A row that says why there is no answer, with the fields that could be read.
    private func fail(
        _ record: RawRecord, _ words: String, _ fields: [String], _ rows: inout RowWriter, _ result: inout Result
    ) {
        for text in fields { rows.field(text) }
        columns.write(.error, nil, question: nil, notes: [], error: "\(record.line): \(words)", to: &rows)
        rows.endRow()
        result.statistics.count(.error, nil)
        if result.errors.count < 20 { result.errors.append((record.line, words)) }
    }

    /// The same for a row whose fields could not be told apart.
    private func fail(
        _ record: RawRecord, _ words: String, _ width: Int, _ rows: inout RowWriter, _ result: inout Result
    ) {
        let lenient = Dialect(delimiter: dialect.delimiter, encoding: .windows1252)
        let read = record.fault == nil ? (try? Fields.read(record.bytes, lenient)) ?? [] : []
        let fields = (0..<width).map { $0 < read.count ? read[$0] : "" }
        fail(record, words, fields, &rows, &result)
    }
}
