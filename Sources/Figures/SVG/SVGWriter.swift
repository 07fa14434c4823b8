import Markup

/// Writes a ``Figure`` as SVG 1.1 with the painting order of text of SVG 2: no script, no style sheet, no font and no
/// reference to anything outside. The same drawing is the same bytes.
public struct SVGWriter: Hashable, Sendable {
    public enum Form: Hashable, Sendable {
        /// A file of its own.
        case document
        /// A part of a page in HTML.
        case inline
        /// A part of a page that says nothing which its text does not say.
        case ornament
    }

    public enum Colors: Hashable, Sendable {
        case fixed
        /// Colours that have a name may be changed by the page: `var(--kerb, #123456)`.
        case customProperties
    }

    public var form: Form
    public var colors: Colors
    /// Stands before every id: two drawings in one page need two.
    public var prefix: String

    public init(form: Form = .document, colors: Colors = .fixed, prefix: String = "figure") {
        self.form = form
        self.colors = colors
        self.prefix = prefix
    }

    public func bytes(_ figure: Figure) -> [UInt8] {
        var page = SVGPage(figure: figure, writer: self)
        page.write()
        return page.xml.bytes
    }
}

/// A drawing while it is written.
struct SVGPage {
    let figure: Figure
    let writer: SVGWriter
    var xml = XMLWriter()
    private var clips = 0

    init(figure: Figure, writer: SVGWriter) {
        self.figure = figure
        self.writer = writer
    }

    mutating func write() {
        let size = figure.size
        if writer.form == .document { xml.declaration() }
        xml.start("svg")
        xml.namespace("", "http://www.w3.org/2000/svg")
        xml.attribute("width", "\(number(size.width))mm")
        xml.attribute("height", "\(number(size.height))mm")
        xml.attribute("viewBox", "0 0 \(number(size.width)) \(number(size.height))")
        if writer.form == .ornament { xml.attribute("aria-hidden", "true") } else { name() }
        xml.attribute("font-family", "'Open Sans', 'Noto Sans', 'DejaVu Sans', Arial, sans-serif")
        if writer.form != .ornament { describe() }
        for element in figure.elements { write(element, depth: 0) }
        xml.end()
    }

    private mutating func name() {
        xml.attribute("role", "img")
        let title = "\(writer.prefix)-title"
        xml.attribute("aria-labelledby", figure.summary.isEmpty ? title : "\(title) \(writer.prefix)-desc")
        guard let language = figure.language else { return }
        xml.attribute("lang", language)
        if writer.form == .document { xml.attribute("xml:lang", language) }
    }

    private mutating func describe() {
        xml.element("title", ["id": "\(writer.prefix)-title"], text: figure.title)
        if !figure.summary.isEmpty { xml.element("desc", ["id": "\(writer.prefix)-desc"], text: figure.summary) }
    }

    private mutating func write(_ element: Element, depth: Int) {
        // Deeper than any drawing is meant: what is nested without end is left out.
        guard depth < 64 else { return }
        switch element {
        case .path(let outline, let fill, let stroke):
            guard outline.isDrawable else { return }
            write(outline, fill, stroke)
        case .text(let text):
            guard text.isDrawable else { return }
            write(text)
        case .group(let group):
            write(group, depth: depth)
        }
    }

    private mutating func write(_ group: Group, depth: Int) {
        let clip = group.clip.map { define($0) }
        xml.start("g")
        xml.attribute("clip-path", clip.map { "url(#\($0))" })
        if group.opacity.asOpacity < 1 { xml.attribute("opacity", number(group.opacity.asOpacity)) }
        if let title = group.title { xml.element("title", text: title) }
        for element in group.elements { write(element, depth: depth + 1) }
        xml.end()
    }

    /// A clip that is no outline lets nothing through.
    private mutating func define(_ clip: Outline) -> String {
        clips += 1
        let id = "\(writer.prefix)-clip\(clips)"
        xml.element("clipPath", ["id": id]) { xml in
            xml.element("path", ["clip-rule": "evenodd", "d": clip.isDrawable ? pathData(clip) : "M0 0"])
        }
        return id
    }

