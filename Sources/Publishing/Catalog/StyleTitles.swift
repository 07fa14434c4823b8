import Languages
import Portrayal
import YAMLText

/// What the titles of styles and of their rules are in English: `styles/titles.yaml`.
///
/// SLD has one title a rule, and programs that export styles keep no others; so translations stand beside the styles,
/// by the title as the styles have it. A title that a style itself has in English (`Localized`) stays.
struct StyleTitles {
    static let file = "titles.yaml"

    private let english: YAMLMapping
    private var translations: [String: String] = [:]

    /// - Returns: `nil` without the key `en`, which is reported.
    init?(_ root: YAMLMapping) {
        defer { root.close() }
        guard let english = root.mapping("en") else {
            if !root.keys.contains("en") { _ = root.requiredText("en") }
            return nil
        }
        self.english = english
        for title in english.keys { translations[title] = english.text(title) }
        english.close()
    }

    func applied(to styles: [String: Style]) -> [String: Style] {
        styles.mapValues { $0.translated(into: LocalizedText.Language.english.rawValue, translations) }
    }

    /// Titles that no style has: of a style that is gone, or written otherwise.
    func warnings(_ styles: [String: Style], file: String) -> [Mistake] {
        let titles = styles.values.reduce(into: Set<String>()) { $0.formUnion($1.allTitles) }
        return english.keys.filter { !titles.contains($0) }.map { title in
            Mistake(
                file: file, line: english.line(of: title),
                LocalizedText(it: "nessuno stile ha il titolo «\(title)»", en: "no style has the title \"\(title)\"")
                    + Nearest.hint(title, among: titles))
        }
    }
}
