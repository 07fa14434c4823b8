public import Languages
public import PassiCarrai

/// A verdict with everything that a person needs to follow it: what it was asked of, what it was judged by, and where
/// the data come from.
public struct Report: Sendable {
    public var scene: Scene
    public var verdict: Verdict
    public var regulation: Regulation
    public var facts: ReportFacts

    public init(scene: Scene, verdict: Verdict, regulation: Regulation, facts: ReportFacts) {
        self.scene = scene
        self.verdict = verdict
        self.regulation = regulation
        self.facts = facts
    }

    /// The two drawings; the one in 1:200 where what is near the opening has room on a sheet of A3.
    public func drawings(_ language: LocalizedText.Language) -> [Drawing] {
        [SiteDrawing.general(self, language), SiteDrawing.detail(self, language)].compactMap { $0 }
    }

    var evidence: Evidence? { verdict.evidence }
}

/// What a report says of itself and the scene does not know.
public struct ReportFacts: Hashable, Sendable {
    /// Number or name of the case, without personal data.
    public var reference: String
    /// Of what day the data are, ISO 8601: a day, or the first and the last, `2019-02-28/2024-03-08`; empty where nobody
    /// said.
    public var dataDate = ""
    /// Who made the data, and their licence.
    public var attribution: LocalizedText
    /// When the report was made, ISO 8601: given, so that it can be made again to the byte.
    public var madeAt: String
    /// Of the evidence, hexadecimal.
    public var fingerprint: String
    /// What has to be known before the outcome is read, as that it was kept and the rules have changed since.
    public var notices: [LocalizedText] = []
    /// Whoever makes the report, as `Comune di Venezia`.
    public var office = "Comune di Venezia"

    public init(reference: String, attribution: LocalizedText, madeAt: String, fingerprint: String) {
        self.reference = reference
        self.attribution = attribution
        self.madeAt = madeAt
        self.fingerprint = fingerprint
    }
}
