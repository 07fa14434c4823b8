public import Languages
public import SimpleFeatures

/// What is wrong with a filter.
public enum FilterProblem: Error, Hashable, Sendable {
    /// It breaks the rules of its language; the words say which.
    case malformed(LocalizedText)
    /// A condition that the dialect does not have.
    case unknownCondition(String)
}

/// Where filters are read, and what differs there: expressions, ids, boxes, and how a mistake is reported.
///
/// The conditions themselves are read here, for styles and for requests alike: Filter Encoding 1.0, 1.1 and 2.0, by
/// local names. Sources: OGC 02-059, OGC 04-095, OGC 09-026r2, 7.
public protocol FilterDialect {
    associatedtype Element: FilterElement
    associatedtype Failure: Error

    /// The type that a literal takes when it is compared with `element`; `nil` where that decides nothing.
    func literalType(beside element: Element) throws(Failure) -> PropertyType?
    /// - Parameter type: of a literal; `nil` for text.
    func expression(_ element: Element, as type: PropertyType?) throws(Failure) -> Expression
    /// The condition that `operand` has no value.
    func isNull(_ operand: Element) throws(Failure) -> Filter
    /// The condition that a feature has one of `identifiers`, as the document at `element` writes them.
    func filter(identifiers: [String], at element: Element) throws(Failure) -> Filter
    /// A condition beyond those that all dialects share; `nil` for one that this dialect does not have either.
    mutating func ownCondition(_ element: Element) throws(Failure) -> Filter?
    func failure(_ problem: FilterProblem, at element: Element) -> Failure
}

/// The comparisons by their elements.
private let comparisons: [String: ComparisonOperator] = [
    "PropertyIsEqualTo": .equal, "PropertyIsNotEqualTo": .notEqual, "PropertyIsLessThan": .less,
    "PropertyIsLessThanOrEqualTo": .lessOrEqual, "PropertyIsGreaterThan": .greater,
    "PropertyIsGreaterThanOrEqualTo": .greaterOrEqual,
]

/// The elements that name a feature, with the attribute that does so.
private let identifiers = ["ResourceId": "rid", "FeatureId": "fid", "GmlObjectId": "id"]

/// The conditions that every dialect reads.
public let commonConditions =
    comparisons.keys.sorted() + ["And", "Or", "Not", "PropertyIsNull", "PropertyIsLike", "PropertyIsBetween"]

extension FilterDialect {
    /// Reads what is inside a `Filter`: ids alone, or one condition.
    public mutating func filter(_ root: Element) throws(Failure) -> Filter {
        guard let first = root.children.first else {
            throw malformed(it: "Filter deve contenere una condizione.", en: "A Filter has a condition in it.", root)
        }
        if root.children.allSatisfy({ identifiers[$0.local] != nil }) { return try filter(named: root.children) }
        guard root.children.count == 1 else {
            throw malformed(
                it:
                    "Filter deve contenere una sola condizione, non \(root.children.count); And e Or ne uniscono "
                    + "più d’una.",
                en: "A Filter has one condition, not \(root.children.count); And and Or join several.", root)
        }
        return try condition(first)
    }

    public mutating func condition(_ element: Element) throws(Failure) -> Filter {
        if let comparison = comparisons[element.local] { return try compare(element, comparison) }
        switch element.local {
        case "And": return .and(try conditions(element))
        case "Or": return .or(try conditions(element))
        case "Not":
            guard element.children.count == 1 else {
                throw malformed(it: "Not deve contenere una condizione.", en: "Not has one condition in it.", element)
            }
            return .not(try condition(element.children[0]))
        case "PropertyIsNull", "PropertyIsNil":
            guard element.children.count == 1 else {
                throw malformed(
                    it: "\(element.local) deve indicare una proprietà.", en: "\(element.local) names one property.",
                    element)
            }
            return try isNull(element.children[0])
        case "PropertyIsLike": return try like(element)
        case "PropertyIsBetween": return try between(element)
        case let name where identifiers[name] != nil: return try filter(named: [element])
        case let name:
            guard let own = try ownCondition(element) else {
                throw failure(.unknownCondition(String(name.prefix(60))), at: element)
            }
            return own
        }
    }

