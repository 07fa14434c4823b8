import Markup
import PassiCarrai
import PassiCarraiRegister
import PassiCarraiReports
import Services

/// A kept verdict as it was given, with what has changed since.
struct KeptAnswer {
    let record: KeptVerdict.Record
    let verdict: Verdict
    let basis: CurrentSites.Basis
    private let evidence: KeptEvidence?
    /// By the rules of today; `nil` where what was measured cannot be read any more.
    private let now: Verdict?

    /// - Throws: `internalError` where the verdict itself cannot be read.
    init(_ record: KeptVerdict.Record, _ basis: CurrentSites.Basis) throws(ServiceError) {
        self.record = record
        self.basis = basis
        evidence = try? KeptEvidence(json: record.verdict.evidence)
        now = evidence.map { Evaluator(basis.regulation).verdict(by: $0.evidence) }
        guard let json = try? JSONValue(Array(record.verdict.verdict.utf8)),
            let verdict = Verdict(json, evidence: evidence?.evidence)
        else {
            throw ServiceError(
                .internalError, it: "Il verdetto conservato non si legge.", en: "The kept verdict cannot be read.",
                cause: "a kept verdict is no verdict")
        }
        self.verdict = verdict
    }

    private var since: Since {
        Since(
            keptAt: record.moment, outcomeThen: verdict.outcome, outcomeNow: now?.outcome,
            regulationThen: record.verdict.regulation, regulationNow: basis.regulation.version,
            changedCollections: record.verdict.changedCollections(comparedWith: basis.sites.versions))
    }

    private var fingerprint: String { evidence?.evidence.fingerprint ?? "" }

    /// `nil` where the place that was measured is not known any more.
    func report(_ reference: String?) -> Report? {
        var scene = evidence?.scene
        if scene == nil, case .scene(let asked) = PassoReading(Array(record.verdict.request.utf8)) { scene = asked }
        guard let scene else { return nil }
        var facts = ReportFacts(
            reference: reference ?? scene.id ?? record.id, from: record.verdict.provenance, madeAt: record.moment,
            fingerprint: fingerprint)
        facts.notices = since.notices
        return Report(scene: scene, verdict: verdict, regulation: basis.regulation, facts: facts)
    }

    /// The verdict as it was answered, with `kept` and `since`.
    func document(_ baseURL: String) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.key("kept")
            json.object { json in
                json.member("id", record.id)
                json.member("href", baseURL + "/passi-carrai/" + record.id)
                json.member("at", record.moment)
                json.member("fingerprint", fingerprint)
            }
            json.key("since")
            json.object { json in write(since, &json) }
        }
        // It was read as an object: what it ends with is its brace.
        let kept = Array(record.verdict.verdict.utf8)
        guard let end = kept.lastIndex(of: UInt8(ascii: "}")) else { return json.bytes }
        return Array(kept[..<end]) + [UInt8(ascii: ",")] + json.bytes.dropFirst()
    }

    private func write(_ since: Since, _ json: inout JSONWriter) {
        json.key("regulation")
        json.object { json in
            json.member("then", since.regulationThen)
            json.member("now", since.regulationNow)
            json.key("changed")
            json.boolean(since.regulationThen != since.regulationNow)
        }
        json.key("data")
        json.object { json in
            json.key("changed")
            json.array { json in for collection in since.changedCollections { json.string(collection) } }
        }
        json.member("outcome", since.outcomeNow?.rawValue)
        guard let now else { return }
        json.key("rules")
        json.object { json in
            let today = Dictionary(
                now.findings.map { ($0.rule, $0.severity.rawValue) }, uniquingKeysWith: { first, _ in first })
            for change in Recheck.changes(from: record.verdict.rules, to: today) {
                json.key(change.rule)
                json.object { json in
                    json.member("then", change.before)
                    json.member("now", change.now)
                }
            }
        }
    }
}
