/// Leads UTF-16 to UTF-8 as it comes, so that rows can be cut by their bytes. Half of a pair becomes U+FFFD.
///
/// Source: Unicode 16, 3.9, D91 and D92.
public struct UTF16Decoder: Sendable {
    private let isLittleEndian: Bool
    /// The first byte of a unit whose second has not come.
    private var odd: UInt8?
    /// The first half of a pair whose second has not come.
    private var high: UInt16?

    /// `nil` for an encoding that is another.
    public init?(_ encoding: TextEncoding) {
        guard encoding.isWide else { return nil }
        isLittleEndian = encoding == .utf16LittleEndian
    }

    /// - Parameter isAtEnd: nothing more will come.
    public mutating func utf8(_ bytes: some Sequence<UInt8>, isAtEnd: Bool = false) -> [UInt8] {
        var text: [UInt8] = []
        for byte in bytes {
            guard let first = odd else {
                odd = byte
                continue
            }
            odd = nil
            let (low, top) = isLittleEndian ? (first, byte) : (byte, first)
            take(UInt16(top) << 8 | UInt16(low), into: &text)
        }
        if isAtEnd, odd != nil || high != nil {
            (odd, high) = (nil, nil)
            append("\u{FFFD}", to: &text)
        }
        return text
    }

    private mutating func take(_ unit: UInt16, into text: inout [UInt8]) {
        let first = high
        high = nil
        switch unit {
        case 0xDC00...0xDFFF:
            let scalar = first.flatMap {
                Unicode.Scalar(0x10000 + (UInt32($0) - 0xD800) << 10 + (UInt32(unit) - 0xDC00))
            }
            append(scalar ?? "\u{FFFD}", to: &text)
        default:
            if first != nil { append("\u{FFFD}", to: &text) }
            if (0xD800...0xDBFF).contains(unit) {
                high = unit
            } else {
                append(Unicode.Scalar(unit) ?? "\u{FFFD}", to: &text)
            }
        }
    }

    private func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
        text.append(contentsOf: String(scalar).utf8)
    }
}
