public import Markup

/// An element that a filter is read from, of whichever tree.
public protocol FilterElement {
    /// Without prefix: the versions of the standard differ in namespace, not in meaning.
    var local: String { get }
    var children: [Self] { get }
    /// The value of an attribute without namespace.
    subscript(_ local: String) -> String? { get }
    /// The value of the attribute `gml:id`, of whichever version of GML.
    var gmlID: String? { get }
}

extension FilterElement {
    /// The first child of that local name.
    func child(_ local: String) -> Self? { children.first { $0.local == local } }

    /// None, where nothing but the conditions of a request names features.
    public var gmlID: String? { nil }
}

extension XMLElement: FilterElement {
    public var gmlID: String? {
        attributes.first { $0.name.local == "id" && $0.name.namespace.hasPrefix("http://www.opengis.net/gml") }?.value
    }
}
