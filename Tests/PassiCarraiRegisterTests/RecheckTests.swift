import FeatureStores
import PassiCarraiRegister
import SpatiaLiteStore
import Testing

@Suite("Verdicts given again")
struct RecheckTests {
    private struct Unreadable: Error, CustomStringConvertible { var description: String { "evidence of version 0" } }

    @Test("Those that would be another now are told, and so are those that cannot be given again")
    func recheck() async throws {
        let registry = try Registry()
        defer { registry.remove() }
        let register = try registry.open()
        func kept(_ outcome: String, _ evidence: String) -> KeptVerdict {
            KeptVerdict(
                outcome: outcome, regulation: "2026", data: "{}", request: "{}", evidence: evidence, verdict: "{}")
        }
        let changed = try register.add(.mestre(), as: .presentata, verdict: kept("favourable", "13"), by: .office)
        _ = try register.add(.mestre(), as: .presentata, verdict: kept("favourable", "20"), by: .office)
        let broken = try register.add(.mestre(), as: .esistente, verdict: kept("favourable", "?"), by: .office)
        _ = try register.add(.mestre(), as: .presentata, by: .office)
        let withdrawn = try register.add(.mestre(), as: .presentata, verdict: kept("favourable", "1"), by: .office)
        _ = try register.change(withdrawn.id, PassoChange(state: .ritirata), expecting: .anything, by: .office)
        // Only the last verdict on an entry is given again.
        _ = try register.change(
            changed.id, PassoChange(verdict: kept("favourable", "14")), expecting: .anything, by: .office)
        // Two that are about no entry: one would be another, of one a single rule would say something else.
        let alone = try register.keep(kept("favourable", "11"))
        var single = kept("favourable", "30")
        single.verdict = #"{"rules":{"PC-020":{"verdict":"warning"},"PC-060":{"verdict":"pass"}}}"#
        single.data = #"{"versioni":{"strade":"1","particelle":"4"}}"#
        let changedRule = try register.keep(single)
        let recheck = Recheck { verdict in
            guard let distance = Double(verdict.evidence) else { throw Unreadable() }
            return Recheck.Judgement(
                outcome: distance >= 15 ? "favourable" : "reject", regulation: "2027",
                rules: ["PC-020": "pass", "PC-060": "pass"],
                versions: verdict.versions.isEmpty ? nil : ["strade": "2", "particelle": "4"])
        }
        let reading = RegisterReading(
            try SpatiaLiteStore(path: registry.path, workers: WorkerPool(width: 1, capacity: 16)))
        let report = try await recheck.run(reading, RegisterReading.Selection())
        #expect((report.judged, report.unjudged, report.measured) == (5, 1, 1))
        #expect(report.differences.map(\.passo?.id) == [changed.id, nil, nil])
        #expect(report.differences.map(\.record.id) == [changed.id + ".2", alone.id, changedRule.id])
        #expect(report.differences.first?.now.outcome == "reject")
        #expect(report.differences.first?.now.regulation == "2027")
        #expect(report.outcomes == 2 && report.rules == ["PC-020": 1])
        let last = try #require(report.differences.last)
        #expect(last.rules == [Recheck.RuleChange(rule: "PC-020", before: "warning", now: "pass")])
        #expect(!last.isOutcomeDifferent && last.changedCollections == ["strade"])
        #expect(report.failures.map(\.passo?.id) == [broken.id])
        #expect(report.failures.first?.reason == "evidence of version 0")
        var some = RegisterReading.Selection()
        some.states = [.esistente]
        #expect(try await recheck.run(reading, some).judged == 1)
    }

    @Test("A verdict that stands alone has an id that nobody guesses, and tells of nobody")
    func alone() async throws {
        let registry = try Registry()
        defer { registry.remove() }
        let register = try registry.open()
        func kept(_ request: String) -> KeptVerdict {
            KeptVerdict(
                outcome: "reject", regulation: "2026", data: "{}", request: request, evidence: "{}", verdict: "{}")
        }
        let (one, two) = (try register.keep(kept(#"{"id":"12/2026"}"#)), try register.keep(kept("{}")))
        #expect(one.id != two.id && one.id.utf8.count == 28 && one.isAlone)
        let reading = RegisterReading(
            try SpatiaLiteStore(path: registry.path, workers: WorkerPool(width: 1, capacity: 16)))
        #expect(try await reading.verdict(one.id) == one)
        #expect(try await reading.verdict("v") == nil)
        for request in [#"{"title":"RSSMRA80A01L736X"}"#, #"{"scene":{"roads":[{"street":"a@b.it"}]}}"#] {
            #expect(throws: RegisterError.self, "\(request)") { try register.keep(kept(request)) }
        }
    }
}
