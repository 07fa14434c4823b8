import FeatureStores
import HTTPTypes
import Languages
import Markup
public import ReferenceSystems
public import Services

/// The register below `/passi-carrai/registro`: anybody may read what is public of an entry, officers change it, citizens
/// apply and follow what they have applied for.
///
/// Errors are problem+json (RFC 9457), Italian first. No answer to somebody who is known is kept by a cache.
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
            Route("/passi-carrai/registro", methods: [.get, .post], maximumBodyBytes: Self.maximumBodyBytes),
            Route("/passi-carrai/registro/{id}", methods: [.get, .patch], maximumBodyBytes: Self.maximumBodyBytes),
        ]
    }

    public var contribution: Contribution {
        Contribution(
            openAPIPaths: { RegisterDefinition(language: $0).paths }, openAPISecuritySchemes: SecurityScheme.schemes)
    }

    public func respond(to request: Request) async throws(ServiceError) -> Response {
        switch request.method {
        case .post: return try await add(request)
        case .patch: return try await change(try id(request), request)
        default:
            return request.path.count > 2 ? try await show(try id(request), request) : try await list(request)
        }
    }

    public func refusal(of request: Request, _ error: ServiceError) -> Response {
        var response = error.problem(to: request)
        response.headers[.cacheControl] = "no-store"
        return response
    }

    private func id(_ request: Request) throws(ServiceError) -> String {
        guard let id = request.path.last, id.utf8.count <= 100 else { throw Self.unknown }
        return id
    }

    static let unknown = ServiceError(
        .notFound, it: "Nel registro non c’è un passo con questo identificativo.",
        en: "The register has no entry with this id.")

    private func isOffice(_ principal: Principal?) -> Bool { principal?.right.roles.contains(.officer) ?? false }

    // MARK: Reading

    /// What whoever asks has applied for; for the office all that is asked for.
    private func list(_ request: Request) async throws(ServiceError) -> Response {
        let principal = try await office.authority.principal(of: request, for: [.readRegister, .followApplications])
        let query = isOffice(principal) ? try RegisterQuery(request) : nil
        var entries: [PassoCarraio] = []
        do throws(StoreError) {
            entries = try await read(query, principal)
        } catch {
            guard case .unknownCollection = error else { throw ServiceError(error) }
        }
        let shown = entries.prefix(query?.part.limit ?? .max)
        var json = JSONWriter()
        json.object { json in
            json.member("type", "FeatureCollection")
            if let query, shown.count < entries.count { json.links(next: query.part.next(after: request)) }
            json.key("features")
            json.array { json in for entry in shown { features.write(entry, to: &json) } }
        }
        return Response.unkept(json.bytes, mediaType: "application/geo+json")
    }

    private func read(
        _ query: RegisterQuery?, _ principal: Principal
    ) async throws(StoreError) -> [PassoCarraio] {
        guard let query else { return try await reading.applications(of: principal.pseudonym) }
        return try await reading.passi(query.selection)
    }

    private func show(_ id: String, _ request: Request) async throws(ServiceError) -> Response {
        var principal: Principal?
        if request.headers[.authorization] != nil {
            principal = try await office.authority.principal(of: request, for: [.readRegister, .followApplications])
        }
        let found: (entry: PassoCarraio, dossier: RegisterDossier?)?
        do throws(StoreError) {
            found = try await read(id, principal)
        } catch {
            // No register yet: nothing has been entered.
            if case .unknownCollection = error { throw Self.unknown }
            throw ServiceError(error)
        }
        guard let found else { throw Self.unknown }
        var response = answer(found.entry, found.dossier)
        if principal != nil { response.headers[.cacheControl] = "no-store" }
        return response
    }

    /// `nil` for an application of somebody else, as if it were not there.
    private func read(
        _ id: String, _ principal: Principal?
    ) async throws(StoreError) -> (entry: PassoCarraio, dossier: RegisterDossier?)? {
        guard let entry = try await reading.passo(id) else { return nil }
        guard isOffice(principal) else {
            if entry.state.isPublic { return (entry, nil) }
            return try await isApplicant(principal, of: id) ? (entry, nil) : nil
        }
        let dossier = RegisterDossier(
            applicant: try await reading.applicant(of: id), history: try await reading.history(of: id),
            verdicts: try await reading.verdicts(of: id))
        return (entry, dossier)
    }

    private func isApplicant(_ principal: Principal?, of id: String) async throws(StoreError) -> Bool {
        guard let principal else { return false }
        return try await reading.applicant(of: id) == principal.pseudonym
    }

    private func answer(_ entry: PassoCarraio, _ dossier: RegisterDossier? = nil) -> Response {
        var json = JSONWriter()
        features.write(entry, to: &json) { json in dossier?.write(to: &json) }
        var response = Response(mediaType: "application/geo+json", json.bytes)
        response = response.tagged(String(entry.revision))
        response.vary(on: "Authorization")
        return response
    }

    // MARK: Writing

    private func add(_ request: Request) async throws(ServiceError) -> Response {
        let principal = try await office.authority.principal(of: request, for: [.keepRegister, .applyForPasso])
        let entry =
            isOffice(principal)
            ? try await added(NewEntry(request.body), by: principal)
            : try await applied(NewApplication(request.body), by: principal)
        var response = answer(entry)
        response.status = 201
        response.headers[.location] = "\(request.baseURL)/passi-carrai/registro/\(entry.id)"
        response.headers[.cacheControl] = "no-store"
        return response
    }

    private func added(_ body: NewEntry, by principal: Principal) async throws(ServiceError) -> PassoCarraio {
        try await office.write { register throws(RegisterError) in
            try register.add(
                body.details, as: body.state, sign: body.sign, applicant: body.applicant, verdict: body.verdict,
                by: Actor(principal), note: body.note)
        }
    }

    private func applied(_ body: NewApplication, by principal: Principal) async throws(ServiceError) -> PassoCarraio {
        try await office.write { register throws(RegisterError) in try register.apply(body.details, by: principal) }
    }

    private func change(_ id: String, _ request: Request) async throws(ServiceError) -> Response {
        let principal = try await office.authority.principal(of: request, for: [.keepRegister, .applyForPasso])
        let wanted = try EntryChange(request)
        let withdrawal = isOffice(principal) ? nil : try wanted.withdrawal()
        let entry = try await office.write { register throws(RegisterError) in
            let known = try register.passo(id)
            if withdrawal != nil, try register.applicant(of: id) != principal.pseudonym { throw .unknown(id: id) }
            var change = withdrawal
            if change == nil { change = try wanted.change(of: known) }
            return try register.change(
                id, change ?? PassoChange(), expecting: .revision(wanted.revision), by: Actor(principal))
        }
        var response = answer(entry)
        response.headers[.cacheControl] = "no-store"
        return response
    }
}
