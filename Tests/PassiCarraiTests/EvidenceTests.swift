import Foundation
import Markup
import Testing

@testable import PassiCarrai

/// What is kept of a verdict.
@Suite struct EvidenceTests {
    @Test func keptEvidenceIsJudgedAlike() throws {
        let evaluator = try Rules.evaluator()
        for file in CaseFile.all {
            guard let scene = file.scene else { continue }
            let verdict = evaluator.verdict(of: scene)
            let evidence = try #require(verdict.evidence)
            let kept = try JSONDecoder().decode(Evidence.self, from: JSONEncoder().encode(evidence))
            #expect(evaluator.verdict(by: kept) == verdict, "\(file.name)")
        }
    }

    @Test func aVerdictIsOneLineOfJSON() throws {
        let evaluator = try Rules.evaluator()
        for file in CaseFile.all {
            guard let scene = file.scene else { continue }
            var writer = JSONWriter()
            evaluator.verdict(of: scene).write(to: &writer)
            #expect(!writer.bytes.contains(0x0A))
            guard case .object(let verdict) = try JSONValue(writer.bytes) else {
                Issue.record("no object")
                continue
            }
            for name in ["outcome", "overall", "rules", "facing_road"] { #expect(verdict[name] != nil) }
        }
    }
}
