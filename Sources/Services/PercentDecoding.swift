/// Reads the path and the query of a request target. Source: RFC 3986, 2.1; `+` in a query as HTML forms write it.
public enum RequestTarget {
    /// The longest path and query that the server takes: a GetMap with a style in its address needs some kilobytes,
    /// nothing honest needs more.
    public static let maximumBytes = 65_536

    /// `/tiles/strade/a%20b` → `["tiles", "strade", "a b"]`; empty segments are dropped.
    public static func path(_ text: some StringProtocol) -> [String] {
        text.utf8.split(separator: UInt8(ascii: "/")).map { decode($0, plusIsSpace: false) }
    }

    /// `a=1&B=x+y` → `[("a", "1"), ("B", "x y")]`; a name without `=` has an empty value.
    public static func query(_ text: some StringProtocol) -> [QueryItem] {
        text.utf8.split(separator: UInt8(ascii: "&")).map { pair in
            guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else {
                return QueryItem(decode(pair, plusIsSpace: true), "")
            }
            return QueryItem(
                decode(pair[..<equals], plusIsSpace: true),
                decode(pair[pair.index(after: equals)...], plusIsSpace: true))
        }
    }

    /// Percent escapes decoded; a broken escape stands for itself, and what is not UTF-8 becomes U+FFFD.
    private static func decode(_ text: some Collection<UInt8>, plusIsSpace: Bool) -> String {
        guard text.contains(where: { $0 == UInt8(ascii: "%") || (plusIsSpace && $0 == UInt8(ascii: "+")) }) else {
            return String(decoding: text, as: UTF8.self)
        }
        let bytes = Array(text)
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%"), index + 2 < bytes.count, let high = bytes[index + 1].hexValue,
                let low = bytes[index + 2].hexValue
            {
                decoded.append(high << 4 | low)
                index += 3
                continue
            }
            decoded.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            index += 1
        }
        return String(decoding: decoded, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var hexValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x41 + 10
        case 0x61...0x66: self - 0x61 + 10
        default: nil
        }
    }
}

extension String {
    /// The text with everything but RFC 3986's unreserved characters escaped: for a query value or a path segment.
    public var percentEncoded: String {
        var encoded = ""
        for byte in utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                encoded.unicodeScalars.append(UnicodeScalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
            }
        }
        return encoded
    }
}
