import Languages
import Markup
import Services

/// The register's part of the API definition. Source: OpenAPI 3.0.3; Linee guida ModI (AgID).
struct RegisterDefinition {
    let language: LocalizedText.Language

    /// Path items as JSON text by path.
    var paths: [String: String] {
        ["/passi-carrai/registro": collection, "/passi-carrai/registro/{id}": item]
    }

    private var tag: String { #""tags":["\#(language("Passi carrai: registro", "Driveways: register"))"]"# }

    private var collection: String {
        """
        {"get":{"operationId":"passoRegisterOwn","summary":"\(ownTitle)",\(tag),"description":"\(own)",\(security),\
        "parameters":[\(selection)],"responses":{"200":{"description":"\(ownAnswer)","content":{"application/geo+json":{"schema":{"type":"object",\
        "required":["type","features"],"properties":{"type":{"type":"string","enum":["FeatureCollection"]},\
        "features":{"type":"array","items":{"type":"object"}}}}}}},\(tokens)}},\
        "post":{"operationId":"passoRegisterAdd","summary":"\(additionTitle)",\(tag),\
        "description":"\(addition)",\(security),\
        "requestBody":{"required":true,"content":{"application/json":{"schema":\(entry(more: applicant)),\
        "example":\(RegisterExamples.new)}}},\
        "responses":{"201":\(feature(added)),\(refusals)}}}
        """
    }

    /// What the office may choose by.
    private var selection: String {
        let office = language("Per l’ufficio: ", "For the office: ")
        let words: [(name: String, type: String, words: String, example: String)] = [
            (
                "stato", "string", language("stati, con virgole.", "states, with commas."),
                "\"presentata,in_istruttoria\""
            ),
            ("particella", "string", language("la particella.", "the parcel."), "\"L736_013500.A\""),
            ("via", "string", language("parte del nome della via.", "part of the street’s name."), "\"piave\""),
            ("anno", "integer", language("l’anno del cartello.", "the year of the sign."), "2026"),
            ("limit", "integer", language("quante, fino a 1000.", "how many, up to 1000."), "100"),
            ("offset", "integer", language("quante saltarne.", "how many to skip."), "0"),
        ]
        return words.map {
            #"{"name":"\#($0.name)","in":"query","description":"\#(office)\#($0.words)","#
                + #""schema":{"type":"\#($0.type)"},"example":\#($0.example)}"#
        }.joined(separator: ",")
    }

    private var item: String {
        """
        {"parameters":[{"name":"id","in":"path","required":true,"description":"\(identifier)",\
        "schema":{"type":"string"},"example":"pk3m9xq7abcde"}],\
        "get":{"operationId":"passoRegisterShow","summary":"\(readingTitle)",\(tag),\
        "description":"\(reading)",\
        "security":[{},{"\(SecurityScheme.name)":[]}],"responses":{"200":\(feature(read)),\
        \(tokens),"404":\(problem(nothing))}},\
        "patch":{"operationId":"passoRegisterChange","summary":"\(changeTitle)",\(tag),\
        "description":"\(change)\(transitions).",\(security),\
        "requestBody":{"required":true,"content":{"application/json":{"schema":\(entry(more: revision)),\
        "example":\(RegisterExamples.change)}}},\
        "responses":{"200":\(feature(changed)),"404":\(problem(nothing)),\(refusals)}}}
        """
    }

    private var transitions: String {
        PassoState.allCases.filter { !$0.successors.isEmpty }.map { state in
            "\(state.rawValue) → \(state.successors.map(\.rawValue).joined(separator: language(" o ", " or ")))"
        }.joined(separator: "; ")
    }

    private var refusals: String {
        #""400":\#(problem(wrongValues)),\#(tokens),"409":\#(problem(conflict))"#
    }

    private var security: String { #""security":[{"\#(SecurityScheme.name)":[]}]"# }

    private var tokens: String {
        SecurityScheme.refusals.map { #""\#($0.status)":\#(problem($0.words[language]))"# }.joined(separator: ",")
    }

    private func problem(_ description: String) -> String {
        #"{"description":"\#(description)","content":{"application/problem+json":{"schema":{"type":"object","#
            + #""properties":{"title":{"type":"string"},"status":{"type":"integer"},"detail":{"type":"string"},"#
            + #""parameter":{"type":"string"}}}}}}"#
    }

    private func feature(_ description: String) -> String {
        #"{"description":"\#(description)","headers":{"ETag":{"schema":{"type":"string"},"description":"\#(revisionWords)"}},"#
            + #""content":{"application/geo+json":{"schema":{"type":"object","required":["type","id","geometry","#
            + #""properties"],"properties":{"type":{"type":"string","enum":["Feature"]},"id":{"type":"string"},"#
            + #""geometry":{"type":"object","nullable":true},"properties":{"type":"object"},"#
            + #""ufficio":{"type":"object"}}},"example":\#(RegisterExamples.feature)}}}"#
    }

    private var applicant: String {
        #","richiedente":{"type":"string","minLength":8,"maxLength":128,"pattern":"^[A-Za-z0-9_-]+$","#
            + #""description":"\#(applicantWords)"}"#
    }

    private var revision: String {
        #","revisione":{"type":"integer","minimum":1,"description":"\#(decidedOn)"}"#
    }

    private func names(_ values: [String]) -> String { values.map { "\"\($0)\"" }.joined(separator: ",") }

    private func entry(more: String) -> String {
        #"{"type":"object","additionalProperties":false,"properties":{"#
            + #""stato":{"type":"string","enum":[\#(names(PassoState.allCases.map(\.rawValue)))]},"#
            + #""numero":{"type":"string","description":"\#(ofSign)"},"#
            + #""anno":{"type":"integer","minimum":1900,"maximum":2199},"#
            + #""particella":{"type":"string","nullable":true,"description":"\#(cadastralReference)"},"#
            + #""via":{"type":"string","nullable":true},"civico":{"type":"string","nullable":true},"#
            + #""larghezza_m":{"type":"number","nullable":true,"minimum":0.5,"maximum":50},"#
            + #""genere":{"type":"string","nullable":true,"enum":[\#(names(PassoDetails.Kind.allCases.map(\.rawValue)))]},"#
            + #""veicolo":{"type":"string","nullable":true,"enum":[\#(names(PassoDetails.Vehicle.allCases.map(\.rawValue)))]},"#
            + #""esistente_dal":{"type":"string","format":"date","nullable":true},"#
            + #""scadenza":{"type":"string","format":"date","nullable":true},"#
            + #""apertura":{"type":"array","nullable":true,"minItems":2,"maxItems":2,"#
            + #""description":"\#(ends)","#
            + #""items":{"type":"array","minItems":2,"maxItems":2,"items":{"type":"number"}}},"#
            + #""crs":{"type":"string","description":"\#(ofOpening)","example":"EPSG:25833"},"#
            + #""precisione_m":{"type":"number","minimum":0},"nota":{"type":"string","maxLength":1000},"#
            + #""verifica":{"type":"object","description":"\#(keptVerdict)","#
            + #""required":["richiesta","evidenza","verdetto","regolamento","dati"],"properties":{"#
            + #""richiesta":{},"evidenza":{},"verdetto":{"type":"object"},"regolamento":{"type":"string"},"dati":{}}}"#
            + more + "}}"
    }
}
