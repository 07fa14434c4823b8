public import SimpleFeatures

/// One candidate: what it is, where it is, and how sure that is.
public struct Answer: Hashable, Sendable {
    /// For a person, from the smallest to the largest: `Castello 3998, Campo San Zaccaria, 30122 Venezia`.
    public var label: String
    /// The address as the Comune's data write it: `CASTELLO 3998`.
    public var official: String
    public var kind: AnswerKind
    public var components: AddressComponents
    /// The feature in its collection of the store: `civici`, `17345`. Stable between builds.
    public var feature: FeatureReference?
    /// `nil` where the sources have the name and no position.
    public var position: Coordinate?
    /// Degrees, `[west, south, east, north]`; the point itself for a point.
    public var box: Envelope?
    /// Lines of a street, a stretch, or the two ends of a gap; empty for what is a point.
    public var lines: [[Coordinate]]
    /// How far the true place may lie from ``position``, metres.
    public var uncertainty: Double
    /// From the point asked for or the bias, metres.
    public var distance: Double?
    /// The share of answers like this one that are right, 0 … 1, as measured: ``Calibration``.
    public var confidence: Double
    /// Compares candidates of one query, 0 … 1; says nothing between queries.
    public var score: Double
    public var notes: [Note]
    public var credits: [Credit]
    /// For the contact centre: `Castello 3998, vicino a Campo San Zaccaria`.
    public var readBack: String
    public var explanation: Explanation?

    /// Names a feature of a store.
    public struct FeatureReference: Hashable, Sendable {
        public let collection: String
        public let id: String
        public init(collection: String, id: String) {
            self.collection = collection
            self.id = id
        }
    }
}

/// What a forward query is answered: candidates, best first, and what to ask where the best is not sure.
public struct SearchResult: Hashable, Sendable {
    public var answers: [Answer]
    public var question: Question?
    /// About the text as a whole.
    public var notes: [Note]

    public init(answers: [Answer] = [], question: Question? = nil, notes: [Note] = []) {
        self.answers = answers
        self.question = question
        self.notes = notes
    }
}
