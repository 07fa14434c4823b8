import Languages
import YAMLText

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
