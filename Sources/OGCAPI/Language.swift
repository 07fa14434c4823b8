import HTTPTypes
import Languages
import Services

extension Request {
    /// `lang` decides, then Accept-Language, then Italian. Source: RFC 9110, 12.5.4.
    ///
    /// - Throws: `invalidParameter`, locator `lang`, for a language that nothing is written in.
    func language() throws(ServiceError) -> LocalizedText.Language {
        guard let name = query.first(where: { $0.name == "lang" })?.value else {
            return LanguageChoice(asked: nil, accepted: headers[.acceptLanguage]).language
        }
        guard let language = LocalizedText.Language(rawValue: name) else {
            throw ServiceError(
                .invalidParameter, locator: "lang", it: "«lang» deve essere it o en, non «\(name.prefix(20))».",
                en: "lang is it or en, not \(name.prefix(20)).")
        }
        return language
    }
}
