public import Languages

/// What is wrong with one value: its name, and what would be right.
public struct FieldFault: Error, Hashable, Sendable {
    /// As the request, the JSON or the collection spells it.
    public let field: String
    public let words: LocalizedText

    public init(_ field: String, _ words: LocalizedText) {
        self.field = field
        self.words = words
    }

    public init(_ field: String, it italian: String, en english: String) {
        self.init(field, LocalizedText(it: italian, en: english))
    }

    /// `lat: occorre un numero`
    public var sentence: LocalizedText { words.map { "\(field): \($0)" } }
}

/// All that is wrong with a request, at once.
public struct FieldFaults: Error, Hashable, Sendable {
    public var list: [FieldFault]
    public init(_ list: [FieldFault]) { self.list = list }

    public var words: LocalizedText {
        let sentences = list.map(\.sentence)
        return LocalizedText(
            it: sentences.map(\.italian).joined(separator: "; "),
            en: sentences.map { $0[.english] }.joined(separator: "; "))
    }
}

extension ServiceError {
    /// All that is wrong with a request.
    ///
    /// - Parameter faults: one at least.
    public init(_ faults: [FieldFault]) {
        self.init(.invalidParameter, locator: faults.first?.field, FieldFaults(faults).words)
    }
}
