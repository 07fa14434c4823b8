/// How the bytes of a table stand for letters.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    case utf8 = "utf-8"
    /// What Excel in Italian writes as «CSV».
    case windows1252 = "windows-1252"

    /// What Excel writes as «Testo Unicode».
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"

    /// By any of its usual names, in any case: `latin1` is Windows-1252, as the web reads it.
    ///
    /// Source: WHATWG Encoding, 4.2.
    public init?(label: String) {
        switch label.lowercased() {
        case "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
        case "windows-1252", "cp1252", "iso-8859-1", "latin1", "iso8859-1", "l1", "ansi": self = .windows1252
        case "utf-16le", "utf-16": self = .utf16LittleEndian
        case "utf-16be": self = .utf16BigEndian
        default: return nil
        }
    }

    /// Whether a letter takes two bytes or more, so that a row cannot be cut by its bytes: ``UTF16Decoder``.
    public var isWide: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

    /// What the beginning of a file says of its encoding.
    public enum Detection: Hashable, Sendable {
        /// - mark: bytes of the byte order mark, 0 to 3.
        case text(TextEncoding, mark: Int)
        /// UTF-32, by its mark: not read.
        case unread(String)
    }

    /// Tells the encoding by its byte order mark, else by whether the letters past ASCII are UTF-8.
    ///
    /// Text with some bytes that are not UTF-8 among many that are stays UTF-8: its wrong rows will be named.
    /// Source: Unicode 16, 23.8; WHATWG Encoding, index-windows-1252.
    public static func detect(_ sample: some Collection<UInt8>) -> Detection {
        let head = Array(sample.prefix(4))
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return .text(.utf8, mark: 3) }
        if head == [0xFF, 0xFE, 0, 0] || head == [0, 0, 0xFE, 0xFF] { return .unread("UTF-32") }
        if head.starts(with: [0xFF, 0xFE]) { return .text(.utf16LittleEndian, mark: 2) }
        if head.starts(with: [0xFE, 0xFF]) { return .text(.utf16BigEndian, mark: 2) }
        let (good, bad) = countLetters(Array(sample))
        return .text(bad > good ? .windows1252 : .utf8, mark: 0)
    }

    /// - Returns: sequences of two bytes and more that are UTF-8, and bytes that are not; a sequence that the end of the
    ///   sample cuts counts as neither.
    private static func countLetters(_ bytes: [UInt8]) -> (good: Int, bad: Int) {
        var (good, bad, index) = (0, 0, 0)
        while index < bytes.count {
            guard bytes[index] >= 0x80 else {
                index += 1
                continue
            }
            let length = sequenceLength(bytes[index...])
            if length > 0 {
                (good, index) = (good + 1, index + length)
            } else if bytes.count - index < 4, length < 0 {
                break
            } else {
                (bad, index) = (bad + 1, index + 1)
            }
        }
        return (good, bad)
    }

    /// Of the sequence at the beginning: its length; 0 for a byte that begins none; -1 where the bytes end within it.
    private static func sequenceLength(_ bytes: ArraySlice<UInt8>) -> Int {
        guard let first = bytes.first else { return 0 }
        let length =
            switch first {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        guard length > 0 else { return 0 }
        let rest = bytes.dropFirst().prefix(length - 1)
        guard rest.allSatisfy({ $0 & 0xC0 == 0x80 }) else { return 0 }
        return rest.count == length - 1 ? length : -1
    }

    /// - Throws: ``RowFault/wrongByte(_:encoding:)`` with the first byte that stands for nothing.
    public func decode(_ bytes: ArraySlice<UInt8>) throws(RowFault) -> String {
        switch self {
        case .utf8:
            if let text = String(validating: bytes, as: UTF8.self) { return text }
            throw .wrongByte(Self.firstWrong(bytes), encoding: self)
        case .windows1252:
            var text = ""
            text.reserveCapacity(bytes.count)
            for byte in bytes {
                guard let letter = Self.letter(byte) else { throw .wrongByte(byte, encoding: self) }
                text.unicodeScalars.append(letter)
            }
            return text
        case .utf16LittleEndian, .utf16BigEndian:
            var decoder = UTF16Decoder(self)
            return String(decoding: decoder?.utf8(bytes, isAtEnd: true) ?? [], as: UTF8.self)
        }
    }

    private static func firstWrong(_ bytes: ArraySlice<UInt8>) -> UInt8 {
        var rest = bytes
        while let first = rest.first {
            let length = first < 0x80 ? 1 : sequenceLength(rest)
            if length < 1 { return first }
            rest = rest.dropFirst(length)
        }
        return bytes.first { $0 >= 0x80 } ?? 0
    }

    private static func letter(_ byte: UInt8) -> Unicode.Scalar? {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        let code = high[Int(byte) - 0x80]
        return code == 0 ? nil : Unicode.Scalar(code)
    }

    /// 0x80 … 0x9F; 0 where Windows-1252 has nothing.
    private static let high: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
}