    private mutating func conditions(_ element: Element) throws(Failure) -> [Filter] {
        guard !element.children.isEmpty else {
            throw malformed(
                it: "\(element.local) deve contenere condizioni.", en: "\(element.local) has conditions in it.", element
            )
        }
        var filters: [Filter] = []
        for child in element.children { filters.append(try condition(child)) }
        return filters
    }

    private func filter(named elements: [Element]) throws(Failure) -> Filter {
        var ids: [String] = []
        for element in elements {
            let attribute = identifiers[element.local] ?? "id"
            guard let id = element[attribute] ?? (attribute == "id" ? element.gmlID : nil) else {
                throw malformed(
                    it: "\(element.local) deve avere un attributo \(attribute).",
                    en: "\(element.local) has an attribute \(attribute).", element)
            }
            ids.append(id)
        }
        return try filter(identifiers: ids, at: elements[0])
    }

    private func compare(_ element: Element, _ comparison: ComparisonOperator) throws(Failure) -> Filter {
        guard element.children.count == 2 else {
            throw malformed(
                it: "\(element.local) deve avere 2 operandi, non \(element.children.count).",
                en: "\(element.local) has 2 operands, not \(element.children.count).", element)
        }
        let (left, right) = (element.children[0], element.children[1])
        let (one, other) = (try literalType(beside: left), try literalType(beside: right))
        let type = one ?? other
        let isNumber = type == .integer || type == .real || type == .boolean
        return .compare(
            try expression(left, as: type), comparison, try expression(right, as: type),
            matchCase: isNumber || matchesCase(element))
    }

    private func between(_ element: Element) throws(Failure) -> Filter {
        guard element.children.count == 3, let lower = element.child("LowerBoundary")?.children.first,
            let upper = element.child("UpperBoundary")?.children.first
        else {
            throw malformed(
                it: "PropertyIsBetween deve contenere un valore, un LowerBoundary e un UpperBoundary.",
                en: "PropertyIsBetween has a value, a LowerBoundary and an UpperBoundary.", element)
        }
        let value = element.children[0]
        let type = try literalType(beside: value)
        return .between(
            try expression(value, as: type), lower: try expression(lower, as: type),
            upper: try expression(upper, as: type))
    }

    private func like(_ element: Element) throws(Failure) -> Filter {
        guard element.children.count == 2 else {
            throw malformed(
                it: "PropertyIsLike deve contenere una proprietà e un Literal.",
                en: "PropertyIsLike has a property and a Literal.", element)
        }
        let value = try expression(element.children[0], as: nil)
        guard case .literal(let literal) = try expression(element.children[1], as: .text) else {
            throw malformed(
                it: "Il modello di PropertyIsLike deve essere un Literal.",
                en: "The pattern of PropertyIsLike is a Literal.",
                element)
        }
        func character(_ names: [String], _ standard: Character) throws(Failure) -> Character {
            guard let text = names.lazy.compactMap({ element[$0] }).first else { return standard }
            guard text.count == 1, let character = text.first else {
                throw malformed(
                    it: "In PropertyIsLike \(names[0]) deve essere un solo carattere.",
                    en: "\(names[0]) of PropertyIsLike is one character.", element)
            }
            return character
        }
        let pattern = LikePattern(
            literal.text, anyRun: try character(["wildCard"], "*"), anyCharacter: try character(["singleChar"], "?"),
            escape: try character(["escapeChar", "escape"], "\\"), matchCase: matchesCase(element))
        return .like(value, pattern: pattern)
    }

    private func matchesCase(_ element: Element) -> Bool { element["matchCase"]?.lowercased() != "false" }

    private func malformed(it italian: String, en english: String, _ element: Element) -> Failure {
        failure(.malformed(LocalizedText(it: italian, en: english)), at: element)
    }
}
