import AddressTables
import DelimitedText
import Markup

/// Writes answers to standard output, one after the other, each as soon as it is there.
struct AnswerSheet {
    let format: AnswerFormat
    let table: AnswerTable
    let frame: PositionFrame
    /// Whether more than one query may come: then JSON is an array.
    let isMany: Bool
    /// Whether GeoJSON has the lines of streets.
    var hasLines = false
    private var count = 0

    init(_ format: AnswerFormat, _ table: AnswerTable, _ frame: PositionFrame, isMany: Bool) {
        self.format = format
        self.table = table
        self.frame = frame
        self.isMany = isMany
    }

    mutating func begin() {
        switch format {
        case .table, .ndjson: break
        case .json: if isMany { put("[") }
        case .geojson: put(AnswerGeoJSON(frame, hasLines: hasLines).begin())
        case .csv:
            var row = RowWriter()
            row.row(["query", "rank"] + AnswerColumns(frame).names)
            put(row.bytes)
        }
    }

    mutating func write(_ query: String, _ reply: Reply) {
        switch format {
        case .table:
            if count > 0 { put("\n") }
            put(table.lines(isMany ? query : nil, reply).map { $0 + "\n" }.joined())
        case .json:
            if count > 0 { put(",\n") }
            put(JSONIndentation.indented(json(query, reply)) + (isMany ? [] : [0x0A]))
        case .ndjson: put(json(query, reply) + [0x0A])
        case .geojson:
            for feature in AnswerGeoJSON(frame, hasLines: hasLines).features(query, reply.outcome) {
                put((count > 0 ? [0x2C, 0x0A] : [0x0A]) + feature)
                count += 1
            }
            return
        case .csv: put(rows(query, reply.outcome))
        }
        count += 1
    }

    func end() {
        switch format {
        case .table, .ndjson, .csv: break
        case .json: if isMany { put("]\n") }
        case .geojson: put([0x0A] + AnswerGeoJSON(frame, hasLines: hasLines).end() + [0x0A])
        }
    }

    private func json(_ query: String, _ reply: Reply) -> [UInt8] {
        var json = JSONWriter()
        switch reply {
        case .found(let outcome): AnswerJSON(frame).write(query, outcome, to: &json)
        case .report(let report, let outcome): AnswerJSON(frame).write(query, report, outcome.status, to: &json)
        case .place(let place, let outcome): AnswerJSON(frame).write(query, place, outcome.status, to: &json)
        }
        return json.bytes
    }

    private func rows(_ query: String, _ outcome: Outcome) -> [UInt8] {
        var row = RowWriter()
        let columns = AnswerColumns(frame)
        for rank in 0..<max(1, outcome.answers.count) {
            row.field(query)
            row.field(outcome.answers.isEmpty ? "" : String(rank + 1))
            let answer = outcome.answers.isEmpty ? nil : outcome.answers[rank]
            let isFirst = rank == 0
            columns.write(
                outcome.status, answer, question: isFirst ? outcome.question : nil, notes: isFirst ? outcome.notes : [],
                to: &row)
            row.endRow()
        }
        return row.bytes
    }

    private func put(_ text: String) { put(Array(text.utf8)) }
    private func put(_ bytes: [UInt8]) { Terminal.write(bytes, to: 1) }
}
