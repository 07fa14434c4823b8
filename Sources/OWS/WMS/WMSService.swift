import HTTPTypes
public import Publishing
public import Services

/// Web Map Service 1.3.0 and 1.1.1 at `/wms`, with the operations of the Styled Layer Descriptor profile.
///
/// Source: OGC 06-042 (WMS 1.3.0, ISO 19128); OGC 01-068r3 (WMS 1.1.1); OGC 05-078r4 (SLD profile 1.1.0).
public struct WMSService: Service {
    let publisher: Publisher
    let documents = DocumentCache()

    public init(_ publisher: Publisher) { self.publisher = publisher }

    /// Finds out now what the first GetCapabilities would otherwise wait for: the CRSs that can be drawn in. Returns at
    /// once when cancelled.
    public func prepare() async { await publisher.catalog.prepareOfferedCRS() }

    public let routes = [Route("/wms", methods: [.get, .post])]
    public let contribution = Contribution(
        links: [
            Link(
                href: "/wms?SERVICE=WMS&REQUEST=GetCapabilities", rel: "service-desc", type: "text/xml",
                title: "WMS 1.3.0")
        ], openAPIPaths: WMSDescription.paths)

    /// Answers every request, errors included, in WMS's own words.
    public func respond(to request: Request) async -> Response {
        let parsed: WMSRequest
        do throws(ServiceError) {
            parsed = try WMSRequest(request, publisher.catalog)
        } catch {
            return WMSException(error, version: .v130, request.languageChoice).response(id: request.id)
        }
        do throws(ServiceError) {
            return try await operation(parsed)
        } catch {
            return await WMSException(error, version: parsed.version, request.languageChoice)
                .response(to: parsed, isMap: parsed.operation == .getMap, publisher)
        }
    }

    public func refusal(of request: Request, _ error: ServiceError) -> Response {
        let version = KVP(request.query)["version"] == WMSVersion.v111.rawValue ? WMSVersion.v111 : .v130
        return WMSException(error, version: version, request.languageChoice).response(id: request.id)
    }

    private func operation(_ request: WMSRequest) async throws(ServiceError) -> Response {
        let operation = try request.knownOperation()
        if operation != .getCapabilities { try VendorParameters.refuseForMaps(request.parameters) }
        return switch operation {
        case .getCapabilities: try await getCapabilities(request)
        case .getMap: try await getMap(request)
        case .getFeatureInfo: try await getFeatureInfo(request)
        case .getLegendGraphic: try await getLegendGraphic(request)
        case .describeLayer: try describeLayer(request)
        case .getStyles: try getStyles(request)
        }
    }
}
