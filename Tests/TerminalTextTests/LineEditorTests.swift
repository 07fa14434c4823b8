import Testing
import TerminalText

@Suite struct KeyDecoderTests {
    @Test(
        "Keys are read out of what terminals send",
        arguments: [
            ("a", [Key.text("a")]), ("à", [.text("à")]), ("\r", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]),
            ("\u{1B}[A\u{1B}OB", [.up, .down]), ("\u{1B}[1;5C", [.wordRight]), ("\u{1B}[3~", [.delete]),
            ("\u{1B}[H\u{1B}[4~", [.home, .end]), ("\u{03}", [.control("c")]), ("\u{1B}[Z", [.backTab]),
            ("\u{1B}[200~via\nPiave\u{1B}[201~x", [.paste("via Piave"), .text("x")]), ("\u{1B}b", [.wordLeft]),
            ("\u{1B}[99;99q", []), ("\u{0}", []),
        ])
    func keys(bytes: String, expected: [Key]) {
        var whole = KeyDecoder()
        let atOnce = whole.keys(bytes.utf8)
        #expect(atOnce == expected)
        // Byte by byte, as over a slow line.
        var slow = KeyDecoder()
        let byteByByte = bytes.utf8.flatMap { slow.keys([$0]) }
        #expect(byteByByte == expected)
        #expect(!slow.isWaiting)
    }

    @Test("A lone Escape is a key once nothing follows")
    func escape() {
        var decoder = KeyDecoder()
        let none = decoder.keys([0x1B])
        #expect(none.isEmpty && decoder.isWaiting)
        let keys = decoder.keys([], isOver: true)
        #expect(keys == [.escape])
        #expect(!decoder.isWaiting)
    }

    @Test("Bytes that are no letter are passed over")
    func wrong() {
        var decoder = KeyDecoder()
        let keys = decoder.keys([0xFF, 0xC3, 0x28, 0x61])
        #expect(keys == [.text("("), .text("a")])
    }
}

@Suite struct LineEditorTests {
    private func typed(_ keys: [Key]) -> LineEditor {
        var editor = LineEditor()
        for key in keys { _ = editor.take(key) }
        return editor
    }

    @Test("Keys edit the line where the cursor is")
    func editing() {
        let word = "via piave".map { Key.text($0) }
        #expect(typed(word + [.home, .text("x")]).string == "xvia piave")
        #expect(typed(word + [.wordLeft, .control("k")]).string == "via ")
        #expect(typed(word + [.control("w")]).string == "via ")
        #expect(typed(word + [.control("u")]).string == "")
        #expect(typed(word + [.left, .backspace, .delete]).string == "via pia")
        #expect(typed([.backspace, .delete, .left, .right, .control("w")]).string == "")
        #expect(typed([.paste("a\u{1B}b")]).string == "ab")
    }

    @Test("Lines come back, and so does the one that was being written")
    func history() {
        var editor = typed("uno".map { .text($0) })
        editor.commit()
        editor.replace(by: "due")
        editor.commit()
        editor.replace(by: "tre")
        editor.up()
        #expect(editor.string == "due")
        editor.up()
        editor.up()
        #expect(editor.string == "uno")
        editor.down()
        editor.down()
        #expect(editor.string == "tre")
        editor.down()
        #expect(editor.string == "tre")
    }

    @Test("A line has a bound")
    func bound() { #expect(typed([.paste(String(repeating: "x", count: 10_000))]).string.count == LineEditor.most) }
}

@Suite struct SuggestionFieldTests {
    @Test("What is drawn fits the terminal", arguments: [(80, 24), (40, 10), (25, 4), (200, 50)])
    func fits(width: Int, height: Int) {
        var field = SuggestionField(prompt: "dove › ", hint: "↑↓ scegli · Tab completa · Invio cerca · Ctrl-D esci")
        field.lines = (0..<8).map {
            .init("Castello \($0), Fondamenta dei Mendicanti, Venezia 中文", kind: "civico", marks: [0..<4])
        }
        var editor = LineEditor()
        editor.replace(by: String(repeating: "via piave ", count: 20))
        for choice in [nil, 0, 7] {
            field.choice = choice
            let picture = field.picture(editor, width: width, height: height, Inks(isOn: false))
            #expect(picture.lines.count <= height)
            #expect(picture.cursor < width)
            for line in picture.lines {
                #expect(line.displayWidth < width || line == picture.lines[0] && line.displayWidth <= width)
            }
        }
    }

    @Test("The choice stays within the lines, and goes back to the field")
    func choice() {
        var field = SuggestionField(prompt: "", hint: "")
        field.choose(1)
        #expect(field.choice == nil)
        field.lines = [.init("a", kind: ""), .init("b", kind: "")]
        field.choose(1)
        field.choose(1)
        field.choose(1)
        #expect(field.choice == 1)
        field.choose(-1)
        field.choose(-1)
        #expect(field.choice == nil)
    }
}
