import Testing
import TerminalText

@Suite struct TextTableTests {
    private let plain = Inks(isOn: false)

    @Test("Columns are aligned, numbers at the right, and the flexible one breaks at blanks")
    func layout() {
        var table = TextTable([
            .init("#", isRight: true), .init("Indirizzo", isFlexible: true), .init("±", isRight: true),
        ])
        table.add([.init("1"), .init("Castello 3998, Campo San Zaccaria"), .init("5 m")], below: [.init("civici/1")])
        table.add([.init("10"), .init("Via Piave"), .init("120 m")])
        #expect(
            table.lines(width: 30, plain) == [
                " #  Indirizzo                ±",
                " 1  Castello 3998,         5 m",
                "    Campo San Zaccaria",
                "    civici/1",
                "10  Via Piave            120 m",
            ])
    }

    @Test("No line is wider than it may be, whatever stands in it", arguments: [40, 60, 80, 132])
    func width(most: Int) {
        var table = TextTable([.init("#", isRight: true), .init("Testo", isFlexible: true), .init("Tipo")])
        for text in [
            "Città 中文 con lettere larghe e parole", String(repeating: "x", count: 300), "", "👩‍👩‍👧 famiglia e̋ accenti",
        ] { table.add([.init("1"), .init(text), .init("luogo")], below: [.init(text)]) }
        for line in table.lines(width: most, plain) { #expect(line.displayWidth <= most) }
    }

    @Test("Ink changes nothing but the colour")
    func ink() {
        var table = TextTable([.init("a"), .init("b", isFlexible: true)])
        table.add([.init("uno", .good), .init("due tre", .bad)], below: [.init("quattro", .faint)])
        let inked = table.lines(width: 40, Inks(isOn: true))
        #expect(inked.joined().contains("\u{1B}[32muno\u{1B}[0m"))
        let stripped = inked.map { $0.replacing(/\u{1B}\[\d+m/, with: "") }
        #expect(stripped == table.lines(width: 40, plain))
    }

    @Test("What a terminal would obey is made harmless")
    func harmless() {
        #expect("a\u{1B}[2Jb\u{202E}c\n".harmless == "a\u{FFFD}[2Jb\u{FFFD}c\u{FFFD}")
        #expect("Calle de l'Àncora".harmless == "Calle de l'Àncora")
    }

    @Test(
        "Widths are columns",
        arguments: [("abc", 3), ("à", 1), ("e\u{301}", 1), ("中文", 4), ("🙂", 2), ("", 0), ("…", 1)])
    func widths(text: String, columns: Int) { #expect(text.displayWidth == columns) }

    @Test("Text is cut with an ellipsis, and broken at blanks")
    func cutting() {
        #expect("Castello 3998".clipped(to: 9) == "Castello…")
        #expect("Castello".clipped(to: 8) == "Castello")
        #expect("uno due tre".wrapped(to: 7) == ["uno due", "tre"])
        #expect("lunghissima".wrapped(to: 4) == ["lung", "hiss", "ima"])
        #expect("".wrapped(to: 4) == [""])
    }
}
