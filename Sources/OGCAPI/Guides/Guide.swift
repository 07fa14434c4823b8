import HTTPTypes
import Languages
public import Publishing
public import Services

/// A protocol that GIS and CAD programs speak, as a person meets it who has its address.
public enum Guide: String, CaseIterable, Sendable {
    case wms, wmts, wfs

    var publication: Publication {
        switch self {
        case .wms: .wms
        case .wmts: .wmts
        case .wfs: .wfs
        }
    }

    /// What a program is given, below the server's base address: WMTS has a document there, the others take parameters.
    var address: String { self == .wmts ? "/wmts/1.0.0/WMTSCapabilities.xml" : "/" + rawValue }

    func capabilities(_ language: LocalizedText.Language) -> String {
        guard self != .wmts else { return address + (language == .english ? "?LANGUAGE=eng" : "") }
        let words = language == .english ? "&LANGUAGE=eng" : ""
        return "/\(rawValue)?SERVICE=\(rawValue.uppercased())&REQUEST=GetCapabilities" + words
    }
}

/// The guides at addresses of their own, `/guide/wms`, which can be asked for in either language.
public struct GuideService: Service {
    private let publisher: Publisher

    public init(_ publisher: Publisher) { self.publisher = publisher }

    public let routes = [Route("/guide/{name}")]
    public let contribution = Contribution(
        links: Guide.allCases.map { guide in
            Link(
                href: "/guide/" + guide.rawValue, rel: "help", type: "text/html",
                title: guide.rawValue.uppercased() + ": QGIS, AutoCAD Map 3D, ArcGIS Pro")
        })

    public func respond(to request: Request) async throws(ServiceError) -> Response {
        guard let guide = Guide(rawValue: request.path[1]) else {
            let names = Guide.allCases.map { "/guide/" + $0.rawValue }.joined(separator: ", ")
            throw ServiceError(
                .notFound, it: "Questa guida non esiste; sono disponibili \(names).",
                en: "There is no such guide; there are \(names).")
        }
        return GuidePage(guide, OGCAPIResources(publisher, request, [])).response()
    }
}

/// A service whose bare address, opened in a browser, shows what it is for; any other request is the service's own.
public struct IntroducedService: Service {
    private let service: any Service
    private let guide: Guide
    private let publisher: Publisher

    public init(_ service: any Service, by guide: Guide, _ publisher: Publisher) {
        self.service = service
        self.guide = guide
        self.publisher = publisher
    }

    public var routes: [Route] { service.routes }
    public var contribution: Contribution { service.contribution }

    public func respond(to request: Request) async throws(ServiceError) -> Response {
        guard request.method == .get, request.path == [guide.rawValue], request.query.isEmpty else {
            return try await service.respond(to: request)
        }
        guard request.prefersPage else {
            var response = try await service.respond(to: request)
            response.vary(on: "Accept")
            return response
        }
        var response = GuidePage(guide, OGCAPIResources(publisher, request, [])).response()
        response.vary(on: "Accept")
        return response
    }

    public func refusal(of request: Request, _ error: ServiceError) -> Response {
        service.refusal(of: request, error)
    }
}
