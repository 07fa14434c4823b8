import Figures
import Markup
import Testing

@Suite("SVG")
struct SVGWriterTests {
    @Test("A drawing is the same bytes as when somebody last looked at it")
    func golden() throws { try expectGolden(SVGWriter().bytes(sample()), "sample.svg") }

    @Test("Two writings of a drawing are the same bytes")
    func deterministic() { #expect(SVGWriter().bytes(sample()) == SVGWriter().bytes(sample())) }

    @Test("It is well-formed, an image with a title, and names nothing outside", arguments: forms)
    func wellFormed(writer: SVGWriter) throws {
        let bytes = writer.bytes(sample())
        let root = try XMLElement(reading: bytes)
        #expect(root.name.local == "svg")
        #expect(root["role"] == "img")
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("Saggio &amp; prova</title>"))
        #expect(text.contains("Mapp. 123 &lt;a&gt;</text>"))
        let addresses = text.replacing("http://www.w3.org/2000/svg", with: "")
        for word in ["http", "href", "<script", "<style", "@import", "font-face", "url(h"] {
            #expect(!addresses.contains(word), "\(word)")
        }
    }

    @Test("A page may change colours that have a name, and only there")
    func properties() {
        let text = String(decoding: SVGWriter(colors: .customProperties).bytes(sample()), as: UTF8.self)
        #expect(text.contains("style=\"stroke:var(--sight,#aa0000)\""))
        #expect(!String(decoding: SVGWriter().bytes(sample()), as: UTF8.self).contains("var("))
    }

    @Test("Ids of two drawings in one page differ by their prefix")
    func prefix() throws {
        let text = String(decoding: SVGWriter(form: .inline, prefix: "b").bytes(sample()), as: UTF8.self)
        #expect(!text.contains("\"figure-"))
        #expect(text.contains("aria-labelledby=\"b-title b-desc\""))
    }

    private static let forms = [
        SVGWriter(), SVGWriter(form: .inline, colors: .customProperties, prefix: "a"),
    ]
}
