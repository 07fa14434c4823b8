import Languages
import ServiceRequests

/// GeoReport's part of the API definition. Source: Open311 GeoReport v2; OpenAPI 3.0.3.
struct Open311Definition: Sendable {
    let catalog: ServiceCatalog
    let language: LocalizedText.Language

    private var words: DefinitionWords { DefinitionWords(language: language) }

    /// Path items as JSON text by path.
    var paths: [String: String] {
        let base = "/open311/v2"
        return [
            "\(base)/discovery.json": discovery, "\(base)/services.json": services,
            "\(base)/services/{service_code}": definition, "\(base)/requests.json": requests,
            "\(base)/requests/{service_request_id}": request, "\(base)/tokens/{token}": token,
        ]
    }

    private func get(
        _ identifier: String, _ title: (String, String), _ description: (String, String), _ parameters: [String],
        _ answer: String, errors: [(status: String, italian: String, english: String)]
    ) -> String {
        #""get":{"operationId":"\#(identifier)","summary":\#(words.string(title.0, title.1)),\#(words.tag),"#
            + #""description":\#(words.string(description.0, description.1)),"#
            + #""parameters":[\#(([jurisdiction] + parameters).joined(separator: ","))],"#
            + #""responses":{"200":\#(answer),\#(words.errors(errors))}}"#
    }

    private var jurisdiction: String {
        words.parameter(
            "jurisdiction_id", "Può mancare; un altro è 404.", "May be left out; another one is 404.",
            schema: "{\"type\":\"string\",\"enum\":[\(words.string(catalog.jurisdiction))]}")
    }

    private let absent = (
        status: "404", italian: "Non c’è, o jurisdiction_id è un altro.",
        english: "There is none, or jurisdiction_id is another."
    )

