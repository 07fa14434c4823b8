import Languages
import Markup

/// One operation of a path, as the API definition describes it. Source: OpenAPI 3.0.3, Operation Object.
struct PathOperation {
    struct Parameter {
        var name: String
        /// `query` or `path`; of a path it is required.
        var place = "query"
        var description: String?
        var example: String?
        /// The only values there are.
        var values: [String] = []
    }

    var method = "get"
    var identifier: String
    var summary: String
    var description: String?
    var tag: String
    var parameters: [Parameter] = []
    /// JSON of a body that is asked for.
    var bodyExample: String?
    /// Names of security schemes, one of which is needed; an empty one stands for nobody in particular.
    var security: [String] = []
    /// What comes back, and beside it the statuses of problems.
    var answer: String
    /// What comes back where something was made, with Location.
    var created: String?
    /// In which forms it comes back.
    var mediaTypes = ["application/json"]
    var problems: [(status: String, words: String)] = []

    /// A path item with operations of different methods.
    static func item(_ language: LocalizedText.Language, _ operations: [PathOperation]) -> String {
        var json = JSONWriter()
        json.object { json in for operation in operations { operation.write(&json, language) } }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private func write(_ json: inout JSONWriter, _ language: LocalizedText.Language) {
        json.key(method)
        json.object { json in
            json.member("operationId", identifier)
            json.member("summary", summary)
            json.member("description", description)
            json.key("tags")
            json.array { $0.string(tag) }
            if !parameters.isEmpty {
                json.key("parameters")
                json.array { json in for parameter in parameters { Self.write(parameter, &json) } }
            }
            if let bodyExample { Self.write(body: bodyExample, &json) }
            if !security.isEmpty {
                json.key("security")
                json.array { json in
                    for scheme in security {
                        json.object { json in
                            guard !scheme.isEmpty else { return }
                            json.key(scheme)
                            json.array { _ in }
                        }
                    }
                }
            }
            json.key("responses")
            json.object { json in
                Self.write("200", answer, mediaTypes, &json)
                if let created {
                    Self.write(
                        "201", created, mediaTypes, location: language("Dove si rilegge.", "Where it is read again."),
                        &json)
                }
                for (status, words) in problems { Self.write(status, words, ["application/problem+json"], &json) }
            }
        }
    }

    private static func write(_ parameter: Parameter, _ json: inout JSONWriter) {
        json.object { json in
            json.member("name", parameter.name)
            json.member("in", parameter.place)
            if parameter.place == "path" {
                json.key("required")
                json.boolean(true)
            }
            json.member("description", parameter.description)
            json.key("schema")
            json.object { json in
                json.member("type", "string")
                guard !parameter.values.isEmpty else { return }
                json.key("enum")
                json.array { json in for value in parameter.values { json.string(value) } }
            }
            json.member("example", parameter.example)
        }
    }

    private static func write(body example: String, _ json: inout JSONWriter) {
        json.key("requestBody")
        json.object { json in
            json.key("required")
            json.boolean(true)
            json.key("content")
            json.object { json in
                json.key("application/json")
                json.object { json in
                    json.key("schema")
                    json.object { $0.member("type", "object") }
                    json.key("example")
                    json.raw(example.utf8)
                }
            }
        }
    }

    private static func write(
        _ status: String, _ words: String, _ types: [String], location: String? = nil, _ json: inout JSONWriter
    ) {
        json.key(status)
        json.object { json in
            json.member("description", words)
            if let location {
                json.key("headers")
                json.object { json in
                    json.key("Location")
                    json.object { json in
                        json.member("description", location)
                        json.key("schema")
                        json.object { json in
                            json.member("type", "string")
                            json.member("format", "uri")
                        }
                    }
                }
            }
            json.key("content")
            json.object { json in for type in types { Self.write(type: type, &json) } }
        }
    }

    /// Of JSON an object, of everything else a text or a file.
    private static func write(type: String, _ json: inout JSONWriter) {
        json.key(type)
        json.object { json in
            json.key("schema")
            json.object { json in
                json.member("type", type.hasSuffix("json") ? "object" : "string")
                if type == "application/pdf" { json.member("format", "binary") }
            }
        }
    }
}
