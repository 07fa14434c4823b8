/// The fields of one row.
public enum Fields {
    /// - Parameter record: a row without its end of line.
    /// - Returns: each field, without its quotes.
    public static func read(_ record: [UInt8], _ dialect: Dialect) throws(RowFault) -> [String] {
        let parts = ranges(record, delimiter: dialect.delimiter).map { unquoted(record[$0]) }
        guard dialect.isGuessed else { return try texts(parts, dialect.encoding) }
        do throws(RowFault) {
            return try texts(parts, .utf8)
        } catch {
            return try texts(parts, .windows1252)
        }
    }

    /// What can be read of a wrong row: U+FFFD stands for what is no letter.
    public static func readable(_ record: [UInt8], _ dialect: Dialect) -> [String] {
        let guessed = Dialect(delimiter: dialect.delimiter, isGuessed: true)
        if let fields = try? read(record, guessed) { return fields }
        return ranges(record, delimiter: dialect.delimiter).map {
            String(decoding: unquoted(record[$0]), as: UTF8.self)
        }
    }

    private static func texts(_ parts: [[UInt8]], _ encoding: TextEncoding) throws(RowFault) -> [String] {
        var texts: [String] = []
        texts.reserveCapacity(parts.count)
        for part in parts { texts.append(try encoding.decode(part[...])) }
        return texts
    }

    /// Where the fields stand, with their quotes.
    static func ranges(_ record: [UInt8], delimiter: UInt8?) -> [Range<Int>] {
        let quote = UInt8(ascii: "\"")
        var ranges: [Range<Int>] = []
        var (start, index, isQuoted) = (0, 0, false)
        while index < record.count {
            let byte = record[index]
            if isQuoted {
                if byte == quote {
                    if index + 1 < record.count, record[index + 1] == quote {
                        index += 1
                    } else {
                        isQuoted = false
                    }
                }
            } else if byte == delimiter {
                ranges.append(start..<index)
                start = index + 1
            } else if byte == quote, index == start {
                isQuoted = true
            }
            index += 1
        }
        return ranges + [start..<record.count]
    }

    private static func unquoted(_ field: ArraySlice<UInt8>) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        guard field.first == quote else { return Array(field) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(field.count)
        // What stands behind the closing quote is the field's too.
        var (index, isQuoted) = (field.startIndex + 1, true)
        while index < field.endIndex {
            let isPair = field[index] == quote && index + 1 < field.endIndex && field[index + 1] == quote
            if isQuoted, field[index] == quote, !isPair {
                isQuoted = false
            } else {
                bytes.append(field[index])
                if isQuoted, isPair { index += 1 }
            }
            index += 1
        }
        return bytes
    }
}
