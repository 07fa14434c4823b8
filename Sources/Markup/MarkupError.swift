public import Languages

/// A document that is not well-formed, not permitted, or not what its reader expected.
public struct MarkupError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Counted from 1.
    public var line: Int
    /// For a person; says what was wrong and, where it can be known, what would be right.
    public var message: LocalizedText

    public init(line: Int, _ message: LocalizedText) {
        self.line = line
        self.message = message
    }

    /// What nothing at all is as a document.
    public static let empty = MarkupError(line: 1, it: "Il documento è vuoto.", en: "The document is empty.")

    init(line: Int, it italian: String, en english: String) {
        self.init(line: line, LocalizedText(it: italian, en: english))
    }

    /// `riga 3: …`, `line 3: …`
    public var words: LocalizedText { LocalizedText(it: "riga \(line): ", en: "line \(line): ") + message }

    public var description: String { words[.english] }
}