    private var discovery: String {
        "{"
            + get(
                "open311Discovery", ("Dove si segnala", "Where to report"),
                (
                    "Service Discovery di Open311. Anche /open311/v2/discovery.xml.",
                    "Open311 Service Discovery. Also /open311/v2/discovery.xml."
                ), [], words.answer("L’indirizzo e i formati.", "Address and formats.", json: #"{"type":"object"}"#),
                errors: [absent]) + "}"
    }

    private var services: String {
        "{"
            + get(
                "open311Services", ("Che cosa si può segnalare", "What can be reported"),
                (
                    "Open311 GeoReport v2, GET Service List. Anche .xml, o senza estensione con Accept.",
                    "Open311 GeoReport v2, GET Service List. Also .xml, or without an ending and with Accept."
                ), [],
                words.answer("I servizi.", "The services.", json: #"{"type":"array","items":{"type":"object"}}"#),
                errors: [absent]) + "}"
    }

    private var definition: String {
        let code = words.parameter(
            "service_code", "Il codice, anche con .json o .xml.", "The code, also with .json or .xml.",
            example: words.string((catalog.codes.first ?? "") + ".json"), place: "path")
        return "{"
            + get(
                "open311ServiceDefinition", ("Che cosa si chiede di un servizio", "What is asked of a service"),
                ("Open311 GeoReport v2, GET Service Definition.", "Open311 GeoReport v2, GET Service Definition."),
                [code],
                words.answer("Gli attributi.", "The attributes.", json: #"{"type":"object"}"#), errors: [absent])
            + "}"
    }

    private var requests: String {
        let limits = catalog.limits
        let parameters = [
            words.parameter(
                "service_request_id", "Identificativi con virgole; gli altri parametri non contano.",
                "Ids with commas; the other parameters do not count."),
            words.parameter("service_code", "Codici con virgole.", "Codes with commas."),
            words.parameter(
                "start_date", "Dal momento, ISO 8601 con il fuso; senza date gli ultimi \(limits.spanDays) giorni.",
                "From the moment on, ISO 8601 with its offset; without dates the last \(limits.spanDays) days.",
                example: #""2026-11-01T00:00:00Z""#),
            words.parameter(
                "end_date", "Al momento; al massimo \(limits.spanDays) giorni dopo start_date.",
                "Until the moment; at most \(limits.spanDays) days after start_date."),
            words.parameter(
                "status", "open, closed, o entrambi con una virgola.", "open, closed, or both with a comma."),
            words.parameter(
                "lat", "Con long e radius (nostri): intorno a un punto, le più vicine prima, con distance_m.",
                "With long and radius (ours): round a point, the nearest first, with distance_m.",
                schema: #"{"type":"number"}"#, example: "45.4340"),
            words.parameter("long", "Come lat.", "As lat.", schema: #"{"type":"number"}"#, example: "12.3389"),
            words.parameter(
                "radius", "Metri, fino a \(Int(limits.radius)); \(Int(limits.defaultRadius)) se non è detto.",
                "Metres, up to \(Int(limits.radius)); \(Int(limits.defaultRadius)) where it is not said.",
                schema: #"{"type":"number"}"#),
            words.parameter(
                "page", "Da 1 (nostro); Link porta alla prossima.", "From 1 (ours); Link leads to the next one.",
                schema: #"{"type":"integer","minimum":1}"#),
            words.parameter(
                "page_size", "Quante, fino a \(limits.pageSize) (nostro).",
                "How many, up to \(limits.pageSize) (ours).",
                schema: #"{"type":"integer","minimum":1,"maximum":\#(limits.pageSize)}"#),
        ]
        return "{"
            + get(
                "open311Requests", ("Le segnalazioni", "The reports"),
                (
                    "Open311 GeoReport v2, GET Service Requests, senza ciò che i cittadini hanno scritto.",
                    "Open311 GeoReport v2, GET Service Requests, without what citizens have written."
                ), parameters,
                words.answer(
                    "Le segnalazioni.", "The reports.", json: #"{"type":"array","items":{"type":"object"}}"#,
                    example: Open311Examples.requests),
                errors: [("400", "Valori sbagliati.", "Wrong values."), absent])
            + "," + post + "}"
    }

    private var post: String {
        let errors =
            [
                (
                    status: "400", italian: "Valori sbagliati, tutti nominati, o un luogo che non si trova.",
                    english: "Wrong values, all of them named, or a place that is not known."
                )
            ] + DefinitionWords.refusals + [absent]
        let description = words.string(
            "Open311 GeoReport v2, POST Service Request. Occorre l’access token (ruolo citizen, scope "
                + "segnalazioni:invio), non una api_key. Nome, recapiti, device_id e account_id non si conservano.",
            "Open311 GeoReport v2, POST Service Request. It takes the access token (role citizen, scope "
                + "segnalazioni:invio), and no api_key. Names, contacts, device_id and account_id are not kept.")
        let security = catalog.isAnonymous ? words.openSecurity : words.security
        let body = #"{"schema":\#(form),"example":\#(Open311Examples.report)}"#
        return #""post":{"operationId":"open311Report","summary":\#(words.string("Segnala", "Report")),\#(words.tag),"#
            + #""description":\#(description),\#(security),"requestBody":{"required":true,"content":"#
            + #"{"application/x-www-form-urlencoded":\#(body),"application/json":\#(body)}},"#
            + #""responses":{"201":\#(receipt),\#(words.errors(errors))}}"#
    }

    private var receipt: String {
        words.answer(
            "L’identificativo, subito; Location dice dove si legge.",
            "The id, at once; Location says where it is read.",
            json: #"{"type":"array","items":{"type":"object"}}"#, example: Open311Examples.receipt)
    }

    private var form: String {
        let codes = catalog.codes.map { words.string($0) }.joined(separator: ",")
        return #"{"type":"object","required":["service_code"],"properties":{"#
            + #""service_code":{"type":"string","enum":[\#(codes)]},"lat":{"type":"number"},"long":{"type":"number"},"#
            + #""address_string":{"type":"string","description":"#
            + words.string(
                "Un indirizzo, se non si ha un punto: «Castello 3998».",
                "An address, where there is no point: \"Castello 3998\".")
            + #"},"address_id":{"type":"string","description":"#
            + words.string("L’identificativo di un civico.", "A house number's id.")
            + #"},"description":{"type":"string","maxLength":\#(catalog.limits.descriptionCharacters)},"#
            + #""media_url":{"type":"string","format":"uri"},"attribute":{"type":"object","description":"#
            + words.string(
                "Risposte per codice; in un modulo attribute[codice]=valore.",
                "Answers by code; in a form attribute[code]=value.") + "}}}"
    }

    private var request: String {
        let id = words.parameter(
            "service_request_id", "L’identificativo, anche con .json o .xml.", "The id, also with .json or .xml.",
            example: #""s7k2m9xq4a.json""#, place: "path")
        return "{"
            + get(
                "open311Request", ("Una segnalazione", "One report"),
                ("Open311 GeoReport v2, GET Service Request.", "Open311 GeoReport v2, GET Service Request."), [id],
                words.answer(
                    "La segnalazione.", "The report.", json: #"{"type":"array","items":{"type":"object"}}"#,
                    example: Open311Examples.requests),
                errors: [absent]) + "}"
    }

    private var token: String {
        let token = words.parameter(
            "token", "L’identificativo: si dà subito.", "The id: it is given out at once.",
            example: #""s7k2m9xq4a.json""#, place: "path")
        return "{"
            + get(
                "open311Token", ("Da un token all’identificativo", "From a token to the id"),
                (
                    "Open311 GeoReport v2, GET service_request_id from a token.",
                    "Open311 GeoReport v2, GET service_request_id from a token."
                ), [token],
                words.answer(
                    "L’identificativo.", "The id.", json: #"{"type":"array","items":{"type":"object"}}"#,
                    example: Open311Examples.token),
                errors: [absent]) + "}"
    }
}
