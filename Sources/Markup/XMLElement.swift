/// An element in memory with all that is inside it: for request bodies and style files, not for data.
public struct XMLElement: Sendable {
    public struct Attribute: Hashable, Sendable {
        public var name: XMLName
        public var value: String
    }

    public var name: XMLName
    /// Counted from 1.
    public var line: Int
    public var attributes: [Attribute] = []
    public var children: [XMLElement] = []
    /// The element's own character data, joined; that of its children is theirs.
    public var text = ""
    /// For names inside values.
    private let scope: XMLNamespaceScope

    fileprivate init(_ name: XMLName, line: Int, _ scope: XMLNamespaceScope) {
        self.name = name
        self.line = line
        self.scope = scope
    }

    /// Reads a whole document.
    ///
    /// - Throws: ``MarkupError``, as ``XMLReader`` does.
    public init(reading bytes: [UInt8], limits: XMLLimits = .request) throws(MarkupError) {
        var reader = try XMLReader(XMLTreeBuilder(), limits: limits)
        try reader.read(bytes)
        guard let root = try reader.finish().root else { throw MarkupError.empty }
        self = root
    }

    /// The namespaces in scope, by prefix; `""` is the default one. Made anew at each call.
    public var namespaces: [String: String] { scope.all }

    public var local: String { name.local }
    public var namespace: String { name.namespace }
    /// ``text`` without white space around it.
    public var trimmedText: String { text.trimmingXMLSpace }

    /// The value of an attribute without namespace.
    public subscript(_ local: String) -> String? { self[XMLName(local)] }
    public subscript(_ name: XMLName) -> String? { attributes.first { $0.name == name }?.value }

    /// The first child of that local name, whatever its namespace.
    public func first(_ local: String) -> XMLElement? { children.first { $0.name.local == local } }
    /// The children of that local name, whatever their namespace.
    public func all(_ local: String) -> [XMLElement] { children.filter { $0.name.local == local } }

    /// The expanded form of a qualified name in a value of this element, such as `app:civici`.
    ///
    /// - Returns: `nil` when its prefix is not declared. A name without prefix is in the default namespace.
    public func expandedName(_ qualified: String) -> XMLName? {
        let parts = qualified.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return XMLName(qualified, in: scope.namespace(of: "") ?? "") }
        return scope.namespace(of: String(parts[0])).map { XMLName(String(parts[1]), in: $0) }
    }
}

/// Builds the tree, bottom up.
private struct XMLTreeBuilder: XMLDelegate {
    var root: XMLElement?
    private var open: [(element: XMLElement, scope: XMLNamespaceScope, text: [UInt8])] = []

    mutating func start(_ tag: XMLStartTag) {
        let scope = (open.last?.scope ?? .document).declaring(tag.namespaceDeclarations)
        var element = XMLElement(tag.name, line: tag.line, scope)
        element.attributes = tag.attributeValues.map { XMLElement.Attribute(name: $0.name, value: $0.value) }
        open.append((element, scope, []))
    }

    mutating func text(_ utf8: ArraySlice<UInt8>, line: Int) {
        guard !open.isEmpty else { return }
        open[open.count - 1].text.append(contentsOf: utf8)
    }

    mutating func end(_ name: XMLName, line: Int) {
        guard let last = open.popLast() else { return }
        var element = last.element
        element.text = String(decoding: last.text, as: UTF8.self)
        if open.isEmpty {
            root = element
        } else {
            open[open.count - 1].element.children.append(element)
        }
    }
}

extension String {
    /// Without the white space of XML (space, tab, line feed, carriage return) around it.
    public var trimmingXMLSpace: String {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        let utf8 = utf8.drop(while: isSpace)
        guard let last = utf8.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(utf8[...last]) ?? ""
    }
}
