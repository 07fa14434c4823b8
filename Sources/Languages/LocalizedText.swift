/// What people read, in Italian and, where someone wrote it, in English.
public struct LocalizedText: Hashable, Sendable, Codable {
    public enum Language: String, Sendable, CaseIterable {
        case italian = "it", english = "en"

        /// One of two texts.
        public func callAsFunction(_ italian: String, _ english: String) -> String {
            self == .italian ? italian : english
        }
    }

    public var italian: String
    public var english: String?

    private enum CodingKeys: String, CodingKey { case italian = "it", english = "en" }

    public init(_ italian: String, english: String? = nil) {
        self.italian = italian
        self.english = english
    }

    /// A text that is there in both languages, as every message of a program's own is.
    public init(it italian: String, en english: String) { self.init(italian, english: english) }

    public subscript(_ language: Language) -> String { language == .english ? english ?? italian : italian }

    /// The same change made to the text in each language.
    public func map(_ change: (String) -> String) -> LocalizedText {
        LocalizedText(change(italian), english: english.map(change))
    }

    /// One text after the other; where one of them has no English, its Italian stands there too.
    public static func + (one: LocalizedText, other: LocalizedText) -> LocalizedText {
        let isTranslated = one.english != nil || other.english != nil
        return LocalizedText(
            one.italian + other.italian, english: isTranslated ? one[.english] + other[.english] : nil)
    }

    /// A text followed by what is the same in every language.
    public static func + (text: LocalizedText, rest: String) -> LocalizedText { text.map { $0 + rest } }
}

extension DefaultStringInterpolation {
    /// A text has no one spelling before its language is chosen.
    @available(*, unavailable, message: "choose a language: \\(text[.english])")
    public mutating func appendInterpolation(_ text: LocalizedText) {}
}
