/// Writes rows of a table: UTF-8, quotes where they are needed, lines that end with LF.
public struct RowWriter: Sendable {
    public var bytes: [UInt8] = []
    private let delimiter: UInt8
    private var isFirst = true

    public init(delimiter: UInt8 = UInt8(ascii: ",")) { self.delimiter = delimiter }

    /// Adds a field to the row.
    public mutating func field(_ text: String) {
        if !isFirst { bytes.append(delimiter) }
        isFirst = false
        let quote = UInt8(ascii: "\"")
        let needsQuotes =
            text.utf8.contains { $0 == delimiter || $0 == quote || $0 == 0x0A || $0 == 0x0D }
            || text.utf8.first == 0x20 || text.utf8.last == 0x20
        guard needsQuotes else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(quote)
        for byte in text.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }

    public mutating func endRow() {
        bytes.append(0x0A)
        isFirst = true
    }

    /// Adds a row of its own.
    public mutating func row(_ fields: some Sequence<String>) {
        for text in fields { field(text) }
        endRow()
    }
}
