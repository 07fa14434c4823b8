/// How the id of a feature is made of its source columns: `{cod_via}-{part}`.
///
/// `{part}` numbers the features for which the rest is the same, from 1, by place and content and not by their order in
/// the source. What an XML name may not hold becomes a
/// hyphen, so that `collection.id` is an `xsd:ID` as GML asks. Source: OGC 07-036r1, 7.2.4.5; XML Names 1.0, NCName.
public struct IdentifierTemplate: Hashable, Sendable {
    enum Piece: Hashable {
        case text(String)
        case column(String)
        case part
    }

    let pieces: [Piece]

    /// - Returns: `nil` when braces do not match, or there is nothing in them.
    public init?(_ text: String) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            guard let close = rest[open...].firstIndex(of: "}") else { return nil }
            let name = String(rest[rest.index(after: open)..<close])
            guard !name.isEmpty, !name.contains("{") else { return nil }
            pieces.append(name == "part" ? .part : .column(name))
            rest = rest[rest.index(after: close)...]
        }
        guard !rest.contains("}") else { return nil }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        guard pieces.contains(where: { if case .text = $0 { false } else { true } }) else { return nil }
        self.pieces = pieces
    }

    /// The source columns in it, in order.
    public var columns: [String] {
        pieces.compactMap { if case .column(let name) = $0 { name } else { nil } }
    }

    var countsParts: Bool { pieces.contains(.part) }
}

extension IdentifierTemplate {
    /// - Parameters:
    ///   - values: one for each of ``columns``.
    ///   - part: what `{part}` stands for.
    func identifier(_ values: [String], part: Int = 1) -> String {
        var id: [UInt8] = []
        var column = 0
        for piece in pieces {
            switch piece {
            case .text(let text): id.append(contentsOf: text.utf8)
            case .part: id.append(contentsOf: String(part).utf8)
            case .column:
                id.append(contentsOf: values[column].utf8)
                column += 1
            }
        }
        return Self.sanitized(id)
    }

    /// Runs of bytes that are not letters, digits, `_`, `.` or `-` as one hyphen, and none at the end.
    private static func sanitized(_ bytes: [UInt8]) -> String {
        var id: [UInt8] = []
        for byte in bytes {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"):
                id.append(byte)
            default:
                if id.last != UInt8(ascii: "-") { id.append(UInt8(ascii: "-")) }
            }
        }
        while id.last == UInt8(ascii: "-") { id.removeLast() }
        return String(decoding: id, as: UTF8.self)
    }
}
