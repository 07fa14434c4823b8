import ReferenceSystems
import Geocoding
import Markup
import Services

/// Writes the rows of a table back with what was found for them: CSV as it came with columns beside, or NDJSON.
struct BatchWriting: Sendable {
    private let request: BatchRequest
    private let writing: AnswerWriting
    private let header: [String]
    private let delimiter: UInt8
    private let hasMark: Bool

    init(_ request: BatchRequest, _ writing: AnswerWriting, header: [String], delimiter: UInt8, hasMark: Bool) {
        self.request = request
        self.writing = writing
        self.header = header
        self.delimiter = delimiter
        self.hasMark = hasMark
    }

    /// The header line of a CSV; nothing for NDJSON.
    var head: [UInt8] {
        guard request.output == .csv else { return [] }
        var bytes: [UInt8] = hasMark ? [0xEF, 0xBB, 0xBF] : []
        let own = request.hasHeader || request.input == .ndjson ? header : header.map { "colonna_" + $0 }
        line((request.input == .ndjson ? ["riga"] : own) + columns, into: &bytes)
        return bytes
    }

    private var columns: [String] {
        let axes = request.crs.crs.isGeographic ? ["geo_lon", "geo_lat"] : ["geo_x", "geo_y"]
        return ["geo_esito"] + axes + [
            "geo_tipo", "geo_etichetta", "geo_confidenza", "geo_incertezza_m", "geo_distanza_m", "geo_raccolta",
            "geo_id",
            "geo_note", "geo_domanda", "geo_errore",
        ]
    }

    /// A row of a CSV.
    func write(_ fields: [String], _ answer: RowAnswer, row: Int, line number: Int, into bytes: inout [UInt8]) {
        guard request.output == .csv else { return object(id: nil, answer, row: row, line: number, into: &bytes) }
        var cells = fields
        // A ragged row keeps what it has, in the columns that there are.
        if cells.count < header.count { cells += Array(repeating: "", count: header.count - cells.count) }
        if cells.count > header.count {
            let delimiter = String(UnicodeScalar(delimiter))
            cells[header.count - 1] = cells[(header.count - 1)...].joined(separator: delimiter)
            cells.removeLast(cells.count - header.count)
        }
        line(cells + values(answer), into: &bytes)
    }

    /// A row of NDJSON, under its own `id` as it was written.
    func write(id: [UInt8]?, _ answer: RowAnswer, row: Int, line number: Int, into bytes: inout [UInt8]) {
        guard request.output == .csv else { return object(id: id, answer, row: row, line: number, into: &bytes) }
        line([String(row)] + values(answer), into: &bytes)
    }

    private func values(_ answer: RowAnswer) -> [String] {
        let found = answer.answer
        var point = ["", ""]
        if let position = found?.position {
            let (x, y) = request.crs.point(position)
            point = [request.crs.text(x), request.crs.text(y)]
        }
        return [answer.status.rawValue] + point + [
            found?.kind.rawValue ?? "", found?.label ?? "",
            found.map { Self.text($0.confidence, AnswerWriting.share) } ?? "",
            found.map { Self.text($0.uncertainty, AnswerWriting.decimetres) } ?? "",
            found?.distance.map { Self.text($0, AnswerWriting.decimetres) } ?? "", found?.feature?.collection ?? "",
            found?.feature?.id ?? "", answer.notes.map(\.text).joined(separator: "; "), answer.question?.text ?? "",
            answer.error ?? "",
        ]
    }

    private static func text(_ number: Double, _ format: DecimalText) -> String {
        guard number.isFinite else { return "" }
        var bytes: [UInt8] = []
        bytes.append(number, format)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func line(_ cells: [String], into bytes: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(delimiter) }
            let isPlain = cell.utf8.allSatisfy {
                $0 != delimiter && $0 != UInt8(ascii: "\"") && $0 != 0x0A && $0 != 0x0D
            }
            guard !isPlain else {
                bytes.append(contentsOf: cell.utf8)
                continue
            }
            bytes.append(UInt8(ascii: "\""))
            for byte in cell.utf8 {
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    private func object(id: [UInt8]?, _ answer: RowAnswer, row: Int, line: Int, into bytes: inout [UInt8]) {
        var json = JSONWriter()
        func head(_ json: inout JSONWriter) {
            if let id {
                json.key("id")
                json.raw(id)
            }
            json.member("row", count: row)
            json.member("line", count: line)
            json.member("status", answer.status.rawValue)
            json.question(answer.question)
            json.member("error", answer.error)
        }
        if let found = answer.answer {
            writing.feature(found, into: &json, head)
        } else {
            json.object { json in
                json.member("type", "Feature")
                head(&json)
                json.key("geometry")
                json.null()
                json.key("properties")
                json.object { json in
                    json.key("geocoding")
                    json.object { json in json.notes(answer.notes) }
                }
            }
        }
        bytes.append(contentsOf: json.bytes)
        bytes.append(0x0A)
    }
}
