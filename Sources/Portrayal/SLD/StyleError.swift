public import Languages

/// A style document that cannot be read.
public struct StyleError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Counted from 1.
    public var line: Int
    /// For a person; says what was wrong and what would be right.
    public var message: LocalizedText

    public init(line: Int, _ message: LocalizedText) {
        self.line = line
        self.message = message
    }

    public init(line: Int, it italian: String, en english: String) {
        self.init(line: line, LocalizedText(it: italian, en: english))
    }

    /// `riga 3: …`, `line 3: …`
    public var words: LocalizedText { LocalizedText(it: "riga \(line): ", en: "line \(line): ") + message }

    public var description: String { words[.english] }
}

/// Something in a style document that was read over.
public struct StyleWarning: Hashable, Sendable, CustomStringConvertible {
    /// Counted from 1.
    public var line: Int
    public var message: LocalizedText

    public var description: String { "line \(line): \(message[.english])" }
}
