/// The namespaces that are declared at one place of a document: its own, and by reference those of the elements round
/// it, so that a document of many declarations costs what it says and not its square.
final class XMLNamespaceScope: Sendable {
    private let declared: [String: String]
    private let outer: XMLNamespaceScope?

    private init(_ declared: [String: String], outer: XMLNamespaceScope?) {
        self.declared = declared
        self.outer = outer
    }

    /// Outside the root element. Source: W3C Namespaces in XML 1.0, 3.
    static let document = XMLNamespaceScope(["xml": "http://www.w3.org/XML/1998/namespace"], outer: nil)

    /// - Parameter declarations: prefix, `""` for the default namespace, and URI; an empty one takes a namespace back.
    func declaring(_ declarations: [(prefix: String, uri: String)]) -> XMLNamespaceScope {
        guard !declarations.isEmpty else { return self }
        return XMLNamespaceScope(
            Dictionary(declarations.map { ($0.prefix, $0.uri) }, uniquingKeysWith: { first, _ in first }), outer: self)
    }

    /// By prefix. O(declarations in scope), which ``XMLLimits/namespaces`` bounds.
    var all: [String: String] {
        var all = outer?.all ?? [:]
        for (prefix, uri) in declared { all[prefix] = uri.isEmpty ? nil : uri }
        return all
    }

    /// - Returns: `nil` for a prefix that is not declared. O(depth of the document).
    func namespace(of prefix: String) -> String? {
        var scope: XMLNamespaceScope? = self
        while let place = scope {
            if let uri = place.declared[prefix] { return uri.isEmpty ? nil : uri }
            scope = place.outer
        }
        return nil
    }
}
