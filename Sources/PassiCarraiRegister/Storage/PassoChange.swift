/// What is to be changed of an entry; what is `nil` stays.
public struct PassoChange: Hashable, Sendable {
    public var state: PassoState?
    /// For the state `rilasciata`; without it the entry keeps its number, or gets the next one of the year.
    public var sign: SignNumber?
    public var details: PassoDetails?
    /// Kept with what it was given on.
    public var verdict: KeptVerdict?
    public var note: String?

    public init(
        state: PassoState? = nil, sign: SignNumber? = nil, details: PassoDetails? = nil, verdict: KeptVerdict? = nil,
        note: String? = nil
    ) {
        self.state = state
        self.sign = sign
        self.details = details
        self.verdict = verdict
        self.note = note
    }
}

/// What somebody takes an entry to be who changes it.
public enum Expectation: Hashable, Sendable {
    case revision(Int)
    case state(PassoState)
    /// For tools that look at an entry and change it in one go.
    case anything

    func holds(_ entry: PassoCarraio) -> Bool {
        switch self {
        case .revision(let revision): entry.revision == revision
        case .state(let state): entry.state == state
        case .anything: true
        }
    }
}
