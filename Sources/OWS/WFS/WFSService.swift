import HTTPTypes
public import Publishing
public import Services

/// WFS 2.0.0, by GET with parameters and by POST with XML: Simple WFS, Basic WFS and response paging; and WFS 1.1.0 and
/// 1.0.0, Basic.
///
/// Features have `gml:id` `<layer>.<id>`. A CRS named by urn or http URI has the axes of the EPSG register, one named
/// shortly (`EPSG:4326`) has x before y; in 1.0.0 x is always first.
/// Source: OGC 09-025r2 (WFS 2.0.0), OGC 04-094 (1.1.0), OGC 02-058 (1.0.0); OGC 09-026r2 (Filter Encoding 2.0),
/// OGC 04-095 (1.1.0), OGC 02-059 (1.0.0).
public struct WFSService: Service {
    private let publisher: Publisher

    public init(_ publisher: Publisher) { self.publisher = publisher }

    public let routes = [Route("/wfs", methods: [.get, .post])]
    public let contribution = Contribution(
        links: [
            Link(
                href: "/wfs?SERVICE=WFS&REQUEST=GetCapabilities", rel: "alternate", type: "application/xml",
                title: "WFS 2.0")
        ],
        openAPIPaths: WFSDescription.paths)

    public func respond(to request: Request) async throws(ServiceError) -> Response {
        do throws(ServiceError) {
            let parameters = try WFSParameters(request)
            let exchange = WFSExchange(publisher: publisher, request: request, parameters: parameters)
            return try await exchange.response()
        } catch {
            return refusal(of: request, error)
        }
    }

    public func refusal(of request: Request, _ error: ServiceError) -> Response {
        WFSException(error, WFSVersion.reporting(on: request), request.languageChoice).response(id: request.id)
    }
}

/// One request on its way to its answer, with the catalog it sees.
struct WFSExchange: Sendable {
    let publisher: Publisher
    let catalog: Catalog
    var parameters: WFSParameters
    let baseURL: String
    private(set) var version = WFSVersion.v200

    init(publisher: Publisher, request: Request, parameters: WFSParameters) {
        self.publisher = publisher
        catalog = publisher.catalog
        self.parameters = parameters
        baseURL = request.baseURL
    }

    var kvp: KVP { parameters.kvp }
    var endpoint: String { baseURL + "/wfs" }

    func response() async throws(ServiceError) -> Response {
        let operation = try kvp.required("request", example: "GetCapabilities")
        let service = try kvp.required("service", example: "WFS")
        guard service.uppercased() == "WFS" else {
            throw ServiceError(
                .invalidParameter, locator: "service",
                it: "Questo è un WFS; SERVICE=\(service.prefix(40)) non è qui.",
                en: "This is a WFS; SERVICE=\(service.prefix(40)) is not here.")
        }
        var exchange = self
        let isNegotiating = operation.lowercased() == "getcapabilities"
        exchange.version = try isNegotiating ? .negotiated(kvp) : .requested(kvp)
        exchange.parameters = parameters.spelled(from: exchange.version)
        return try await exchange.response(to: operation)
    }

    private func response(to operation: String) async throws(ServiceError) -> Response {
        guard version.operations.contains(where: { $0.lowercased() == operation.lowercased() }) else {
            throw ServiceError(
                .operationNotSupported, locator: "request",
                it: "L’operazione «\(operation.prefix(60))» non esiste; sono disponibili "
                    + "\(version.operations.joined(separator: ", ")).",
                en: "There is no operation \(operation.prefix(60)); there are "
                    + "\(version.operations.joined(separator: ", ")).")
        }
        switch operation.lowercased() {
        case "getcapabilities": return try await capabilities()
        case "describefeaturetype": return try describeFeatureType()
        case "getpropertyvalue":
            try VendorParameters.refuseForFeatures(kvp)
            return try await propertyValues()
        case "liststoredqueries": return StoredQueries(self).list()
        case "describestoredqueries": return try StoredQueries(self).describe()
        default:
            try VendorParameters.refuseForFeatures(kvp)
            return try await features()
        }
    }
}
