import Languages
import OpenAPI

/// What the API definition says of ``Health``. Source: Linee guida ModI (AgID), robustness patterns.
enum HealthDescription {
    static func paths(_ language: LocalizedText.Language) -> [String: String] {
        let down = language("Il servizio non può rispondere.", "The service cannot answer.")
        func operation(_ identifier: String, _ summary: String, _ type: String) -> PathOperation {
            PathOperation(
                identifier: identifier, summary: summary, tag: language("Stato", "State"),
                answer: language("Il servizio è attivo.", "The service is up."), mediaTypes: [type],
                problems: [("503", down)])
        }
        var status = operation(
            "getStatus", language("Se il servizio risponde", "Whether the service answers"), "application/problem+json")
        status.answerExample =
            #"{"type":"about:blank","title":"OK","status":200,"detail":"\#(status.answer)"}"#
        let health = operation(
            "getHealth", language("Lo stesso, per un supervisore", "The same, for a supervisor"), "text/plain")
        return [
            "/status": PathOperation.item(language, [status]), "/health": PathOperation.item(language, [health]),
        ]
    }
}
