/// Whether an access may open on a part of a kerb, as far as the place, the road and its intersections say.
public enum KerbState: String, Hashable, Sendable, CaseIterable {
    /// A check there is rejected.
    case excluded = "escluso"
    /// Somebody has to look, or a waiver is needed.
    case doubtful = "da_verificare"
    case possible = "possibile"

    init(_ severity: Severity) {
        self =
            switch severity {
            case .notApplicable, .pass, .info, .warning: .possible
            case .manualReview, .needsWaiver: .doubtful
            case .reject, .invalid: .excluded
            }
    }
}

/// A part of one road's kerb on which every opening has the same state.
public struct KerbStretch: Hashable, Sendable {
    /// Seen along the points of the road.
    public enum Side: String, Hashable, Sendable, CaseIterable { case left = "sinistra", right = "destra" }

    /// Stable while road graph and regulation are.
    public var id: String
    public var road: String
    public var street: String?
    public var side: Side
    public var state: KerbState
    /// The rule that says so, the worst; `nil` where all of them pass.
    public var rule: String?
    /// A zone of the regulation.
    public var zone: String
    /// The streets of the nearest intersection, where one is near.
    public var intersection: String?
    /// From the stretch's nearest point to that intersection's area along the kerb, m; 0 inside it.
    public var distance: Double?
    /// What the law asks for, m.
    public var minimum: Double
    /// ±, m.
    public var uncertainty: Double
    /// In metres of EPSG:25833, at least two.
    public var points: [Position]
}
