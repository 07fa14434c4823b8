/// Keyword-value pairs of an OGC request: names without regard to case, the first of a repeated name wins.
///
/// Source: OGC 06-121r3 (OWS Common 1.1.0), 11.5; OGC 06-042 (WMS 1.3.0), 6.8.
public struct KVP: Sendable {
    private var values: [String: String] = [:]

    public init(_ items: [QueryItem]) {
        for item in items where values[item.name.lowercased()] == nil { values[item.name.lowercased()] = item.value }
    }

    /// The value as written; an empty one counts.
    public subscript(_ name: String) -> String? { values[name.lowercased()] }

    public var names: [String] { values.keys.sorted() }

    /// The value, if there is one and it is not empty.
    public func nonEmpty(_ name: String) -> String? { self[name].flatMap { $0.isEmpty ? nil : $0 } }

    /// - Throws: `missingParameter` with the name as locator when it is absent or empty.
    public func required(_ name: String, example: String) throws(ServiceError) -> String {
        guard let value = nonEmpty(name) else {
            throw ServiceError(
                .missingParameter, locator: name.lowercased(),
                it: "Manca il parametro «\(name.uppercased())»; per esempio \(name.uppercased())=\(example).",
                en: "The parameter \(name.uppercased()) is missing; for example \(name.uppercased())=\(example).")
        }
        return value
    }

    /// The items of a comma-separated list; an absent parameter is an empty list.
    public func list(_ name: String) -> [String] {
        guard let value = nonEmpty(name) else { return [] }
        return value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
}
