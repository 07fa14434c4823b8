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
    var tag = "Geocodifica"
    var isGeocodeJSON = true

    var item: String {
        var json = JSONWriter()
        json.object { json in
            if body != .table {
                json.key("get")
                json.object { json in operation(&json, isPost: false) }
            }
            if body != .none {
                json.key("post")
                json.object { json in operation(&json, isPost: true) }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private func operation(_ json: inout JSONWriter, isPost: Bool) {
        json.member("operationId", identifier + (isPost && body != .table ? "Post" : ""))
        json.member("summary", summary)
        json.member("description", description)
        json.key("tags")
        json.array { $0.string(tag) }
        json.key("parameters")
        json.array { json in
            for parameter in parameters { parameter.write(&json, isOptional: isPost && body != .table) }
        }
        if isPost { requestBody(&json) }
        json.key("responses")
        json.object { json in responses(&json) }
    }

    private func requestBody(_ json: inout JSONWriter) {
        let types =
            switch body {
            case .table: ["text/csv", "application/x-ndjson"]
            case .text: ["text/plain", "application/json", "application/x-www-form-urlencoded"]
            default: ["application/json", "application/x-www-form-urlencoded"]
            }
        json.key("requestBody")
        json.object { json in
            json.member("description", body == .table ? "La tabella." : "Gli stessi parametri, o il testo.")
            json.key("content")
            json.object { json in
                for type in types {
                    json.key(type)
                    json.object { json in
                        json.key("schema")
                        json.object { json in
                            let isText = type.hasPrefix("text/") || body == .table
                            json.member("type", isText ? "string" : "object")
                            if !isText, let first = parameters.first(where: \.isRequired) ?? parameters.first {
                                json.key("properties")
                                json.object { json in
                                    json.key(first.name)
                                    json.object { $0.member("type", "string") }
                                }
                            }
                        }
                        if body == .table, type == "text/csv" {
                            json.member("example", "indirizzo;comune\nCastello 3998;Venezia\nVia Piave 23;Mestre\n")
                        }
                    }
                }
            }
        }
    }

    private func responses(_ json: inout JSONWriter) {
        json.key("200")
        json.object { json in
            json.member("description", "OK")
            json.key("content")
            json.object { json in
                let types =
                    switch (body, isGeocodeJSON, path) {
                    case (.table, _, _): ["text/csv", "application/x-ndjson"]
                    case (.none, true, _), (_, false, _): ["application/json"]
                    default: ["application/geo+json"]
                    }
                for type in types {
                    json.key(type)
                    json.object { json in
                        json.key("schema")
                        json.object { json in
                            // What Nominatim answers is an object or a list, by its format.
                            if isGeocodeJSON { json.member("type", body == .table ? "string" : "object") }
                        }
                    }
                }
            }
        }
        for status in ["400", "413", "415", "500", "503"] where isGeocodeJSON || status == "503" || status == "400" {
            json.key(status)
            if isGeocodeJSON {
                json.object { $0.member("$ref", "#/components/responses/Problem") }
            } else {
                json.object { $0.member("description", "Un errore come lo scrive il servizio imitato.") }
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

    /// - Parameter isOptional: it can stand in the body instead.
    func write(_ json: inout JSONWriter, isOptional: Bool) {
        json.object { json in
            json.member("name", name)
            json.member("in", "query")
            json.member("description", description)
            json.key("required")
            json.boolean(isRequired && !isOptional)
            json.key("schema")
            json.object { json in
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
