import DelimitedText
import Testing

@Suite struct DialectTests {
    @Test(
        "The delimiter is the one by which rows have as many fields as the header",
        arguments: [
            ("via;civico\nVia Piave, lato nord;23\nVia Dante;4\n", ";"),
            ("via,civico\nVia Piave,23\n", ","),
            ("via\tcivico\tnote\nVia Piave\t23\ta, b; c\n", "\t"),
            ("via|civico\nVia Piave|23\n", "|"),
            ("nome;lat;lon\nA;45,43;12,33\nB;45,44;12,34\n", ";"),
            ("via,note\n\"Via Piave; Mestre\",\"a;b;c\"\n\"x;y\",z\n", ","),
        ])
    func delimiter(text: String, expected: String) {
        #expect(Dialect.delimiter(of: text.utf8, isWhole: true) == expected.utf8.first)
    }

    @Test(
        "A table of one column has no delimiter, whatever stands in its rows",
        arguments: [
            "indirizzo\nVia Piave 23, Mestre\nCastello 3998, Venezia\n", "indirizzo\n", "via piave\nvia dante; 3\n", "",
        ])
    func oneColumn(text: String) { #expect(Dialect.delimiter(of: text.utf8, isWhole: true) == nil) }

    @Test("A row that the end of the sample cuts does not count")
    func cut() {
        #expect(Dialect.delimiter(of: "a;b;c\n1;2;3\n4".utf8, isWhole: false) == UInt8(ascii: ";"))
    }
}

@Suite struct TextEncodingTests {
    @Test("The byte order mark tells UTF-8, and UTF-16, which is not read")
    func mark() {
        #expect(TextEncoding.detect([0xEF, 0xBB, 0xBF, 0x61]) == .text(.utf8, mark: 3))
        #expect(TextEncoding.detect([0xFF, 0xFE, 0x61, 0]) == .wide("UTF-16"))
        #expect(TextEncoding.detect([0xFE, 0xFF, 0, 0x61]) == .wide("UTF-16"))
        #expect(TextEncoding.detect([0xFF, 0xFE, 0, 0]) == .wide("UTF-32"))
    }

    @Test("Letters that are not UTF-8 are Windows-1252, unless most of them are UTF-8")
    func letters() {
        #expect(TextEncoding.detect("Calle de l'Àncora".utf8) == .text(.utf8, mark: 0))
        #expect(
            TextEncoding.detect(Array("Calle de l'".utf8) + [0xC0] + Array("ncora".utf8))
                == .text(.windows1252, mark: 0))
        #expect(TextEncoding.detect(Array("Città è così, perché no? ".utf8) + [0xE0, 0x20]) == .text(.utf8, mark: 0))
        #expect(TextEncoding.detect("plain".utf8) == .text(.utf8, mark: 0))
        // The sample cuts a letter of two bytes.
        #expect(TextEncoding.detect(Array("citt".utf8) + [0xC3]) == .text(.utf8, mark: 0))
    }

    @Test("Windows-1252 has the euro sign and curly quotes, and five bytes that stand for nothing")
    func windows() throws {
        #expect(try TextEncoding.windows1252.decode([0x80, 0x92, 0xE0, 0xB0]) == "€’à°")
        for byte in [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8] {
            #expect(throws: RowFault.wrongByte(byte, encoding: .windows1252)) {
                _ = try TextEncoding.windows1252.decode([0x61, byte])
            }
        }
    }

    @Test("The first byte that is not UTF-8 is named")
    func wrong() {
        #expect(throws: RowFault.wrongByte(0xE0, encoding: .utf8)) {
            _ = try TextEncoding.utf8.decode((Array("già citt".utf8) + [0xE0, 0x20])[...])
        }
    }
}
