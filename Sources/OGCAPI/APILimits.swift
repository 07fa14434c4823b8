import Languages
import Services

/// How often one client may ask, in the API definition: the same for every operation.
///
/// Source: Linee guida ModI (AgID), RAC_ROBUSTEZZA_001; OpenAPI 3.0.3, Header Object.
enum APILimits {
    /// In `components/responses`.
    static let name = "TooManyRequests"

    /// A path item whose operations say that they may answer 429.
    static func declared(in item: String) -> String {
        item.replacing(
            #""responses":{"#, with: ##""responses":{"429":{"$ref":"#/components/responses/\##(name)"},"##)
    }

    /// Of `components/responses`.
    static func response(_ language: LocalizedText.Language) -> String {
        let words = language(
            "Troppe richieste da questo indirizzo in un minuto.", "Too many requests from this address in a minute.")
        let retry = language("Secondi da attendere.", "Seconds to wait.")
        let references = RateLimitHeaders.names.map { ##""\##($0)":{"$ref":"#/components/headers/\##($0)"}"## }.joined(
            separator: ",")
        return #"{"description":"\#(words)","headers":{"Retry-After":{"description":"\#(retry)","#
            + #""schema":{"type":"integer"}},\#(references)},"content":{"application/problem+json":{"#
            + #""schema":{"type":"object"}}}}"#
    }

    /// The member `components/headers`: these stand in every answer.
    static func headers(_ language: LocalizedText.Language) -> String {
        let words = [
            language(
                "Richieste che un indirizzo può fare in un minuto.", "Requests that an address may make in a minute."),
            language("Quante ne restano in questo minuto.", "How many are left in this minute."),
            language("Secondi fino al prossimo minuto.", "Seconds until the next minute."),
        ]
        let members = zip(RateLimitHeaders.names, words).map { name, words in
            #""\#(name)":{"description":"\#(words)","schema":{"type":"integer"}}"#
        }
        return "{" + members.joined(separator: ",") + "}"
    }
}
