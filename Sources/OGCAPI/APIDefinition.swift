import Markup
import Publishing
import Services
import SimpleFeatures

/// The API definition, written from the catalog. Source: OpenAPI 3.0.3; OGC 17-069r4, 9.
struct APIDefinition {
    static let mediaType = "application/vnd.oai.openapi+json;version=3.0"

    private let resources: OGCAPIResources
    private let server: String
    private let prefix: String

    /// - Parameters:
    ///   - server: below which the paths are.
    ///   - prefix: of the paths of the features API below the server.
    init(_ resources: OGCAPIResources, server: String, prefix: String) {
        self.resources = resources
        self.server = server
        self.prefix = prefix
    }

    var document: [UInt8] {
        let service = resources.catalog.service
        let layers = resources.catalog.layers(in: .features)
        var json = JSONWriter()
        json.object { json in
            json.member("openapi", "3.0.3")
            json.key("info")
            json.object { json in
                json.member("title", service.title.italian)
                json.member("description", service.abstract.italian)
                json.member("version", "1.0.0")
                json.key("contact")
                json.object { json in
                    json.member("name", service.contact.organization)
                    json.member("email", service.contact.email)
                    json.member("url", service.contact.site)
                }
            }
            json.key("servers")
            json.array { json in json.object { $0.member("url", server) } }
            json.key("paths")
            json.object { json in paths(layers, &json) }
            json.key("components")
            json.object { json in components(&json) }
        }
        return json.bytes
    }

    private func paths(_ layers: [Layer], _ json: inout JSONWriter) {
        operation(prefix.isEmpty ? "/" : prefix, "getLandingPage", "Pagina iniziale", &json)
        operation(prefix + "/conformance", "getConformance", "Classi di conformità", &json)
        operation(prefix + "/collections", "getCollections", "Collezioni", &json)
        operation(prefix + "/api", "getDefinition", "Questa definizione", only: APIDefinition.mediaType, &json)
        for layer in layers {
            let path = prefix + "/collections/" + layer.name
            let title = layer.title.italian
            operation(path, "get." + layer.name, title, missing: true, &json)
            operation(
                path + "/items", "getItems." + layer.name, "\(title): elementi", missing: true,
                parameters: ["limit", "offset", "bbox", "bbox-crs", "crs", "datetime"], of: layer, features: true, &json
            )
            operation(
                path + "/items/{featureId}", "getItem." + layer.name, "\(title): un elemento", missing: true,
                parameters: ["featureId", "crs"], features: true, &json)
        }
        for (path, item) in resources.contributions.flatMap({ $0.openAPIPaths.sorted { $0.key < $1.key } }) {
            json.key(path)
            guard prefix.isEmpty, let brace = item.utf8.firstIndex(of: UInt8(ascii: "{")) else {
                json.raw(item.utf8)
                continue
            }
            // What lies outside of the features API says where it is.
            var own = JSONWriter()
            own.string(resources.request.baseURL)
            let servers = #"{"servers":[{"url":"# + String(decoding: own.bytes, as: UTF8.self) + "}],"
            json.raw((servers + item[item.utf8.index(after: brace)...]).utf8)
        }
    }

    private func operation(
        _ path: String, _ identifier: String, _ summary: String, only type: String? = nil, missing: Bool = false,
        parameters: [String] = [], of layer: Layer? = nil, features: Bool = false, _ json: inout JSONWriter
    ) {
        json.key(path)
        json.object { json in
            json.key("get")
            json.object { json in
                json.member("operationId", identifier)
                json.member("summary", summary)
                json.key("tags")
                json.array { $0.string(layer?.name ?? "OGC API") }
                json.key("parameters")
                json.array { json in
                    for name in parameters + (type == nil ? ["f", "lang"] : []) {
                        let reference = name == "f" && layer != nil ? "f-items" : name
                        json.object { $0.member("$ref", "#/components/parameters/" + reference) }
                    }
                    for property in layer.map(ItemsRequest.queryables) ?? [] { json.queryable(property) }
                }
                json.key("responses")
                json.object { json in
                    responses(
                        types: type.map { [$0] }
                            ?? (features ? ["application/geo+json", "text/html"] : ["application/json", "text/html"]),
                        csv: layer != nil, missing: missing, &json)
                }
            }
        }
    }

