import YAMLText

/// What a file writes otherwise than it means, and how it is put right as it is read. Ids are made of the texts as
/// they are.
public struct TextMending: Hashable, Sendable {
    /// Texts that stand for no value, in a column of any type.
    public var nulls: Set<String> = []
    /// Whether letters beyond ASCII were encoded in UTF-8 twice: `unitÃ ` for `unità`.
    public var isTwiceEncoded = false
    /// Whether spaces at the ends go, and of several in a row all but one; a space that does not break counts as one.
    public var isLooselySpaced = false

    public init() {}

    /// A literal as it was meant; `nil` when it stands for no value.
    ///
    /// - Parameter bytes: UTF-8. What is not is left as it is, for whoever converts it to refuse.
    func mended(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard self != Self(), let text = String(validating: bytes, as: UTF8.self) else { return bytes }
        guard !nulls.contains(text) else { return nil }
        var scalars = Array(text.unicodeScalars)
        if isTwiceEncoded { scalars = Self.decodedOnce(scalars) }
        if isLooselySpaced { scalars = Self.tightlySpaced(scalars) }
        var mended = String.UnicodeScalarView()
        mended.append(contentsOf: scalars)
        return mended.isEmpty ? nil : Array(String(mended).utf8)[...]
    }

    /// Every run of scalars whose Latin-1 bytes are one character in UTF-8 becomes that character.
    ///
    /// Bytes 0x80 to 0x9F count as the control characters that Latin-1 has there.
    private static func decodedOnce(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var decoded: [Unicode.Scalar] = []
        var index = 0
        while index < scalars.count {
            let length =
                switch scalars[index].value {
                case 0xC2...0xDF: 2
                case 0xE0...0xEF: 3
                case 0xF0...0xF4: 4
                default: 1
                }
            let bytes = scalars[index...].prefix(length).compactMap { UInt8(exactly: $0.value) }
            if length > 1, bytes.count == length, let character = String(validating: bytes, as: UTF8.self) {
                decoded += character.unicodeScalars
                index += length
            } else {
                decoded.append(scalars[index])
                index += 1
            }
        }
        return decoded
    }

    private static func tightlySpaced(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let words = scalars.split { [" ", "\t", "\n", "\r", "\u{A0}"].contains($0) }
        return Array(words.joined(separator: [" "]))
    }
}

extension TextMending {
    /// Reads `mend: {nulls: ["<Null>"], twice_encoded: true, spaces: true}`.
    init(_ entry: YAMLMapping) {
        nulls = Set(entry.texts("nulls") ?? [])
        isTwiceEncoded = entry.flag("twice_encoded") ?? false
        isLooselySpaced = entry.flag("spaces") ?? false
        entry.close()
    }
}
