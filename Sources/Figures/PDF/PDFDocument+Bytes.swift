extension PDFDocument {
    /// The file.
    ///
    /// - Throws: ``FigureError`` when Cairo refuses: when there is no memory.
    public func bytes(typefaces: Typefaces) throws(FigureError) -> [UInt8] {
        let pages = PageFlow(self, typefaces: typefaces).pages
        let surface = try PDFSurface(width: pages[0].width, height: pages[0].height, metadata: metadata)
        var writer = PageWriter(document: self, surface: surface, typefaces: typefaces, count: pages.count)
        for page in pages { writer.write(page) }
        return writer.tagging.update(try surface.finish())
    }

    /// 50 mm to ten metres a side: what is no size is taken for A4.
    var size: (width: Double, height: Double) {
        func side(_ length: Double, else standard: Double) -> Double {
            (50...PaperPoint.limit).contains(length) ? length : standard
        }
        return (side(width, else: 210), side(height, else: 297))
    }

    /// Where text stands: the page without its margins, of which at least 20 mm a side are kept.
    var frame: PaperBox {
        let size = size
        func margin(_ length: Double, _ side: Double) -> Double { length >= 0 ? min(length, side / 2 - 10) : 0 }
        return PaperBox(
            minX: margin(margins.left, size.width), minY: margin(margins.top, size.height),
            maxX: size.width - margin(margins.right, size.width),
            maxY: size.height - margin(margins.bottom, size.height))
    }
}

/// Draws pages that have been set.
struct PageWriter {
    let document: PDFDocument
    let surface: PDFSurface
    let typefaces: Typefaces
    let count: Int
    private var number = 0
    private var bookmarks: [Int32] = []
    private(set) var tagging: PDFTagging

    init(document: PDFDocument, surface: PDFSurface, typefaces: Typefaces, count: Int) {
        self.document = document
        self.surface = surface
        self.typefaces = typefaces
        self.count = count
        tagging = PDFTagging(language: document.metadata.language)
    }

    mutating func write(_ page: Page) {
        number += 1
        surface.setSize(width: page.width, height: page.height)
        // One element holds all others, over every page. Source: ISO 32000-1, 14.8.4.2; ISO 14289-1, 7.1.
        if number == 1 { surface.begin("Document") }
        for item in page.items { write(item) }
        if number == count { surface.end("Document") }
        running(page)
        surface.endPage()
    }

    private mutating func write(_ item: Page.Item) {
        switch item {
        case .begin(let tag): surface.begin(tag)
        case .head(let scope):
            surface.begin("TH")
            tagging.scopes.append(scope)
        case .end(let tag): surface.end(tag)
        case .text(let text, let place, let size, let face, let color, let link):
            let target = link.flatMap(linkAttributes)
            if let target { surface.begin("Link", target) }
            surface.show(text, at: place, size: size, typeface: typefaces[face], color: color)
            if target != nil { surface.end("Link") }
        case .figure(let figure, let place):
            surface.begin("Figure")
            surface.draw(figure, at: place, typefaces: typefaces)
            surface.end("Figure")
            tagging.alternatives.append(figure.summary.isEmpty ? figure.title : "\(figure.title). \(figure.summary)")
        case .path(let outline, let fill, let stroke):
            if let color = fill?.color { surface.fill(outline, color, opacity: fill?.opacity ?? 1) }
            if let stroke { surface.stroke(outline, stroke) }
        case .bookmark(let level, let title):
            bookmarks = Array(bookmarks.prefix(level - 1))
            bookmarks.append(surface.outline(title, parent: bookmarks.last ?? 0, page: number))
        }
    }

    /// The attributes of a link, or `nil` for an address that is none.
    private func linkAttributes(_ address: String) -> String? {
        guard ["https://", "http://", "mailto:"].contains(where: address.hasPrefix),
            address.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x27 && $0 != 0x5C })
        else { return nil }
        return "uri='\(address)'"
    }

    /// Head and foot: what stands on every page, and is no part of the text.
    private func running(_ page: Page) {
        let size = 2.5
        let gray = Color(0x444444)
        let left = page.isSheet ? 12 : document.frame.minX
        let right = page.isSheet ? page.width - 12 : document.frame.maxX
        func set(_ text: String, _ y: Double, atRight: Bool) {
            let text = printable(text, limit: Lettering.limit)
            guard !text.isEmpty else { return }
            let width = typefaces.regular.width(of: text) * size
            surface.show(
                text, at: PaperPoint(atRight ? right - width : left, y), size: size, typeface: typefaces.regular,
                color: gray)
        }
        func rule(_ y: Double) {
            surface.stroke(.line(PaperPoint(left, y), PaperPoint(right, y)), Stroke(gray, width: 0.15))
        }
        if !page.isSheet, !(document.head.left + document.head.right).isEmpty {
            set(document.head.left, 12, atRight: false)
            set(document.head.right, 12, atRight: true)
            rule(14)
        }
        let bottom = page.height - (page.isSheet ? 5 : 10)
        if !page.isSheet { rule(bottom - 4) }
        set(document.foot, bottom, atRight: false)
        let words = document.metadata.language.hasPrefix("en") ? ("page", "of") : ("pagina", "di")
        set("\(words.0) \(number) \(words.1) \(count)", bottom, atRight: true)
    }
}
