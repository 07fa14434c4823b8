/// How the bytes of a text stand for characters. Source: WHATWG Encoding Standard.
enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "utf-8"
    /// ISO 8859-1 too, which the web reads as this one.
    case windows1252 = "windows-1252"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"

    /// By any of its usual names; `nil` for another.
    init?(label: String) {
        switch label.lowercased() {
        case "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
        case "windows-1252", "cp1252", "iso-8859-1", "latin1", "iso8859-1", "l1", "ansi": self = .windows1252
        case "utf-16le", "utf-16": self = .utf16LittleEndian
        case "utf-16be": self = .utf16BigEndian
        default: return nil
        }
    }

    /// By the byte order mark, and how long that is.
    static func marked(_ bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }

    /// The text; `nil` when the bytes are none in this encoding.
    func text(_ bytes: some Collection<UInt8>) -> String? {
        switch self {
        case .utf8: return String(validating: bytes, as: UTF8.self)
        case .windows1252:
            var text = String.UnicodeScalarView()
            for byte in bytes {
                guard let scalar = byte.windows1252 else { return nil }
                text.append(scalar)
            }
            return String(text)
        case .utf16LittleEndian, .utf16BigEndian:
            guard bytes.count.isMultiple(of: 2) else { return nil }
            let bytes = Array(bytes)
            let isLittle = self == .utf16LittleEndian
            return String(
                validating: stride(from: 0, to: bytes.count, by: 2).lazy.map { index in
                    let (one, two) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
                    return isLittle ? two << 8 | one : one << 8 | two
                }, as: UTF16.self)
        }
    }

    /// What the bytes most likely are: text that is not ASCII and happens to be UTF-8 is nothing else.
    static func guess(_ bytes: some Collection<UInt8>) -> String? {
        TextEncoding.utf8.text(bytes) ?? TextEncoding.windows1252.text(bytes)
    }
}

extension UInt8 {
    /// `nil` for the five bytes that stand for nothing.
    fileprivate var windows1252: Unicode.Scalar? {
        guard (0x80...0x9F).contains(self) else { return Unicode.Scalar(self) }
        let code = high1252[Int(self) - 0x80]
        return code == 0 ? nil : Unicode.Scalar(code)
    }
}

/// 0x80 to 0x9F of Windows-1252.
private let high1252: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
]
