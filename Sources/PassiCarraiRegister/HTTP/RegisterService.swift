import FeatureStores
import HTTPTypes
import Languages
import Markup
public import ReferenceSystems
public import Services

/// The register below `/passi-carrai/registro`: anybody may read the public part of an entry, officers change it.
///
/// Errors are problem+json (RFC 9457), Italian first. No answer to an officer is kept by a cache.
public struct RegisterService: Service {
    private let office: OfficeRegister
    private let features: RegisterGeoJSON

    /// - Throws: `CRSError` where nothing leads from EPSG:25833 to degrees.
    public init(_ office: OfficeRegister) throws(CRSError) {
        self.office = office
        features = try RegisterGeoJSON()
    }

    private var reading: RegisterReading { office.reading }

    /// Of a body: the evidence of a verdict is the largest part of it.
    static let maximumBodyBytes = 4 << 20

    public var routes: [Route] {
        [
            Route("/passi-carrai/registro", methods: [.post], maximumBodyBytes: Self.maximumBodyBytes),
            Route("/passi-carrai/registro/{id}", methods: [.get, .patch], maximumBodyBytes: Self.maximumBodyBytes),
        ]
    }

    public var contribution: Contribution {
        Contribution(
            openAPIPaths: { RegisterDefinition(language: $0).paths },
            openAPISecuritySchemes: { RegisterDefinition(language: $0).securitySchemes })
    }

    public func respond(to request: Request) async throws(ServiceError) -> Response {
        switch request.method {
        case .post: return try await add(request, by: office.officer(request))
        case .patch: return try await change(try id(request), request, by: office.officer(request))
        default: return try await show(try id(request), request)
        }
    }

    public func refusal(of request: Request, _ error: ServiceError) -> Response {
        var response = error.problem(to: request)
        response.headers[.cacheControl] = "no-store"
        if error.code == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer realm=\"passi-carrai\"" }
        return response
    }

    private func id(_ request: Request) throws(ServiceError) -> String {
        guard let id = request.path.last, id.utf8.count <= 100 else { throw Self.unknown }
        return id
    }

    static let unknown = ServiceError(
        .notFound, it: "Nel registro non c’è un passo con questo identificativo.",
        en: "The register has no entry with this id.")

    // MARK: Answers

    private func show(_ id: String, _ request: Request) async throws(ServiceError) -> Response {
        let isOffice = request.headers[.authorization] != nil
        if isOffice { _ = try office.officer(request) }
        let found: (entry: PassoCarraio, dossier: RegisterDossier?)?
        do throws(StoreError) {
            found = try await read(id, isOffice)
        } catch {
            // No register yet: nothing has been entered.
            if case .unknownCollection = error { throw Self.unknown }
            throw ServiceError(error)
        }
        guard let found else { throw Self.unknown }
        return answer(found.entry, found.dossier)
    }

    private func read(
        _ id: String, _ isOffice: Bool
    ) async throws(StoreError) -> (entry: PassoCarraio, dossier: RegisterDossier?)? {
        guard let entry = try await reading.passo(id) else { return nil }
        guard isOffice else { return (entry, nil) }
        let dossier = RegisterDossier(
            applicant: try await reading.applicant(of: id), history: try await reading.history(of: id),
            verdicts: try await reading.verdicts(of: id))
        return (entry, dossier)
    }

    private func answer(_ entry: PassoCarraio, _ dossier: RegisterDossier? = nil) -> Response {
        var json = JSONWriter()
        features.write(entry, to: &json) { json in dossier?.write(to: &json) }
        var response = Response(mediaType: "application/geo+json", json.bytes)
        response = response.tagged(String(entry.revision))
        if dossier != nil { response.headers[.cacheControl] = "no-store" }
        response.vary(on: "Authorization")
        return response
    }

    private func add(_ request: Request, by officer: Officer) async throws(ServiceError) -> Response {
        let body = try NewEntry(request.body)
        let entry = try await office.write { register throws(RegisterError) in
            try register.add(
                body.details, as: body.state, sign: body.sign, applicant: body.applicant, verdict: body.verdict,
                by: officer.actor, note: body.note)
        }
        var response = answer(entry)
        response.status = 201
        response.headers[.location] = "\(request.baseURL)/passi-carrai/registro/\(entry.id)"
        return response
    }

    private func change(
        _ id: String, _ request: Request, by officer: Officer
    ) async throws(ServiceError) -> Response {
        let wanted = try EntryChange(request)
        let entry = try await office.write { register throws(RegisterError) in
            let known = try register.passo(id)
            return try register.change(
                id, wanted.change(of: known), expecting: .revision(wanted.revision), by: officer.actor)
        }
        return answer(entry)
    }
}
