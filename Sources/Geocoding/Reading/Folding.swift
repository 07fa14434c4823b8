/// How characters are written when case, accents and typography do not matter.
///
/// Letters of the Latin alphabet become small ASCII ones, digits of any script ASCII digits, apostrophes of any shape
/// one apostrophe. Marks that join or direct text vanish; letters of other scripts become ``foreign``, so that they
/// still make a word; everything else separates words.
enum Folding {
    /// Stands for a letter that no name here is written with.
    static let foreign: UInt8 = 0x7F
    private static let apostrophe: UInt8 = 0x27
    private static let space: UInt8 = 0x20
    /// Vanishes.
    private static let nothing: UInt8 = 0

    /// Appends what `scalar` is folded to.
    static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        let value = scalar.value
        if value < 0x80 {
            bytes.append(ascii(UInt8(value)))
            return
        }
        if value >= 0xC0 && value < 0x180 {
            let folded = latin[Int(value - 0xC0)]
            switch folded {
            case "": bytes.append(space)
            default: bytes.append(contentsOf: folded.utf8)
            }
            return
        }
        let single = other(scalar)
        if single != nothing { bytes.append(single) }
    }

    private static func ascii(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x41...0x5A: byte + 0x20
        case 0x60: apostrophe
        case 0..<0x20, 0x7F: space
        default: byte
        }
    }

    private static func other(_ scalar: Unicode.Scalar) -> UInt8 {
        switch scalar.value {
        case 0xB4, 0x2018, 0x2019, 0x201B, 0x2032, 0x2BC, 0x2B9, 0xFF07: apostrophe
        case 0xB0, 0xBA, 0xAA, 0x2DA: 0xB0  // degree; also the ordinal indicators: 1°, 1ª
        case 0x2010...0x2015, 0x2212, 0xAD: 0x2D
        case 0x201C, 0x201D, 0x2033, 0xAB, 0xBB: 0x22
        case 0x2044, 0x2215: 0x2F
        case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFE00...0xFE0F: nothing
        case 0xFF10...0xFF19: UInt8(scalar.value - 0xFF10) + 0x30
        case 0xFF21...0xFF3A: UInt8(scalar.value - 0xFF21) + 0x61
        case 0xFF41...0xFF5A: UInt8(scalar.value - 0xFF41) + 0x61
        case 0x660...0x669: UInt8(scalar.value - 0x660) + 0x30
        default: scalar.properties.isAlphabetic ? foreign : space
        }
    }

    /// U+00C0 … U+017F.
    private static let latin: [String] = {
        let table =
            "a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th ss a a a a a a ae c e e e e i i i i d n o o "
            + "o o o . o u u u u y th y "
            + "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij j j "
            + "k k k l l l l l l l l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u "
            + "u u u u u u u u w w y y y z z z z z z s"
        return table.split(separator: " ").map { $0 == "." ? "" : String($0) }
    }()
}
