import HTTPTypes
import Languages
public import Publishing
public import Services
import YAMLText

/// OGC API – Features 1.0, parts 1 and 2: core, GeoJSON, HTML, OpenAPI 3.0, and coordinate reference systems.
///
/// Below `/ogc`; the API definition of the whole server is at `/openapi.json`.
/// Source: OGC 17-069r4 (part 1); OGC 18-058r1 (part 2).
public struct OGCAPIService: Service {
    private let publisher: Publisher
    private let contributions: [Contribution]

    /// - Parameter contributions: what the other services add to the landing page, the conformance declaration and
    ///   the API definition.
    public init(_ publisher: Publisher, contributions: [Contribution] = []) {
        self.publisher = publisher
        self.contributions = contributions
    }

    public let routes = [
        Route("/ogc"), Route("/ogc/conformance"), Route("/ogc/api"), Route("/openapi.json"), Route("/ogc/collections"),
        Route("/ogc/collections/{id}"), Route("/ogc/collections/{id}/items"),
        Route("/ogc/collections/{id}/items/{fid}"),
    ]
    public let contribution = Contribution()

    public func respond(to request: Request) async throws(ServiceError) -> Response {
        let resources = OGCAPIResources(publisher, request, contributions)
        var response = try await answer(of: resources)
        response.headers[.vary] = "Accept, Accept-Language"
        return response
    }

    private func answer(of resources: OGCAPIResources) async throws(ServiceError) -> Response {
        let request = resources.request
        let path = request.path.dropFirst()
        switch (path.count, path.first) {
        case (0, _): return request.path == ["openapi.json"] ? try resources.wholeDefinition() : try resources.landing()
        case (1, "conformance"): return try resources.conformance()
        case (1, "api"): return try resources.definition()
        case (1, _): return try await resources.collections()
        case (2, _): return try await resources.collection(request.path[2])
        case (3, _): return try await resources.items(request.path[2])
        default: return try await resources.item(request.path[2], request.path[4])
        }
    }
}

/// One request to the API, with the catalog that it sees.
struct OGCAPIResources: Sendable {
    let publisher: Publisher
    let catalog: Catalog
    let request: Request
    let contributions: [Contribution]

    init(_ publisher: Publisher, _ request: Request, _ contributions: [Contribution]) {
        self.publisher = publisher
        catalog = publisher.catalog
        self.request = request
        self.contributions = contributions
    }

    /// Where the API begins.
    var root: String { request.baseURL + "/ogc" }

    static let conformanceClasses = [
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
        "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
        "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
        "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections",
    ]

    /// - Throws: `notFound` for a collection that is not there.
    func layer(_ name: String) throws(ServiceError) -> Layer {
        guard let layer = catalog.layer(name), layer.isPublished(.features) else {
            let name = String(name.prefix(100))
            let near = Nearest.hint(name, among: catalog.layers(in: .features).map(\.name))
            throw ServiceError(
                .notFound, locator: "collectionId",
                it: "La collezione «\(name)» non esiste\(near[.italian]); l’elenco è in \(root)/collections.",
                en: "There is no collection \(name)\(near[.english]); \(root)/collections lists them.")
        }
        return layer
    }

    /// The answer under a tag that changes with whatever it shows.
    func tagged(_ response: Response, _ version: String) -> Response { response.tagged(tag(version)) }

    /// What ``tagged(_:_:)`` makes of the version of what is shown and of how it was asked for.
    func tag(_ version: String) -> String {
        let query = request.query.map { $0.name + "=" + $0.value }.joined(separator: "&")
        // The number is raised when the same data begin to be written otherwise.
        let seen = [
            "2", version, request.baseURL, request.path.joined(separator: "/"), query, request.headers[.accept] ?? "",
            request.headers[.acceptLanguage] ?? "",
        ]
        return seen.joined(separator: "\n").entityTag
    }
}
