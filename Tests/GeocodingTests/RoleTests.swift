import Testing
import YAMLText

@testable import Geocoding

@Suite("The part of a place in a report")
struct RoleTests {
    struct Case: Sendable {
        var text: String
        var label, aside, matter: String?
        var sure, asks: Bool?
    }

    @Test("Of the places of a sentence the grammar tells which one is meant, as the table has them")
    func table() async throws {
        let geocoder = try await Town.geocoder()
        let cases = try CaseFile.read("roles") { entry -> Case? in
            guard let text = entry.requiredText("text") else { return nil }
            return Case(
                text: text, label: entry.text("label"), aside: entry.text("aside"), matter: entry.text("matter"),
                sure: entry.flag("sure"), asks: entry.flag("asks"))
        }
        for entry in cases {
            let report = geocoder.report(entry.text)
            let best = report.candidates.first
            let said = report.mentions.map { ($0.text, $0.isAside, $0.confidence) }
            if let label = entry.label {
                #expect(best?.label.hasPrefix(label) == true, "\(entry.text): \(best?.label ?? "nothing")")
            }
            if let aside = entry.aside {
                #expect(report.mentions.contains { $0.text == aside && $0.isAside }, "\(entry.text): \(said)")
            }
            if let matter = entry.matter {
                #expect(report.mentions.contains { $0.text == matter && !$0.isAside }, "\(entry.text): \(said)")
            }
            if let sure = entry.sure {
                let confidence = best?.confidence ?? 0
                #expect((confidence >= 0.8) == sure, "\(entry.text): \(confidence) \(said)")
            }
            if let asks = entry.asks { #expect((report.question != nil) == asks, "\(entry.text)") }
        }
    }

    @Test("The options of a question stand for candidates of the report")
    func options() async throws {
        let report = try await Town.geocoder().report("Via Piave 122 e Castello 4695")
        let question = try #require(report.question)
        #expect(question.options.map { report.candidates[$0.answer].label } == question.options.map(\.label))
        #expect(report.candidates[0].confidence + report.candidates[1].confidence <= 1)
    }

    @Test(
        "Clauses are told by signs and by words",
        arguments: [
            ("via Piave, ma qui", [.none, .none, .adversative, .none]),
            ("uno e due", [.none, .conjunction, .none]), ("questo è vero", [.none, .none, .none]),
            ("qui: e poi", [.none, .pause, .none]), ("fine. Poi", [.none, .sentence]),
            ("invece di quello", [.none, .none, .none]),
            ("S. Marco", [.none, .none]), ("qui! Ora", [.none, .sentence]), ("a, b", [.none, .comma]),
        ] as [(String, [Clauses.Boundary])])
    func clauses(text: String, boundaries: [Clauses.Boundary]) {
        let units = Units(text, limit: 512).units
        #expect(Array(Clauses(units, Array(text.utf8)).before.dropFirst()) == Array(boundaries.dropFirst()))
    }
}
