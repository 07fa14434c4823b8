import FilterEncoding
import Languages
import Markup
import SimpleFeatures
import Testing

/// A dialect of properties and literals alone.
private struct Plain: FilterDialect {
    typealias Element = XMLElement
    typealias Failure = FilterProblem

    func literalType(beside element: XMLElement) -> PropertyType? {
        element.local == "ValueReference" && element.trimmedText == "n" ? .integer : nil
    }

    func expression(_ element: XMLElement, as type: PropertyType?) throws(FilterProblem) -> Expression {
        if element.local == "ValueReference" { return .property(element.trimmedText) }
        guard type == .integer else { return .literal(.text(element.text)) }
        guard let number = Int64(element.text) else {
            throw .malformed(LocalizedText(it: "non è un numero", en: "no number"))
        }
        return .literal(.integer(number))
    }

    func isNull(_ operand: XMLElement) throws(FilterProblem) -> Filter { .isNull(try expression(operand, as: nil)) }
    func filter(identifiers: [String], at element: XMLElement) -> Filter { .identifiers(identifiers) }
    func ownCondition(_ element: XMLElement) -> Filter? { nil }
    func failure(_ problem: FilterProblem, at element: XMLElement) -> FilterProblem { problem }
}

@Suite("Filters in XML")
struct FilterDialectTests {
    private func read(_ text: String) throws -> Filter {
        var dialect = Plain()
        return try dialect.filter(try XMLElement(reading: Array("<Filter>\(text)</Filter>".utf8)))
    }

    private static let (name, number) = ("<ValueReference>s</ValueReference>", "<ValueReference>n</ValueReference>")

    static let filters: [(xml: String, filter: Filter)] = [
        (
            "<PropertyIsEqualTo matchCase=\"false\">\(name)<Literal>x</Literal></PropertyIsEqualTo>",
            .compare(.property("s"), .equal, .literal(.text("x")), matchCase: false)
        ),
        (
            "<PropertyIsLessThan matchCase=\"false\"><Literal>7</Literal>\(number)</PropertyIsLessThan>",
            .compare(.literal(.integer(7)), .less, .property("n"), matchCase: true)
        ),
        (
            "<PropertyIsBetween>\(number)<LowerBoundary><Literal>1</Literal></LowerBoundary>"
                + "<UpperBoundary><Literal>2</Literal></UpperBoundary></PropertyIsBetween>",
            .between(.property("n"), lower: .literal(.integer(1)), upper: .literal(.integer(2)))
        ),
        (
            "<PropertyIsLike wildCard=\"%\" singleChar=\"_\" escape=\"!\">\(name)<Literal>a%</Literal></PropertyIsLike>",
            .like(
                .property("s"), pattern: LikePattern("a%", anyRun: "%", anyCharacter: "_", escape: "!", matchCase: true)
            )
        ),
        ("<Not><PropertyIsNull>\(name)</PropertyIsNull></Not>", .not(.isNull(.property("s")))),
        ("<PropertyIsNil>\(name)</PropertyIsNil>", .isNull(.property("s"))),
        (
            "<ResourceId rid=\"a.1\"/><FeatureId fid=\"a.2\"/><GmlObjectId id=\"a.3\"/>",
            .identifiers(["a.1", "a.2", "a.3"])
        ),
        (
            "<Or><ResourceId rid=\"a.1\"/><And><PropertyIsNull>\(name)</PropertyIsNull></And></Or>",
            .or([.identifiers(["a.1"]), .and([.isNull(.property("s"))])])
        ),
    ]

    @Test("Each condition of every version is read", arguments: filters)
    func conditions(xml: String, filter: Filter) throws { #expect(try read(xml) == filter) }

    @Test(
        "What breaks the rules is malformed",
        arguments: [
            "", "<And/>", "<Or/>", "<Not/>", "<Not><ResourceId rid=\"1\"/><ResourceId rid=\"2\"/></Not>",
            "<ResourceId/>",
            "<PropertyIsNull/>", "<PropertyIsEqualTo/>", "<PropertyIsBetween/>", "<PropertyIsLike/>",
            "<PropertyIsEqualTo>\(name)</PropertyIsEqualTo>", "<ResourceId rid=\"1\"/><And/>",
            "<PropertyIsBetween>\(name)<LowerBoundary/><UpperBoundary/></PropertyIsBetween>",
            "<PropertyIsLike wildCard=\"%%\">\(name)<Literal>1</Literal></PropertyIsLike>",
            "<PropertyIsLike escape=\"\">\(name)<Literal>1</Literal></PropertyIsLike>",
            "<PropertyIsLike>\(name)\(name)</PropertyIsLike>",
        ])
    func malformed(xml: String) {
        let problem = #expect(throws: FilterProblem.self) { try read(xml) }
        guard case .malformed = problem else { return #expect(Bool(false), "\(xml): \(String(describing: problem))") }
    }

    @Test("A condition that nobody has is named")
    func unknown() {
        #expect(throws: FilterProblem.unknownCondition("Touches")) { try read("<Touches/>") }
    }
}
