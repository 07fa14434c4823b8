import Markup

/// One parameter of an operation. Source: OpenAPI 3.0.3, Parameter Object.
public struct PathParameter: Sendable {
    public var name: String
    /// `query` or `path`; of a path it is required.
    public var place: String
    public var description: String?
    public var example: String?
    /// The only values there are.
    public var values: [String]
    /// `string`, `integer`, `number` or `boolean`.
    public var type: String
    public var isRequired: Bool

    public init(
        name: String, place: String = "query", description: String? = nil, example: String? = nil,
        values: [String] = [], type: String = "string", isRequired: Bool = false
    ) {
        self.name = name
        self.place = place
        self.description = description
        self.example = example
        self.values = values
        self.type = type
        self.isRequired = isRequired || place == "path"
    }

    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("in", place)
            if isRequired {
                json.key("required")
                json.boolean(true)
            }
            json.member("description", description)
            json.key("schema")
            json.object { json in
                json.member("type", type)
                guard !values.isEmpty else { return }
                json.key("enum")
                json.array { json in for value in values { json.string(value) } }
            }
            guard let example else { return }
            json.key("example")
            // A number or a truth value stands in JSON as it stands in an address.
            if type == "string" { json.string(example) } else { json.raw(example.utf8) }
        }
    }
}
