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
    public var words = RowWords()

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

    /// The fields of a row, as many as the header has. - Throws: what is wrong with it.
    public func fields(_ record: RawRecord) throws(RowMistake) -> [String] {
        do throws(RowFault) {
            if let fault = record.fault { throw fault }
            var fields = try Fields.read(record.bytes, dialect)
            // A spreadsheet writes delimiters for columns that were once there.
            while fields.count > width, fields.last?.isEmpty == true { fields.removeLast() }
            guard fields.count == width else { throw .ragged(expected: width, found: fields.count) }
            return fields
        } catch {
            throw RowMistake(words: words(error))
        }
    }

    /// What a row is answered. - Throws: what is wrong with it.
    public func outcome(_ row: AddressRow) throws(RowMistake) -> Outcome {
        switch row {
        case .empty: throw RowMistake(words: words.empty)
        case .wrong(let column, let text): throw RowMistake(words: words.wrong(column, text))
        case .position(let x, let y):
            guard let position = input.coordinate(x: x, y: y) else { throw RowMistake(words: words.outside(row.words)) }
            return Outcome(geocoder.reverse(position, reverse))
        case .search(let text):
            return isReport
                ? Outcome(geocoder.report(text, options), surely: surely)
                : Outcome(geocoder.search(text, options), surely: surely)
        case .structured(let address): return Outcome(geocoder.structured(address, options), surely: surely)
        }
    }

    public func run(_ records: [RawRecord]) -> Result {
        var worker = self
        // A row has room for one answer.
        worker.options.enough = surely
        return worker.answered(records)
    }

    private func answered(_ records: [RawRecord]) -> Result {
        var result = Result()
        var rows = RowWriter(delimiter: delimiter)
        var unsure = RowWriter(delimiter: delimiter)
        for record in records {
            var known: [String]?
            do throws(RowMistake) {
                let fields = try fields(record)
                known = fields
                let row = AddressRow(fields, mapping)
                let outcome = try outcome(row)
                write(fields, outcome, to: &rows)
                result.statistics.count(outcome.status, outcome.answers.first)
                if outcome.status != .sure { write(row, outcome, record, toUnsure: &unsure) }
            } catch {
                for text in known ?? readable(record) { rows.field(text) }
                columns.write(.error, nil, question: nil, notes: [], error: "\(record.line): \(error.words)", to: &rows)
                rows.endRow()
                result.statistics.count(.error, nil)
                if result.errors.count < 20 { result.errors.append((record.line, error.words)) }
            }
        }
        result.rows = rows.bytes
        result.unsure = unsure.bytes
        return result
    }

    private var width: Int { max(1, mapping.header.count) }

    private func write(_ fields: [String], _ outcome: Outcome, to rows: inout RowWriter) {
        for text in fields { rows.field(text) }
        columns.write(
            outcome.status, outcome.answers.first, question: outcome.question, notes: outcome.notes, to: &rows)
        rows.endRow()
    }

    private func write(
        _ row: AddressRow, _ outcome: Outcome, _ record: RawRecord, toUnsure unsure: inout RowWriter
    ) {
        let best = outcome.answers.first
        unsure.row([
            String(record.line), row.words, outcome.status.rawValue, best?.confidence.trimmed(4) ?? "",
            best?.label ?? "", outcome.question?.text ?? "",
            outcome.question?.options.map(\.label).joined(separator: " | ") ?? "",
        ])
    }

    /// What can be read of a wrong row, in as many fields as the header has: what is too much stands in the last one.
    func readable(_ record: RawRecord) -> [String] {
        var fields = Fields.readable(record.bytes, dialect)
        if fields.count > width {
            let between = String(Unicode.Scalar(delimiter))
            fields = fields.prefix(width - 1) + [fields[(width - 1)...].joined(separator: between)]
        }
        return fields + Array(repeating: "", count: width - fields.count)
    }
}
