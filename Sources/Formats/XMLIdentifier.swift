/// Names and ids that XML accepts, made from names and ids that it may not.
///
/// Source: W3C Namespaces in XML 1.0, 3 (`NCName`); OGC 09-025r2 (WFS 2.0), 7.2.2 for the ids of features.
public enum XMLIdentifier {
    /// `name` if it is an XML name without colon; otherwise with `_` for each character that cannot be in one.
    public static func name(_ name: String) -> String {
        var result = ""
        for scalar in name.unicodeScalars { result.unicodeScalars.append(isNameCharacter(scalar) ? scalar : "_") }
        guard let first = result.unicodeScalars.first, isNameStart(first) else { return "_" + result }
        return result
    }

    /// The `gml:id` of a feature: the collection's name, a dot, and the id with `_xHH_` for what XML does not take.
    public static func identifier(of id: String, in collection: String) -> String {
        name(collection) + "." + escape(id)
    }

    /// The id within `collection` that an identifier stands for; `nil` for one of another collection.
    public static func id(from identifier: String, in collection: String) -> String? {
        let prefix = name(collection) + "."
        guard identifier.hasPrefix(prefix) else { return nil }
        return unescape(identifier.dropFirst(prefix.count))
    }

    /// Appends the escaped form of an id that is UTF-8 bytes.
    static func append(escaping id: Span<UInt8>, to bytes: inout [UInt8]) {
        for index in id.indices where !isPlain(id[index]) || id[index] == 0x5F {
            var copy: [UInt8] = []
            copy.append(contentsOf: (0..<id.count).map { id[$0] })
            return bytes.append(contentsOf: escape(String(decoding: copy, as: UTF8.self)).utf8)
        }
        for index in id.indices { bytes.append(id[index]) }
    }

    private static func escape(_ id: String) -> String {
        var result = ""
        let scalars = Array(id.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let opensEscape = scalar == "_" && index + 1 < scalars.count && scalars[index + 1] == "x"
            if isNameCharacter(scalar), !opensEscape {
                result.unicodeScalars.append(scalar)
            } else {
                result += "_x" + String(scalar.value, radix: 16, uppercase: true) + "_"
            }
        }
        return result
    }

    private static func unescape(_ text: Substring) -> String {
        var result = ""
        var rest = text.unicodeScalars
        while let scalar = rest.popFirst() {
            if scalar == "_", rest.first == "x", let end = rest.firstIndex(of: "_"),
                let value = UInt32(String(rest[..<end].dropFirst()), radix: 16), let escaped = Unicode.Scalar(value)
            {
                result.unicodeScalars.append(escaped)
                rest = rest[rest.index(after: end)...]
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }

    private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x61...0x7A, 0x41...0x5A, 0x5F, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF:
            true
        default: false
        }
    }

    private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x2D, 0x2E, 0xB7, 0x300...0x36F: true
        default: isNameStart(scalar)
        }
    }
}
