import Languages

/// Coordinates as GML writes them. Source: OGC 07-036, 10.1.4 (`pos`, `posList`); `coordinates` as in GML 2 and 3.1.
enum PositionText {
    enum Separators {
        /// `posList`: all numbers apart by white space.
        case whiteSpace
        /// `coordinates`: commas between the numbers of a position, white space between positions.
        case commas
    }

    struct Mistake: Error {
        var message: LocalizedText
    }

    /// Appends the first two numbers of every position. The third of three is a height and dropped.
    static func read(
        _ text: ArraySlice<UInt8>, _ separators: Separators, dimension: Int, into coordinates: inout [Double]
    ) throws(Mistake) {
        var index = text.startIndex
        var axis = 0
        while true {
            while index < text.endIndex, isSeparator(text[index], separators) { index += 1 }
            guard index < text.endIndex else { break }
            let start = index
            while index < text.endIndex, !isSeparator(text[index], separators) { index += 1 }
            guard let number = DecimalNumber.real(text[start..<index]), !text[start..<index].contains(0x2C) else {
                let token = String(decoding: text[start..<index].prefix(40), as: UTF8.self)
                throw Mistake(
                    message: LocalizedText(
                        it: "occorre una coordinata, c’è \(token)", en: "expected a coordinate, found \(token)"))
            }
            if axis < 2 { coordinates.append(number) }
            axis = axis + 1 == dimension ? 0 : axis + 1
        }
        guard axis == 0 else {
            throw Mistake(
                message: LocalizedText(
                    it: "occorre un multiplo di \(dimension) coordinate",
                    en: "expected a multiple of \(dimension) coordinates"))
        }
    }

    private static func isSeparator(_ byte: UInt8, _ separators: Separators) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte) || (separators == .commas && byte == 0x2C)
    }
}

extension String {
    /// Without ASCII white space at both ends.
    var trimmed: String {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
        let rest = utf8.drop(while: isSpace)
        guard let last = rest.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(Substring(rest[...last]))
    }
}
