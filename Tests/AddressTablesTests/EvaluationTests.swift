import AddressTables
import Geocoding
import Testing

@Suite struct EvaluationTests {
    private let head = "id,kind,query,lon,lat,tolerance_m,ask,alternatives\n"

    private func question(_ ask: String, alternatives: String = "") throws -> EvaluationCase {
        try #require(EvaluationCase.read(Array((head + "1,k,q,12.33,45.43,15,\(ask),\(alternatives)\n").utf8)).first)
    }

    /// An answer so many metres north of the place.
    private func outcome(_ metres: Double, _ confidence: Double, asks: Bool = false) -> Outcome {
        let place = Coordinate(longitude: 12.33, latitude: 45.43 + metres / 111_195)
        return Outcome(
            answers: [.sample("a", confidence, at: place)], question: asks ? Question(text: "?", options: []) : nil,
            notes: [])
    }

    @Test(
        "What is right depends on the distance, the confidence and whether to ask",
        arguments: [
            ("", 10, 0.9, false, true, false), ("", 20, 0.9, false, false, true), ("", 20, 0.7, false, false, false),
            ("", 20, 0.9, true, false, false), ("may", 20, 0.9, true, true, false),
            ("may", 20, 0.9, false, false, true),
            ("must", 10, 0.9, false, false, true), ("must", 10, 0.5, false, true, false),
            ("must", 20, 0.9, true, true, false),
        ])
    func verdicts(
        ask: String, metres: Double, confidence: Double, asks: Bool, isRight: Bool, isSureAndWrong: Bool
    ) throws {
        let verdict = EvaluationVerdict(try question(ask), outcome(metres, confidence, asks: asks))
        #expect(verdict.isRight == isRight)
        #expect(verdict.isSureAndWrong == isSureAndWrong)
        #expect(abs((verdict.distance ?? 0) - metres) < 0.01)
    }

    @Test("A place that is nowhere is answered rightly by nothing sure")
    func nowhere() throws {
        let question = try #require(EvaluationCase.read(Array((head + "1,k,q,,,,none,\n").utf8)).first)
        #expect(EvaluationVerdict(question, Outcome(answers: [], question: nil, notes: [])).isRight)
        #expect(EvaluationVerdict(question, outcome(0, 0.5)).isRight)
        let sure = EvaluationVerdict(question, outcome(0, 0.9))
        #expect(!sure.isRight && sure.isSureAndWrong && sure.distance == nil)
    }

    @Test("Another right place counts within its own tolerance")
    func alternatives() throws {
        let question = try question("", alternatives: "12.33 45.44 50; 12.3 45.4 5")
        #expect(question.places.count == 3)
        #expect(EvaluationVerdict(question, outcome(1112, 0.9)).isRight)
        #expect(!EvaluationVerdict(question, outcome(900, 0.9)).isRight)
    }

    @Test(
        "A wrong set is refused with its line",
        arguments: [
            ("id,kind,query,lon\n", 1, "no column lat"), ("", 1, "empty"),
            ("id,kind,query,lon,lat,tolerance_m\n1,k,q,x,45,1\n", 2, "expected a longitude"),
            ("id,kind,query,lon,lat,tolerance_m\n1,k,q,12,45,1\n1,k,q,12,45,1\n", 3, "stands twice"),
            ("id,kind,query,lon,lat,tolerance_m\n1,k,q,12,45\n", 2, "fields"),
            ("id,kind,query,lon,lat,tolerance_m\n1,k,q,,,1\n", 2, "lon, lat"),
        ])
    func mistakes(text: String, line: Int, words: String) {
        do {
            _ = try EvaluationCase.read(Array(text.utf8))
            Issue.record("nothing was refused")
        } catch {
            #expect(error.line == line && error.words.contains(words), "\(error)")
        }
    }

    @Test("Figures count by kind, and confidence is measured by its tenths")
    func summary() throws {
        let question = try question("")
        let verdicts =
            (0..<9).map { _ in EvaluationVerdict(question, outcome(1, 0.95)) }
            + [EvaluationVerdict(question, outcome(99, 0.95)), EvaluationVerdict(question, outcome(99, 0.15))]
        let summary = EvaluationSummary(verdicts, nanoseconds: (1...100).map { $0 * 1000 })
        #expect(summary.all.count == 11 && summary.all.right == 9 && summary.all.sureAndWrong == 1)
        #expect(summary.bins[9].count == 10 && abs(summary.bins[9].share - 0.9) < 1e-9)
        #expect(abs(summary.calibrationError - (10 * 0.05 + 0.15) / 11) < 1e-9)
        #expect(summary.latencies.p50 == 50 && summary.latencies.p99 == 99 && summary.latencies.most == 100)
    }
}
