import HTTPTypes
import Languages
public import Publishing
public import Services
import YAMLText

/// Web Map Tile Service 1.0.0: keyword-value pairs at `/wmts`, resources under `/wmts/1.0.0`.
///
/// Source: OGC 07-057r7.
public struct WMTSService: Service {
    let publisher: Publisher
    let documents = DocumentCache()

    public init(_ publisher: Publisher) { self.publisher = publisher }

    public let routes = [Route("/wmts"), Route("/wmts/1.0.0/**")]
    public let contribution = Contribution(
        links: [
            Link(
                href: "/wmts/1.0.0/WMTSCapabilities.xml", rel: "service-desc", type: "application/xml",
                title: "WMTS 1.0.0")
        ], openAPIPaths: WMTSDescription.paths)

    /// Answers every request, errors included, in WMTS's own words.
    public func respond(to request: Request) async -> Response {
        let isResource = request.path.count > 1
        do throws(ServiceError) {
            return isResource ? try await resource(request) : try await operation(request)
        } catch {
            var response = refusal(of: request, error)
            if isResource, error.namesNothing { response.status = 404 }
            return response
        }
    }

    public func refusal(of request: Request, _ error: ServiceError) -> Response {
        ExceptionReport(error, version: "1.0.0", request.languageChoice, mediaType: "text/xml")
            .response(id: request.id)
    }

    private func operation(_ request: Request) async throws(ServiceError) -> Response {
        let parameters = KVP(request.query)
        let service = try parameters.required("service", example: "WMTS")
        guard service.uppercased() == "WMTS" else {
            throw ServiceError(
                .invalidParameter, locator: "service",
                it: "«SERVICE» vale «\(service.prefix(40))»; qui è WMTS. Il WMS è in /wms, il WFS in /wfs.",
                en: "SERVICE is \"\(service.prefix(40))\"; here it is WMTS. WMS is at /wms, WFS at /wfs.")
        }
        let name = try parameters.required("request", example: "GetCapabilities")
        if name.lowercased() != "getcapabilities" { try VendorParameters.refuseForMaps(parameters) }
        switch name.lowercased() {
        case "getcapabilities": return try await getCapabilities(parameters, baseURL: request.baseURL)
        case "gettile": return try await tile(TileRequest(parameters, publisher.catalog))
        case "getfeatureinfo": return try await getFeatureInfo(parameters)
        default:
            let known = ["GetCapabilities", "GetTile", "GetFeatureInfo"]
            let (near, names) = (
                Nearest.hint(String(name.prefix(40)), among: known), known.joined(separator: ", ")
            )
            throw ServiceError(
                .operationNotSupported, locator: "request",
                it: "L’operazione «\(name.prefix(40))» non esiste\(near[.italian]); sono disponibili \(names).",
                en: "There is no operation \"\(name.prefix(40))\"\(near[.english]); there are \(names).")
        }
    }

    /// Source: OGC 07-057r7, 10: the resources whose addresses the capabilities give.
    private func resource(_ request: Request) async throws(ServiceError) -> Response {
        let path = Array(request.path.dropFirst(2))
        if path == ["WMTSCapabilities.xml"] { return try await capabilitiesResource(request) }
        guard path.count == 6 || path.count == 8 else {
            throw ServiceError(
                .notFound,
                it:
                    "A questo indirizzo non c’è nulla; i tasselli sono in "
                    + "/wmts/1.0.0/{strato}/{stile}/{TileMatrixSet}/{TileMatrix}/"
                    + "{TileRow}/{TileCol}.png, le capabilities in /wmts/1.0.0/WMTSCapabilities.xml.",
                en: "There is nothing here; tiles are at /wmts/1.0.0/{layer}/{style}/{TileMatrixSet}/{TileMatrix}/"
                    + "{TileRow}/{TileCol}.png, the capabilities at /wmts/1.0.0/WMTSCapabilities.xml.")
        }
        if path.count == 6 { return try await tile(TileRequest(path: path, publisher.catalog)) }
        return try await featureInfoResource(path, LocalizedText.Language(KVP(request.query)))
    }

    private func tile(_ request: TileRequest) async throws(ServiceError) -> Response {
        let tile = try await publisher.tile(request.plan)
        return Response(mediaType: tile.mediaType, tile.bytes)
            .tagged(tile.entityTag, cacheControl: "public, max-age=300")
    }
}

extension ServiceError {
    /// Whether the address of a resource that says so names nothing: there the status is 404, whatever the code.
    fileprivate var namesNothing: Bool {
        switch code {
        case .layerNotDefined, .styleNotDefined, .invalidParameter, .invalidFormat, .tileOutOfRange, .pointOutOfRange,
            .layerNotQueryable, .notFound:
            true
        default: false
        }
    }
}
