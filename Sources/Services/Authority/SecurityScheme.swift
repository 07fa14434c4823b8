public import Languages

/// How the API definition says that an operation is for those who are vouched for. Source: OpenAPI 3.0.3, Security Scheme
/// Object.
public enum SecurityScheme {
    /// By which the operations name it.
    public static let name = "accesso"

    /// The scheme as JSON text by its name.
    public static func schemes(_ language: LocalizedText.Language) -> [String: String] {
        [name: #"{"type":"http","scheme":"bearer","bearerFormat":"JWT","description":"\#(description[language])"}"#]
    }

    private static let description = LocalizedText(
        it:
            "L’access token che DIME rilascia dopo l’accesso con SPID o CIE (RFC 6750, RFC 9068): ruolo, scope e livello "
            + "sono quelli che l’operazione indica. Lettura, ricerca e verifiche preliminari non lo chiedono.",
        en: "The access token that DIME issues after signing in with SPID or CIE (RFC 6750, RFC 9068): role, scope and "
            + "level are those that the operation names. Reading, searching and checks ask for none.")

    /// What every operation that needs a token may answer: statuses with their words.
    public static let refusals = [
        (
            status: "401",
            words: LocalizedText(
                it:
                    "Manca l’access token, non è valido o il livello di accesso è troppo basso: lo dice WWW-Authenticate.",
                en: "The access token is missing, not valid or of too low a level: WWW-Authenticate says which.")
        ),
        (
            status: "403",
            words: LocalizedText(
                it: "L’access token non dà diritto a questa operazione, o questo server è di sola lettura.",
                en: "The access token gives no right to this operation, or this server is read-only.")
        ),
    ]
}
