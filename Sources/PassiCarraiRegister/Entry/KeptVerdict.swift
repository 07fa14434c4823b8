/// A verdict with what it was given on, so that it can be told again years later, and given again by other rules.
public struct KeptVerdict: Hashable, Sendable {
    /// `favourable`, `favourable_with_warnings`, `needs_waiver`, `manual_review`, `reject`, `invalid_input`.
    public var outcome: String
    /// The version of the regulation that it was given by.
    public var regulation: String
    /// The versions of the collections that were measured, as the survey names them.
    public var data: String
    /// JSON: what was asked.
    public var request: String
    /// JSON: what was measured.
    public var evidence: String
    /// JSON: every rule.
    public var verdict: String

    public init(
        outcome: String, regulation: String, data: String, request: String, evidence: String, verdict: String
    ) {
        self.outcome = outcome
        self.regulation = regulation
        self.data = data
        self.request = request
        self.evidence = evidence
        self.verdict = verdict
    }

    /// A kept verdict in the register.
    public struct Record: Hashable, Sendable {
        public let passo: String
        /// UTC, ISO 8601.
        public let moment: String
        public let verdict: KeptVerdict
    }
}
