/// The places that a sentence or a paragraph speaks of.
public struct Report: Hashable, Sendable {
    /// How the matter lies to the place that is named.
    public enum Relation: String, Hashable, Sendable, CaseIterable {
        case at, near, corner, between, along, opposite, behind, before, after, on, under
    }

    public struct Mention: Hashable, Sendable {
        /// UTF-8 offsets in the text as it was given.
        public var span: Range<Int>
        public var text: String
        public var relation: Relation
        /// The text says that the matter is not there: the writer lives there, or it is denied (`non in …`).
        public var isAside = false
        /// At most five, best first. The geometry and the uncertainty take the relation into account.
        public var candidates: [Answer]
        public var question: Question?
        public var confidence: Double { candidates.first?.confidence ?? 0 }
    }

    /// In the order of the text.
    public var mentions: [Mention]
    /// The place of the report: the best mention, narrowed by the others; at most five candidates.
    public var candidates: [Answer]
    public var relation: Relation
    public var question: Question?
    public var notes: [Note]
}
