public import Markup

/// An element that a filter is read from, of whichever tree.
public protocol FilterElement {
    /// Without prefix: the versions of the standard differ in namespace, not in meaning.
    var local: String { get }
    var children: [Self] { get }
    /// The value of an attribute.
    subscript(_ local: String) -> String? { get }
}

extension FilterElement {
    /// The first child of that local name.
    func child(_ local: String) -> Self? { children.first { $0.local == local } }
}

extension XMLElement: FilterElement {}
