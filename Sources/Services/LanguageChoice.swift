import HTTPTypes
public import Languages

/// The language that an answer is written in, and what chose it: a parameter of the request, then Accept-Language, then
/// nobody, which is Italian.
///
/// Source: RFC 9110, 12.5.4; INSPIRE Technical Guidance for View Services 3.11, 4.2.3.3 (`LANGUAGE`).
public struct LanguageChoice: Hashable, Sendable {
    public let language: LocalizedText.Language
    /// Whether a parameter chose: then no header of the request changes the answer.
    public let isExplicit: Bool

    /// - Parameters:
    ///   - asked: the value of `LANGUAGE` or `lang`: `it`, `ita`, `en`, `eng`, in any case, with or without a region.
    ///     Another language is passed over.
    ///   - accepted: the value of Accept-Language.
    public init(asked: String?, accepted: String?) {
        if let asked = asked.flatMap(Self.language) {
            (language, isExplicit) = (asked, true)
        } else {
            (language, isExplicit) = (Self.preferred(accepted ?? ""), false)
        }
    }

    /// Where no request is there to ask.
    public static let none = LanguageChoice(asked: nil, accepted: nil)

    private static func language(named name: some StringProtocol) -> LocalizedText.Language? {
        switch name.split(separator: "-", omittingEmptySubsequences: false).first?.lowercased() {
        case "it", "ita": .italian
        case "en", "eng": .english
        default: nil
        }
    }

    /// The language of the highest weight, the first among equals; `*` stands for those that are not named.
    private static func preferred(_ accepted: String) -> LocalizedText.Language {
        var weights: [(language: LocalizedText.Language, weight: Double)] = []
        var others: Double?
        for range in accepted.split(separator: ",") {
            let parts = range.split(separator: ";").map { $0.trimmed }
            guard let tag = parts.first else { continue }
            let weight = weight(parts.dropFirst())
            if tag == "*" {
                others = max(weight, others ?? 0)
            } else if let language = language(named: tag) {
                weights.append((language, weight))
            }
        }
        if let others {
            for language in LocalizedText.Language.allCases where !weights.contains(where: { $0.language == language })
            {
                weights.append((language, others))
            }
        }
        let wanted = weights.filter { $0.weight > 0 }
        let best = wanted.map(\.weight).max()
        if let first = wanted.first(where: { $0.weight == best }) { return first.language }
        // Italian alone is refused: English is the only other one.
        let refused = Set(weights.map(\.language))
        return refused == [.italian] ? .english : .italian
    }

    /// Source: RFC 9110, 12.4.2: from 0 to 1, and 1 where it is not said. What is no weight is none.
    private static func weight(_ parameters: some Sequence<Substring>) -> Double {
        for parameter in parameters {
            let pair = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                .map { $0.trimmed }
            guard pair.count == 2, pair[0].lowercased() == "q" else { continue }
            guard let weight = Double(pair[1]), (0...1).contains(weight) else { return 0 }
            return weight
        }
        return 1
    }
}

extension Request {
    /// The language of what this request is answered with where the service does not choose otherwise.
    public var languageChoice: LanguageChoice {
        var items = query
        if method == .post, headers[.contentType]?.lowercased().hasPrefix("application/x-www-form-urlencoded") == true {
            items += RequestTarget.query(String(decoding: body, as: UTF8.self))
        }
        let parameters = KVP(items)
        return LanguageChoice(
            asked: parameters.nonEmpty("language") ?? parameters.nonEmpty("lang"), accepted: headers[.acceptLanguage])
    }
}

extension Response {
    /// Says in which language the answer is, and to caches whether another client would have got another one.
    public mutating func declare(_ choice: LanguageChoice) {
        headers[.contentLanguage] = choice.language.rawValue
        if !choice.isExplicit { vary(on: "Accept-Language") }
    }

    /// Names a header of the request that the answer depends on. Source: RFC 9110, 12.5.5.
    public mutating func vary(on name: String) {
        let named = (headers[.vary] ?? "").split(separator: ",").map { $0.trimmed.lowercased() }
        guard !named.contains(name.lowercased()) else { return }
        headers[.vary] = headers[.vary].map { $0 + ", " + name } ?? name
    }
}
