/// An expression over the properties of one feature.
///
/// One syntax tree serves stores (which compile it to SQL), styles (which evaluate it) and every filter language.
/// Source: OGC 09-026r2 (Filter Encoding 2.0), 7.3; OGC 05-077r4 (Symbology Encoding), 11.
public indirect enum Expression: Hashable, Sendable {
    case literal(Value)
    case property(String)
    case arithmetic(Expression, ArithmeticOperator, Expression)
    /// `concatenate`, `lower`, `upper`, and for labels `titlecase` (``Swift/String/titleCased``) and `before` (the part of
    /// a text before a character): names in lower case, as ``Expression/functions`` lists them.
    case function(String, [Expression])

    /// The functions that can be called, with the number of arguments they take.
    public static let functions: [String: ClosedRange<Int>] = [
        "concatenate": 1...16, "lower": 1...1, "upper": 1...1, "titlecase": 1...1, "before": 2...2,
    ]
}

public enum ArithmeticOperator: Hashable, Sendable { case add, subtract, multiply, divide }

public enum ComparisonOperator: Hashable, Sendable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}

/// A condition on one feature, true or false; a comparison with null is false.
///
/// Source: OGC 09-026r2, 7.7 to 7.13.
public indirect enum Filter: Hashable, Sendable {
    case compare(Expression, ComparisonOperator, Expression, matchCase: Bool)
    case between(Expression, lower: Expression, upper: Expression)
    case like(Expression, pattern: LikePattern)
    case isNull(Expression)
    case and([Filter])
    case or([Filter])
    case not(Filter)
    /// Feature ids, without the name of the collection.
    case identifiers([String])
    /// The feature's geometry shares a point with the rectangle, border and inside. In the storage CRS of the collection.
    case envelope(Envelope)
    /// The feature's geometry shares a point with this polygon, border and inside. In the storage CRS of the collection.
    case intersects(Geometry)
}

/// A pattern with wild cards. Source: OGC 09-026r2, 7.7.3.5.
public struct LikePattern: Hashable, Sendable {
    public enum Element: Hashable, Sendable { case text(String), anyCharacter, anyRun }
    public var elements: [Element]
    public var matchCase: Bool

    /// - Parameters:
    ///   - escape: the character that takes the meaning off the one after it.
    public init(
        _ pattern: String, anyRun: Character = "*", anyCharacter: Character = "?", escape: Character = "\\",
        matchCase: Bool = true
    ) {
        self.matchCase = matchCase
        elements = []
        var text = ""
        var escaped = false
        func flush(_ elements: inout [Element]) {
            if !text.isEmpty { elements.append(.text(text)) }
            text = ""
        }
        for character in pattern {
            if escaped {
                text.append(character)
                escaped = false
            } else if character == escape {
                escaped = true
            } else if character == anyRun || character == anyCharacter {
                flush(&elements)
                elements.append(character == anyRun ? .anyRun : .anyCharacter)
            } else {
                text.append(character)
            }
        }
        if escaped { text.append(escape) }
        flush(&elements)
    }
}
