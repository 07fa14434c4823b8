import Foundation
import Languages
import Markup
import Testing

/// Writes down every event as a line of text.
private struct Transcript: XMLDelegate {
    var lines: [String] = []
    var text: [UInt8] = []

    mutating func flush() {
        if !text.isEmpty { lines.append("text " + String(decoding: text, as: UTF8.self)) }
        text = []
    }
    mutating func start(_ tag: XMLStartTag) {
        flush()
        let attributes = tag.attributeValues.map { " {\($0.name.namespace)}\($0.name.local)=\($0.value)" }
        let declared = tag.namespaceDeclarations.map { " xmlns:\($0.prefix)=\($0.uri)" }
        lines.append("\(tag.line) start {\(tag.name.namespace)}\(tag.name.local)" + (declared + attributes).joined())
    }
    mutating func end(_ name: XMLName, line: Int) {
        flush()
        lines.append("\(line) end \(name.local)")
    }
    mutating func text(_ utf8: ArraySlice<UInt8>, line: Int) { text += utf8 }
}

private func transcript(_ bytes: [UInt8], chunk: Int, limits: XMLLimits = .request) throws(MarkupError) -> [String] {
    var reader = try XMLReader(Transcript(), limits: limits)
    var start = 0
    while start < bytes.count {
        let end = min(start + chunk, bytes.count)
        try reader.read(bytes[start..<end])
        start = end
    }
    return try reader.finish().lines
}

