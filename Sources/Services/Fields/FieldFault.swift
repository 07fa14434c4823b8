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

    /// A number outside of its range.
    public static func outside(_ range: ClosedRange<Int>, _ field: String) -> FieldFault {
        FieldFault(
            field, it: "un numero da \(range.lowerBound) a \(range.upperBound)",
            en: "a number from \(range.lowerBound) to \(range.upperBound)")
    }

    /// A text that is none of those there may be.
    public static func noneOf(_ names: [String], _ field: String, _ text: some StringProtocol) -> FieldFault {
        let (text, names) = (text.prefix(60), names.joined(separator: ", "))
        return FieldFault(field, it: "«\(text)» non è tra \(names)", en: "\"\(text)\" is none of \(names)")
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
