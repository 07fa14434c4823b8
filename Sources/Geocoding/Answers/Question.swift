/// What to ask before an answer is used: the best candidates are too close, or in different towns.
public struct Question: Hashable, Sendable {
    /// For a person, short enough for the telephone: `Via Istria a Gazzera o al Lido?`
    public let text: String
    /// One for each of the alternatives, best first, and which of the answers it stands for.
    public let options: [Option]

    public struct Option: Hashable, Sendable {
        public let label: String
        /// Index in the answers that come with the question.
        public let answer: Int
        public init(label: String, answer: Int) {
            self.label = label
            self.answer = answer
        }
    }

    public init(text: String, options: [Option]) {
        self.text = text
        self.options = options
    }
}
