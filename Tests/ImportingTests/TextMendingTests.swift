import Testing

@testable import Importing

@Suite("Texts mended on their way in")
struct TextMendingTests {
    private static func mending(
        nulls: Set<String> = [], twiceEncoded: Bool = false, spaces: Bool = false
    ) -> TextMending {
        var mending = TextMending()
        mending.nulls = nulls
        mending.isTwiceEncoded = twiceEncoded
        mending.isLooselySpaced = spaces
        return mending
    }

    private func mended(_ text: String, _ mending: TextMending) -> String? {
        mending.mended(Array(text.utf8)[...]).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(
        "What was encoded twice is decoded once more, and nothing else",
        arguments: [
            ("VelocitÃ\u{A0}: 20 km/h", "Velocità: 20 km/h"), ("VITTORIO EMANUELE IIIÂ°", "VITTORIO EMANUELE III°"),
            ("Ã¨ giÃ¹", "è giù"), ("â\u{82}¬ 5", "€ 5"), ("ð\u{9F}\u{98}\u{80}", "😀"),
            ("già così: è à ù ° É", "già così: è à ù ° É"), ("Ã", "Ã"), ("Ã a", "Ã a"), ("â\u{82}", "â\u{82}"),
            ("Â", "Â"), ("", nil), ("日本", "日本"), ("Ã日", "Ã日"),
        ] as [(String, String?)])
    func encoding(text: String, expected: String?) {
        #expect(mended(text, Self.mending(twiceEncoded: true)) == expected)
    }

    @Test("A text as it should be is a fixed point: to mend twice is to mend once")
    func fixedPoint() {
        let all = Self.mending(nulls: ["<Null>"], twiceEncoded: true, spaces: true)
        for text in ["unitÃ\u{A0} di  enti ", "Calle dell'Àncora", "III°", " a ", "<null>"] {
            let once = mended(text, all)
            #expect(once.flatMap { mended($0, all) } == once)
        }
    }

    @Test(
        "Superfluous spaces go, ends and all",
        arguments: [
            (" RIO  DE LA PIETA' ", "RIO DE LA PIETA'"), ("Disney\u{A0}Store", "Disney Store"), ("a\t\n b", "a b"),
            ("  ", nil), ("a", "a"),
        ] as [(String, String?)])
    func spaces(text: String, expected: String?) {
        #expect(mended(text, Self.mending(spaces: true)) == expected)
    }

    @Test("Only the very texts that stand for no value are none")
    func nulls() {
        let mending = Self.mending(nulls: ["<Null>", "-"])
        #expect(mended("<Null>", mending) == nil && mended("-", mending) == nil)
        #expect(mended("<null>", mending) == "<null>" && mended("--", mending) == "--")
    }

    @Test("Bytes that are no UTF-8 are left for whoever refuses them, and no bytes trap")
    func bytes() {
        let all = Self.mending(nulls: ["x"], twiceEncoded: true, spaces: true)
        #expect(all.mended([0x61, 0xFF, 0x20]) == [0x61, 0xFF, 0x20])
        #expect(TextMending().mended([0x20, 0x20]) == [0x20, 0x20])
        for first in UInt8.min...UInt8.max {
            for second in [0x00, 0x20, 0x82, 0xA0, 0xC3, 0xE2, 0xF0, 0xFF] as [UInt8] {
                _ = all.mended([0xC3, first, 0xC2, second, first][...])
            }
        }
    }
}
