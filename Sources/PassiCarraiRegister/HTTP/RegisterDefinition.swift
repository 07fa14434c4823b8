import Markup

/// The register's part of the API definition. Source: OpenAPI 3.0.3; Linee guida ModI (AgID).
enum RegisterDefinition {
    /// Path items as JSON text by path.
    static let paths = ["/passi-carrai/registro": collection, "/passi-carrai/registro/{id}": item]

    /// Security scheme objects as JSON text by name.
    static let securitySchemes = [
        "ufficio": #"{"type":"http","scheme":"bearer","description":"La chiave dell’ufficio passi carrabili."}"#
    ]

    private static let tag = #""tags":["Passi carrai: registro"]"#

    private static let collection = """
        {"post":{"operationId":"passoRegisterAdd","summary":"Iscrive un passo nel registro",\(tag),\
        "description":"Una domanda (stato presentata), un passo esistente o uno già rilasciato. Solo l’ufficio. Nessun \
        dato personale: il richiedente è uno pseudonimo, che non si pubblica.","security":[{"ufficio":[]}],\
        "requestBody":{"required":true,"content":{"application/json":{"schema":\(entry(more: applicant)),\
        "example":\(RegisterExamples.new)}}},\
        "responses":{"201":\(feature("Iscritto; Location dice dove si legge.")),\(refusals)}}}
        """

    private static let item = """
        {"parameters":[{"name":"id","in":"path","required":true,"description":"Identificativo del passo.",\
        "schema":{"type":"string"},"example":"pk3m9xq7abcde"}],\
        "get":{"operationId":"passoRegisterShow","summary":"Un passo del registro",\(tag),\
        "description":"La parte pubblica, come Feature GeoJSON con l’apertura da un estremo all’altro. Con la chiave \
        dell’ufficio anche storia, verdetti e pseudonimo del richiedente (membro ufficio).",\
        "security":[{},{"ufficio":[]}],"responses":{"200":\(feature("Il passo; l’ETag è la sua revisione.")),\
        "401":\(problem("La chiave non è quella dell’ufficio.")),"404":\(problem("Non c’è."))}},\
        "patch":{"operationId":"passoRegisterChange","summary":"Modifica un passo",\(tag),\
        "description":"Cambia lo stato, il numero o i dati; ogni modifica entra nella storia. Occorre la revisione su cui \
        si è deciso (membro revisione o If-Match): se il passo è cambiato nel frattempo la risposta è 409 e nulla \
        cambia. Il numero si assegna allo stato rilasciata: il primo libero dell’anno, se non è indicato. \
        Passaggi ammessi: \(transitions).","security":[{"ufficio":[]}],\
        "requestBody":{"required":true,"content":{"application/json":{"schema":\(entry(more: revision)),\
        "example":\(RegisterExamples.change)}}},\
        "responses":{"200":\(feature("Il passo dopo la modifica.")),"404":\(problem("Non c’è.")),\(refusals)}}}
        """

    private static let transitions = PassoState.allCases.filter { !$0.successors.isEmpty }.map { state in
        "\(state.rawValue) → \(state.successors.map(\.rawValue).joined(separator: " o "))"
    }.joined(separator: "; ")

    private static let refusals =
        #""400":\#(problem("Valori sbagliati, tutti nominati.")),"401":\#(problem("Manca la chiave dell’ufficio.")),"#
        + #""403":\#(problem("Su questo server nessuno può modificare il registro.")),"#
        + #""409":\#(problem("Il passo è cambiato nel frattempo, il passaggio non è ammesso o il numero è preso."))"#

    private static func problem(_ description: String) -> String {
        #"{"description":"\#(description)","content":{"application/problem+json":{"schema":{"type":"object","#
            + #""properties":{"title":{"type":"string"},"status":{"type":"integer"},"detail":{"type":"string"},"#
            + #""parameter":{"type":"string"}}}}}}"#
    }

    private static func feature(_ description: String) -> String {
        #"{"description":"\#(description)","headers":{"ETag":{"schema":{"type":"string"},"description":"La revisione."}},"#
            + #""content":{"application/geo+json":{"schema":{"type":"object","required":["type","id","geometry","#
            + #""properties"],"properties":{"type":{"type":"string","enum":["Feature"]},"id":{"type":"string"},"#
            + #""geometry":{"type":"object","nullable":true},"properties":{"type":"object"},"#
            + #""ufficio":{"type":"object"}}},"example":\#(RegisterExamples.feature)}}}"#
    }

    private static let applicant =
        #","richiedente":{"type":"string","minLength":8,"maxLength":128,"pattern":"^[A-Za-z0-9_-]+$","#
        + #""description":"Uno pseudonimo di chi ha fatto domanda."}"#

    private static let revision =
        #","revisione":{"type":"integer","minimum":1,"description":"Quella su cui si è deciso."}"#

    private static func names(_ values: [String]) -> String { values.map { "\"\($0)\"" }.joined(separator: ",") }

    private static func entry(more: String) -> String {
        #"{"type":"object","additionalProperties":false,"properties":{"#
            + #""stato":{"type":"string","enum":[\#(names(PassoState.allCases.map(\.rawValue)))]},"#
            + #""numero":{"type":"string","description":"Del cartello, con lo stato rilasciata."},"#
            + #""anno":{"type":"integer","minimum":1900,"maximum":2199},"#
            + #""particella":{"type":"string","nullable":true,"description":"Riferimento catastale."},"#
            + #""via":{"type":"string","nullable":true},"civico":{"type":"string","nullable":true},"#
            + #""larghezza_m":{"type":"number","nullable":true,"minimum":0.5,"maximum":50},"#
            + #""genere":{"type":"string","nullable":true,"enum":[\#(names(PassoDetails.Kind.allCases.map(\.rawValue)))]},"#
            + #""veicolo":{"type":"string","nullable":true,"enum":[\#(names(PassoDetails.Vehicle.allCases.map(\.rawValue)))]},"#
            + #""esistente_dal":{"type":"string","format":"date","nullable":true},"#
            + #""scadenza":{"type":"string","format":"date","nullable":true},"#
            + #""apertura":{"type":"array","nullable":true,"minItems":2,"maxItems":2,"#
            + #""description":"I due estremi, est o longitudine prima; con crs.","#
            + #""items":{"type":"array","minItems":2,"maxItems":2,"items":{"type":"number"}}},"#
            + #""crs":{"type":"string","description":"Di apertura: EPSG:25833, CRS:84 o un altro.","example":"EPSG:25833"},"#
            + #""precisione_m":{"type":"number","minimum":0},"nota":{"type":"string","maxLength":1000},"#
            + #""verifica":{"type":"object","description":"Un verdetto da conservare con ciò su cui è stato dato.","#
            + #""required":["richiesta","evidenza","verdetto","regolamento","dati"],"properties":{"#
            + #""richiesta":{},"evidenza":{},"verdetto":{"type":"object"},"regolamento":{"type":"string"},"dati":{}}}"#
            + more + "}}"
    }
}
