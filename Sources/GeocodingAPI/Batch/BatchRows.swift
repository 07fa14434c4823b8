import Geocoding
import Services

/// The rows of a table, answered and written a block at a time; keeps nothing of a row that it has written.
struct BatchRows: Sendable {
    private enum Source: Sendable {
        case table(TableReader, header: [String])
        case lines(LineReader)
    }

    private let request: BatchRequest
    private let geocoder: Geocoder
    private let writing: BatchWriting
    private var source: Source
    private var mapping: ColumnMapping?
    private var first: TableReader.Row?
    private var row = 0

    /// Rows in a block: some milliseconds of work, and some tens of kilobytes.
    static let block = 256

    /// Reads the header. - Throws: ``ServiceError`` for a table that has none of the columns, or is empty.
    init(_ body: [UInt8], _ request: BatchRequest, _ geocoder: Geocoder, _ writing: AnswerWriting) throws(ServiceError)
    {
        self.request = request
        self.geocoder = geocoder
        let words = request.parameters.words
        var (bytes, start, encoding) = (body, 0, request.encoding)
        if let mark = TextEncoding.marked(body) {
            start = mark.length
            if encoding == nil { encoding = mark.encoding }
        }
        if let wide = encoding, wide == .utf16LittleEndian || wide == .utf16BigEndian {
            guard let text = wide.text(bytes[start...]) else {
                throw ServiceError(
                    .malformedRequest,
                    it: "La tabella non è un testo \(wide.rawValue).", en: "The table is no \(wide.rawValue) text.")
            }
            (bytes, start, encoding) = (Array(text.utf8), 0, .utf8)
        }
        guard bytes[start...].contains(where: { $0 > 0x20 }) else {
            throw ServiceError(.malformedRequest, it: "La tabella è vuota.", en: "The table is empty.")
        }
        guard request.input == .csv else {
            source = .lines(LineReader(bytes, from: start, limit: request.rowLimit))
            self.writing = BatchWriting(request, writing, header: [], delimiter: UInt8(ascii: ","), hasMark: false)
            return
        }
        let delimiter = request.delimiter ?? TableReader.delimiter(of: bytes, from: start)
        var reader = TableReader(
            bytes, from: start, delimiter: delimiter, encoding: encoding, rowLimit: request.rowLimit)
        guard let top = reader.next(), top.fault == nil else {
            throw ServiceError(
                .malformedRequest,
                it: "La prima riga della tabella non si legge.", en: "The first row of the table cannot be read.")
        }
        let header = request.hasHeader ? top.fields : (1...top.fields.count).map(String.init)
        if !request.hasHeader { first = top }
        mapping = try ColumnMapping(
            header: header, wish: request.columns, operation: request.operation, words)
        source = .table(reader, header: header)
        self.writing = BatchWriting(
            request, writing, header: header, delimiter: delimiter ?? UInt8(ascii: ","), hasMark: start == 3)
    }

    /// What stands before the rows.
    var head: [UInt8] { writing.head }

    /// The next block, answered; `nil` at the end.
    mutating func next() -> [UInt8]? {
        var bytes: [UInt8] = []
        for _ in 0..<Self.block {
            row += 1
            switch source {
            case .table(var reader, let header):
                let next = first ?? reader.next()
                first = nil
                source = .table(reader, header: header)
                guard let next, let mapping else { return bytes.isEmpty ? nil : bytes }
                writing.write(next.fields, answer(next, header, mapping), row: row, line: next.line, into: &bytes)
            case .lines(var reader):
                let next = reader.next()
                source = .lines(reader)
                guard let next else { return bytes.isEmpty ? nil : bytes }
                write(next, into: &bytes)
            }
        }
        return bytes
    }

    private func answer(_ row: TableReader.Row, _ header: [String], _ mapping: ColumnMapping) -> RowAnswer {
        let words = request.parameters.words
        if let fault = row.fault { return .faulty(request.words(fault)) }
        guard row.fields.count == header.count else {
            return .faulty(
                words(
                    "la riga ha \(row.fields.count) campi, l’intestazione \(header.count)",
                    "the row has \(row.fields.count) fields, the header \(header.count)"))
        }
        return request.answer(row.fields, mapping, geocoder)
    }

    private func write(_ line: LineReader.Line, into bytes: inout [UInt8]) {
        let words = request.parameters.words
        var id: [UInt8]?
        let answer: RowAnswer
        if let fault = line.fault {
            answer = .faulty(request.words(fault))
        } else {
            do throws(JSONObject.Fault) {
                let object = try JSONObject(line.bytes)
                id = object.members.first { $0.name == "id" }.map { Array(line.bytes[$0.source]) }
                answer = try self.answer(object)
            } catch {
                answer = .faulty(
                    words(
                        "non è un oggetto JSON: errore al byte \(error.offset)",
                        "no JSON object: mistake at byte \(error.offset)"))
            }
        }
        writing.write(id: id, answer, row: row, line: line.number, into: &bytes)
    }

    private func answer(_ object: JSONObject) throws(JSONObject.Fault) -> RowAnswer {
        do throws(ServiceError) {
            let mapping = try ColumnMapping(
                header: object.members.map(\.name), wish: request.columns, operation: request.operation,
                request.parameters.words)
            let fields = object.members.map { member in
                switch member.value {
                case .text(let text): text
                case .list(let texts): texts.joined(separator: ", ")
                case .null, .other: ""
                }
            }
            return request.answer(fields, mapping, geocoder)
        } catch {
            return .faulty(request.parameters.words(error.detail))
        }
    }
}

/// Cuts NDJSON into lines. Source: github.com/ndjson/ndjson-spec.
struct LineReader: Sendable {
    struct Line: Sendable {
        let number: Int
        let bytes: [UInt8]
        var fault: TableReader.Fault?
    }

    private let bytes: [UInt8]
    private let limit: Int
    private var index: Int
    private var number = 0

    init(_ bytes: [UInt8], from start: Int, limit: Int) {
        self.bytes = bytes
        self.limit = limit
        index = start
    }

    /// The next line that is not blank; `nil` at the end.
    mutating func next() -> Line? {
        while index < bytes.count {
            let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.count
            let line = bytes[index..<end]
            index = end + 1
            number += 1
            // RFC 7464 begins each text with a record separator.
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            guard line.count <= limit else { return Line(number: number, bytes: [], fault: .tooLong(limit)) }
            return Line(number: number, bytes: Array(line.first == 0x1E ? line.dropFirst() : line))
        }
        return nil
    }
}
