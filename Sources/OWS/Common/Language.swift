public import Languages
public import Services

extension LocalizedText.Language {
    /// The language a client asks for with `LANGUAGE=eng` or `en`; Italian for anything else.
    ///
    /// Source: INSPIRE Technical Guidance for View Services 3.11, requirement 11: an unknown language is the default.
    public init(_ parameters: KVP) {
        let asked = parameters["language"]?.lowercased() ?? ""
        self = asked.hasPrefix("en") ? .english : .italian
    }

    /// Source: ISO 639-2/B.
    public var threeLetters: String { self == .english ? "eng" : "ita" }
}
