import SimpleFeatures
import YAMLText

/// Reads GeoJSON features, one a line, with or without the record separator of RFC 8142.
///
/// Geometry collections, open rings and positions without two numbers are errors; heights are dropped; whatever else
/// stands in a feature is passed over. Source: RFC 7946, RFC 8142.
struct GeoJSONReader: RecordReader {
    let source: ByteSource
    private var buffer: ByteBuffer
    private var line = 1
    private let columns: [[UInt8]]
    /// Which columns some feature has had: a name that none has is a mistake.
    private var found: [Bool]

    /// - Parameter columns: the names of the properties to read.
    init(_ source: ByteSource, columns: [String]) {
        self.source = source
        buffer = ByteBuffer(source)
        self.columns = columns.map { Array($0.utf8) }
        found = columns.map { _ in false }
    }

    mutating func next(_ record: inout Record, _ geometries: inout GeometryColumn) throws(ImportError) -> Bool {
        while let range = try nextLine() {
            record.line = line
            line += 1
            var scanner = JSONScanner(buffer.bytes, range)
            if scanner.isAtEnd { continue }
            let rows = geometries.count
            do throws(JSONError) {
                try readFeature(&scanner, &record, &geometries)
                guard scanner.isAtEnd else {
                    throw scanner.failure(it: "occorre un elemento per riga", en: "expected one feature a line")
                }
            } catch {
                geometries.truncate(to: rows)
                throw .malformed(
                    file: source.name, line: record.line, column: error.offset - range.lowerBound + 1,
                    message: error.message)
            }
            return true
        }
        for (column, isFound) in zip(columns, found) where !isFound && line > 1 {
            throw .malformed(
                file: source.name, line: 0, column: 0,
                it: "nessun elemento ha la proprietà «\(String(decoding: column, as: UTF8.self))»",
                en: "no feature has a property \"\(String(decoding: column, as: UTF8.self))\"")
        }
        return false
    }

    /// The next line without its end; `nil` after the last.
    private mutating func nextLine() throws(ImportError) -> Range<Int>? {
        var from = buffer.start
        while true {
            let bytes = buffer.bytes
            var index = from
            while index < bytes.count, bytes[index] != 0x0A { index += 1 }
            if index < bytes.count {
                defer { buffer.start = index + 1 }
                return trimmed(buffer.start..<index)
            }
            from = bytes.count - buffer.start
            if try buffer.extend(line: line) { continue }
            let rest = buffer.start..<buffer.bytes.count
            buffer.start = rest.upperBound
            return rest.isEmpty ? nil : trimmed(rest)
        }
    }

    /// Without a record separator or a byte order mark before it.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        let bytes = buffer.bytes[range]
        if bytes.first == 0x1E { return range.dropFirst() }
        return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? range.dropFirst(3) : range
    }

    private mutating func readFeature(
        _ scanner: inout JSONScanner, _ record: inout Record, _ geometries: inout GeometryColumn
    ) throws(JSONError) {
        record.bytes.removeAll(keepingCapacity: true)
        record.fields.removeAll(keepingCapacity: true)
        for _ in columns { record.fields.append(.null) }
        let rows = geometries.count
        try scanner.members { (scanner, key) throws(JSONError) in
            if key.elementsEqual("geometry".utf8) {
                guard geometries.count == rows else {
                    throw scanner.failure(it: "una seconda geometria", en: "a second geometry")
                }
                try scanner.geometry(into: &geometries)
            } else if key.elementsEqual("properties".utf8) {
                try readProperties(&scanner, &record)
            } else if key.elementsEqual("type".utf8) {
                var type: [UInt8] = []
                _ = try scanner.string(into: &type)
                guard type.elementsEqual("Feature".utf8) else {
                    throw scanner.failure(
                        it: "occorre un Feature, non \(String(decoding: type, as: UTF8.self))",
                        en: "expected a Feature, found \(String(decoding: type, as: UTF8.self))")
                }
            } else {
                try scanner.skipValue()
            }
        }
        if geometries.count == rows { geometries.endFeature(.point) }
    }

    private mutating func readProperties(
        _ scanner: inout JSONScanner, _ record: inout Record
    ) throws(JSONError) {
        if scanner.take(word: "null") { return }
        var expected = 0
        try scanner.members { (scanner, key) throws(JSONError) in
            // Features list their properties in one order: the next one is nearly always the one that comes.
            let index = expected < columns.count && columns[expected] == key ? expected : columns.firstIndex(of: key)
            guard let index else { return try scanner.skipValue() }
            expected = index + 1
            found[index] = true
            record.fields[index] = try scanner.field(&record.bytes)
        }
    }
}

extension JSONScanner {
    /// Reads an object; `body` is called with the scanner before each value and must pass it.
    fileprivate mutating func members(
        _ body: (inout JSONScanner, [UInt8]) throws(JSONError) -> Void
    ) throws(JSONError) {
        try expect(UInt8(ascii: "{"))
        if take(UInt8(ascii: "}")) { return }
        var key: [UInt8] = []
        repeat {
            key.removeAll(keepingCapacity: true)
            _ = try string(into: &key)
            try expect(UInt8(ascii: ":"))
            try body(&self, key)
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "}"))
    }

    /// Reads a value that is no array and no object.
    fileprivate mutating func field(_ bytes: inout [UInt8]) throws(JSONError) -> Record.Field {
        switch peek() {
        case UInt8(ascii: "\""):
            let range = try string(into: &bytes)
            return range.isEmpty ? .null : .literal(range)
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            throw failure(
                it: "occorre un testo, un numero, true, false o null",
                en: "expected a text, a number, true, false or null")
        default:
            if take(word: "null") { return .null }
            if take(word: "true") { return .boolean(true) }
            if take(word: "false") { return .boolean(false) }
            let start = bytes.count
            bytes.append(contentsOf: try number())
            return .literal(start..<bytes.count)
        }
    }
}