@Suite("XML reader")
struct XMLReaderTests {
    static let document = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- a comment --><a xmlns="urn:a" xmlns:b="urn:b">
        <b:c b:d="1 &amp; 2 &#38; &lt;&amp;#38;" e="è"/>text &amp; more<![CDATA[<raw>]]>
        </a>
        """

    @Test("A document is the same however its bytes are cut", arguments: [1, 2, 3, 7, 1000])
    func chunks(size: Int) throws {
        #expect(
            try transcript(Array(Self.document.utf8), chunk: size) == [
                "2 start {urn:a}a xmlns:=urn:a xmlns:b=urn:b", "text \n",
                "3 start {urn:b}c {urn:b}d=1 & 2 & <&#38; {}e=è", "3 end c", "text text & more<raw>\n", "4 end a",
            ])
    }

    static let refused: [(xml: String, says: String)] = [
        ("<!DOCTYPE a><a/>", "DOCTYPE"),
        ("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", "DOCTYPE"),
        ("<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>", "DOCTYPE"),
        ("<a>&x;</a>", "Entity 'x' not defined"),
        ("<a b='&x;'/>", "Entity 'x' not defined"),
        ("<a><b></a>", "mismatch"),
        ("<a", "ends before"),
        ("<a>", "ends before"),
        ("<a><b/", "ends before"), ("<a x:b='1'/>", "prefix x is not declared"),
        ("", "empty"),
        ("<a/><b/>", "Extra content"),
        ("<a><x:b/></a>", "prefix x is not declared"),
        ("<a b='1' b='2'/>", "redefined"),
        ("<a>\u{1}</a>", "PCDATA"),
        ("<?xml version='1.0' encoding='klingon'?><a/>", "klingon"),
    ]

    @Test("What is not well-formed or has a DOCTYPE is refused with its reason", arguments: refused)
    func refusal(xml: String, says: String) {
        for chunk in [1, 5, 1000] {
            do throws(MarkupError) {
                _ = try transcript(Array(xml.utf8), chunk: chunk)
                Issue.record("accepted: \(xml)")
            } catch {
                #expect(error.message[.english].contains(says), "\(xml): \(error)")
                #expect(error.message.italian != error.message[.english])
                #expect(error.message.italian.hasSuffix("."), "\(error.message.italian)")
                #expect(error.line == 1)
            }
        }
    }

    @Test("What is larger than its limit is refused")
    func limits() {
        let deep = String(repeating: "<a>", count: 20)
        let wide = "<a " + (0..<20).map { "b\($0)='1'" }.joined(separator: " ") + "/>"
        let names = "<a>" + (0..<40).map { "<b\($0)/>" }.joined() + "</a>"
        let limits = XMLLimits(
            bytes: 1000, depth: 10, attributes: 10, attributeBytes: 50, textBytes: 100, names: 30)
        let long = String(repeating: "x", count: 60)
        for (xml, says) in [
            (deep, "nested"), (wide, "attributes"), (names, "names"), ("<a b='\(long)'/>", "attribute"),
            ("<a>\(long)\(long)</a>", "text"), ("<a>\(String(repeating: "<b/>", count: 300))</a>", "1000 bytes"),
        ] {
            do throws(MarkupError) {
                _ = try transcript(Array(xml.utf8), chunk: 64, limits: limits)
                Issue.record("accepted: \(xml)")
            } catch {
                #expect(error.message[.english].contains(says), "\(error)")
            }
        }
    }

    @Test("Encodings other than UTF-8 are read")
    func encodings() throws {
        let latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>citt".utf8) + [0xE0] + Array("</a>".utf8)
        #expect(try XMLElement(reading: latin).text == "città")
        let windows = Array("<?xml version='1.0' encoding='windows-1252'?><a>".utf8) + [0x80] + Array("</a>".utf8)
        #expect(try XMLElement(reading: windows).text == "€")
        var utf16: [UInt8] = [0xFF, 0xFE]
        for unit in "<a>città</a>".utf16 { utf16 += [UInt8(unit & 255), UInt8(unit >> 8)] }
        #expect(try XMLElement(reading: utf16).text == "città")
    }

    @Test("A mutated or truncated document is read or refused, and never traps")
    func fuzz() {
        let original = Array(Self.document.utf8)
        var random = SplitMix(state: 7)
        for length in 0..<original.count { _ = try? XMLElement(reading: Array(original[..<length])) }
        for _ in 0..<3000 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch UInt8.random(in: 0...2, using: &random) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: index)
                default: bytes.insert(contentsOf: bytes[index..<min(index + 9, bytes.count)], at: index)
                }
            }
            _ = try? XMLElement(reading: bytes)
        }
    }

    @Test("A document of many megabytes passes in bounded memory, its lines counted")
    func large() throws {
        struct Count: XMLDelegate {
            var elements = 0
            var bytes = 0
            var line = 0
            mutating func start(_ tag: XMLStartTag) { elements += 1 }
            mutating func end(_ name: XMLName, line: Int) { self.line = line }
            mutating func text(_ utf8: ArraySlice<UInt8>, line: Int) { bytes += utf8.count }
        }
        let chunk = Array(String(repeating: "<m><p q='1'>12.345 6.789</p></m>\n", count: 1000).utf8)
        var reader = try XMLReader(Count(), limits: .dataset)
        try reader.read(Array("<a>\n".utf8))
        for _ in 0..<700 { try reader.read(chunk) }
        try reader.read(Array("</a>".utf8))
        let count = try reader.finish()
        #expect(count.elements == 1_400_001)
        #expect(count.bytes == 700_000 * 13 + 1)
        #expect(count.line == 700_002)
    }

    @Test("A delegate's own refusal ends the reading and names its line")
    func delegateRefuses() throws {
        let noB = LocalizedText(it: "qui non c’è b", en: "no b here")
        struct NoB: XMLDelegate {
            let words: LocalizedText
            func start(_ tag: XMLStartTag) throws(MarkupError) {
                if tag.name.local == "b" { throw MarkupError(line: tag.line, words) }
            }
            func end(_ name: XMLName, line: Int) {}
            func text(_ utf8: ArraySlice<UInt8>, line: Int) {}
        }
        var reader = try XMLReader(NoB(words: noB))
        do throws(MarkupError) {
            try reader.read(Array("<a>\n\n<b/></a>".utf8))
            Issue.record("accepted")
        } catch {
            #expect(error == MarkupError(line: 3, noB))
        }
    }
}

@Suite("XML element")
struct XMLElementTests {
    @Test("An element knows its children, its text and the namespaces in scope")
    func tree() throws {
        let xml = """
            <w:Query xmlns:w="urn:w" xmlns:app="urn:app" typeNames="app:civici">
              <w:PropertyName> app:via </w:PropertyName><w:PropertyName>civico</w:PropertyName>
              <x xmlns="urn:x"><y/></x>
            </w:Query>
            """
        let query = try XMLElement(reading: Array(xml.utf8))
        #expect(query.name == XMLName("Query", in: "urn:w"))
        #expect(query["typeNames"].flatMap(query.expandedName) == XMLName("civici", in: "urn:app"))
        #expect(query.expandedName("none:civici") == nil)
        #expect(query.all("PropertyName").map(\.trimmedText) == ["app:via", "civico"])
        #expect(query.all("PropertyName").map(\.line) == [2, 2])
        #expect(query.first("x")?.first("y")?.namespace == "urn:x")
        #expect(query.first("x")?.expandedName("z") == XMLName("z", in: "urn:x"))
        #expect(query["missing"] == nil && query.first("missing") == nil)
    }

    @Test("A namespace taken back, or declared anew, holds from there on inwards")
    func redeclared() throws {
        let xml = #"<a xmlns="urn:1" xmlns:p="urn:p"><b xmlns="" xmlns:p="urn:q"><c/></b><d/></a>"#
        let root = try XMLElement(reading: Array(xml.utf8))
        let inner = try #require(root.first("b")?.first("c"))
        #expect(inner.expandedName("x") == XMLName("x") && inner.expandedName("p:x") == XMLName("x", in: "urn:q"))
        #expect(root.first("d")?.expandedName("p:x") == XMLName("x", in: "urn:p"))
        #expect(root.first("d")?.expandedName("x") == XMLName("x", in: "urn:1"))
    }

    @Test("Elements under many declarations cost what they say, not a table each")
    func declarations() throws {
        let outer = "<a" + (0..<99).map { " xmlns:p\($0)='u'" }.joined() + ">"
        let xml = outer + String(repeating: "<b xmlns:q='u'/>", count: 50_000) + "</a>"
        let before = try Self.residentPages()
        let root = try XMLElement(reading: Array(xml.utf8))
        let grown = try Self.residentPages() - before
        #expect(root.children[9].expandedName("p98:x") == XMLName("x", in: "u"))
        #expect(grown * 4096 < 100 << 20)
    }

    @Test("More than a hundred declarations in scope are refused, where they stand")
    func tooManyDeclarations() {
        let xml =
            "<a" + (0..<60).map { " xmlns:p\($0)='u'" }.joined() + ">\n<b"
            + (0..<41).map { " xmlns:q\($0)='u'" }.joined() + "/></a>"
        #expect(
            throws: MarkupError(
                line: 2,
                LocalizedText(
                    it: "Nello stesso punto sono dichiarati più di 100 spazi dei nomi.",
                    en: "More than 100 namespaces are declared at one place."))
        ) {
            try XMLElement(reading: Array(xml.utf8))
        }
    }

    private static func residentPages() throws -> Int {
        let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
        return try #require(Int(text.split(separator: " ")[1]))
    }
}
