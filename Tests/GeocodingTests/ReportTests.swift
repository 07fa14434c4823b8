import Testing
import YAMLText

@testable import Geocoding

@Suite("Reports")
struct ReportTests {
    struct Case: Sendable {
        var text: String
        var label, span, relation: String?
        var asks, sure: Bool?
    }

    @Test("Sentences are placed as the table has them")
    func table() async throws {
        let geocoder = try await Town.geocoder()
        let cases = try CaseFile.read("reports") { entry -> Case? in
            guard let text = entry.requiredText("text") else { return nil }
            return Case(
                text: text, label: entry.text("label"), span: entry.text("span"), relation: entry.text("relation"),
                asks: entry.flag("asks"), sure: entry.flag("sure"))
        }
        for entry in cases {
            let report = geocoder.report(entry.text)
            let best = report.candidates.first
            if let label = entry.label {
                #expect(best?.label.hasPrefix(label) == true, "\(entry.text): \(best?.label ?? "nothing")")
            }
            if let span = entry.span {
                #expect(report.mentions.contains { $0.text == span }, "\(entry.text): \(report.mentions.map(\.text))")
            }
            if let relation = entry.relation {
                #expect(report.relation.rawValue == relation, "\(entry.text): \(report.relation)")
            }
            if let sure = entry.sure { #expect((best.map { $0.confidence >= 0.8 } ?? false) == sure, "\(entry.text)") }
            if let asks = entry.asks { #expect((report.question != nil) == asks, "\(entry.text)") }
        }
    }

    @Test("Spans are those of the text, in its order, apart from each other")
    func spans() async throws {
        let text = "Però c'è una buca in via Piave 122, e un'altra – più grande – in campo San Zaccaria."
        let report = try await Town.geocoder().report(text)
        let utf8 = Array(text.utf8)
        #expect(report.mentions.count >= 2)
        for mention in report.mentions { #expect(String(decoding: utf8[mention.span], as: UTF8.self) == mention.text) }
        for (one, other) in zip(report.mentions, report.mentions.dropFirst()) {
            #expect(one.span.upperBound <= other.span.lowerBound)
        }
    }

    @Test(
        "Words in any order are read without a fault, and the mentions stay in the order of the text", arguments: 0..<8)
    func anyOrder(seed: Int) async throws {
        let geocoder = try await Town.geocoder()
        let words = [
            "via Piave", "122", "Castello", "4695", "via Dante", "Mestre", "angolo", "tra", "e", "non", "ma", "abito",
            "in",
            "a", "di", "da", "civico", ",", ".", ":", "(", "c'è", "verso", "prima", "casa", "San", "B&B",
            "all'incrocio con",
            "al", "saluti", "fino a", "è", "n.", "/A", "calle Xyz", "Xyz", "campo San Zaccaria",
        ]
        var state = UInt64(seed + 1)
        for _ in 0..<40 {
            var text: [String] = []
            for _ in 0..<14 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text.append(words[Int(state >> 33) % words.count])
            }
            let report = geocoder.report(text.joined(separator: " "))
            let starts = report.mentions.map(\.span.lowerBound)
            #expect(starts == starts.sorted(), "\(text)")
            #expect(report.candidates.allSatisfy { (0...1).contains($0.confidence) }, "\(text)")
        }
    }

    @Test(
        "A sentence without a place has none",
        arguments: [
            "Buongiorno, vorrei avere informazioni sulla tassa rifiuti. Grazie mille!", "non funziona niente",
            "ho perso il cane ieri sera",
        ])
    func nothing(text: String) async throws {
        let report = try await Town.geocoder().report(text)
        #expect(report.candidates.first.map { $0.confidence < 0.8 } ?? true)
    }
}
