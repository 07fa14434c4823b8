import Markup
import Testing

@Suite("XML writer")
struct XMLWriterTests {
    @Test("What is written reads back the same")
    func roundTrip() throws {
        let text = "a < b && \"c\" > 'd' \t\r\n città €𝄞"
        var writer = XMLWriter()
        writer.declaration()
        writer.element("p:a", ["xmlns:p": "urn:p", "left-out": nil]) { writer in
            writer.element("b", ["c": text], text: text)
            writer.element("empty")
            writer.start("d")
            writer.namespace("", "urn:d")
            writer.raw("<e/>".utf8)
            writer.end()
        }
        let root = try XMLElement(reading: writer.bytes)
        #expect(root.name == XMLName("a", in: "urn:p"))
        #expect(root.attributes.isEmpty)
        #expect(root.first("b")?["c"] == text)
        #expect(root.first("b")?.text == text)
        #expect(root.first("d")?.first("e")?.namespace == "urn:d")
    }

    @Test("Whatever bytes are given, the result is well-formed")
    func anyBytes() throws {
        var random = SplitMix(state: 1)
        for length in 0..<400 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            var writer = XMLWriter()
            writer.start("a")
            writer.text(utf8: bytes.span)
            writer.end()
            #expect(throws: Never.self) { try XMLElement(reading: writer.bytes) }
        }
    }

    static let hostile: [(bytes: [UInt8], text: String)] = [
        ([0x00, 0x61, 0x0B, 0x1F], "a"),
        ([0xFF, 0x61], "\u{FFFD}a"),
        ([0xE2, 0x82], "\u{FFFD}\u{FFFD}"),
        ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
        ([0xEF, 0xBF, 0xBE], "\u{FFFD}"),
        ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"),
        ([0xF4, 0x8F, 0xBF, 0xBF], "\u{10FFFF}"),
        ([0x7F], "\u{7F}"),
    ]

    @Test("Characters that XML cannot hold are dropped or replaced", arguments: hostile)
    func illegal(bytes: [UInt8], text: String) throws {
        var written = Array("<a>".utf8)
        written.append(xmlEscaping: bytes.span)
        written += Array("</a>".utf8)
        #expect(try XMLElement(reading: written).text == text)
    }
}

@Suite("JSON writer")
struct JSONWriterTests {
    @Test("Commas stand between members and elements and nowhere else")
    func commas() {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("a", "x")
            writer.member("left out", nil)
            writer.key("b")
            writer.array { writer in
                writer.integer(-1)
                writer.boolean(true)
                writer.null()
                writer.object { _ in }
                writer.array { _ in }
                writer.raw("[2]".utf8)
            }
            writer.key("c")
            writer.number(0.5)
        }
        #expect(
            String(decoding: writer.bytes, as: UTF8.self) == #"{"a":"x","b":[-1,true,null,{},[],[2]],"c":0.5}"#)
    }

    static let strings: [(bytes: [UInt8], json: String)] = [
        (Array("plain è €".utf8), #""plain è €""#),
        (Array("\"\\/\u{8}\u{c}\n\r\t".utf8), #""\"\\/\b\f\n\r\t""#),
        ([0x00, 0x1F, 0x7F], #""\u0000\u001f\u007f""#),
        ([0x61, 0xFF, 0x62], "\"a\u{FFFD}b\""),
        ([0xE2, 0x82], "\"\u{FFFD}\u{FFFD}\""),
    ]

    @Test("Strings are escaped and repaired", arguments: strings)
    func string(bytes: [UInt8], json: String) {
        var written: [UInt8] = []
        written.append(jsonString: bytes.span)
        #expect(String(decoding: written, as: UTF8.self) == json)
    }

    static let numbers: [(number: Double, json: String)] = [
        (0, "0"), (-0.0, "0"), (1, "1"), (-2.5, "-2.5"), (1e300, "1e+300"), (.nan, "null"), (.infinity, "null"),
        (9_007_199_254_740_992, "9007199254740992.0"), (0.1, "0.1"),
    ]

    @Test("Numbers are the shortest that read back; what is not finite is null", arguments: numbers)
    func number(number: Double, json: String) {
        var written: [UInt8] = []
        written.append(jsonNumber: number)
        #expect(String(decoding: written, as: UTF8.self) == json)
    }
}
