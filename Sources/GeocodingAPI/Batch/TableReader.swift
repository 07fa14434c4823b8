/// Cuts a table of delimited text into rows, whatever is wrong with some of them. Source: RFC 4180, read leniently.
///
/// A fault costs its own row: reading goes on at the next line.
struct TableReader: Sendable {
    /// One row, or why it is none.
    struct Row: Sendable {
        /// Of its first line, from 1.
        let line: Int
        /// Unquoted; for a faulty row its raw text as the only one.
        var fields: [String]
        var fault: Fault?
        /// Whether a declared or marked encoding did not fit and another was taken.
        var isGuessed = false
    }

    enum Fault: Hashable, Sendable {
        /// A quote is opened and not closed within the row limit.
        case openQuote
        case tooLong(Int)
        /// No text in the encoding.
        case notText(String)
    }

    private let bytes: [UInt8]
    private let delimiter: UInt8?
    private let encoding: TextEncoding?
    private let rowLimit: Int
    private var index: Int
    private var line = 1

    /// - Parameters:
    ///   - bytes: UTF-8 or Windows-1252.
    ///   - encoding: what the bytes are said to be; `nil` to tell row by row.
    init(_ bytes: [UInt8], from start: Int, delimiter: UInt8?, encoding: TextEncoding?, rowLimit: Int) {
        self.bytes = bytes
        self.delimiter = delimiter
        self.encoding = encoding
        self.rowLimit = rowLimit
        index = start
    }

    /// The likeliest of comma, semicolon, tab and bar: that which the first line has most of outside of quotes; `nil`
    /// where it has none, and a line is one field.
    static func delimiter(of bytes: [UInt8], from start: Int) -> UInt8? {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes[start...].prefix(65_536) {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted, byte == 0x0A || byte == 0x0D { break }
            if !isQuoted, ",;\t|".utf8.contains(byte) { counts[byte, default: 0] += 1 }
        }
        let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return best?.key
    }

    /// The next row that is not empty; `nil` at the end.
    mutating func next() -> Row? {
        while index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D { endLine() }
        guard index < bytes.count else { return nil }
        let (start, first) = (index, line)
        var fields: [[UInt8]] = [[]]
        var isQuoted = false
        var isFresh = true
        while index < bytes.count {
            guard index - start < rowLimit else {
                return fault(isQuoted ? .openQuote : .tooLong(rowLimit), start, first)
            }
            let byte = bytes[index]
            if isQuoted {
                if byte == UInt8(ascii: "\"") {
                    if index + 1 < bytes.count, bytes[index + 1] == byte {
                        fields[fields.count - 1].append(byte)
                        index += 1
                    } else {
                        isQuoted = false
                    }
                } else {
                    fields[fields.count - 1].append(byte)
                    if byte == 0x0A { line += 1 }
                }
                index += 1
                continue
            }
            if byte == 0x0A || byte == 0x0D {
                endLine()
                return row(fields, first)
            }
            if byte == delimiter {
                fields.append([])
                isFresh = true
            } else if byte == UInt8(ascii: "\""), isFresh {
                isQuoted = true
                isFresh = false
            } else {
                fields[fields.count - 1].append(byte)
                isFresh = false
            }
            index += 1
        }
        return isQuoted ? fault(.openQuote, start, first) : row(fields, first)
    }

    /// LF, CR LF or CR.
    private mutating func endLine() {
        if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        index += 1
        line += 1
    }

    private func row(_ fields: [[UInt8]], _ line: Int) -> Row {
        if let encoding {
            var texts: [String] = []
            for field in fields {
                guard let text = encoding.text(field) else {
                    return Row(
                        line: line, fields: fields.map { String(decoding: $0, as: UTF8.self) },
                        fault: .notText(encoding.rawValue))
                }
                texts.append(text)
            }
            return Row(line: line, fields: texts)
        }
        let areUTF8 = fields.allSatisfy { TextEncoding.utf8.text($0) != nil }
        let guess = areUTF8 ? TextEncoding.utf8 : .windows1252
        let texts = fields.compactMap { guess.text($0) }
        guard texts.count == fields.count else {
            return Row(
                line: line, fields: fields.map { String(decoding: $0, as: UTF8.self) }, fault: .notText(guess.rawValue))
        }
        return Row(line: line, fields: texts, isGuessed: !areUTF8)
    }

    /// Takes the first line of what went wrong for the row, and goes on after it.
    private mutating func fault(_ fault: Fault, _ start: Int, _ first: Int) -> Row {
        index = start
        line = first
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        let text = String(decoding: bytes[start..<min(index, start + 200)], as: UTF8.self)
        if index < bytes.count { endLine() }
        return Row(line: first, fields: [text], fault: fault)
    }
}
