import HTTPTypes
import Publishing
import Services

extension Request {
    /// `lang` decides, then Accept-Language, then Italian. Source: RFC 9110, 12.5.4.
    ///
    /// - Throws: `invalidParameter`, locator `lang`, for a language that nothing is written in.
    func language() throws(ServiceError) -> LocalizedText.Language {
        if let name = query.first(where: { $0.name == "lang" })?.value {
            guard let language = LocalizedText.Language(rawValue: name) else {
                throw ServiceError(.invalidParameter, locator: "lang", "lang is it or en, not \(name.prefix(20)).")
            }
            return language
        }
        var best = (LocalizedText.Language.italian, 0.0)
        for range in (headers[.acceptLanguage] ?? "").split(separator: ",") {
            let parts = range.split(separator: ";").map { $0.trimmed.lowercased() }
            let tag = parts.first?.split(separator: "-").first.map(String.init) ?? ""
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            if let language = LocalizedText.Language(rawValue: tag), quality > best.1 { best = (language, quality) }
        }
        return best.0
    }
}
