import FilterEncoding
import Languages
import Markup
import SimpleFeatures
import YAMLText

/// Reads the filters and expressions of styles: Filter Encoding 1.0, 1.1 and 2.0, by their local names.
///
/// A literal is text, whatever it is compared with: a style is read before anybody knows of what.
/// Sources: OGC 02-059, OGC 04-095, OGC 09-026r2.
struct FilterReader: FilterDialect {
    typealias Element = SLDElement
    typealias Failure = StyleError

    /// - Throws: ``StyleError`` for an operator we do not know, with the nearest that we do.
    static func filter(_ element: SLDElement) throws(StyleError) -> Filter {
        var reader = FilterReader()
        return try reader.filter(element)
    }

    func literalType(beside element: SLDElement) -> PropertyType? { nil }

    func expression(_ element: SLDElement, as type: PropertyType?) throws(StyleError) -> Expression {
        try Self.expression(element)
    }

    func isNull(_ operand: SLDElement) throws(StyleError) -> Filter { .isNull(try Self.expression(operand)) }

    /// What stands before the last dot is the name of a feature type.
    func filter(identifiers: [String], at element: SLDElement) -> Filter {
        .identifiers(identifiers.map { id in id.lastIndex(of: ".").map { String(id[id.index(after: $0)...]) } ?? id })
    }

    func ownCondition(_ element: SLDElement) -> Filter? { nil }

    func failure(_ problem: FilterProblem, at element: SLDElement) -> StyleError {
        switch problem {
        case .malformed(let words): return StyleError(line: element.line, words)
        case .unknownCondition(let name):
            let near = Nearest.hint(name, among: commonConditions)
            return StyleError(
                line: element.line, it: "<\(name)> non è una condizione ammessa negli stili\(near[.italian]).",
                en: "<\(name)> is no condition that styles can have\(near[.english]).")
        }
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
            let near = Nearest.hint(element.local, among: names)
            throw StyleError(
                line: element.line, it: "<\(element.local)> non è un’espressione\(near[.italian]).",
                en: "<\(element.local)> is no expression\(near[.english]).")
        }
    }

    private static func expressions(_ element: SLDElement, count: Int) throws(StyleError) -> [Expression] {
        guard element.children.count == count else {
            throw StyleError(
                line: element.line, it: "<\(element.local)> deve avere \(count) operandi.",
                en: "<\(element.local)> has to have \(count) operands.")
        }
        var expressions: [Expression] = []
        for child in element.children { expressions.append(try expression(child)) }
        return expressions
    }

    private static func function(_ element: SLDElement) throws(StyleError) -> Expression {
        let written = element["name"] ?? ""
        let aliases = ["strconcat": "concatenate", "strtolowercase": "lower", "strtouppercase": "upper"]
        let name = aliases[written.lowercased()] ?? written.lowercased()
        guard let arity = Expression.functions[name] else {
            let names = Expression.functions.keys.sorted()
            let near = Nearest.match(written, among: names) ?? names.joined(separator: ", ")
            throw StyleError(
                line: element.line, it: "La funzione «\(written)» non esiste; la più vicina: \(near).",
                en: "There is no function \"\(written)\"; nearest: \(near).")
        }
        var arguments: [Expression] = []
        for child in element.children { arguments.append(try expression(child)) }
        guard arity.contains(arguments.count) else {
            throw StyleError(
                line: element.line, it: "La funzione \(name) non ammette \(arguments.count) argomenti.",
                en: "The function \(name) does not take \(arguments.count) arguments.")
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
            guard pieces.count <= 16 else {
                throw StyleError(
                    line: element.line, it: "Si possono unire al massimo 16 parti.",
                    en: "At most 16 pieces can be joined.")
            }
            return .function("concatenate", pieces)
        }
    }
}

extension SLDElement: FilterElement {}