    private func responses(types: [String], csv: Bool, missing: Bool, _ json: inout JSONWriter) {
        json.key("200")
        json.object { json in
            json.member("description", "OK")
            json.key("content")
            json.object { json in
                for type in types + (csv ? ["text/csv"] : []) {
                    json.key(type)
                    json.object { json in
                        json.key("schema")
                        json.object {
                            $0.member("type", type.hasSuffix("json") || type.contains("json;") ? "object" : "string")
                        }
                    }
                }
            }
        }
        let errors = ["400", missing ? "404" : nil, "406", "500", "503"].compactMap { $0 }
        for status in errors {
            json.key(status)
            json.object { $0.member("$ref", "#/components/responses/Problem") }
        }
    }

    private func components(_ json: inout JSONWriter) {
        json.key("parameters")
        let limits = resources.catalog.service.limits
        let names = ["f", "f-items", "lang", "limit", "offset", "bbox", "bbox-crs", "crs", "datetime", "featureId"]
        json.object { json in
            for name in names {
                json.key(name)
                json.raw(Self.parameter(name, limits).utf8)
            }
        }
        json.key("responses")
        json.raw(
            #"""
            {"Problem":{"description":"RFC 9457","content":{"application/problem+json":{"schema":{"type":"object",\#
            "properties":{"type":{"type":"string"},"title":{"type":"string"},"status":{"type":"integer"},\#
            "detail":{"type":"string"},"code":{"type":"string"},"parameter":{"type":"string"},\#
            "instance":{"type":"string"}}}}}}}
            """#.utf8)
    }

    /// Source: OGC 17-069r4, `/req/core/fc-limit-definition`, `fc-bbox-definition`, `fc-time-definition`; OGC 18-058r1.
    private static func parameter(_ name: String, _ limits: Limits) -> String {
        func query(_ name: String, _ schema: String, _ description: String, style: Bool = true) -> String {
            #"{"name":"\#(name)","in":"query","description":"\#(description)","required":false,"schema":\#(schema)"#
                + (style ? #","style":"form","explode":false}"# : "}")
        }
        switch name {
        case "f": return query("f", #"{"type":"string","enum":["json","html"]}"#, "Formato; altrimenti decide Accept.")
        case "f-items":
            return query("f", #"{"type":"string","enum":["json","html","csv"]}"#, "Formato; altrimenti decide Accept.")
        case "lang": return query("lang", #"{"type":"string","enum":["it","en"]}"#, "Lingua.")
        case "limit":
            let range =
                #""minimum":1,"maximum":\#(limits.maximumPageSize),"default":\#(min(limits.defaultPageSize, limits.maximumPageSize))"#
            return query("limit", #"{"type":"integer",\#(range)}"#, "Quanti elementi al massimo in una pagina.")
        case "offset":
            return query("offset", #"{"type":"integer","minimum":0,"default":0}"#, "Quanti elementi saltare.")
        case "bbox":
            let items = #""minItems":4,"maxItems":6,"items":{"type":"number"}"#
            return query("bbox", #"{"type":"array",\#(items)}"#, "Riquadro, nell'ordine degli assi di bbox-crs.")
        case "datetime": return query("datetime", #"{"type":"string"}"#, "Istante o intervallo (RFC 3339).")
        case "featureId":
            return #"{"name":"featureId","in":"path","required":true,"schema":{"type":"string"}}"#
        default:
            return query(
                name, #"{"type":"string","format":"uri","default":"http://www.opengis.net/def/crs/OGC/1.3/CRS84"}"#,
                "Uno dei sistemi di riferimento della collezione.")
        }
    }
}

extension JSONWriter {
    /// A property as a parameter that filters by equality. Source: OGC 17-069r4, 7.15.5.
    fileprivate mutating func queryable(_ property: Property) {
        object { json in
            json.member("name", property.name)
            json.member("in", "query")
            json.key("required")
            json.boolean(false)
            json.key("schema")
            json.object { json in
                json.member(
                    "type", property.type == .boolean ? "boolean" : property.type == .integer ? "integer" : "string")
            }
            json.member("style", "form")
            json.key("explode")
            json.boolean(false)
        }
    }
}
