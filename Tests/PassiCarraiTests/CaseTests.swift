import Languages
import Markup
import Testing

@testable import PassiCarrai

/// Scenes of `Cases/`, as they are and elsewhere in the plane.
@Suite struct CaseTests {
    @Test func thereIsACaseForEveryRuleThatHolds() {
        let named = Set(CaseFile.all.flatMap(\.rules.keys))
        for rule in Rule.all { #expect(named.contains(rule.id), "\(rule.id) has no case") }
        #expect(CaseFile.all.count > 150)
    }

    @Test(arguments: CaseFile.all)
    func isJudgedAsExpected(_ file: CaseFile) throws {
        let evaluator = try Rules.evaluator()
        let verdict =
            switch SceneReader.read(file.bytes) {
            case .scene(let scene): evaluator.verdict(of: scene)
            case .invalid(let id, let problems): evaluator.verdict(onInvalid: id, problems)
            case .unreadable(let problem): evaluator.verdict(onInvalid: nil, [problem])
            }
        check(verdict, file, hasPlaces: true)
    }

    /// A verdict does not depend on where north is, nor on the size of coordinates in EPSG:25833.
    @Test(arguments: CaseFile.all.filter { $0.scene != nil })
    func isJudgedAlikeTurnedAndMoved(_ file: CaseFile) throws {
        let evaluator = try Rules.evaluator()
        guard let scene = file.scene else { return }
        for (angle, x, y) in [(0.0, 287_531.37, 5_037_204.91), (37, 0, 0), (143.7, 291_000.123, 5_041_000.456)] {
            let moved = scene.turned(byDegrees: angle).moved(byX: x, y: y)
            check(evaluator.verdict(of: moved), file, hasPlaces: false)
        }
    }

    private func check(_ verdict: Verdict, _ file: CaseFile, hasPlaces: Bool) {
        if let outcome = file.outcome { #expect(verdict.outcome.rawValue == outcome, "\(verdict.summary)") }
        if let only = file.only { #expect(verdict.findings.map(\.rule) == only) }
        for (rule, expected) in file.rules {
            let finding = verdict[rule]
            #expect(finding?.severity.rawValue == expected.verdict, "\(rule): \(finding?.message.italian ?? "")")
            for (name, value) in expected.measured {
                if case .list(let items) = value, case .number? = items.first, !hasPlaces { continue }
                let found = finding?.measured.first { $0.name == name }?.content
                #expect(found?.agrees(with: value) == true, "\(rule).\(name): \(String(describing: found))")
            }
        }
        for finding in verdict.findings {
            #expect(!finding.source.isEmpty)
            #expect(!finding.message.italian.isEmpty && finding.message.english?.isEmpty == false)
        }
    }
}

extension Verdict {
    /// The rules that are not simply met.
    var summary: String {
        findings.filter { $0.severity > .info }.map { "\($0.rule) \($0.severity): \($0.message.italian)" }
            .joined(separator: "; ")
    }
}

extension Finding.Value.Content {
    /// Whether it is what a case expects, lengths to half a centimetre, as cases are rounded.
    func agrees(with value: JSONValue) -> Bool {
        switch (self, value) {
        case (.number(let found), .number(let expected)): abs(found - expected) <= 0.006
        case (.integer(let found), .number(let expected)): Double(found) == expected
        case (.text(let found), .text(let expected)): found == expected
        case (.position(let found), .list(let expected)):
            zip([found.x, found.y], expected).allSatisfy { Finding.Value.Content.number($0).agrees(with: $1) }
        case (.list(let found), .list(let expected)):
            found.count == expected.count && zip(found, expected).allSatisfy { $0.agrees(with: $1) }
        default: false
        }
    }
}
