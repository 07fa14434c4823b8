import SimpleFeatures
import Testing

@Suite("Functions of labels")
struct LabelFunctionTests {
    private static func value(_ function: String, _ arguments: Value...) -> Value {
        var batch = FeatureBatch(type: FeatureType(name: "nomi", properties: [], geometry: nil, srid: 0))
        batch.append(id: "1", geometry: nil, values: [])
        return BoundExpression(.function(function, arguments.map(Expression.literal)), to: batch.type).value(
            in: batch, row: 0)
    }

    @Test(
        "before gives what stands before a character, without doubled spaces, or all of it",
        arguments: [
            ("Rio de la Pietà - Sant'Antonin", "-", "Rio de la Pietà"), ("Ca' Tron", "-", "Ca' Tron"),
            ("Ca' Tron", "'", "Ca"), ("San Zan Degolà/Decollato", "/", "San Zan Degolà"),
            ("  Calle   Larga (2)", "(", "Calle Larga"),
            ("- Rio", "-", ""), ("", "-", ""), ("12/A", "/", "12"), ("perché no", "é", "perch"),
            // A separator of none or several characters separates nothing.
            ("Calle - Ramo", "", "Calle - Ramo"), ("Calle - Ramo", " - ", "Calle - Ramo"),
        ])
    func before(text: String, separator: String, part: String) {
        #expect(Self.value("before", .text(text), .text(separator)) == .text(part))
    }

    @Test("Nothing has nothing before it, and no case", arguments: ["before", "titlecase", "lower", "upper"])
    func nothing(function: String) {
        #expect(Self.value(function, .null, .text("-")) == .null)
    }

    @Test("A number has a part before a character, as its text")
    func numbers() {
        #expect(Self.value("before", .real(2.5), .text(".")) == .text("2"))
        #expect(Self.value("titlecase", .integer(12)) == .text("12"))
    }

    @Test("titlecase and before work on each other")
    func nested() {
        let part = Self.value("before", .text("RIO DE LA PIETA'  - SANT'ANTONIN"), .text("-"))
        #expect(Self.value("titlecase", part) == .text("Rio de la Pietà"))
    }
}
