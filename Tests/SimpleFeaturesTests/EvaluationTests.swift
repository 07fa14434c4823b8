import SimpleFeatures
import Testing

@Suite("Filters on rows")
struct EvaluationTests {
    static let type = FeatureType(
        name: "strade",
        properties: [
            Property("nome", .text), Property("corsie", .integer), Property("larghezza", .real),
            Property("pedonale", .boolean), Property("dal", .date),
        ], geometry: .lineString, srid: 25833)

    static var batch: FeatureBatch {
        var batch = FeatureBatch(type: type)
        let line = Geometry.lineString([0, 0, 10, 10])
        batch.append(
            id: "1", geometry: line,
            values: [.text("Calle Larga"), .integer(2), .real(3.5), .boolean(true), .text("2008-05-01")])
        batch.append(id: "2", geometry: nil, values: [.null, .null, .null, .null, .null])
        return batch
    }

    static func equal(_ name: String, _ operation: ComparisonOperator, _ value: Value, matchCase: Bool = true) -> Filter
    {
        .compare(.property(name), operation, .literal(value), matchCase: matchCase)
    }

    static let cases: [(Filter, Bool)] = [
        (equal("nome", .equal, .text("Calle Larga")), true),
        (equal("nome", .equal, .text("calle larga")), false),
        (equal("nome", .equal, .text("CALLE larga"), matchCase: false), true),
        (equal("nome", .notEqual, .text("Calle Larga")), false),
        (equal("nome", .less, .text("Campo")), true),
        (equal("dime:nome", .equal, .text("Calle Larga")), true),
        (equal("nessuno", .equal, .text("Calle Larga")), false),
        (equal("nome", .equal, .null), false),
        (.or(["Ruga", "Calle Larga", "Calle Lunga"].map { equal("nome", .equal, .text($0)) }), true),
        (.or(["Ruga", "Calle Lunga", ""].map { equal("nome", .equal, .text($0)) }), false),
        (.or([equal("nome", .equal, .text("Ruga")), equal("corsie", .equal, .integer(2))]), true),
        (.or([]), false),
        // Literals of a style are text; a column of numbers makes them numbers.
        (equal("corsie", .equal, .text("2.0")), true),
        (equal("corsie", .greater, .text("10")), false),
        (equal("corsie", .equal, .text("due")), false),
        (.compare(.literal(.integer(1)), .less, .property("corsie"), matchCase: true), true),
        (equal("pedonale", .equal, .text("true")), true),
        (equal("pedonale", .equal, .text("0")), false),
        (equal("dal", .greaterOrEqual, .text("2008-01-01")), true),
        (.between(.property("larghezza"), lower: .literal(.text("3")), upper: .literal(.real(3.5))), true),
        (.compare(.property("larghezza"), .greater, .property("corsie"), matchCase: true), true),
        (
            .compare(
                .arithmetic(.property("corsie"), .multiply, .literal(.text("2"))), .equal, .literal(.integer(4)),
                matchCase: true), true
        ),
        (
            .compare(
                .arithmetic(.property("corsie"), .divide, .literal(.integer(0))), .equal, .literal(.integer(0)),
                matchCase: true), false
        ),
        (
            .compare(
                .function("upper", [.property("nome")]), .equal, .literal(.text("CALLE LARGA")), matchCase: true), true
        ),
        (.like(.property("nome"), pattern: LikePattern("Calle*")), true),
        (.like(.property("nome"), pattern: LikePattern("*l?rg*")), false),
        (.like(.property("nome"), pattern: LikePattern("*L?rg*")), true),
        (.like(.property("nome"), pattern: LikePattern("*LARGA", matchCase: false)), true),
        (.like(.property("nome"), pattern: LikePattern("Calle")), false),
        (.like(.property("corsie"), pattern: LikePattern("2")), true),
        (.isNull(.property("nome")), false),
        (.and([.isNull(.property("altro")), equal("corsie", .equal, .integer(2))]), true),
        (.or([.isNull(.property("nome")), equal("corsie", .equal, .integer(3))]), false),
        (.not(.isNull(.property("nome"))), true),
        (.identifiers(["7", "1"]), true),
        (.identifiers(["11"]), false),
        (.envelope(Envelope(minX: 9, minY: 9, maxX: 12, maxY: 12)), true),
        (.envelope(Envelope(minX: 11, minY: 9, maxX: 12, maxY: 12)), false),
    ]

    @Test("A row is selected or not", arguments: cases)
    func selection(filter: Filter, expected: Bool) {
        #expect(BoundFilter(filter, to: Self.type).matches(Self.batch, row: 0) == expected)
    }

    @Test("A comparison with null is false, whatever the operator and whatever the literal", arguments: cases)
    func nulls(filter: Filter, expected: Bool) {
        guard case .compare = filter else { return }
        #expect(!BoundFilter(filter, to: Self.type).matches(Self.batch, row: 1))
    }

    @Test("A pattern with many runs is refused in time")
    func manyRuns() {
        let pattern = LikePattern(String(repeating: "*a", count: 30) + "b")
        var batch = FeatureBatch(type: Self.type)
        batch.append(
            id: "1", geometry: nil,
            values: [.text(String(repeating: "a", count: 2000)), .null, .null, .null, .null])
        #expect(!BoundFilter(.like(.property("nome"), pattern: pattern), to: Self.type).matches(batch, row: 0))
    }

    @Test("An expression says which properties it reads")
    func properties() {
        let expression = Expression.function(
            "concatenate", [.property("nome"), .literal(.text(" ")), .property("dal")])
        #expect(expression.properties == ["nome", "dal"])
        let bound = BoundExpression(expression, to: Self.type)
        #expect(bound.value(in: Self.batch, row: 0) == .text("Calle Larga 2008-05-01"))
        #expect(bound.constant == nil)
    }
}
