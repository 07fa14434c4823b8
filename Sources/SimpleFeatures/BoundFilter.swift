/// A filter whose properties are bound to the columns of one feature type.
///
/// A condition is true or false: a comparison with null is false, and its `not` is true. Two texts compare as text by
/// Unicode scalar; where one side is a number, both are. Source: OGC 09-026r2, 7.7 to 7.13.
public struct BoundFilter: Sendable {
    fileprivate indirect enum Node: Sendable {
        case constant(Bool)
        /// A text column and a literal, without a `String` for each row.
        case text(column: Int, ComparisonOperator, [UInt8])
        /// A text column and the texts that it may be, by their length.
        case texts(column: Int, [Int: [[UInt8]]])
        case number(column: Int, ComparisonOperator, Double)
        case compare(BoundExpression.Node, ComparisonOperator, BoundExpression.Node, matchCase: Bool)
        case between(BoundExpression.Node, lower: BoundExpression.Node, upper: BoundExpression.Node)
        case like(BoundExpression.Node, LikeMatcher)
        case isNull(BoundExpression.Node)
        case and([Node])
        case or([Node])
        case not(Node)
        case identifiers(Set<[UInt8]>)
        case envelope(Envelope)
        case intersects(PreparedPolygon)
    }
    private let node: Node

    public init(_ filter: Filter, to type: FeatureType) { node = Node(filter, type) }

    /// Whether one row of a batch of that type satisfies the filter.
    public func matches(_ batch: borrowing FeatureBatch, row: Int) -> Bool { node.matches(batch, row) }
}

extension BoundFilter.Node {
    fileprivate init(_ filter: Filter, _ type: FeatureType) {
        switch filter {
        case .compare(let left, let operation, let right, let matchCase):
            let left = BoundExpression.Node(left, type)
            let right = BoundExpression.Node(right, type)
            self = Self.comparison(left, operation, right, matchCase, type)
        case .between(let value, let lower, let upper):
            self = .between(.init(value, type), lower: .init(lower, type), upper: .init(upper, type))
        case .like(let value, let pattern): self = .like(.init(value, type), LikeMatcher(pattern))
        case .isNull(let value): self = .isNull(.init(value, type))
        case .and(let filters): self = .and(filters.map { Self($0, type) })
        case .or(let filters): self = Self.either(filters.map { Self($0, type) })
        case .not(let filter): self = .not(Self(filter, type))
        case .identifiers(let ids): self = .identifiers(Set(ids.map { Array($0.utf8) }))
        case .envelope(let envelope): self = .envelope(envelope)
        case .intersects(let polygon): self = .intersects(PreparedPolygon(polygon))
        }
    }

    /// A list of names is looked up, and not compared with one after the other.
    private static func either(_ nodes: [Self]) -> Self {
        var names: [Int: [Int: [[UInt8]]]] = [:]
        var others: [Self] = []
        for node in nodes {
            if case .text(let column, .equal, let text) = node {
                names[column, default: [:]][text.count, default: []].append(text)
            } else {
                others.append(node)
            }
        }
        let listed = names.keys.sorted().map { Self.texts(column: $0, names[$0] ?? [:]) }
        return listed.count == 1 && others.isEmpty ? listed[0] : .or(listed + others)
    }

    /// The cheapest node for a comparison; a column on the left where there is one.
    private static func comparison(
        _ left: BoundExpression.Node, _ operation: ComparisonOperator, _ right: BoundExpression.Node,
        _ matchCase: Bool, _ type: FeatureType
    ) -> Self {
        switch (left, right) {
        case (.literal(let left), .literal(let right)):
            return .constant(holds(left, operation, right, matchCase))
        case (.literal, .column): return comparison(right, operation.mirrored, left, matchCase, type)
        case (.column(let column), .literal(let literal)):
            switch type.properties[column].type {
            case .integer, .real:
                guard let number = literal.number else { return .constant(false) }
                return .number(column: column, operation, number)
            case .text, .date, .dateTime:
                guard case .text(let text) = literal, matchCase else { break }
                return .text(column: column, operation, Array(text.utf8))
            case .boolean: break
            }
        default: break
        }
        return .compare(left, operation, right, matchCase: matchCase)
    }

