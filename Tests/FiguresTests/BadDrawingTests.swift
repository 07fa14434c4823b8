import Figures
import Markup
import Testing

@Suite("Drawings of what is no number or no text")
struct BadDrawingTests {
    static let numbers: [Double] = [
        .nan, .infinity, -.infinity, 1e308, -1e308, .leastNonzeroMagnitude, 0, -1, 1e12, Double(Int.max),
    ]
    static let texts = [
        "", " ", "\u{0}a\u{1}b", "\u{1B}[31mred", "a\nb\tc\r\u{2028}d", "\u{202E}rtl", "\u{FFFE}\u{FFFF}", "😀 👩‍👩‍👧 Ž ≥ 漢字",
        String(repeating: "w", count: 20_000), "]]> --> <!-- & \" '", "\u{E000}\u{10FFFF}",
    ]

    /// Every number of a drawing is `bad`.
    static func drawing(_ bad: Double) -> Figure {
        let (place, good) = (PaperPoint(bad, 10), PaperPoint(20, 20))
        var stroke = Stroke(width: bad, dashes: [bad, 1], opacity: bad)
        let hatch = Hatch(.crossed, spacing: bad, angle: bad, stroke: stroke)
        var figure = Figure(width: bad, height: bad, title: "x")
        figure.elements = [
            .path(.line(place, good), stroke: Stroke()), .path(.line(good, PaperPoint(30, 30)), stroke: stroke),
            .path(.circle(good, radius: bad), fill: Fill(.black, opacity: bad, hatch: hatch)),
            .path(.arc(good, radius: 5, from: bad, to: 10), stroke: Stroke()),
            .path(.rectangle(PaperBox(minX: 0, minY: 0, maxX: 10, maxY: 10)), fill: .hatch(hatch)),
            .path(Outline([.line(good), .close]), fill: Fill(.black)), .path(Outline(), fill: Fill(.black)),
            .text(Lettering("text", at: place, size: 3)), .text(Lettering("text", at: good, size: bad)),
            .text(Lettering("text", at: good, size: 3, rotation: bad, halo: Lettering.Halo(width: bad))),
            .group(
                Group(
                    clip: .circle(place, radius: 3), opacity: bad, [.path(.circle(good, radius: 2), fill: Fill(.black))]
                )),
        ]
        stroke.width = 1
        var line = DimensionLine(from: place, to: good, offset: bad, text: "1")
        line.textSize = bad
        var bar = ScaleBar(denominator: bad, at: place)
        bar.room = bad
        figure.elements += line.elements + bar.elements + NorthArrow(at: place, length: bad, direction: bad).elements
        figure.elements += NorthArrow(at: good, length: 10, direction: bad).elements
        figure.elements += ScaleBar(denominator: bad, at: good).elements
        figure.elements += DimensionLine(from: good, to: good, offset: 3, text: "0").elements
        figure.elements += Element.arrow(from: place, to: good, head: bad)
        return figure
    }

    @Test("A number that is none leaves a gap, not a crash: in SVG", arguments: numbers)
    func svg(number: Double) throws {
        let bytes = SVGWriter().bytes(Self.drawing(number))
        _ = try XMLElement(reading: bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("NaN") && !text.contains("INF"))
    }

    @Test("A number that is none leaves a gap, not a crash: in PDF", arguments: numbers)
    func pdf(number: Double) throws {
        var document = PDFDocument(metadata: .init(title: "x", date: "2026-11-28T00:00:00Z"))
        document.width = number
        document.margins.left = number
        document.margins.bottom = number
        let bad = Paragraph("text of a size", size: number)
        document.blocks = [
            .figure(Self.drawing(number)), .paragraph(bad), .space(number),
            .table(
                Table(
                    columns: [Table.Column("a", share: number), Table.Column("b", share: 1)],
                    rows: [[Table.Cell([bad])], [], [Table.Cell("1"), Table.Cell("2"), Table.Cell("3")]])),
            .table(Table(columns: [], rows: [])), .list([]), .panel([], emblem: nil), .heading(Int.max, "h"),
            .sheet(Self.drawing(number)),
        ]
        #expect(try document.bytes(typefaces: typefaces()).starts(with: "%PDF-".utf8))
    }

    @Test("Text that cannot be printed is left out", arguments: texts)
    func text(text: String) throws {
        var figure = Figure(width: 100, height: 20, title: text, summary: text, language: text)
        figure.elements = [
            .text(Lettering(text, at: PaperPoint(5, 5), size: 3, halo: Lettering.Halo())),
            .group(Group(text, [.path(.circle(PaperPoint(5, 5), radius: 2), fill: Fill(.black))])),
        ]
        _ = try XMLElement(reading: SVGWriter().bytes(figure))
        var metadata = PDFDocument.Metadata(title: text, date: text)
        (metadata.author, metadata.keywords, metadata.language) = (text, text, text)
        var document = PDFDocument(metadata: metadata)
        (document.head, document.foot) = ((text, text), text)
        document.blocks = [
            .heading(1, text), .paragraph(Paragraph([Run(text, link: text), Run(text, face: .bold)])), .figure(figure),
            .list([Paragraph(text)]), .panel([Paragraph(text)], emblem: figure),
            .table(Table(columns: [Table.Column(text, share: 1)], rows: [[Table.Cell(text)]])),
        ]
        #expect(try document.bytes(typefaces: typefaces()).starts(with: "%PDF-".utf8))
    }

    @Test("What is nested without end is cut off")
    func nesting() throws {
        var element = Element.path(.circle(PaperPoint(5, 5), radius: 2), fill: Fill(.black))
        for _ in 0..<2000 { element = .group(Group(nil, [element])) }
        let figure = Figure(width: 10, height: 10, title: "x", elements: [element])
        _ = try XMLElement(reading: SVGWriter().bytes(figure))
    }
}
