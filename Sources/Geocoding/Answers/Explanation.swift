/// How a text was read and why an answer won; made when ``SearchOptions/explains`` is set.
public struct Explanation: Hashable, Sendable {
    /// One part of the text and what it was taken for.
    public struct Part: Hashable, Sendable {
        /// UTF-8 offsets in the text as it was given.
        public let span: Range<Int>
        public let text: String
        /// `dug`, `name`, `number`, `exponent`, `cap`, `area`, `noise`, `unread` …
        public let role: String
        /// What it matched, where that differs: `buteri → boteri (un errore)`.
        public let match: String?
        public init(span: Range<Int>, text: String, role: String, match: String? = nil) {
            self.span = span
            self.text = text
            self.role = role
            self.match = match
        }
    }

    /// A measured feature, its value and what it added to the score.
    public struct Feature: Hashable, Sendable {
        public let name: String
        public let value: Double
        public let contribution: Double
        public init(name: String, value: Double, contribution: Double) {
            self.name = name
            self.value = value
            self.contribution = contribution
        }
    }

    public var parts: [Part]
    /// The rules that fired, in order.
    public var rules: [String]
    public var features: [Feature]
    public var score: Double
    /// The score of the next other candidate; `nil` for the only one.
    public var runnerUp: Double?
    /// What the confidence is made of, for the first answer: a row of a fit.
    public var evidence: Calibration.Evidence?

    public init(
        parts: [Part], rules: [String], features: [Feature], score: Double, runnerUp: Double?,
        evidence: Calibration.Evidence? = nil
    ) {
        self.parts = parts
        self.rules = rules
        self.features = features
        self.score = score
        self.runnerUp = runnerUp
        self.evidence = evidence
    }
}
