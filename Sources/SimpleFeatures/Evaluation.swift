/// An expression whose properties are bound to the columns of one feature type, ready for a million rows.
///
/// A property that the type does not have is null. A prefixed name (`dime:nome`) finds the property of its local name.
public struct BoundExpression: Sendable {
    indirect enum Node: Sendable {
        case literal(Value)
        case column(Int)
        case arithmetic(Node, ArithmeticOperator, Node)
        case function(String, [Node])
    }
    let node: Node

    public init(_ expression: Expression, to type: FeatureType) { node = Node(expression, type) }

    /// The value for one row of a batch of that type.
    public func value(in batch: borrowing FeatureBatch, row: Int) -> Value { node.value(batch, row) }

    /// The value as a finite number; `nil` for null and for what spells none.
    public func number(in batch: borrowing FeatureBatch, row: Int) -> Double? {
        guard let number = value(in: batch, row: row).number, number.isFinite else { return nil }
        return number
    }

    /// The value of an expression that names no property; `nil` for one that does.
    public var constant: Value? {
        if case .literal(let value) = node { value } else { nil }
    }
}

extension BoundExpression.Node {
    init(_ expression: Expression, _ type: FeatureType) {
        switch expression {
        case .literal(let value): self = .literal(value)
        case .property(let name):
            let local = name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) }
            let index = type.index(of: name) ?? local.flatMap { type.index(of: $0) }
            self = index.map { .column($0) } ?? .literal(.null)
        case .arithmetic(let left, let operation, let right):
            self = Self.folded(.arithmetic(Self(left, type), operation, Self(right, type)))
        case .function(let name, let arguments):
            self = Self.folded(.function(name, arguments.map { Self($0, type) }))
        }
    }

    /// A literal where all operands are.
    private static func folded(_ node: Self) -> Self {
        switch node {
        case .arithmetic(.literal(let left), let operation, .literal(let right)):
            return .literal(calculate(left, operation, right))
        case .function(let name, let arguments):
            let values = arguments.compactMap { argument -> Value? in
                if case .literal(let value) = argument { value } else { nil }
            }
            return values.count == arguments.count ? .literal(call(name, values)) : node
        default: return node
        }
    }

    func value(_ batch: borrowing FeatureBatch, _ row: Int) -> Value {
        switch self {
        case .literal(let value): value
        case .column(let index): batch.columns[index][row]
        case .arithmetic(let left, let operation, let right):
            Self.calculate(left.value(batch, row), operation, right.value(batch, row))
        case .function(let name, let arguments): Self.call(name, arguments.map { $0.value(batch, row) })
        }
    }

    /// Null where an operand is null or no number, and for a division by zero.
    private static func calculate(_ left: Value, _ operation: ArithmeticOperator, _ right: Value) -> Value {
        guard let left = left.number, let right = right.number else { return .null }
        let result =
            switch operation {
            case .add: left + right
            case .subtract: left - right
            case .multiply: left * right
            case .divide: left / right
            }
        return result.isFinite ? .real(result) : .null
    }

    private static func call(_ name: String, _ arguments: [Value]) -> Value {
        switch name {
        case "concatenate": return .text(arguments.map(\.text).joined())
        case "lower": return arguments.first.map { $0.isNull ? .null : .text($0.text.lowercased()) } ?? .null
        case "upper": return arguments.first.map { $0.isNull ? .null : .text($0.text.uppercased()) } ?? .null
        case "titlecase": return arguments.first.map { $0.isNull ? .null : .text($0.text.titleCased) } ?? .null
        case "before": return before(arguments)
        default: return .null
        }
    }

    /// The part of a text before a character, without spaces around it; all of it where the character is not in it.
    private static func before(_ arguments: [Value]) -> Value {
        guard arguments.count == 2, !arguments[0].isNull else { return .null }
        guard let separator = arguments[1].text.first, arguments[1].text.count == 1 else { return arguments[0] }
        let part = arguments[0].text.prefix { $0 != separator }
        return .text(String(part).split(separator: " ").joined(separator: " "))
    }
}

extension Expression {
    /// The names of the properties it reads.
    public var properties: Set<String> {
        switch self {
        case .literal: []
        case .property(let name): [name]
        case .arithmetic(let left, _, let right): left.properties.union(right.properties)
        case .function(_, let arguments): arguments.reduce(into: []) { $0.formUnion($1.properties) }
        }
    }
}

extension Filter {
    /// The names of the properties it reads.
    public var properties: Set<String> {
        switch self {
        case .compare(let left, _, let right, _): left.properties.union(right.properties)
        case .between(let value, let lower, let upper):
            value.properties.union(lower.properties).union(upper.properties)
        case .like(let value, _), .isNull(let value): value.properties
        case .and(let filters), .or(let filters): filters.reduce(into: []) { $0.formUnion($1.properties) }
        case .not(let filter): filter.properties
        case .identifiers, .envelope, .intersects: []
        }
    }
}
