/// A JSON text as a tree, bounded in depth. Source: RFC 8259.
public enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    /// Where the text is no JSON.
    public struct Fault: Error, Hashable, Sendable {
        /// In bytes, from 0.
        public var offset: Int
        /// More than 64 levels.
        public var isTooDeep = false
    }

    /// - Parameter hasNonFinite: whether `NaN`, `Infinity` and numbers that no `Double` holds, which programs write although
    ///   JSON has none, are read as such: so that whoever asks for a number can name the place.
    /// - Throws: ``Fault`` for anything but one value with nothing round it.
    public init(_ bytes: [UInt8], hasNonFinite: Bool = false) throws(Fault) {
        var scanner = JSONScanner(bytes, hasNonFinite: hasNonFinite)
        self = try scanner.whole()
    }

    /// As text on one line, members by name.
    public var json: String {
        var writer = JSONWriter()
        writer.value(self)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The member of an object; `nil` where there is none, and for anything else.
    public subscript(_ name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[name]
    }

    /// Itself where it is a text.
    public var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }
}

extension JSONWriter {
    /// Members by name.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .boolean(let flag): boolean(flag)
        case .number(let number): self.number(number)
        case .text(let text): string(text)
        case .list(let values): array { json in for value in values { json.value(value) } }
        case .object(let members):
            object { json in
                for (name, value) in members.sorted(by: { $0.key < $1.key }) {
                    json.key(name)
                    json.value(value)
                }
            }
        }
    }
}

/// Reads one JSON value from bytes.
private struct JSONScanner {
    private let bytes: [UInt8]
    private var index = 0
    private let hasNonFinite: Bool
    private static let deepest = 64
    private static let comma: UInt8 = 0x2C
    private static let colon: UInt8 = 0x3A
    private static let minus: UInt8 = 0x2D
    private static let plus: UInt8 = 0x2B
    private static let point: UInt8 = 0x2E
    private static let closingBracket: UInt8 = 0x5D
    private static let closingBrace: UInt8 = 0x7D

    init(_ bytes: [UInt8], hasNonFinite: Bool) {
        self.bytes = bytes
        self.hasNonFinite = hasNonFinite
    }

    mutating func whole() throws(JSONValue.Fault) -> JSONValue {
        skipBlanks()
        let value = try value(0)
        skipBlanks()
        guard index == bytes.count else { throw fault }
        return value
    }

    private var fault: JSONValue.Fault { JSONValue.Fault(offset: index) }
    private var next: UInt8 { index < bytes.count ? bytes[index] : 0 }

