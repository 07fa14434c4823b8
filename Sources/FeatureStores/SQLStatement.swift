public import SimpleFeatures

/// SQL text with the values of its parameters, in order.
public struct SQLStatement: Hashable, Sendable {
    public var text: String
    public var parameters: [Value]
    public init(_ text: String = "", parameters: [Value] = []) {
        self.text = text
        self.parameters = parameters
    }
}

/// What differs between the SQL of two stores; everything else is written once, in ``SQLWriter``.
public protocol Dialect: Sendable {
    /// The expression that yields the geometry's bytes.
    func geometry(_ column: String) -> String
    /// A condition that holds for features that share a point with the envelope.
    func intersects(_ collection: String, geometryColumn: String, envelope: Envelope, srid: Int32) -> SQLStatement
    /// A condition that holds for features that share a point with the polygon.
    func intersects(_ collection: String, geometryColumn: String, polygon: Geometry, srid: Int32) -> SQLStatement
    /// A text expression without regard to case.
    func fold(_ expression: String) -> String
}

extension String {
    /// The name as an SQL identifier, quoted.
    public var sqlIdentifier: String {
        "\"" + split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
