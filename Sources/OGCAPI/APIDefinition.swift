import Languages
import Markup
import Publishing
import Services

/// The API definition, written from the catalog. Source: OpenAPI 3.0.3; OGC 17-069r4, 9.
struct APIDefinition {
    static let mediaType = "application/vnd.oai.openapi+json;version=3.0"

    private let resources: OGCAPIResources
    private let server: String
    private let prefix: String
    private let language: LocalizedText.Language

    /// - Parameters:
    ///   - server: below which the paths are.
    ///   - prefix: of the paths of the features API below the server.
    init(_ resources: OGCAPIResources, server: String, prefix: String, _ language: LocalizedText.Language) {
        self.resources = resources
        self.language = language
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
                json.member("title", service.title[language])
                json.member("description", service.abstract[language])
                json.member("version", "1.0.0")
                json.member("x-api-id", service.apiIdentifier)
                json.member("x-summary", service.title[language])
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
        var definition = APIOperation.document(
            prefix + "/api", "getDefinition", language("Questa definizione", "This definition"), schema: "")
        definition.answers = [(Self.mediaType, nil), ("text/html", nil)]
        let documents: [APIOperation] = [
            .document(
                prefix.isEmpty ? "/" : prefix, "getLandingPage", language("Pagina iniziale", "Landing page"),
                schema: "landingPage"),
            .document(
                prefix + "/conformance", "getConformance", language("Classi di conformità", "Conformance classes"),
                schema: "confClasses"),
            .document(
                prefix + "/collections", "getCollections", language("Collezioni", "Collections"), schema: "collections"),
            definition,
        ]
        let features = layers.flatMap {
            APIOperation.collection($0, below: prefix + "/collections/" + $0.name, language)
        }
        for operation in documents + features { operation.write(&json, language) }
        for (path, item) in resources.contributions.flatMap({ $0.openAPIPaths(language).sorted { $0.key < $1.key } }) {
            json.key(path)
            let item = APILimits.declared(in: item)
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

    private func components(_ json: inout JSONWriter) {
        json.key("parameters")
        let limits = resources.catalog.service.limits
        let names = [
            "f", "f-items", "lang", "limit", "offset", "bbox", "bbox-crs", "crs", "datetime", "download", "featureId",
        ]
        json.object { json in
            for name in names {
                json.key(name)
                json.raw(parameter(name, limits).utf8)
            }
        }
        let schemes = resources.contributions.flatMap { $0.openAPISecuritySchemes(language) }.sorted { $0.key < $1.key }
        if !schemes.isEmpty {
            json.key("securitySchemes")
            json.object { json in
                for (name, scheme) in schemes {
                    json.key(name)
                    json.raw(scheme.utf8)
                }
            }
        }
        json.key("responses")
        json.raw(APISchemas.responses(APILimits.response(language)).utf8)
        json.key("headers")
        json.raw(APILimits.headers(language).utf8)
        json.key("schemas")
        json.raw(APISchemas.schemas.utf8)
    }

    /// Source: OGC 17-069r4, `/req/core/fc-limit-definition`, `fc-bbox-definition`, `fc-time-definition`; OGC 18-058r1.
    private func parameter(_ name: String, _ limits: Limits) -> String {
        func query(_ name: String, _ schema: String, _ description: String, style: Bool = true) -> String {
            #"{"name":"\#(name)","in":"query","description":"\#(description)","required":false,"schema":\#(schema)"#
                + (style ? #","style":"form","explode":false}"# : "}")
        }
        switch name {
        case "f":
            return query(
                "f", #"{"type":"string","enum":["json","html"]}"#,
                language("Formato; altrimenti decide Accept.", "Format; otherwise Accept decides."))
        case "f-items":
            return query(
                "f", #"{"type":"string","enum":["json","html","csv","csv-excel"]}"#,
                language(
                    "Formato; altrimenti decide Accept. csv-excel: tutti gli elementi in un file per Excel in italiano "
                        + "(UTF-8 con BOM, punto e virgola, virgola decimale).",
                    "Format; otherwise Accept decides. csv-excel: all features in a file for Excel in Italian (UTF-8 with "
                        + "BOM, semicolons, decimal comma)."))
        case "download":
            return query(
                "download", #"{"type":"boolean","default":false}"#,
                language(
                    "Se true, tutti gli elementi (se manca limit) come file da salvare.",
                    "If true, all features (without limit) as a file to be saved."))
        case "lang": return query("lang", #"{"type":"string","enum":["it","en"]}"#, language("Lingua.", "Language."))
        case "limit":
            let range =
                #""minimum":1,"maximum":\#(limits.maximumPageSize),"default":\#(min(limits.defaultPageSize, limits.maximumPageSize))"#
            return query(
                "limit", #"{"type":"integer",\#(range)}"#,
                language("Quanti elementi al massimo in una pagina.", "How many features a page has at most."))
        case "offset":
            return query(
                "offset", #"{"type":"integer","minimum":0,"default":0}"#,
                language("Quanti elementi saltare.", "How many features to skip."))
        case "bbox":
            let items = #""minItems":4,"maxItems":6,"items":{"type":"number"}"#
            return query(
                "bbox", #"{"type":"array",\#(items)}"#,
                language("Riquadro, nell'ordine degli assi di bbox-crs.", "Box, in the order of the axes of bbox-crs."))
        case "datetime":
            return query(
                "datetime", #"{"type":"string"}"#,
                language("Istante o intervallo (RFC 3339).", "Instant or interval (RFC 3339)."))
        case "featureId":
            let words = language("L’identificativo: il membro id.", "The id: the member id.")
            return #"{"name":"featureId","in":"path","required":true,"description":"\#(words)","#
                + #""schema":{"type":"string"}}"#
        default:
            return query(
                name, #"{"type":"string","format":"uri","default":"http://www.opengis.net/def/crs/OGC/1.3/CRS84"}"#,
                language(
                    "Uno dei sistemi di riferimento della collezione.",
                    "One of the reference systems of the collection."))
        }
    }
}
