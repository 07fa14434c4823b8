import Markup
import Publishing
import Services
import SimpleFeatures

/// Reads the comparisons of a filter; literals take the type of the property that they are compared with.
///
/// Source: OGC 09-026r2 (Filter Encoding 2.0), 7.7.
struct ComparisonReader {
    static let operators: [String: ComparisonOperator] = [
        "PropertyIsEqualTo": .equal, "PropertyIsNotEqualTo": .notEqual, "PropertyIsLessThan": .less,
        "PropertyIsLessThanOrEqualTo": .lessOrEqual, "PropertyIsGreaterThan": .greater,
        "PropertyIsGreaterThanOrEqualTo": .greaterOrEqual,
    ]

    private let layer: Layer

    init(_ layer: Layer) { self.layer = layer }

    func comparison(
        _ element: XMLElement, _ comparison: ComparisonOperator
    ) throws(ServiceError) -> Filter {
        guard element.children.count == 2 else {
            throw FilterReader.malformed("fes:\(element.local) compares two expressions.")
        }
        let (left, right) = (element.children[0], element.children[1])
        let (leftType, rightType) = (try type(of: left), try type(of: right))
        let type = leftType ?? rightType
        let matchCase = element["matchCase"] != "false" || type?.isNumber == true
        return .compare(
            try expression(left, as: type), comparison, try expression(right, as: type), matchCase: matchCase)
    }

    func between(_ element: XMLElement) throws(ServiceError) -> Filter {
        guard let value = element.children.first, let lower = element.first("LowerBoundary")?.children.first,
            let upper = element.first("UpperBoundary")?.children.first
        else {
            throw FilterReader.malformed("fes:PropertyIsBetween has a value, a LowerBoundary and an UpperBoundary.")
        }
        let type = try type(of: value)
        return .between(
            try expression(value, as: type), lower: try expression(lower, as: type),
            upper: try expression(upper, as: type))
    }

    func like(_ element: XMLElement) throws(ServiceError) -> Filter {
        guard let reference = element.reference, let literal = element.first("Literal") else {
            throw FilterReader.malformed("fes:PropertyIsLike has a ValueReference and a Literal.")
        }
        func character(_ names: [String], _ standard: Character) throws(ServiceError) -> Character {
            guard let text = names.lazy.compactMap({ element[$0] }).first else { return standard }
            guard text.count == 1, let character = text.first else {
                throw FilterReader.malformed("\(names[0]) of fes:PropertyIsLike is one character.")
            }
            return character
        }
        let pattern = LikePattern(
            literal.text, anyRun: try character(["wildCard"], "*"), anyCharacter: try character(["singleChar"], "?"),
            escape: try character(["escapeChar", "escape"], "\\"), matchCase: element["matchCase"] != "false")
        return .like(.property(try property(reference).name), pattern: pattern)
    }

    /// - Throws: `invalidParameter` for a property that the layer does not have.
    func property(_ reference: String) throws(ServiceError) -> Property {
        let name = TypeNames.property(reference)
        guard let index = layer.type.index(of: name) else {
            let known = layer.type.properties.map(\.name).joined(separator: ", ")
            throw ServiceError(
                .invalidParameter, locator: "filter",
                "\(layer.name) has no property \(name.prefix(80)) to compare; it has \(known).")
        }
        return layer.type.properties[index]
    }

    private func type(of element: XMLElement) throws(ServiceError) -> PropertyType? {
        guard element.isReference else { return nil }
        return try property(element.trimmedText).type
    }

    private func expression(_ element: XMLElement, as type: PropertyType?) throws(ServiceError) -> Expression {
        if element.isReference { return .property(try property(element.trimmedText).name) }
        guard element.local == "Literal", element.children.isEmpty else {
            throw ServiceError(
                .optionNotSupported, locator: "filter",
                "A comparison is between a ValueReference and a Literal; not \(element.local.prefix(60)).")
        }
        guard let value = Value(element.text, as: type ?? .text) else {
            throw ServiceError(
                .invalidParameter, locator: "filter",
                "\"\(element.text.prefix(60))\" is no \(type?.rawValue ?? "value") to compare with.")
        }
        return .literal(value)
    }
}

extension XMLElement {
    var isReference: Bool { local == "ValueReference" || local == "PropertyName" }
}

extension PropertyType {
    var isNumber: Bool { self == .integer || self == .real || self == .boolean }
}

extension Value {
    /// A value as XML Schema spells it; `nil` when it is none of that type.
    init?(_ text: String, as type: PropertyType) {
        let bare = text.trimmingXMLSpace
        switch type {
        case .boolean:
            guard let flag = ["true": true, "1": true, "false": false, "0": false][bare] else { return nil }
            self = .boolean(flag)
        case .integer, .real:
            if let number = Int64(bare) {
                self = .integer(number)
            } else {
                guard let number = Double(bare), number.isFinite else { return nil }
                self = .real(number)
            }
        case .text: self = .text(text)
        case .date, .dateTime: self = .text(bare)
        }
    }
}
