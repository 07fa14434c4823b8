import YAMLText

/// What people read, in Italian and, where someone wrote it, in English.
public struct LocalizedText: Hashable, Sendable {
    public enum Language: String, Sendable, CaseIterable { case italian = "it", english = "en" }

    public var italian: String
    public var english: String?

    public init(_ italian: String, english: String? = nil) {
        self.italian = italian
        self.english = english
    }

    public subscript(_ language: Language) -> String { language == .english ? english ?? italian : italian }
}

extension YAMLMapping {
    /// `title: Pontili`, or `title: { it: Pontili, en: Landing stages }`.
    func localized(_ key: String, required: Bool = false) -> LocalizedText? {
        guard isMapping(key), let both = mapping(key) else {
            return (required ? requiredText(key) : text(key)).map { LocalizedText($0) }
        }
        defer { both.close() }
        guard let italian = both.requiredText("it") else { return nil }
        return LocalizedText(italian, english: both.text("en"))
    }
}