    fileprivate func matches(_ batch: borrowing FeatureBatch, _ row: Int) -> Bool {
        switch self {
        case .constant(let result): return result
        case .text(let column, let operation, let literal):
            return batch.columns[column].compare(row, operation, utf8: literal)
        case .texts(let column, let names): return batch.columns[column].isAmong(names, row)
        case .number(let column, let operation, let literal):
            return batch.columns[column].compare(row, operation, number: literal)
        case .compare(let left, let operation, let right, let matchCase):
            return Self.holds(left.value(batch, row), operation, right.value(batch, row), matchCase)
        case .between(let value, let lower, let upper):
            let value = value.value(batch, row)
            return Self.holds(value, .greaterOrEqual, lower.value(batch, row), true)
                && Self.holds(value, .lessOrEqual, upper.value(batch, row), true)
        case .like(let value, let matcher):
            if case .column(let column) = value, matcher.matchCase,
                let bytes = batch.columns[column].utf8(row)
            {
                return matcher.matches(bytes)
            }
            let value = value.value(batch, row)
            return !value.isNull && matcher.matches(value.text)
        case .isNull(let value): return value.value(batch, row).isNull
        case .and(let nodes): return nodes.allSatisfy { $0.matches(batch, row) }
        case .or(let nodes): return nodes.contains { $0.matches(batch, row) }
        case .not(let node): return !node.matches(batch, row)
        case .identifiers(let ids): return ids.contains(Array(batch.ids.bytes[batch.ids.range(row)]))
        case .envelope(let envelope): return batch.geometries.meets(envelope, row: row)
        case .intersects(let polygon): return batch.geometries.meets(polygon, row: row)
        }
    }

    private static func holds(
        _ left: Value, _ operation: ComparisonOperator, _ right: Value, _ matchCase: Bool
    ) -> Bool {
        switch (left, right) {
        case (.null, _), (_, .null): return false
        case (.text(let left), .text(let right)):
            if matchCase { return operation.holds(left.unicodeScalars, right.unicodeScalars) }
            return operation.holds(left.lowercased().unicodeScalars, right.lowercased().unicodeScalars)
        case (.boolean(let flag), .text(let text)), (.text(let text), .boolean(let flag)):
            guard let other = Bool(text.lowercased()) ?? ["1": true, "0": false][text] else { return false }
            return operation.holds(flag ? 1 : 0, other ? 1 : 0)
        case (.integer(let left), .integer(let right)): return operation.holds(left, right)
        default:
            guard let left = left.number, let right = right.number else { return false }
            return operation.holds(left, right)
        }
    }
}

extension ComparisonOperator {
    /// The operator with its sides exchanged.
    fileprivate var mirrored: ComparisonOperator {
        switch self {
        case .equal, .notEqual: self
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }

    @inline(__always)
    fileprivate func holds<T: Comparable>(_ left: T, _ right: T) -> Bool {
        switch self {
        case .equal: left == right
        case .notEqual: left != right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        }
    }

    fileprivate func holds(_ left: some Sequence<UnicodeScalar>, _ right: some Sequence<UnicodeScalar>) -> Bool {
        if left.elementsEqual(right) { return holds(0, 0) }
        return left.lexicographicallyPrecedes(right) ? holds(0, 1) : holds(1, 0)
    }
}

extension Column {
    /// The text of a row, uncopied; `nil` for null and in columns of numbers.
    fileprivate func utf8(_ row: Int) -> ArraySlice<UInt8>? {
        guard !nulls[row], case .texts(let texts) = storage else { return nil }
        return texts.bytes[texts.range(row)]
    }

    fileprivate func isAmong(_ names: [Int: [[UInt8]]], _ row: Int) -> Bool {
        guard !nulls[row], case .texts(let texts) = storage else { return false }
        let range = texts.range(row)
        return names[range.count]?.contains { texts.bytes[range].elementsEqual($0) } ?? false
    }

    fileprivate func compare(_ row: Int, _ operation: ComparisonOperator, utf8 literal: [UInt8]) -> Bool {
        guard !nulls[row], case .texts(let texts) = storage else { return false }
        let range = texts.range(row)
        switch operation {
        case .equal, .notEqual:
            // Lengths first: most rows are told apart without a look at their bytes.
            let equal = range.count == literal.count && texts.bytes[range].elementsEqual(literal)
            return equal == (operation == .equal)
        default:
            // The order of UTF-8 bytes is the order of Unicode scalars.
            let bytes = texts.bytes[range]
            if bytes.elementsEqual(literal) { return operation.holds(0, 0) }
            return bytes.lexicographicallyPrecedes(literal) ? operation.holds(0, 1) : operation.holds(1, 0)
        }
    }

    fileprivate func compare(_ row: Int, _ operation: ComparisonOperator, number literal: Double) -> Bool {
        guard !nulls[row] else { return false }
        switch storage {
        case .integers(let numbers): return operation.holds(Double(numbers[row]), literal)
        case .reals(let numbers): return operation.holds(numbers[row], literal)
        case .texts: return false
        }
    }
}
