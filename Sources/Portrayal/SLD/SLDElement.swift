import Markup

/// An element of a style document. Unlike ``XMLElement`` it keeps the order of text and elements, which labels need.
struct SLDElement {
    enum Content {
        case text(String)
        case element(SLDElement)
    }
    var name: XMLName
    var line: Int
    var attributes: [(name: XMLName, value: String)]
    var content: [Content] = []

    var local: String { name.local }
    var children: [SLDElement] {
        content.compactMap { content in
            if case .element(let element) = content { element } else { nil }
        }
    }
    /// Its own text, without the white space around it.
    var text: String { wholeText.trimmingXMLSpace }
    /// Its own text; the white space around it goes only where lines are broken for layout.
    var literal: String { wholeText.contains(where: \.isNewline) ? text : wholeText }
    private var wholeText: String {
        content.reduce(into: "") { text, content in
            if case .text(let piece) = content { text += piece }
        }
    }

    subscript(local: String) -> String? { attributes.first { $0.name.local == local }?.value }
    func first(_ local: String) -> SLDElement? { children.first { $0.local == local } }

    /// - Throws: ``StyleError`` when the bytes are not well-formed XML.
    init(reading bytes: [UInt8]) throws(StyleError) {
        do throws(MarkupError) {
            var reader = try XMLReader(SLDTreeBuilder())
            try reader.read(bytes)
            guard let root = try reader.finish().root else { throw MarkupError.empty }
            self = root
        } catch {
            throw StyleError(line: error.line, error.message)
        }
    }

    fileprivate init(_ tag: XMLStartTag) {
        name = tag.name
        line = tag.line
        attributes = tag.attributeValues.map { ($0.name, $0.value) }
    }
}

private struct SLDTreeBuilder: XMLDelegate {
    var root: SLDElement?
    private var open: [SLDElement] = []
    private var pending: [UInt8] = []

    mutating func start(_ tag: XMLStartTag) {
        flush()
        open.append(SLDElement(tag))
    }

    mutating func text(_ utf8: ArraySlice<UInt8>, line: Int) { pending.append(contentsOf: utf8) }

    mutating func end(_ name: XMLName, line: Int) {
        flush()
        guard let element = open.popLast() else { return }
        if open.isEmpty {
            root = element
        } else {
            open[open.count - 1].content.append(.element(element))
        }
    }

    private mutating func flush() {
        defer { pending.removeAll(keepingCapacity: true) }
        guard !pending.isEmpty, !open.isEmpty else { return }
        open[open.count - 1].content.append(.text(String(decoding: pending, as: UTF8.self)))
    }
}
