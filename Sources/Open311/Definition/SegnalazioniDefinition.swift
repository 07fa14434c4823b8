import Languages
import ServiceRequests

/// The part of the API definition for whoever reported and for the office. Source: OpenAPI 3.0.3.
struct SegnalazioniDefinition: Sendable {
    let language: LocalizedText.Language

    private var words: DefinitionWords { DefinitionWords(language: language) }

    /// Path items as JSON text by path.
    var paths: [String: String] { ["/segnalazioni": own, "/segnalazioni/{id}": item] }

    private var own: String {
        let description = words.string(
            "Le segnalazioni di chi ha fatto l’accesso (scope segnalazioni:invio); all’ufficio (ruolo officer o "
                + "administrator, scope segnalazioni:gestione) tutte, prima le più recenti: il collegamento next porta alla "
                + "parte seguente.",
            "The reports of whoever has signed in (scope segnalazioni:invio); the office (role officer or "
                + "administrator, scope segnalazioni:gestione) gets all, the newest first: the link next leads to the "
                + "following part.")
        let whole = #"{"type":"integer"}"#
        let parameters = [
            words.parameter("stato", "Stati, con virgole.", "States, with commas.", example: #""ricevuta""#),
            words.parameter(
                "servizio", "Codici di servizio, con virgole.", "Codes of kinds, with commas.", example: #""buca""#),
            words.parameter("limit", "Quante, fino a 1000.", "How many, up to 1000.", schema: whole, example: "100"),
            words.parameter("offset", "Quante saltarne.", "How many to skip.", schema: whole, example: "0"),
        ].joined(separator: ",")
        let summary = words.string("Le proprie; per l’ufficio tutte", "One’s own; for the office all")
        return #"{"get":{"operationId":"segnalazioniOwn","summary":\#(summary),"#
            + #"\#(words.tag),"description":\#(description),\#(words.security),"parameters":[\#(parameters)],"#
            + #""responses":{"200":\#(feature("FeatureCollection")),\#(words.problems(DefinitionWords.refusals))}}}"#
    }

    private var item: String {
        let id = words.parameter(
            "id", "L’identificativo.", "The id.", example: #""s7k2m9xq4a""#, place: "path")
        let reading = words.string(
            "La parte pubblica; con il proprio access token anche ciò che si è scritto (membro segnalante), per "
                + "l’ufficio tutto (membro ufficio: scritti, pseudonimo, storia).",
            "The public part; with one’s own access token also what one has written (member segnalante), for the "
                + "office all of it (member ufficio: what was written, pseudonym, history).")
        let change = words.string(
            "L’ufficio (ruolo officer o administrator, scope segnalazioni:gestione) cambia stato, servizio, ente, data "
                + "prevista, note e descrizione pubblica; chi ha segnalato può ritirare. Occorre la revisione su cui si "
                + "è deciso. Passaggi ammessi: ",
            "The office (role officer or administrator, scope segnalazioni:gestione) changes state, service, agency, "
                + "expected date, notes and public description; whoever reported may withdraw. The revision that was "
                + "decided on is needed. Permitted: ")
        let absent = (status: "404", italian: "Non c’è.", english: "There is none.")
        let conflict = (
            status: "409", italian: "È cambiata nel frattempo, o il passaggio non è ammesso.",
            english: "It has changed meanwhile, or the step is not permitted."
        )
        let wrong = (status: "400", italian: "Valori sbagliati.", english: "Wrong values.")
        let described = String(change.dropLast()) + transitions + ".\""
        return #"{"parameters":[\#(id)],"get":{"operationId":"segnalazione","#
            + #""summary":\#(words.string("Una segnalazione", "One report")),\#(words.tag),"description":\#(reading),"#
            + #"\#(words.openSecurity),"responses":{"200":\#(feature("Feature")),"#
            + #"\#(words.problems(DefinitionWords.refusals + [absent]))}},"#
            + #""patch":{"operationId":"segnalazioneChange","summary":"#
            + #"\#(words.string("Cambia una segnalazione", "Change a report")),\#(words.tag),"#
            + #""description":\#(described),\#(words.security),"requestBody":{"required":true,"content":"#
            + #"{"application/json":{"schema":\#(body),"example":{"revisione":1,"stato":"presa_in_carico"}}}},"#
            + #""responses":{"200":\#(feature("Feature")),"#
            + #"\#(words.problems([wrong] + DefinitionWords.refusals + [absent, conflict]))}}}"#
    }

    private var transitions: String {
        RequestState.allCases.filter { !$0.successors.isEmpty }.map { state in
            "\(state.rawValue) → \(state.successors.map(\.rawValue).joined(separator: ", "))"
        }.joined(separator: "; ")
    }

    private func feature(_ type: String) -> String {
        let one = Open311Examples.feature
        let example = type == "Feature" ? one : #"{"type":"FeatureCollection","features":[\#(one)]}"#
        return
            #"{"description":\#(words.string("GeoJSON; l’ETag è la revisione.", "GeoJSON; the ETag is the revision.")),"#
            + #""content":{"application/geo+json":{"schema":{"type":"object","required":["type"],"properties":"#
            + #"{"type":{"type":"string","enum":["\#(type)"]}}},"example":\#(example)}}}"#
    }

    private var body: String {
        let states = RequestState.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
        return #"{"type":"object","additionalProperties":false,"properties":{"#
            + #""revisione":{"type":"integer","minimum":1},"stato":{"type":"string","enum":[\#(states)]},"#
            + #""servizio":{"type":"string"},"ente":{"type":"string"},"#
            + #""prevista":{"type":"string","format":"date-time"},"#
            + #""nota_pubblica":{"type":"string","nullable":true},"#
            + #""descrizione_pubblica":{"type":"string","nullable":true},"#
            + #""duplicata_di":{"type":"string"},"nota":{"type":"string"}}}"#
    }
}
