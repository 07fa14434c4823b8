import Markup
import SimpleFeatures

/// Reads the filters and expressions of styles: Filter Encoding 1.0, 1.1 and 2.0, by their local names.
///
/// Sources: OGC 02-059, OGC 04-095, OGC 09-026r2.
enum FilterReader {
    /// - Throws: ``StyleError`` for an operator we do not know, with the nearest that we do.
    static func filter(_ element: SLDElement) throws(StyleError) -> Filter {
        let conditions = element.children
        let ids = try identifiers(conditions)
        if !ids.isEmpty { return .identifiers(ids) }
        guard conditions.count == 1 else {
            throw StyleError(line: element.line, "<Filter> has to contain one condition, not \(conditions.count).")
        }
        return try condition(conditions[0])
    }

    private static func identifiers(_ elements: [SLDElement]) throws(StyleError) -> [String] {
        var ids: [String] = []
        for element in elements {
            guard let id = ["FeatureId": "fid", "GmlObjectId": "id", "ResourceId": "rid"][element.local] else {
                continue
            }
            guard let value = element[id] else {
                throw StyleError(line: element.line, "<\(element.local)> has to have an attribute \(id).")
            }
            ids.append(value.lastIndex(of: ".").map { String(value[value.index(after: $0)...]) } ?? value)
        }
        return ids
    }

    private static let comparisons: [String: ComparisonOperator] = [
        "PropertyIsEqualTo": .equal, "PropertyIsNotEqualTo": .notEqual, "PropertyIsLessThan": .less,
        "PropertyIsLessThanOrEqualTo": .lessOrEqual, "PropertyIsGreaterThan": .greater,
        "PropertyIsGreaterThanOrEqualTo": .greaterOrEqual,
    ]

    private static func condition(_ element: SLDElement) throws(StyleError) -> Filter {
        let children = element.children
        if let comparison = comparisons[element.local] {
            let operands = try expressions(element, count: 2)
            return .compare(operands[0], comparison, operands[1], matchCase: matchCase(element))
        }
        switch element.local {
        case "And": return .and(try conditions(element))
        case "Or": return .or(try conditions(element))
        case "Not":
            let inner = try conditions(element)
            guard inner.count == 1 else { throw StyleError(line: element.line, "<Not> has to contain one condition.") }
            return .not(inner[0])
        case "PropertyIsNull", "PropertyIsNil": return .isNull(try expressions(element, count: 1)[0])
        case "PropertyIsLike":
            let operands = try expressions(element, count: 2)
            guard case .literal(let pattern) = operands[1] else {
                throw StyleError(line: element.line, "The pattern of <PropertyIsLike> has to be a <Literal>.")
            }
            let like = LikePattern(
                pattern.text, anyRun: element["wildCard"]?.first ?? "*",
                anyCharacter: element["singleChar"]?.first ?? "?",
                escape: (element["escapeChar"] ?? element["escape"])?.first ?? "\\", matchCase: matchCase(element))
            return .like(operands[0], pattern: like)
        case "PropertyIsBetween":
            guard children.count == 3, let lower = element.first("LowerBoundary")?.children.first,
                let upper = element.first("UpperBoundary")?.children.first
            else {
                throw StyleError(
                    line: element.line,
                    "<PropertyIsBetween> has to have a value, a <LowerBoundary>, an <UpperBoundary>.")
            }
            return .between(try expression(children[0]), lower: try expression(lower), upper: try expression(upper))
        default:
            let names =
                comparisons.keys.sorted() + [
                    "And", "Or", "Not", "PropertyIsNull", "PropertyIsLike", "PropertyIsBetween",
                ]
            let near = nearest(to: element.local, of: names).map { "; nearest: \($0)" } ?? ""
            throw StyleError(line: element.line, "<\(element.local)> is no condition that styles can have\(near).")
        }
    }

    private static func matchCase(_ element: SLDElement) -> Bool { element["matchCase"]?.lowercased() != "false" }

    private static func conditions(_ element: SLDElement) throws(StyleError) -> [Filter] {
        var filters: [Filter] = []
        for child in element.children { filters.append(try condition(child)) }
        return filters
    }

    private static func expressions(_ element: SLDElement, count: Int) throws(StyleError) -> [Expression] {
        guard element.children.count == count else {
            throw StyleError(line: element.line, "<\(element.local)> has to have \(count) operands.")
        }
        var expressions: [Expression] = []
        for child in element.children { expressions.append(try expression(child)) }
        return expressions
    }

    // MARK: Expressions

    static func expression(_ element: SLDElement) throws(StyleError) -> Expression {
        switch element.local {
        case "Literal": return .literal(.text(element.literal))
        case "PropertyName", "ValueReference": return .property(element.text)
        case "Add", "Sub", "Mul", "Div":
            let operands = try expressions(element, count: 2)
            let operators: [String: ArithmeticOperator] = [
                "Add": .add, "Sub": .subtract, "Mul": .multiply, "Div": .divide,
            ]
            return .arithmetic(operands[0], operators[element.local] ?? .add, operands[1])
        case "Function": return try function(element)
        default:
            let names = ["Literal", "PropertyName", "ValueReference", "Add", "Sub", "Mul", "Div", "Function"]
            let near = nearest(to: element.local, of: names).map { "; nearest: \($0)" } ?? ""
            throw StyleError(line: element.line, "<\(element.local)> is no expression\(near).")
        }
    }

    private static func function(_ element: SLDElement) throws(StyleError) -> Expression {
        let written = element["name"] ?? ""
        let aliases = ["strconcat": "concatenate", "strtolowercase": "lower", "strtouppercase": "upper"]
        let name = aliases[written.lowercased()] ?? written.lowercased()
        guard let arity = Expression.functions[name] else {
            let names = Expression.functions.keys.sorted()
            let near = nearest(to: written, of: names) ?? names.joined(separator: ", ")
            throw StyleError(line: element.line, "There is no function \"\(written)\"; nearest: \(near).")
        }
        var arguments: [Expression] = []
        for child in element.children { arguments.append(try expression(child)) }
        guard arity.contains(arguments.count) else {
            throw StyleError(line: element.line, "The function \(name) does not take \(arguments.count) arguments.")
        }
        return .function(name, arguments)
    }

    /// A parameter value: text and expressions in turn, joined. Source: OGC 05-077r4, 6.2 `ParameterValueType`.
    static func parameter(_ element: SLDElement) throws(StyleError) -> Expression {
        var pieces: [Expression] = []
        for content in element.content {
            switch content {
            case .element(let child): pieces.append(try expression(child))
            case .text(let text):
                let piece = text.contains(where: \.isNewline) ? text.trimmingXMLSpace : text
                if !piece.isEmpty { pieces.append(.literal(.text(piece))) }
            }
        }
        let isMixed = pieces.count > 1
        switch pieces.first {
        case nil: return .literal(.text(""))
        case .literal(let value)? where !isMixed: return .literal(.text(value.text.trimmingXMLSpace))
        case let piece? where !isMixed: return piece
        default:
            guard pieces.count <= 16 else { throw StyleError(line: element.line, "At most 16 pieces can be joined.") }
            return .function("concatenate", pieces)
        }
    }
}
