/// The expanded name of an element or attribute. Source: W3C Namespaces in XML 1.0, 2.1.
public struct XMLName: Hashable, Sendable {
    /// The namespace URI; empty for no namespace.
    public var namespace: String
    /// The name without prefix.
    public var local: String

    public init(_ local: String, in namespace: String = "") {
        self.local = local
        self.namespace = namespace
    }
}
