public import Languages

/// What is wrong with one value: its name, and what would be right.
public struct FieldFault: Error, Hashable, Sendable {
    /// As the JSON and the collection spell it.
    public let field: String
    public let words: LocalizedText

    public init(_ field: String, _ words: LocalizedText) {
        self.field = field
        self.words = words
    }

    public init(_ field: String, it italian: String, en english: String) {
        self.init(field, LocalizedText(it: italian, en: english))
    }
}
