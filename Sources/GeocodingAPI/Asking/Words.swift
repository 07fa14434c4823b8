import Geocoding
import HTTPTypes
import Languages
import Services

/// The language of an answer: `lang`, or `accept-language` as a parameter, then Accept-Language, then Italian.
struct Words: Sendable, Hashable {
    let language: LocalizedText.Language

    init(_ language: LocalizedText.Language = .italian) { self.language = language }

    /// Never fails: an error has to be told in some language. What is no language is told by ``Parameters``.
    init(_ request: Request) {
        let asked = request.query.first { ["lang", "accept-language"].contains($0.name) }?.value
        self.init(Self.best(asked) ?? Self.best(request.headers[.acceptLanguage]) ?? .italian)
    }

    /// The first of the best ranges that is Italian or English. Source: RFC 9110, 12.5.4.
    static func best(_ ranges: String?) -> LocalizedText.Language? {
        guard let ranges, ranges.utf8.count <= 1000 else { return nil }
        var best: (language: LocalizedText.Language, quality: Double)?
        for range in ranges.split(separator: ",") {
            let parts = range.split(separator: ";").map { $0.trimmed.lowercased() }
            let tag = parts.first?.split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map(String.init) ?? ""
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            guard let language = LocalizedText.Language(rawValue: tag), quality > best?.quality ?? 0 else { continue }
            best = (language, quality)
        }
        return best?.language
    }

    /// The one of two texts that is in this language.
    func callAsFunction(_ italian: String, _ english: String) -> String { language(italian, english) }

    func callAsFunction(_ text: LocalizedText) -> String { text[language] }
}
