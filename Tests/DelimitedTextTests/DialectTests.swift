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
    @Test("The byte order mark tells UTF-8, UTF-16, and UTF-32, which is not read")
    func mark() {
        #expect(TextEncoding.detect([0xEF, 0xBB, 0xBF, 0x61]) == .text(.utf8, mark: 3))
        #expect(TextEncoding.detect([0xFF, 0xFE, 0x61, 0]) == .text(.utf16LittleEndian, mark: 2))
        #expect(TextEncoding.detect([0xFE, 0xFF, 0, 0x61]) == .text(.utf16BigEndian, mark: 2))
        #expect(TextEncoding.detect([0xFF, 0xFE, 0, 0]) == .unread("UTF-32"))
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

    @Test(
        "An encoding is known by its usual names",
        arguments: [
            ("UTF-8", TextEncoding.utf8), ("Latin1", .windows1252), ("iso-8859-1", .windows1252),
            ("utf-16", .utf16LittleEndian), ("utf-16be", .utf16BigEndian), ("ebcdic", nil), ("", nil),
        ])
    func labels(label: String, encoding: TextEncoding?) { #expect(TextEncoding(label: label) == encoding) }

    @Test("UTF-16 is the same text however its bytes come, and half a pair is a sign that stands for it")
    func wide() {
        let text = "città; 🕳\n"
        for (encoding, isLittle) in [(TextEncoding.utf16LittleEndian, true), (.utf16BigEndian, false)] {
            func bytes(_ units: some Sequence<UInt16>) -> [UInt8] {
                units.flatMap { isLittle ? [UInt8($0 & 255), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 255)] }
            }
            for size in 1...5 {
                var decoder = UTF16Decoder(encoding)
                var decoded: [UInt8] = []
                var rest = bytes(text.utf16)[...]
                while !rest.isEmpty {
                    decoded += decoder?.utf8(rest.prefix(size)) ?? []
                    rest = rest.dropFirst(size)
                }
                #expect(String(decoding: decoded, as: UTF8.self) == text)
            }
            for units in [[0x61, 0xD83D], [0x61, 0xDD73], [0x61, 0xD83D, 0x62]] as [[UInt16]] {
                var decoder = UTF16Decoder(encoding)
                let decoded = String(decoding: decoder?.utf8(bytes(units), isAtEnd: true) ?? [], as: UTF8.self)
                #expect(decoded == "a\u{FFFD}" + (units.count == 3 ? "b" : ""))
            }
        }
        #expect(UTF16Decoder(.utf8).map { _ in true } == nil)
    }

    @Test("Where nobody said the encoding, each row is told by itself")
    func guessed() throws {
        let guessed = Dialect(delimiter: UInt8(ascii: ";"), isGuessed: true)
        let old = Array("citt".utf8) + [0xE0] + Array(";x".utf8)
        #expect(try Fields.read(Array("città;x".utf8), guessed) == ["città", "x"])
        #expect(try Fields.read(old, guessed) == ["città", "x"])
        #expect(throws: RowFault.wrongByte(0x81, encoding: .windows1252)) {
            _ = try Fields.read([0x61, 0x81], guessed)
        }
        #expect(Fields.readable([0x61, 0x3B, 0x81], guessed) == ["a", "\u{FFFD}"])
        #expect(throws: RowFault.wrongByte(0xE0, encoding: .utf8)) {
            _ = try Fields.read(old, Dialect(delimiter: UInt8(ascii: ";")))
        }
    }
}
