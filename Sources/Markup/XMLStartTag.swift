/// The start of an element: its name, its attributes and the namespaces it declares.
public struct XMLStartTag: Sendable {
    /// An attribute's place in ``bytes``.
    struct Attribute: Sendable {
        var name: XMLName
        var value: Range<Int>
    }

    public let name: XMLName
    /// Counted from 1.
    public let line: Int
    let attributes: ArraySlice<Attribute>
    /// Prefix and URI in turn, as attributes: the local name of each is the prefix, `""` for the default namespace.
    let declared: ArraySlice<Attribute>
    let bytes: [UInt8]

    public var attributeCount: Int { attributes.count }

    /// The value of an attribute without namespace.
    public subscript(_ local: String) -> String? { self[XMLName(local)] }

    public subscript(_ name: XMLName) -> String? {
        for attribute in attributes where attribute.name.local == name.local && attribute.name == name {
            return String(decoding: bytes[attribute.value], as: UTF8.self)
        }
        return nil
    }

    /// Every attribute in the order of the document.
    public var attributeValues: [(name: XMLName, value: String)] {
        attributes.map { ($0.name, String(decoding: bytes[$0.value], as: UTF8.self)) }
    }

    /// The namespaces that this element declares: prefix (`""` for the default) and URI.
    public var namespaceDeclarations: [(prefix: String, uri: String)] {
        declared.map { ($0.name.local, String(decoding: bytes[$0.value], as: UTF8.self)) }
    }
}
