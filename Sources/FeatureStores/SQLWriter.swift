public import SimpleFeatures

/// Turns a ``Query`` into SQL for one dialect. Property names are checked against the type; values are parameters.
///
/// Every table has a numeric key `fid` (the stable order), a text `id`, and its geometry in `geom`.
public struct SQLWriter<D: Dialect> {
    public let dialect: D
    public let type: FeatureType
    private var parameters: [Value] = []

    public init(_ dialect: D, type: FeatureType) {
        self.dialect = dialect
        self.type = type
    }

    /// `id`, geometry (or null), then the properties of `selected` in order.
    ///
    /// - Throws: ``StoreError/unknownProperty(_:collection:)``.
    public mutating func select(_ query: Query, _ selected: FeatureType) throws(StoreError) -> SQLStatement {
        parameters = []
        let geometry = type.geometry != nil && query.includesGeometry ? dialect.geometry("geom") : "NULL"
        let columns = ["id", geometry] + selected.properties.map(\.name.sqlIdentifier)
        var text = "SELECT \(columns.joined(separator: ", ")) FROM \(type.name.sqlIdentifier)"
        text += try whereClause(query)
        var order: [String] = []
        for key in query.sort {
            order.append(try column(key.property) + (key.isDescending ? " DESC" : ""))
        }
        text += " ORDER BY " + (order + ["fid"]).joined(separator: ", ")
        if query.limit != nil || query.offset > 0 {
            parameters.append(.integer(Int64(query.limit ?? -1)))
            parameters.append(.integer(Int64(query.offset)))
            text += " LIMIT ? OFFSET ?"
        }
        return SQLStatement(text, parameters: parameters)
    }

    /// How many features the query selects, without its limit and offset.
    public mutating func count(_ query: Query) throws(StoreError) -> SQLStatement {
        parameters = []
        let text = "SELECT count(*) FROM \(type.name.sqlIdentifier)" + (try whereClause(query))
        return SQLStatement(text, parameters: parameters)
    }

    private mutating func whereClause(_ query: Query) throws(StoreError) -> String {
        var conditions: [String] = []
        if let envelope = query.envelope { conditions.append(intersects(envelope)) }
        if let filter = query.filter { conditions.append("(" + (try condition(filter)) + ")") }
        return conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    }

    private mutating func intersects(_ envelope: Envelope) -> String {
        guard type.geometry != nil, !envelope.isEmpty else { return "0" }
        let clause = dialect.intersects(type.name, geometryColumn: "geom", envelope: envelope, srid: type.srid)
        parameters += clause.parameters
        return "(" + clause.text + ")"
    }

    private mutating func intersects(_ polygon: Geometry) -> String {
        guard type.geometry != nil, !polygon.isEmpty else { return "0" }
        let clause = dialect.intersects(type.name, geometryColumn: "geom", polygon: polygon, srid: type.srid)
        parameters += clause.parameters
        return "(" + clause.text + ")"
    }

    private func column(_ property: String) throws(StoreError) -> String {
        guard type.index(of: property) != nil else {
            throw .unknownProperty(property, collection: type.name)
        }
        return property.sqlIdentifier
    }

    private mutating func parameter(_ value: Value) -> String {
        parameters.append(value)
        return "?"
    }

    private mutating func condition(_ filter: Filter) throws(StoreError) -> String {
        switch filter {
        case .compare(let left, let comparison, let right, let matchCase):
            let (left, right) = (try expression(left), try expression(right))
            return matchCase
                ? "\(left) \(comparison.sql) \(right)"
                : "\(dialect.fold(left)) \(comparison.sql) \(dialect.fold(right))"
        case .between(let value, let lower, let upper):
            return "\(try expression(value)) BETWEEN \(try expression(lower)) AND \(try expression(upper))"
        case .like(let value, let pattern):
            let value = try expression(value)
            let glob = parameter(.text(pattern.glob))
            return pattern.matchCase
                ? "\(value) GLOB \(glob)" : "\(dialect.fold(value)) GLOB \(dialect.fold(glob))"
        case .isNull(let value): return "\(try expression(value)) IS NULL"
        case .and(let filters): return try junction(filters, " AND ", empty: "1")
        case .or(let filters): return try junction(filters, " OR ", empty: "0")
        case .not(let filter): return "(\(try condition(filter))) IS NOT 1"
        case .identifiers(let ids):
            let list = ids.map { parameter(.text($0)) }.joined(separator: ", ")
            return "id IN (\(list))"
        case .envelope(let envelope): return intersects(envelope)
        case .intersects(let polygon): return intersects(polygon)
        }
    }

    /// In groups of a hundred: a chain of n conditions is a tree n levels deep, and databases bound its depth.
    private mutating func junction(
        _ filters: [Filter], _ word: String, empty: String
    ) throws(StoreError) -> String {
        var parts: [String] = []
        for filter in filters { parts.append("(" + (try condition(filter)) + ")") }
        while parts.count > 100 {
            parts = stride(from: 0, to: parts.count, by: 100).map { start in
                "(" + parts[start..<min(start + 100, parts.count)].joined(separator: word) + ")"
            }
        }
        return parts.isEmpty ? empty : parts.joined(separator: word)
    }

    private mutating func expression(_ expression: Expression) throws(StoreError) -> String {
        switch expression {
        case .literal(let value): return parameter(value)
        case .property(let name): return try column(name)
        case .arithmetic(let left, let operation, let right):
            return "(\(try self.expression(left)) \(operation.sql) \(try self.expression(right)))"
        case .function(let name, let arguments):
            var written: [String] = []
            for argument in arguments { written.append(try self.expression(argument)) }
            switch name {
            case "concatenate": return "(" + written.joined(separator: " || ") + ")"
            case "lower": return "lower(\(written.joined(separator: ", ")))"
            case "upper": return "upper(\(written.joined(separator: ", ")))"
            default: throw .unknownProperty(name, collection: type.name)
            }
        }
    }
}

extension ComparisonOperator {
    fileprivate var sql: String {
        switch self {
        case .equal: "="
        case .notEqual: "<>"
        case .less: "<"
        case .lessOrEqual: "<="
        case .greater: ">"
        case .greaterOrEqual: ">="
        }
    }
}

extension ArithmeticOperator {
    fileprivate var sql: String {
        switch self {
        case .add: "+"
        case .subtract: "-"
        case .multiply: "*"
        case .divide: "* 1.0 /"
        }
    }
}

extension LikePattern {
    /// The pattern in GLOB's syntax, in which `*`, `?` and `[` stand for themselves in brackets. SQLite sees scalars: an
    /// asterisk with a combining mark after it is an asterisk.
    fileprivate var glob: String {
        elements.map { element in
            switch element {
            case .anyRun: "*"
            case .anyCharacter: "?"
            case .text(let text):
                text.unicodeScalars.map { "*?[".unicodeScalars.contains($0) ? "[\($0)]" : String($0) }.joined()
            }
        }.joined()
    }
}
