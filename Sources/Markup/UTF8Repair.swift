/// Finds where UTF-8 is not valid, byte by byte, so that writers never pass on what a reader would refuse.
///
/// Source: The Unicode Standard 15, table 3-7.
enum UTF8Repair {
    /// U+FFFD, which takes the place of whatever is not a character.
    static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// The length of the character that starts at `index` with a byte above 7F; 0 when there is none.
    static func length(_ bytes: borrowing Span<UInt8>, at index: Int) -> Int {
        let first = bytes[index]
        let count: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: count = 2
        case 0xE0: (count, second) = (3, 0xA0...0xBF)
        case 0xED: (count, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: count = 3
        case 0xF0: (count, second) = (4, 0x90...0xBF)
        case 0xF4: (count, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: count = 4
        default: return 0
        }
        guard index + count <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
        for offset in 2..<max(count, 2) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
        return count
    }
}
