/// Writes JSON into bytes, in the order of the document; commas are the writer's business.
///
/// Invalid UTF-8 becomes U+FFFD, numbers that are not finite become `null`. Source: RFC 8259.
public struct JSONWriter: Sendable {
    public var bytes: [UInt8] = []
    /// Whether a comma is due before the next member or element.
    private var needsComma = false

    public init() {}

    public mutating func startObject() { start(0x7B) }
    public mutating func endObject() { end(0x7D) }
    public mutating func startArray() { start(0x5B) }
    public mutating func endArray() { end(0x5D) }

    /// The name of a member; its value follows.
    public mutating func key(_ name: String) {
        comma()
        bytes.append(jsonString: name)
        bytes.append(0x3A)
        needsComma = false
    }

    public mutating func string(_ text: String) { value { $0.append(jsonString: text) } }
    /// Text that is UTF-8 bytes already.
    public mutating func string(utf8 text: Span<UInt8>) {
        comma()
        bytes.append(jsonString: text)
        needsComma = true
    }
    public mutating func integer(_ number: Int64) { value { $0.append(integer: number) } }
    public mutating func boolean(_ flag: Bool) { value { $0.append(contentsOf: (flag ? "true" : "false").utf8) } }
    public mutating func null() { value { $0.append(contentsOf: "null".utf8) } }
    /// The shortest text that reads back as the same number.
    public mutating func number(_ number: Double) { value { $0.append(jsonNumber: number) } }
    public mutating func number(_ number: Double, _ format: DecimalText) {
        value { number.isFinite ? $0.append(number, format) : $0.append(contentsOf: "null".utf8) }
    }
    /// Bytes that are one JSON value already.
    public mutating func raw(_ json: some Sequence<UInt8>) { value { $0.append(contentsOf: json) } }

    /// An object around whatever `content` writes.
    public mutating func object<E: Error>(_ content: (inout JSONWriter) throws(E) -> Void) throws(E) {
        startObject()
        try content(&self)
        endObject()
    }

    /// An array around whatever `content` writes.
    public mutating func array<E: Error>(_ content: (inout JSONWriter) throws(E) -> Void) throws(E) {
        startArray()
        try content(&self)
        endArray()
    }

    /// A member with a text; nothing when `text` is `nil`.
    public mutating func member(_ name: String, _ text: String?) {
        guard let text else { return }
        key(name)
        string(text)
    }

    private mutating func start(_ byte: UInt8) {
        comma()
        bytes.append(byte)
        needsComma = false
    }

    private mutating func end(_ byte: UInt8) {
        bytes.append(byte)
        needsComma = true
    }

    private mutating func value(_ write: (inout [UInt8]) -> Void) {
        comma()
        write(&bytes)
        needsComma = true
    }

    private mutating func comma() {
        if needsComma { bytes.append(0x2C) }
    }
}

extension [UInt8] {
    /// Appends `text` as a JSON string, quotes included.
    public mutating func append(jsonString text: String) {
        var text = text
        text.makeContiguousUTF8()
        append(jsonString: text.utf8.span)
    }

    /// The same for text that is UTF-8 bytes already.
    public mutating func append(jsonString text: Span<UInt8>) {
        append(0x22)
        append(jsonEscaping: text)
        append(0x22)
    }

    /// Appends what stands between the quotes of a JSON string.
    public mutating func append(jsonEscaping text: Span<UInt8>) {
        append(escaping: text, plain: jsonPlain) { byte, output in
            output.append(0x5C)
            switch byte {
            case 0x22, 0x5C: output.append(byte)
            case 0x08: output.append(0x62)
            case 0x09: output.append(0x74)
            case 0x0A: output.append(0x6E)
            case 0x0C: output.append(0x66)
            case 0x0D: output.append(0x72)
            default:
                output.append(contentsOf: "u00".utf8)
                output.append(0x30 + byte >> 4)
                output.append(byte & 15 < 10 ? 0x30 + byte & 15 : 0x57 + byte & 15)
            }
        }
    }

    /// Appends the shortest text that reads back as the same number; `null` when it is not finite.
    public mutating func append(jsonNumber number: Double) {
        guard number.isFinite else { return append(contentsOf: "null".utf8) }
        if let whole = Int64(exactly: number), whole.magnitude < 1 << 53 { return append(integer: whole) }
        append(contentsOf: number.description.utf8)
    }
}

/// Bytes below 80 that a JSON string can hold as they are.
private let jsonPlain = ASCIISet(printableExcept: [0x22, 0x5C, 0x7F])
