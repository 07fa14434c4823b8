/// One row of a table as it stands in the file.
public struct RawRecord: Hashable, Sendable {
    /// Of its first line, from 1.
    public let line: Int
    /// Without the end of the line.
    public let bytes: [UInt8]
    /// Bytes of the input up to and with the end of the row.
    public let end: Int
    /// Lines of the input up to and with the row.
    public let lastLine: Int
    public let fault: RowFault?
}

/// Cuts a table into its rows, as the bytes come; memory is bounded by the longest row.
///
/// A quote opens a quoted field at the beginning of a field only; elsewhere it is a letter, as people write it. A quote
/// that is never closed costs its own line and no other. Lines end with LF, CR LF or CR. Source: RFC 4180, loosely.
public struct RecordSplitter: Sendable {
    /// Of a row; a longer one is passed over with a fault.
    public static let mostBytes = 1 << 20
    /// Of a quoted field.
    public static let mostLines = 100

    private let delimiter: UInt8?
    private let hasQuotes: Bool
    private var buffer: [UInt8] = []
    private var start = 0
    private var line: Int
    private var offset: Int
    private var isSkipping = false
    private var progress = Progress()

    /// How far the row at the beginning of the buffer was looked at: bytes that come one by one are looked at once.
    private struct Progress {
        /// Bytes past the beginning of the row.
        var index = 0
        var lines = 1
        var isQuoted = false
        var isFieldStart = true
        /// Where the row's first line ends, and where the next one begins.
        var firstEnd: (end: Int, next: Int)?
    }

    /// - Parameters:
    ///   - delimiter: `nil` for a table of one column.
    ///   - hasQuotes: whether a quoted field may hold the end of a line; not in lines that are JSON.
    ///   - line: of the first byte that will come, from 1.
    ///   - offset: of the first byte that will come.
    public init(delimiter: UInt8?, hasQuotes: Bool = true, line: Int = 1, offset: Int = 0) {
        self.delimiter = delimiter
        self.hasQuotes = hasQuotes
        self.line = line
        self.offset = offset
    }

    /// Takes more of the input.
    public mutating func append(_ bytes: some Sequence<UInt8>) {
        buffer.removeSubrange(..<start)
        start = 0
        buffer.append(contentsOf: bytes)
    }

    /// The next row; `nil` when more input is needed, or at its end.
    public mutating func next(isAtEnd: Bool) -> RawRecord? {
        while true {
            guard start < buffer.count else { return nil }
            switch scan(isAtEnd: isAtEnd) {
            case .row(let end, let next, let lines):
                let wasSkipped = isSkipping
                isSkipping = false
                let record = take(end: end, next: next, lines: lines, fault: nil)
                if wasSkipped { continue }
                return record
            case .unclosed(let end, let next):
                return take(end: end, next: next, lines: 1, fault: .unclosedQuote)
            case .tooLong:
                // Named once; the rest of the line is dropped as it comes.
                let first = take(end: start, next: buffer.count, lines: 0, fault: .tooLong)
                defer { isSkipping = true }
                if !isSkipping { return first }
            case .more:
                return nil
            }
        }
    }

    private mutating func take(end: Int, next: Int, lines: Int, fault: RowFault?) -> RawRecord {
        let bytes = Array(buffer[start..<end])
        offset += next - start
        progress = Progress()
        defer {
            start = next
            line += lines
        }
        return RawRecord(line: line, bytes: bytes, end: offset, lastLine: line + max(lines, 1) - 1, fault: fault)
    }

    private enum Scan {
        case row(end: Int, next: Int, lines: Int)
        /// The row's first line ends there.
        case unclosed(end: Int, next: Int)
        case tooLong
        case more
    }

    private mutating func scan(isAtEnd: Bool) -> Scan {
        let quote = UInt8(ascii: "\"")
        let opensQuotes = hasQuotes && !isSkipping
        var now = progress
        var index = start + now.index
        while index < buffer.count {
            let byte = buffer[index]
            // What these two mean depends on the next byte.
            if index + 1 == buffer.count, !isAtEnd, byte == 0x0D || (now.isQuoted && byte == quote) { break }
            if byte == 0x0A || byte == 0x0D {
                let isPair = byte == 0x0D && index + 1 < buffer.count && buffer[index + 1] == 0x0A
                let next = index + (isPair ? 2 : 1)
                guard now.isQuoted else { return .row(end: index, next: next, lines: now.lines) }
                if now.firstEnd == nil { now.firstEnd = (index - start, next - start) }
                now.lines += 1
                if now.lines > Self.mostLines, let first = now.firstEnd { return unclosed(first) }
                index = next
                continue
            }
            if now.isQuoted {
                if byte == quote {
                    if index + 1 < buffer.count, buffer[index + 1] == quote {
                        index += 1
                    } else {
                        now.isQuoted = false
                    }
                }
            } else if byte == delimiter {
                now.isFieldStart = true
                index += 1
                continue
            } else if byte == quote, now.isFieldStart, opensQuotes {
                now.isQuoted = true
            }
            now.isFieldStart = false
            index += 1
        }
        if index - start > Self.mostBytes { return now.firstEnd.map(unclosed) ?? .tooLong }
        guard isAtEnd else {
            now.index = index - start
            progress = now
            return .more
        }
        if now.isQuoted { return unclosed(now.firstEnd ?? (index - start, index - start)) }
        return .row(end: index, next: index, lines: now.lines)
    }

    private func unclosed(_ first: (end: Int, next: Int)) -> Scan {
        .unclosed(end: start + first.end, next: start + first.next)
    }
}