    private mutating func write(_ outline: Outline, _ fill: Fill?, _ stroke: Stroke?) {
        let data = pathData(outline)
        if let hatch = fill?.hatch, hatch.pen.isDrawable, let box = PaperBox(around: outline.points) {
            if let color = fill?.color { area(data, color, opacity: fill?.opacity ?? 1) }
            let lines = pathData(hatch.outline(over: box))
            if !lines.isEmpty {
                let id = define(outline)
                xml.start("path")
                xml.attribute("clip-path", "url(#\(id))")
                xml.attribute("d", lines)
                pen(hatch.pen)
                xml.end()
            }
        } else if let color = fill?.color {
            area(data, color, opacity: fill?.opacity ?? 1)
        }
        guard let stroke, stroke.isDrawable else { return }
        xml.start("path")
        xml.attribute("d", data)
        pen(stroke)
        xml.end()
    }

    private mutating func area(_ data: String, _ color: Color, opacity: Double) {
        xml.start("path")
        xml.attribute("d", data)
        paint(fill: color)
        xml.attribute("fill-rule", "evenodd")
        if opacity.asOpacity < 1 { xml.attribute("fill-opacity", number(opacity.asOpacity)) }
        xml.end()
    }

    private mutating func pen(_ stroke: Stroke) {
        xml.attribute("fill", "none")
        paint(stroke: stroke.color)
        xml.attribute("stroke-width", number(stroke.width))
        if stroke.cap != .butt { xml.attribute("stroke-linecap", stroke.cap.rawValue) }
        if stroke.join != .miter { xml.attribute("stroke-linejoin", stroke.join.rawValue) }
        let dashes = stroke.usableDashes
        if !dashes.isEmpty {
            xml.attribute("stroke-dasharray", dashes.map { number($0, decimals: 3) }.joined(separator: " "))
        }
        if stroke.opacity.asOpacity < 1 { xml.attribute("stroke-opacity", number(stroke.opacity.asOpacity)) }
    }

    private mutating func write(_ text: Lettering) {
        xml.start("text")
        xml.attribute("x", number(text.place.x))
        xml.attribute("y", number(text.place.y))
        if text.drop != 0 { xml.attribute("dy", number(text.drop)) }
        xml.attribute("font-size", number(text.size))
        switch text.face {
        case .regular: break
        case .italic: xml.attribute("font-style", "italic")
        case .semibold: xml.attribute("font-weight", "600")
        case .bold: xml.attribute("font-weight", "700")
        }
        // As long as it was laid out for, whatever font a reader has.
        xml.attribute("textLength", number(text.width))
        xml.attribute("lengthAdjust", "spacingAndGlyphs")
        if text.anchor != .start { xml.attribute("text-anchor", text.anchor.rawValue) }
        if text.turn != 0 {
            xml.attribute(
                "transform", "rotate(\(number(text.turn)) \(number(text.place.x)) \(number(text.place.y)))")
        }
        let halo = text.halo.flatMap { (0.001...100).contains($0.width) ? $0 : nil }
        paint(fill: text.color, stroke: halo?.color)
        if let halo {
            xml.attribute("stroke-width", number(2 * halo.width))
            xml.attribute("stroke-linejoin", "round")
            xml.attribute("paint-order", "stroke")
        }
        xml.text(text.printable)
        xml.end()
    }

    /// Attributes stand for readers that know no custom properties; only a style may name one.
    private mutating func paint(fill: Color? = nil, stroke: Color? = nil) {
        var style: [String] = []
        for (attribute, color) in [("fill", fill), ("stroke", stroke)] {
            guard let color else { continue }
            xml.attribute(attribute, color.hex)
            guard writer.colors == .customProperties, let name = color.property, name.isCSSIdentifier else { continue }
            style.append("\(attribute):var(--\(name),\(color.hex))")
        }
        if !style.isEmpty { xml.attribute("style", style.joined(separator: ";")) }
    }
}

extension String {
    fileprivate var isCSSIdentifier: Bool {
        !isEmpty && utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
}
