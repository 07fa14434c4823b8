import Languages
import Markup
import Publishing
import SimpleFeatures

/// One GET of the API, as its definition describes it. Source: OpenAPI 3.0.3, Operation Object.
struct APIOperation {
    var path: String
    var identifier: String
    var summary: String
    var tag = "OGC API"
    /// Names in `components/parameters`.
    var parameters = ["f", "lang"]
    /// Properties of this layer that are parameters too.
    var queryables: Layer?
    /// Media types, each with its schema in `components/schemas`; `nil` for text.
    var answers: [(mediaType: String, schema: String?)]
    /// Statuses of the errors it may answer.
    var errors = ["400", "406", "500", "503"]

    static func document(_ path: String, _ identifier: String, _ summary: String, schema: String) -> APIOperation {
        APIOperation(
            path: path, identifier: identifier, summary: summary,
            answers: [("application/json", schema), ("text/html", nil)])
    }

    /// The three resources of a collection: itself, its features, one of them.
    static func collection(
        _ layer: Layer, below path: String, _ language: LocalizedText.Language
    ) -> [APIOperation] {
        let title = layer.title[language]
        let errors = ["400", "404", "406", "500", "503"]
        var one = document(path, "get." + layer.name, title, schema: "collection")
        one.tag = layer.name
        one.errors = errors
        let items = APIOperation(
            path: path + "/items", identifier: "getItems." + layer.name,
            summary: title + language(": elementi", ": features"),
            tag: layer.name,
            parameters: ["limit", "offset", "bbox", "bbox-crs", "crs", "datetime", "download", "f-items", "lang"],
            queryables: layer,
            answers: [
                ("application/geo+json", "featureCollectionGeoJSON"), ("text/html", nil), ("text/csv", nil),
            ], errors: errors)
        let item = APIOperation(
            path: path + "/items/{featureId}", identifier: "getItem." + layer.name,
            summary: title + language(": un elemento", ": one feature"),
            tag: layer.name, parameters: ["featureId", "crs", "f", "lang"],
            answers: [("application/geo+json", "featureGeoJSON"), ("text/html", nil)], errors: errors)
        return [one, items, item]
    }

    /// A member of `paths`.
    func write(_ json: inout JSONWriter, _ language: LocalizedText.Language) {
        json.key(path)
        json.object { json in
            json.key("get")
            json.object { json in
                json.member("operationId", identifier)
                json.member("summary", summary)
                json.key("tags")
                json.array { $0.string(tag) }
                json.key("parameters")
                json.array { json in
                    for name in parameters { json.reference("parameters", name) }
                    guard let queryables else { return }
                    for property in ItemsRequest.queryables(queryables) {
                        json.queryable(property, of: queryables, language)
                    }
                }
                json.key("responses")
                json.object { json in responses(&json) }
            }
        }
    }

    private func responses(_ json: inout JSONWriter) {
        json.key("200")
        json.object { json in
            json.member("description", "OK")
            json.key("content")
            json.object { json in
                for answer in answers {
                    json.key(answer.mediaType)
                    json.object { json in
                        json.key("schema")
                        if let schema = answer.schema {
                            json.reference("schemas", schema)
                        } else {
                            json.object { $0.member("type", "string") }
                        }
                    }
                }
            }
        }
        for status in errors {
            json.key(status)
            json.reference("responses", "Problem")
        }
        json.key("429")
        json.reference("responses", APILimits.name)
    }
}

extension JSONWriter {
    fileprivate mutating func reference(_ kind: String, _ name: String) {
        object { $0.member("$ref", "#/components/\(kind)/\(name)") }
    }

    /// A property as a parameter that filters by equality. Source: OGC 17-069r4, 7.15.5.
    fileprivate mutating func queryable(
        _ property: Property, of layer: Layer, _ language: LocalizedText.Language
    ) {
        object { json in
            json.member("name", property.name)
            json.member("in", "query")
            json.member("description", layer.title(of: property.name, in: language))
            json.key("required")
            json.boolean(false)
            json.key("schema")
            json.object { json in
                json.member(
                    "type", property.type == .boolean ? "boolean" : property.type == .integer ? "integer" : "string")
                if property.type == .date { json.member("format", "date") }
            }
            json.member("style", "form")
            json.key("explode")
            json.boolean(false)
        }
    }
}
