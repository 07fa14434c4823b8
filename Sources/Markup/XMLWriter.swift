/// Writes XML into bytes, in the order of the document. Names are written as given; values are escaped.
///
/// A character that XML 1.0 cannot hold is left out, and invalid UTF-8 becomes U+FFFD: the result is well-formed
/// whatever the data. Elements are closed by whoever opened them. Source: W3C XML 1.0, 2.2 and 2.4.
public struct XMLWriter: Sendable {
    public var bytes: [UInt8] = []
    private var tagIsOpen = false
    private var elements: [String] = []

    public init() {}

    /// `<?xml version="1.0" encoding="UTF-8"?>`, to be written first.
    public mutating func declaration() { bytes.append(contentsOf: #"<?xml version="1.0" encoding="UTF-8"?>"#.utf8) }

    /// A comment; of hyphens in a row, which no comment can have, one is left.
    public mutating func comment(_ text: String) {
        var plain = " "
        for character in text where !(character == "-" && plain.hasSuffix("-")) { plain.append(character) }
        raw("<!--\(plain) -->".utf8)
    }

    /// Opens an element; its attributes and namespaces follow, then its content, then ``end()``.
    public mutating func start(_ name: String) {
        closeTag()
        bytes.append(0x3C)
        bytes.append(contentsOf: name.utf8)
        elements.append(name)
        tagIsOpen = true
    }

    /// An attribute of the element just started; nothing when `value` is `nil`.
    public mutating func attribute(_ name: String, _ value: String?) {
        guard let value else { return }
        precondition(tagIsOpen, "an attribute belongs right after the start of its element")
        bytes.append(0x20)
        bytes.append(contentsOf: name.utf8)
        bytes.append(contentsOf: [0x3D, 0x22])
        bytes.append(xmlEscaping: value)
        bytes.append(0x22)
    }

    /// Declares a namespace on the element just started; an empty prefix is the default namespace.
    public mutating func namespace(_ prefix: String, _ uri: String) {
        attribute(prefix.isEmpty ? "xmlns" : "xmlns:" + prefix, uri)
    }

    public mutating func text(_ text: String) {
        closeTag()
        bytes.append(xmlEscaping: text)
    }

    /// Text that is UTF-8 bytes already.
    public mutating func text(utf8 text: Span<UInt8>) {
        closeTag()
        bytes.append(xmlEscaping: text)
    }

    /// Bytes that are XML already.
    public mutating func raw(_ xml: some Sequence<UInt8>) {
        closeTag()
        bytes.append(contentsOf: xml)
    }

    /// Closes the element opened last.
    public mutating func end() {
        precondition(!elements.isEmpty, "every end has its start")
        let name = elements.removeLast()
        if tagIsOpen {
            bytes.append(contentsOf: [0x2F, 0x3E])
            tagIsOpen = false
        } else {
            bytes.append(contentsOf: [0x3C, 0x2F])
            bytes.append(contentsOf: name.utf8)
            bytes.append(0x3E)
        }
    }

    /// An element around whatever `content` writes.
    public mutating func element<E: Error>(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
        _ content: (inout XMLWriter) throws(E) -> Void
    ) throws(E) {
        start(name)
        for (name, value) in attributes { attribute(name, value) }
        try content(&self)
        end()
    }

    /// An element with text, or an empty one.
    public mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String = ""
    ) {
        start(name)
        for (name, value) in attributes { attribute(name, value) }
        if !text.isEmpty { self.text(text) }
        end()
    }

    private mutating func closeTag() {
        guard tagIsOpen else { return }
        bytes.append(0x3E)
        tagIsOpen = false
    }
}

extension [UInt8] {
    /// Appends `text` escaped for XML, fit for content and for attributes in double quotes.
    public mutating func append(xmlEscaping text: String) {
        var text = text
        text.makeContiguousUTF8()
        append(xmlEscaping: text.utf8.span)
    }

    /// The same for text that is UTF-8 bytes already.
    public mutating func append(xmlEscaping text: Span<UInt8>) {
        append(escaping: text, plain: xmlPlain) { byte, output in
            switch byte {
            case 0x26: output.append(contentsOf: "&amp;".utf8)
            case 0x3C: output.append(contentsOf: "&lt;".utf8)
            case 0x3E: output.append(contentsOf: "&gt;".utf8)
            case 0x22: output.append(contentsOf: "&quot;".utf8)
            case 0x09: output.append(contentsOf: "&#9;".utf8)
            case 0x0A: output.append(contentsOf: "&#10;".utf8)
            case 0x0D: output.append(contentsOf: "&#13;".utf8)
            default: break
            }
        } refuse: { first, second, third in
            // U+FFFE and U+FFFF are no characters of XML.
            first == 0xEF && second == 0xBF && third >= 0xBE
        }
    }
}

/// Bytes below 80 that XML can hold as they are, in content and in attributes.
private let xmlPlain = ASCIISet(printableExcept: [0x22, 0x26, 0x3C, 0x3E])
