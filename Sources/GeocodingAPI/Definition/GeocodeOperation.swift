import Languages
import Markup

/// One path of the geocoder, as the API definition describes it. Source: OpenAPI 3.0.3, Path Item Object.
struct GeocodeOperation: Sendable {
    enum Body: Sendable { case none, fields, text, table }

    let path: String
    let identifier: String
    let summary: String
    let description: String
    let parameters: [GeocodeParameter]
    let body: Body
    /// What comes back.
    var answer: String?
    /// Of an answer, as JSON.
    var example: String?
    /// The geocoder’s own where there is none.
    var tag: String?
    var isGeocodeJSON = true

    func item(_ language: LocalizedText.Language) -> String {
        var json = JSONWriter()
        json.object { json in
            if body != .table {
                json.key("get")
                json.object { json in operation(&json, isPost: false, language) }
            }
            if body != .none {
                json.key("post")
                json.object { json in operation(&json, isPost: true, language) }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private func operation(_ json: inout JSONWriter, isPost: Bool, _ language: LocalizedText.Language) {
        json.member("operationId", identifier + (isPost && body != .table ? "Post" : ""))
        json.member("summary", summary)
        json.member("description", description)
        json.key("tags")
        json.array { $0.string(tag ?? language("Geocodifica", "Geocoding")) }
        json.key("parameters")
        json.array { json in
            for parameter in parameters { parameter.write(&json, isOptional: isPost && body != .table) }
        }
        if isPost { requestBody(&json, language) }
        json.key("responses")
        json.object { json in responses(&json, language) }
    }

    private func requestBody(_ json: inout JSONWriter, _ language: LocalizedText.Language) {
        json.key("requestBody")
        json.object { json in
            json.member(
                "description",
                body == .table
                    ? language(
                        "La tabella, che si può inviare mentre arrivano le risposte.",
                        "The table, which may be sent while the answers come.")
                    : language(
                        "Gli stessi parametri, o il testo: così non resta nei registri dei proxy.",
                        "The same parameters, or the text: so it does not stay in the logs of proxies."))
            json.key("required")
            json.boolean(body == .table)
            json.key("content")
            json.object { json in
                switch body {
                case .table:
                    text("text/csv", example: GeocodeExamples.table, &json)
                    text("application/x-ndjson", example: GeocodeExamples.lines, &json)
                case .text:
                    text("text/plain", example: parameters.first?.example ?? "", &json)
                    fields("application/json", &json)
                    fields("application/x-www-form-urlencoded", &json)
                default:
                    fields("application/json", &json)
                    fields("application/x-www-form-urlencoded", &json)
                }
            }
        }
    }

    private func text(_ type: String, example: String, _ json: inout JSONWriter) {
        json.key(type)
        json.object { json in
            json.key("schema")
            json.object { $0.member("type", "string") }
            json.member("example", example)
        }
    }

    private func fields(_ type: String, _ json: inout JSONWriter) {
        json.key(type)
        json.object { json in
            json.key("schema")
            json.object { json in
                json.member("type", "object")
                json.key("properties")
                json.object { json in
                    for parameter in parameters {
                        json.key(parameter.name)
                        json.object { json in
                            parameter.schemaMembers(&json)
                            json.member("description", parameter.description)
                        }
                    }
                }
            }
            json.key("example")
            json.object { json in
                for parameter in parameters where parameter.isRequired || path.hasSuffix("structured") {
                    if let example = parameter.example, GeocodeExamples.structured.contains(parameter.name) {
                        json.member(parameter.name, example)
                    }
                }
            }
        }
    }

    private func responses(_ json: inout JSONWriter, _ language: LocalizedText.Language) {
        json.key("200")
        json.object { json in
            json.member(
                "description",
                answer
                    ?? language(
                        "Le risposte in GeocodeJSON, la migliore prima; nessuna se non c’è.",
                        "The answers in GeocodeJSON, the best first; none where there is none."))
            json.key("content")
            json.object { json in
                if body == .table {
                    text("text/csv", example: GeocodeExamples.answeredTable, &json)
                    text("application/x-ndjson", example: GeocodeExamples.answeredLines, &json)
                } else {
                    json.key(isGeocodeJSON && body != .none ? "application/geo+json" : "application/json")
                    json.object { json in
                        json.key("schema")
                        // What Nominatim answers is an object or a list, by its format.
                        json.raw((isGeocodeJSON ? GeocodeExamples.schema(body, language) : "{}").utf8)
                        if let example {
                            json.key("example")
                            json.raw(example.utf8)
                        }
                    }
                }
            }
        }
        let own = ["400", "408", "413", "415", "500", "503"]
        for status in isGeocodeJSON ? own : ["400", "503"] {
            json.key(status)
            if isGeocodeJSON {
                json.object { $0.member("$ref", "#/components/responses/Problem") }
            } else {
                let words = language(
                    "Un errore come lo scrive il servizio imitato.",
                    "An error as the service that is imitated writes it.")
                json.object { $0.member("description", words) }
            }
        }
    }
}

/// One parameter of an operation. Source: OpenAPI 3.0.3, Parameter Object.
struct GeocodeParameter: Sendable {
    enum Schema: Sendable {
        case text(example: String)
        case number(example: Double)
        case integer(ClosedRange<Int>, otherwise: Int)
        case flag
        case choice([String])
    }

    let name: String
    let description: String
    let schema: Schema
    var isRequired = false

    static func text(_ name: String, _ description: String, _ example: String) -> Self {
        Self(name: name, description: description, schema: .text(example: example))
    }
    static func required(_ name: String, _ description: String, _ example: String) -> Self {
        Self(name: name, description: description, schema: .text(example: example), isRequired: true)
    }
    static func number(_ name: String, _ description: String, _ example: Double) -> Self {
        Self(name: name, description: description, schema: .number(example: example))
    }
    static func integer(_ name: String, _ description: String, _ range: ClosedRange<Int>, _ otherwise: Int) -> Self {
        Self(name: name, description: description, schema: .integer(range, otherwise: otherwise))
    }
    static func flag(_ name: String, _ description: String) -> Self {
        Self(name: name, description: description, schema: .flag)
    }
    static func choice(_ name: String, _ description: String, _ names: [String]) -> Self {
        Self(name: name, description: description, schema: .choice(names))
    }

    /// As it stands in an address.
    var example: String? { if case .text(let example) = schema { example } else { nil } }

    /// Type, range and choice.
    func schemaMembers(_ json: inout JSONWriter) {
        switch schema {
        case .text: json.member("type", "string")
        case .number: json.member("type", "number")
        case .flag: json.member("type", "boolean")
        case .integer(let range, let otherwise):
            json.member("type", "integer")
            json.member("minimum", count: range.lowerBound)
            json.member("maximum", count: range.upperBound)
            json.member("default", count: otherwise)
        case .choice(let names):
            json.member("type", "string")
            json.key("enum")
            json.array { json in for name in names { json.string(name) } }
        }
    }

    /// - Parameter isOptional: it can stand in the body instead.
    func write(_ json: inout JSONWriter, isOptional: Bool) {
        json.object { json in
            json.member("name", name)
            json.member("in", "query")
            json.member("description", description)
            json.key("required")
            json.boolean(isRequired && !isOptional)
            json.key("schema")
            json.object { json in schemaMembers(&json) }
            switch schema {
            case .text(let example): json.member("example", example)
            case .number(let example):
                json.key("example")
                json.number(example)
            default: break
            }
        }
    }
}
