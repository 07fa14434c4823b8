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
    private var buffer: [UInt8] = []
    private var start = 0
    private var line: Int
    private var offset: Int
    private var isSkipping = false

    /// - Parameters:
    ///   - delimiter: `nil` for a table of one column, where every letter is the field's.
    ///   - line: of the first byte that will come, from 1.
    ///   - offset: of the first byte that will come.
    public init(delimiter: UInt8?, line: Int = 1, offset: Int = 0) {
        self.delimiter = delimiter
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

    private func scan(isAtEnd: Bool) -> Scan {
        let quote = UInt8(ascii: "\"")
        var (index, lines, isQuoted, isFieldStart) = (start, 1, false, !isSkipping)
        var firstEnd: (end: Int, next: Int)?
        while index < buffer.count {
            let byte = buffer[index]
            if byte == 0x0A || byte == 0x0D {
                if byte == 0x0D, index + 1 == buffer.count, !isAtEnd { return overlong(index) ?? .more }
                let isPair = byte == 0x0D && index + 1 < buffer.count && buffer[index + 1] == 0x0A
                let next = index + (isPair ? 2 : 1)
                guard isQuoted else { return .row(end: index, next: next, lines: lines) }
                if firstEnd == nil { firstEnd = (index, next) }
                lines += 1
                if lines > Self.mostLines, let firstEnd { return .unclosed(end: firstEnd.end, next: firstEnd.next) }
                index = next
                continue
            }
            if isQuoted {
                if byte == quote {
                    if index + 1 < buffer.count, buffer[index + 1] == quote {
                        index += 1
                    } else {
                        isQuoted = false
                    }
                }
            } else if byte == delimiter {
                isFieldStart = true
                index += 1
                continue
            } else if byte == quote, isFieldStart {
                isQuoted = true
            }
            isFieldStart = false
            index += 1
        }
        if index - start > Self.mostBytes {
            if let firstEnd { return .unclosed(end: firstEnd.end, next: firstEnd.next) }
            return .tooLong
        }
        guard isAtEnd else { return .more }
        if isQuoted {
            return firstEnd.map { .unclosed(end: $0.end, next: $0.next) } ?? .unclosed(end: index, next: index)
        }
        return .row(end: index, next: index, lines: lines)
    }

    private func overlong(_ index: Int) -> Scan? { index - start > Self.mostBytes ? .tooLong : nil }
}
