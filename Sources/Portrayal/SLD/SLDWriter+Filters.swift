import Markup
import SimpleFeatures

extension SLDWriter {
    /// An element with a parameter value: a literal is its text.
    mutating func parameter(_ name: String, _ expression: Expression) {
        xml.start(se + name)
        if case .literal(let value) = expression { xml.text(value.text) } else { write(expression) }
        xml.end()
    }

    mutating func write(_ expression: Expression) {
        switch expression {
        case .literal(let value):
            xml.start("ogc:Literal")
            xml.text(value.text)
        case .property(let name):
            xml.start("ogc:PropertyName")
            xml.text(name)
        case .arithmetic(let left, let operation, let right):
            switch operation {
            case .add: xml.start("ogc:Add")
            case .subtract: xml.start("ogc:Sub")
            case .multiply: xml.start("ogc:Mul")
            case .divide: xml.start("ogc:Div")
            }
            write(left)
            write(right)
        case .function(let name, let arguments):
            xml.start("ogc:Function")
            xml.attribute("name", name)
            for argument in arguments { write(argument) }
        }
        xml.end()
    }

    /// Boxes are left out: no style has them.
    mutating func write(_ filter: Filter) {
        switch filter {
        case .compare(let left, let comparison, let right, let matchCase):
            xml.start(comparison.element)
            if version == .v1_1, !matchCase { xml.attribute("matchCase", "false") }
            write(left)
            write(right)
            xml.end()
        case .between(let value, let lower, let upper):
            xml.start("ogc:PropertyIsBetween")
            write(value)
            for (name, bound) in [("ogc:LowerBoundary", lower), ("ogc:UpperBoundary", upper)] {
                xml.start(name)
                write(bound)
                xml.end()
            }
            xml.end()
        case .like(let value, let pattern): write(value, like: pattern)
        case .isNull(let value):
            xml.start("ogc:PropertyIsNull")
            write(value)
            xml.end()
        case .and(let filters): write("ogc:And", filters)
        case .or(let filters): write("ogc:Or", filters)
        case .not(let inner):
            xml.start("ogc:Not")
            write(inner)
            xml.end()
        case .identifiers(let ids):
            for id in ids {
                xml.start("ogc:FeatureId")
                xml.attribute("fid", id)
                xml.end()
            }
        case .envelope, .intersects: break
        }
    }

    private mutating func write(_ name: String, _ filters: [Filter]) {
        guard filters.count != 1 else { return write(filters[0]) }
        xml.start(name)
        for filter in filters { write(filter) }
        xml.end()
    }

    private mutating func write(_ value: Expression, like pattern: LikePattern) {
        xml.start("ogc:PropertyIsLike")
        xml.attribute("wildCard", "*")
        xml.attribute("singleChar", "?")
        xml.attribute(version == .v1_1 ? "escapeChar" : "escape", "\\")
        if version == .v1_1, !pattern.matchCase { xml.attribute("matchCase", "false") }
        write(value)
        let text = pattern.elements.reduce(into: "") { text, element in
            switch element {
            case .anyRun: text += "*"
            case .anyCharacter: text += "?"
            case .text(let piece):
                for character in piece {
                    if "*?\\".contains(character) { text += "\\" }
                    text.append(character)
                }
            }
        }
        write(Expression.literal(.text(text)))
        xml.end()
    }
}

extension ComparisonOperator {
    fileprivate var element: String {
        switch self {
        case .equal: "ogc:PropertyIsEqualTo"
        case .notEqual: "ogc:PropertyIsNotEqualTo"
        case .less: "ogc:PropertyIsLessThan"
        case .lessOrEqual: "ogc:PropertyIsLessThanOrEqualTo"
        case .greater: "ogc:PropertyIsGreaterThan"
        case .greaterOrEqual: "ogc:PropertyIsGreaterThanOrEqualTo"
        }
    }
}
