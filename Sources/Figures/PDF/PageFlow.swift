/// Sets blocks one under the other and begins a page where one is full.
struct PageFlow {
    let document: PDFDocument
    let breaker: LineBreaker
    private(set) var pages: [Page] = []
    /// How far down the page is filled, millimetres from its upper edge.
    var y = 0.0

    init(_ document: PDFDocument, typefaces: Typefaces) {
        self.document = document
        breaker = LineBreaker(typefaces: typefaces)
        beginPage()
        for block in document.blocks { set(block) }
        if pages.count > 1, pages[pages.count - 1].items.isEmpty { pages.removeLast() }
    }

    var frame: PaperBox { document.frame }
    var room: Double { frame.maxY - y }
    var isAtTop: Bool { y <= frame.minY + 0.001 }

    mutating func beginPage() {
        if let last = pages.last, last.items.isEmpty, !last.isSheet {
            y = frame.minY
            return
        }
        let size = document.size
        pages.append(Page(width: size.width, height: size.height))
        y = frame.minY
    }

    mutating func add(_ item: Page.Item) { pages[pages.count - 1].items.append(item) }

    private mutating func set(_ block: Block) {
        switch block {
        case .heading(let level, let title): heading(min(max(level, 1), 3), title)
        case .paragraph(let paragraph):
            self.paragraph(paragraph, in: frame, tag: "P")
            y += paragraph.typeSize * 0.55
        case .list(let paragraphs): list(paragraphs)
        case .table(let table): self.table(table)
        case .panel(let paragraphs, let emblem): panel(paragraphs, emblem)
        case .figure(let figure): self.figure(figure)
        case .sheet(let figure): sheet(figure)
        case .space(let height):
            if !isAtTop, height > 0, height < 1000 { y += height }
        case .pageBreak: beginPage()
        }
    }

    private mutating func heading(_ level: Int, _ title: String) {
        let size = [6.2, 4.4, 3.6][level - 1]
        let paragraph = Paragraph(title, face: .semibold, size: size)
        let lines = breaker.lines(paragraph, width: frame.width)
        let above = isAtTop ? 0 : size * 0.8
        if room < above + Double(lines.count) * paragraph.leading + 18 { beginPage() } else { y += above }
        add(.bookmark(level: level, title: title))
        self.paragraph(paragraph, in: frame, tag: "H\(level)")
        y += size * 0.3
    }

    private mutating func list(_ paragraphs: [Paragraph]) {
        add(.begin(tag: "L"))
        for paragraph in paragraphs {
            if room < paragraph.leading { beginPage(closing: ["L"]) }
            add(.begin(tag: "LI"))
            let size = paragraph.typeSize
            add(
                .text(
                    "•", at: PaperPoint(frame.minX + 0.6, y + size * 1.06), size: size, face: .regular, color: .black,
                    link: nil))
            var box = frame
            box.minX += 4
            self.paragraph(paragraph, in: box, tag: "LBody", around: ["L", "LI"])
            add(.end(tag: "LI"))
            y += size * 0.25
        }
        add(.end(tag: "L"))
        y += 1
    }

    /// Begins a page inside structure elements: they end here and begin again there.
    mutating func beginPage(closing tags: [String]) {
        for tag in tags.reversed() { add(.end(tag: tag)) }
        beginPage()
        for tag in tags { add(.begin(tag: tag)) }
    }

    private mutating func paragraph(_ paragraph: Paragraph, in box: PaperBox, tag: String, around: [String] = []) {
        let lines = breaker.lines(paragraph, width: box.width)
        add(.begin(tag: tag))
        for line in lines {
            if room < paragraph.leading, !isAtTop { beginPage(closing: around + [tag]) }
            set(line, of: paragraph, in: box)
            y += paragraph.leading
        }
        add(.end(tag: tag))
    }

    /// A line with its upper edge at the height reached.
    mutating func set(_ line: Line, of paragraph: Paragraph, in box: PaperBox, top: Double? = nil) {
        let slack = max(box.width - line.width, 0)
        let start =
            switch paragraph.alignment {
            case .left: box.minX
            case .center: box.minX + slack / 2
            case .right: box.minX + slack
            }
        let baseline = (top ?? y) + paragraph.typeSize * 1.06
        for piece in line.pieces {
            let run = paragraph.runs[piece.run]
            add(
                .text(
                    piece.text, at: PaperPoint(start + piece.x, baseline), size: paragraph.typeSize, face: run.face,
                    color: run.color, link: run.link))
        }
    }

    private mutating func panel(_ paragraphs: [Paragraph], _ emblem: Figure?) {
        var box = frame.grown(by: -3.5)
        let sign = emblem?.size ?? (width: 0, height: 0)
        if emblem != nil { box.minX += sign.width + 4 }
        let height = paragraphs.reduce(0) {
            $0 + Double(breaker.lines($1, width: box.width).count) * $1.leading + $1.typeSize * 0.3
        }
        let whole = max(height, sign.height) + 7
        // One that no page can hold is set without its frame.
        guard whole <= frame.height else {
            for paragraph in paragraphs { self.paragraph(paragraph, in: frame, tag: "P") }
            return
        }
        if room < whole { beginPage() }
        let edge = PaperBox(minX: frame.minX, minY: y, maxX: frame.maxX, maxY: y + whole)
        add(.path(.rectangle(edge), fill: nil, stroke: Stroke(width: 0.6, join: .miter)))
        if let emblem {
            add(.figure(emblem, at: PaperPoint(frame.minX + 3.5, y + (whole - sign.height) / 2)))
        }
        let bottom = y + whole
        y += 3.5 + (whole - 7 - height) / 2
        for paragraph in paragraphs {
            self.paragraph(paragraph, in: box, tag: "P")
            y += paragraph.typeSize * 0.3
        }
        y = bottom + 4
    }

    private mutating func figure(_ figure: Figure) {
        let size = figure.size
        if room < size.height, !isAtTop { beginPage() }
        add(.figure(figure, at: PaperPoint(frame.minX, y)))
        y += size.height + 3
    }

    private mutating func sheet(_ figure: Figure) {
        if let last = pages.last, last.items.isEmpty { pages.removeLast() }
        let size = figure.size
        var page = Page(width: size.width, height: size.height, isSheet: true)
        page.items = [.bookmark(level: 2, title: figure.title), .figure(figure, at: PaperPoint(0, 0))]
        pages.append(page)
        beginPage()
    }
}
