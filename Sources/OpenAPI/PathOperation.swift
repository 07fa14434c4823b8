public import Languages
import Markup

/// One operation of a path, as the API definition describes it. Source: OpenAPI 3.0.3, Operation Object.
public struct PathOperation: Sendable {
    public var method = "get"
    public var identifier: String
    public var summary: String
    public var description: String?
    public var tag: String
    public var parameters: [PathParameter] = []
    /// JSON of a body that is asked for.
    public var bodyExample: String?
    /// A body of another kind that is asked for: its type, and what it is.
    public var body: (type: String, words: String)?
    /// Names of security schemes, one of which is needed; an empty one stands for nobody in particular.
    public var security: [String] = []
    /// What comes back, and beside it the statuses of problems.
    public var answer: String
    /// What comes back where something was made, with Location.
    public var created: String?
    /// In which forms it comes back.
    public var mediaTypes = ["application/json"]
    public var problems: [(status: String, words: String)] = []
    /// Of an answer in JSON, as JSON.
    public var answerExample: String?
    /// In which form problems come back.
    public var problemType = "application/problem+json"

    public init(
        method: String = "get", identifier: String, summary: String, description: String? = nil, tag: String,
        parameters: [PathParameter] = [], answer: String, mediaTypes: [String] = ["application/json"],
        problems: [(status: String, words: String)] = []
    ) {
        self.method = method
        self.identifier = identifier
        self.summary = summary
        self.description = description
        self.tag = tag
        self.parameters = parameters
        self.answer = answer
        self.mediaTypes = mediaTypes
        self.problems = problems
    }

    /// A path item with operations of different methods.
    public static func item(_ language: LocalizedText.Language, _ operations: [PathOperation]) -> String {
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
                json.array { json in for parameter in parameters { parameter.write(&json) } }
            }
            if let bodyExample { Self.write(body: bodyExample, &json) }
            if let body { Self.write(body: body.type, body.words, &json) }
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
                Self.write("200", answer, mediaTypes, example: answerExample, &json)
                if let created {
                    Self.write(
                        "201", created, mediaTypes, location: language("Dove si rilegge.", "Where it is read again."),
                        &json)
                }
                for (status, words) in problems { Self.write(status, words, [problemType], &json) }
            }
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

    private static func write(body type: String, _ words: String, _ json: inout JSONWriter) {
        json.key("requestBody")
        json.object { json in
            json.member("description", words)
            json.key("required")
            json.boolean(true)
            json.key("content")
            json.object { json in write(type: type, nil, &json) }
        }
    }

    private static func write(
        _ status: String, _ words: String, _ types: [String], location: String? = nil, example: String? = nil,
        _ json: inout JSONWriter
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
            json.object { json in for type in types { Self.write(type: type, example, &json) } }
        }
    }

    /// Of JSON an object, of everything else a text or a file.
    private static func write(type: String, _ example: String?, _ json: inout JSONWriter) {
        let isJSON = type.hasSuffix("json")
        json.key(type)
        json.object { json in
            json.key("schema")
            json.object { json in
                json.member("type", isJSON ? "object" : "string")
                if isFile(type) { json.member("format", "binary") }
            }
            guard isJSON, let example else { return }
            json.key("example")
            json.raw(example.utf8)
        }
    }

    /// Whether it is bytes rather than text.
    private static func isFile(_ type: String) -> Bool {
        type == "application/pdf" || type == "application/vnd.mapbox-vector-tile"
            || (type.hasPrefix("image/") && !type.hasSuffix("xml"))
    }
}
