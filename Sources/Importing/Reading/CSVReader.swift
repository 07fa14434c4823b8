import Languages
import SimpleFeatures
import YAMLText

/// Reads CSV: commas, semicolons or tabs, whichever the header has most of; quotes; a byte order mark; LF or CR LF.
///
/// Stricter than most: a quote inside a bare field, text after a closing quote, and a row that has more or fewer
/// fields than the header are errors. Empty lines are passed over. Source: RFC 4180.
struct CSVReader: RecordReader {
    let source: ByteSource
    private(set) var header: [String] = []
    private var buffer: ByteBuffer
    private var line = 1
    private var delimiter = UInt8(ascii: ",")
    /// The row as read: all its fields, unquoted, in one array.
    private var text: [UInt8] = []
    private var ends: [Int] = []
    /// Which columns go into a record.
    private var wanted: [Int] = []
    private var point: (x: Int, y: Int)?

    /// - Parameters:
    ///   - columns: the names of the columns to read.
    ///   - point: the names of the columns with x and y; `nil` for a table without geometry.
    /// - Throws: ``ImportError/malformed(file:line:column:message:)`` when the header lacks one of them.
    init(_ source: ByteSource, columns: [String], point: (x: String, y: String)?) throws(ImportError) {
        self.source = source
        buffer = ByteBuffer(source)
        try readHeader()
        for column in columns { wanted.append(try index(of: column)) }
        if let point { self.point = (try index(of: point.x), try index(of: point.y)) }
    }

    mutating func next(_ record: inout Record, _ geometries: inout GeometryColumn) throws(ImportError) -> Bool {
        record.line = line
        guard try readRow() else { return false }
        while ends == [0] && header.count > 1 {
            record.line = line
            guard try readRow() else { return false }
        }
        guard ends.count == header.count else {
            throw failure(
                record.line, 0, it: "occorrono \(header.count) campi, ce ne sono \(ends.count)",
                en: "expected \(header.count) fields, found \(ends.count)")
        }
        swap(&record.bytes, &text)
        record.fields.removeAll(keepingCapacity: true)
        for column in wanted {
            let range = range(column)
            record.fields.append(range.isEmpty ? .null : .literal(range))
        }
        if let point {
            for column in [point.x, point.y] {
                guard let number = DecimalNumber.real(record.bytes[range(column)]) else {
                    throw failure(
                        record.line, 0, it: "\(header[column]): occorre un numero",
                        en: "\(header[column]): expected a number")
                }
                geometries.coordinates.append(number)
            }
            geometries.endPath()
            geometries.endPart()
        }
        geometries.endFeature(.point)
        return true
    }

    // MARK: Inside

    private mutating func readHeader() throws(ImportError) {
        while buffer.bytes.count < 3, try buffer.extend(line: 1) {}
        if buffer.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { buffer.start = 3 }
        while !buffer.bytes.contains(0x0A), try buffer.extend(line: 1) {}
        let first = buffer.bytes[buffer.start...].prefix { $0 != 0x0A }
        func count(_ candidate: UInt8) -> Int { first.count { $0 == candidate } }
        for candidate in [UInt8(ascii: ";"), UInt8(ascii: "\t")] where count(candidate) > count(delimiter) {
            delimiter = candidate
        }
        guard try readRow() else { throw failure(1, 0, it: "il file è vuoto", en: "the file is empty") }
        for column in ends.indices {
            guard let name = String(validating: text[range(column)], as: UTF8.self) else {
                throw failure(1, 0, it: "l’intestazione non è in UTF-8", en: "the header is not UTF-8")
            }
            guard !header.contains(name) else {
                throw failure(
                    1, 0, it: "la colonna «\(name)» è scritta due volte", en: "the column \"\(name)\" stands twice")
            }
            header.append(name)
        }
    }

    private func index(of column: String) throws(ImportError) -> Int {
        if let index = header.firstIndex(of: column) { return index }
        throw failure(
            1, 0,
            LocalizedText(it: "manca la colonna «\(column)»", en: "there is no column \"\(column)\"")
                + Nearest.hint(column, among: header))
    }

    private func range(_ column: Int) -> Range<Int> { (column == 0 ? 0 : ends[column - 1])..<ends[column] }

    private func failure(_ line: Int, _ column: Int, it italian: String, en english: String) -> ImportError {
        failure(line, column, LocalizedText(it: italian, en: english))
    }

    private func failure(_ line: Int, _ column: Int, _ message: LocalizedText) -> ImportError {
        .malformed(file: source.name, line: line, column: column, message: message)
    }

    /// Reads one row into ``text`` and ``ends``. - Returns: `false` at the end of the file.
    private mutating func readRow() throws(ImportError) -> Bool {
        while true {
            switch scan() {
            case .row(let next, let lines):
                buffer.start = next
                line += lines
                return true
            case .more(let isOpen):
                if try buffer.extend(line: line) { continue }
                guard !isOpen else {
                    throw failure(
                        line, 0, it: "le virgolette si aprono e non si chiudono",
                        en: "a quote is opened and never closed")
                }
                guard buffer.start < buffer.bytes.count else { return false }
                buffer.start = buffer.bytes.count
                line += 1
                return true
            case .wrong(let index, let lines, let message):
                var begin = index
                while begin > buffer.start, buffer.bytes[begin - 1] != 0x0A { begin -= 1 }
                throw failure(line + lines, index - begin + 1, message)
            }
        }
    }

    private enum Scan {
        case row(next: Int, lines: Int)
        /// The window ends inside the row; what there is of it has been read.
        case more(isInQuotes: Bool)
        case wrong(at: Int, lines: Int, LocalizedText)
    }

    private mutating func scan() -> Scan {
        text.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        let bytes = buffer.bytes
        let quote = UInt8(ascii: "\"")
        var (index, lines) = (buffer.start, 0)
        while true {
            if index < bytes.count, bytes[index] == quote {
                index += 1
                while true {
                    guard index < bytes.count else { return .more(isInQuotes: true) }
                    if bytes[index] == quote {
                        guard index + 1 < bytes.count, bytes[index + 1] == quote else { break }
                        index += 1
                    }
                    if bytes[index] == 0x0A { lines += 1 }
                    text.append(bytes[index])
                    index += 1
                }
                index += 1
            } else {
                while index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A, bytes[index] != 0x0D {
                    guard bytes[index] != quote else {
                        return .wrong(
                            at: index, lines: lines,
                            LocalizedText(it: "virgolette all’interno di un campo", en: "a quote inside a field"))
                    }
                    text.append(bytes[index])
                    index += 1
                }
            }
            ends.append(text.count)
            guard index < bytes.count else { return .more(isInQuotes: false) }
            if bytes[index] == delimiter {
                index += 1
                continue
            }
            if bytes[index] == 0x0D {
                index += 1
                guard index < bytes.count else { return .more(isInQuotes: false) }
            }
            guard bytes[index] == 0x0A else {
                return .wrong(
                    at: index, lines: lines,
                    LocalizedText(it: "qui il campo deve finire", en: "expected the end of the field"))
            }
            return .row(next: index + 1, lines: lines + 1)
        }
    }
}
