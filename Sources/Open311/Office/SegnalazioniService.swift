import FeatureStores
import HTTPTypes
import Markup
import ServiceRequests
public import Services

/// Reports below `/segnalazioni`, for whoever reported and for the office: what the standard has no words for.
///
/// Errors are problem+json (RFC 9457), Italian first. No answer to somebody who is known is kept by a cache.
public struct SegnalazioniService: Service {
    private let desk: ReportDesk
    private let features: RequestGeoJSON

    public init(_ desk: ReportDesk) {
        self.desk = desk
        features = RequestGeoJSON(desk.frame)
    }

    public var routes: [Route] {
        [
            Route("/segnalazioni"),
            Route(
                "/segnalazioni/{id}", methods: [.get, .patch], maximumBodyBytes: desk.catalog.limits.bodyBytes),
        ]
    }

    public var contribution: Contribution {
        Contribution(openAPIPaths: { SegnalazioniDefinition(language: $0).paths })
    }

    public func respond(to request: Request) async throws(ServiceError) -> Response {
        guard request.path.count > 1, let id = request.path.last else { return try await list(request) }
        guard id.utf8.count <= 100 else { throw Self.unknown }
        return request.method == .patch ? try await change(id, request) : try await show(id, request)
    }

    public func refusal(of request: Request, _ error: ServiceError) -> Response {
        var response = error.problem(to: request)
        response.headers[.cacheControl] = "no-store"
        return response
    }

    private static let unknown = ServiceError(
        .notFound, it: "Non c’è una segnalazione con questo identificativo.",
        en: "There is no report with this id.")

    /// What whoever asks has reported; for the office all that is asked for.
    private func list(_ request: Request) async throws(ServiceError) -> Response {
        let principal = try await desk.authority.principal(of: request, for: [.readReports, .followReports])
        let query = principal.right == .readReports ? try SegnalazioniQuery(request) : nil
        let found: [ServiceRequest]
        do throws(StoreError) {
            found =
                if let query {
                    try await desk.reading.requests(query.selection).map(\.request)
                } else { try await desk.reading.requests(of: principal.pseudonym) }
        } catch {
            throw ServiceError(error)
        }
        let shown = found.prefix(query?.part.limit ?? .max)
        var json = JSONWriter()
        json.object { json in
            json.member("type", "FeatureCollection")
            if let query, shown.count < found.count { json.links(next: query.part.next(after: request)) }
            json.key("features")
            json.array { json in for each in shown { features.write(each, to: &json) } }
        }
        return Response.unkept(json.bytes, mediaType: "application/geo+json")
    }

    private func show(_ id: String, _ request: Request) async throws(ServiceError) -> Response {
        var principal: Principal?
        if request.headers[.authorization] != nil {
            principal = try await desk.authority.principal(of: request, for: [.readReports, .followReports])
        }
        let found: (request: ServiceRequest, dossier: RequestDossier?)?
        do throws(StoreError) {
            found = try await read(id, principal)
        } catch {
            throw ServiceError(error)
        }
        guard let found else { throw Self.unknown }
        let isOffice = principal?.right == .readReports
        return answer(found.request, found.dossier, isOffice: isOffice, isKnown: principal != nil)
    }

    /// What was written comes with the report for the office, and for whoever wrote it.
    private func read(
        _ id: String, _ principal: Principal?
    ) async throws(StoreError) -> (request: ServiceRequest, dossier: RequestDossier?)? {
        guard let request = try await desk.reading.request(id) else { return nil }
        guard let principal else { return (request, nil) }
        let reporter = try await desk.reading.reporter(of: id)
        guard principal.right == .readReports || reporter == principal.pseudonym else { return (request, nil) }
        let dossier = RequestDossier(
            content: try await desk.reading.content(of: id), reporter: reporter,
            history: principal.right == .readReports ? try await desk.reading.history(of: id) : [])
        return (request, dossier)
    }

    private func answer(
        _ request: ServiceRequest, _ dossier: RequestDossier?, isOffice: Bool, isKnown: Bool
    ) -> Response {
        var json = JSONWriter()
        features.write(request, to: &json) { json in
            guard let dossier else { return }
            if isOffice { return dossier.write(to: &json) }
            json.key("segnalante")
            json.object { json in dossier.content?.write(to: &json) }
        }
        var response = Response(mediaType: "application/geo+json", json.bytes).tagged(String(request.revision))
        response.vary(on: "Authorization")
        if isKnown { response.headers[.cacheControl] = "no-store" }
        return response
    }

    private func change(_ id: String, _ request: Request) async throws(ServiceError) -> Response {
        let principal = try await desk.authority.principal(of: request, for: [.keepReports, .report])
        let wanted = try ReportChangeBody(request, desk.catalog)
        let isOffice = principal.right == .keepReports
        guard isOffice || wanted.change == RequestChange(state: .ritirata) else {
            throw ServiceError(
                .invalidParameter, locator: "stato",
                it: "Chi ha segnalato può soltanto ritirare: occorrono «stato» ritirata e la revisione.",
                en: "Whoever has reported can only withdraw: \"stato\" ritirata and the revision are needed.")
        }
        let limits = desk.catalog.limits
        let changed = try await desk.write { register throws(RequestError) in
            // Of somebody else’s report nobody but the office learns more than that it is not theirs.
            if !isOffice, try register.reporter(of: id) != principal.pseudonym { throw .unknown(id: id) }
            return try register.change(
                id, wanted.change, expecting: .revision(wanted.revision), by: RequestActor(principal), limits: limits)
        }
        return answer(changed, nil, isOffice: isOffice, isKnown: true)
    }
}
