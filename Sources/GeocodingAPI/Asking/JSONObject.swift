/// One JSON object whose members are texts, numbers and lists of them. Bounded: what is nested deeper is passed over.
///
/// Source: RFC 8259.
struct JSONObject: Sendable {
    enum Value: Hashable, Sendable {
        /// A text, or a number or a truth value as it was written.
        case text(String)
        case list([String])
        case null
        /// An object, or a list of more than texts and numbers.
        case other

        /// As a cell of a table has it.
        var plain: String {
            switch self {
            case .text(let text): text
            case .list(let texts): texts.joined(separator: ", ")
            case .null, .other: ""
            }
        }
    }

    struct Member: Sendable {
        let name: String
        let value: Value
        /// As it was written.
        let source: Range<Int>
    }

    /// Where the text is no JSON object.
    struct Fault: Error, Hashable {
        /// From 0.
        let offset: Int
    }

    private(set) var members: [Member] = []

    /// - Throws: ``Fault`` for anything but one object with nothing round it.
    init(_ bytes: [UInt8], in range: Range<Int>) throws(Fault) {
        var scanner = Scanner(bytes: bytes, index: range.lowerBound, end: range.upperBound)
        scanner.skipBlanks()
        try scanner.expect(UInt8(ascii: "{"))
        scanner.skipBlanks()
        if !scanner.take(UInt8(ascii: "}")) {
            repeat {
                scanner.skipBlanks()
                let name = try scanner.string()
                scanner.skipBlanks()
                try scanner.expect(UInt8(ascii: ":"))
                scanner.skipBlanks()
                let start = scanner.index
                let value = try scanner.value(depth: 0)
                members.append(Member(name: name, value: value, source: start..<scanner.index))
                scanner.skipBlanks()
            } while scanner.take(UInt8(ascii: ","))
            try scanner.expect(UInt8(ascii: "}"))
        }
        scanner.skipBlanks()
        guard scanner.index == range.upperBound else { throw scanner.fault }
    }

    /// A value as a cell of a table has it; as it was written where it is no text, number or list.
    static func plain(_ source: [UInt8]) -> String {
        guard let object = try? JSONObject(Array("{\"\":".utf8) + source + [UInt8(ascii: "}")]),
            let value = object.members.first?.value, value != .other
        else { return String(decoding: source, as: UTF8.self) }
        return value.plain
    }

    init(_ bytes: [UInt8]) throws(Fault) { try self.init(bytes, in: 0..<bytes.count) }

    private struct Scanner {
        let bytes: [UInt8]
        var index: Int
        let end: Int

        var fault: Fault { Fault(offset: index) }
        private var byte: UInt8? { index < end ? bytes[index] : nil }

        mutating func skipBlanks() {
            while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
        }

        mutating func take(_ wanted: UInt8) -> Bool {
            guard byte == wanted else { return false }
            index += 1
            return true
        }

        mutating func expect(_ wanted: UInt8) throws(Fault) { guard take(wanted) else { throw fault } }

        mutating func value(depth: Int) throws(Fault) -> Value {
            switch byte {
            case UInt8(ascii: "\""): return .text(try string())
            case UInt8(ascii: "["): return try list(depth: depth)
            case UInt8(ascii: "{"): return try object(depth: depth)
            default: break
            }
            let start = index
            while let byte, !",]} \n\r\t".utf8.contains(byte) { index += 1 }
            let word = String(decoding: bytes[start..<index], as: UTF8.self)
            switch word {
            case "null": return .null
            case "true", "false": return .text(word)
            default:
                guard word.utf8.count <= 100, let first = word.utf8.first,
                    first == 0x2D || (0x30...0x39).contains(first),
                    Double(word) != nil
                else {
                    index = start
                    throw fault
                }
                return .text(word)
            }
        }

        private mutating func list(depth: Int) throws(Fault) -> Value {
            guard depth < 16 else { throw fault }
            index += 1
            var texts: [String] = []
            var isPlain = true
            skipBlanks()
            if take(UInt8(ascii: "]")) { return .list([]) }
            repeat {
                skipBlanks()
                if case .text(let text) = try value(depth: depth + 1) { texts.append(text) } else { isPlain = false }
                skipBlanks()
            } while take(UInt8(ascii: ","))
            try expect(UInt8(ascii: "]"))
            return isPlain ? .list(texts) : .other
        }

        private mutating func object(depth: Int) throws(Fault) -> Value {
            guard depth < 16 else { throw fault }
            index += 1
            skipBlanks()
            if take(UInt8(ascii: "}")) { return .other }
            repeat {
                skipBlanks()
                _ = try string()
                skipBlanks()
                try expect(UInt8(ascii: ":"))
                skipBlanks()
                _ = try value(depth: depth + 1)
                skipBlanks()
            } while take(UInt8(ascii: ","))
            try expect(UInt8(ascii: "}"))
            return .other
        }

        /// What is not UTF-8 and half a surrogate pair become U+FFFD.
        mutating func string() throws(Fault) -> String {
            try expect(UInt8(ascii: "\""))
            var text: [UInt8] = []
            while let byte {
                index += 1
                switch byte {
                case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
                case UInt8(ascii: "\\"): try escape(into: &text)
                default: text.append(byte)
                }
            }
            throw fault
        }

        private mutating func escape(into text: inout [UInt8]) throws(Fault) {
            guard let byte else { throw fault }
            index += 1
            switch byte {
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "b"): text.append(0x08)
            case UInt8(ascii: "f"): text.append(0x0C)
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
            case UInt8(ascii: "u"):
                var code = try unit()
                if (0xD800..<0xDC00).contains(code), index + 1 < end, bytes[index] == UInt8(ascii: "\\"),
                    bytes[index + 1] == UInt8(ascii: "u")
                {
                    let before = index
                    index += 2
                    let low = try unit()
                    if (0xDC00..<0xE000).contains(low) {
                        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
                    } else {
                        index = before
                    }
                }
                text.append(contentsOf: String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
            default: throw fault
            }
        }

        private mutating func unit() throws(Fault) -> UInt32 {
            guard index + 4 <= end,
                let code = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
            else { throw fault }
            index += 4
            return code
        }
    }
}
