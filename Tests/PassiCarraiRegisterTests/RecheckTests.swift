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
        let recheck = Recheck { verdict in
            guard let distance = Double(verdict.evidence) else { throw Unreadable() }
            return (distance >= 15 ? "favourable" : "reject", "2027")
        }
        let reading = RegisterReading(
            try SpatiaLiteStore(path: registry.path, workers: WorkerPool(width: 1, capacity: 16)))
        let report = try await recheck.run(reading, RegisterReading.Selection())
        #expect((report.judged, report.unjudged) == (3, 1))
        #expect(report.differences.map(\.passo.id) == [changed.id])
        #expect(report.differences.first?.now == "reject" && report.differences.first?.regulationNow == "2027")
        #expect(report.failures.map(\.passo.id) == [broken.id])
        #expect(report.failures.first?.reason == "evidence of version 0")
    }
}