    private mutating func skipBlanks() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x0A, 0x0D, 0x09: index += 1
            default: return
            }
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func take(word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard index + length <= bytes.count, bytes[index..<(index + length)].elementsEqual(word.description.utf8)
        else { return false }
        index += length
        return true
    }

    private mutating func value(_ depth: Int) throws(JSONValue.Fault) -> JSONValue {
        guard depth < Self.deepest else { throw JSONValue.Fault(offset: index, isTooDeep: true) }
        switch next {
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try list(depth)
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t") where take(word: "true"): return .boolean(true)
        case UInt8(ascii: "f") where take(word: "false"): return .boolean(false)
        case UInt8(ascii: "n") where take(word: "null"): return .null
        default: return .number(try number())
        }
    }

    private mutating func object(_ depth: Int) throws(JSONValue.Fault) -> JSONValue {
        index += 1
        var members: [String: JSONValue] = [:]
        skipBlanks()
        if take(Self.closingBrace) { return .object(members) }
        repeat {
            skipBlanks()
            guard next == UInt8(ascii: "\"") else { throw fault }
            let name = try text()
            skipBlanks()
            guard take(Self.colon) else { throw fault }
            skipBlanks()
            members[name] = try value(depth + 1)
            skipBlanks()
        } while take(Self.comma)
        guard take(Self.closingBrace) else { throw fault }
        return .object(members)
    }

    private mutating func list(_ depth: Int) throws(JSONValue.Fault) -> JSONValue {
        index += 1
        var items: [JSONValue] = []
        skipBlanks()
        if take(Self.closingBracket) { return .list(items) }
        repeat {
            skipBlanks()
            items.append(try value(depth + 1))
            skipBlanks()
        } while take(Self.comma)
        guard take(Self.closingBracket) else { throw fault }
        return .list(items)
    }

    private mutating func number() throws(JSONValue.Fault) -> Double {
        let start = index
        let isNegative = take(Self.minus)
        if hasNonFinite, !(0x30...0x39).contains(next) {
            if take(word: "NaN") || take(word: "nan") { return .nan }
            if take(word: "Infinity") { return isNegative ? -.infinity : .infinity }
        }
        var (mantissa, digits, decimals) = (UInt64(0), 0, 0)
        while (0x30...0x39).contains(next) {
            mantissa = mantissa &* 10 &+ UInt64(next & 15)
            (digits, index) = (digits + 1, index + 1)
        }
        guard digits > 0, digits == 1 || bytes[start + (isNegative ? 1 : 0)] != 0x30 else { throw fault }
        if take(Self.point) {
            while (0x30...0x39).contains(next) {
                mantissa = mantissa &* 10 &+ UInt64(next & 15)
                (digits, decimals, index) = (digits + 1, decimals + 1, index + 1)
            }
            guard decimals > 0 else { throw fault }
        }
        guard next == UInt8(ascii: "e") || next == UInt8(ascii: "E") || digits > 15 || decimals > 15 else {
            // Exact: both are whole numbers below 2^53, and IEEE 754 rounds their quotient once.
            let magnitude = Double(mantissa) / Self.powersOfTen[decimals]
            return isNegative ? -magnitude : magnitude
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            index += 1
            if !take(Self.plus) { _ = take(Self.minus) }
            let exponent = index
            while (0x30...0x39).contains(next) { index += 1 }
            guard index > exponent else { throw fault }
        }
        let number = Double(String(decoding: bytes[start..<index], as: UTF8.self)) ?? .infinity
        guard number.isFinite || hasNonFinite else { throw fault }
        return number
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]

    private mutating func text() throws(JSONValue.Fault) -> String {
        index += 1
        let start = index
        while index < bytes.count, bytes[index] != 0x22, bytes[index] != 0x5C, bytes[index] >= 0x20 { index += 1 }
        var text = String(decoding: bytes[start..<index], as: UTF8.self)
        while index < bytes.count {
            switch bytes[index] {
            case 0x22:
                index += 1
                return text
            case 0x5C:
                index += 1
                text.unicodeScalars.append(try escaped())
            case 0..<0x20: throw fault
            default:
                let run = index
                while index < bytes.count, bytes[index] != 0x22, bytes[index] != 0x5C, bytes[index] >= 0x20 {
                    index += 1
                }
                text += String(decoding: bytes[run..<index], as: UTF8.self)
            }
        }
        throw fault
    }

    private mutating func escaped() throws(JSONValue.Fault) -> Unicode.Scalar {
        let escape = next
        index += 1
        switch escape {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(escape)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            let unit = try codeUnit()
            guard (0xD800..<0xDC00).contains(unit), take(word: "\\u") else {
                return Unicode.Scalar(unit) ?? "\u{FFFD}"
            }
            let low = try codeUnit()
            guard (0xDC00..<0xE000).contains(low) else { return "\u{FFFD}" }
            return Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)) ?? "\u{FFFD}"
        default: throw fault
        }
    }

    private mutating func codeUnit() throws(JSONValue.Fault) -> UInt32 {
        guard index + 4 <= bytes.count,
            bytes[index..<(index + 4)].allSatisfy({ ($0 | 0x20).isHexadecimal }),
            let unit = UInt32(String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16)
        else { throw fault }
        index += 4
        return unit
    }
}

extension UInt8 {
    /// Of a lower-case letter or a digit.
    fileprivate var isHexadecimal: Bool { (0x30...0x39).contains(self) || (0x61...0x66).contains(self) }
}
