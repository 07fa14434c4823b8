import FeatureStores
import HTTPTypes
import Languages
import Markup
import PassiCarrai
public import PassiCarraiRegister
import PassiCarraiReports
public import Services

/// Checks of driveway permits below `/passi-carrai`: a pre-examination with its reasons, never a decision.
///
/// Errors are problem+json (RFC 9457), Italian first. Nothing of what is asked stands in a log, and no cache keeps it.
public struct PassiCarraiService: Service {
    private let source: PassiCarraiSource
    private let office: OfficeRegister

    /// - Parameter office: where officers keep verdicts.
    public init(_ source: PassiCarraiSource, _ office: OfficeRegister) {
        self.source = source
        self.office = office
    }

    public var routes: [Route] {
        [
            Route("/passi-carrai"), Route("/passi-carrai/regolamento"),
            Route("/passi-carrai/verifica", methods: [.post], maximumBodyBytes: source.maximumBodyBytes),
            Route("/passi-carrai/fronti", methods: [.get, .post]), Route("/passi-carrai/{id}"),
        ]
    }

    public var contribution: Contribution {
        Contribution(
            links: [
                Link(
                    href: "/passi-carrai", rel: "related", type: "application/json",
                    title: "Passi carrai: pre-istruttoria con articoli, misure e disegno")
            ],
            openAPIPaths: { PassiCarraiDefinition(language: $0).paths })
    }

    public func respond(to request: Request) async throws(ServiceError) -> Response {
        guard request.path.count > 1 else { return .unkept(IndexDocument(source.current, request.baseURL).bytes) }
        switch request.path[1] {
        case "verifica": return try await verify(request)
        case "fronti": return try await fronts(request)
        case "regolamento": return .unkept(RegulationDocument(try source.basis().regulation).bytes)
        default: return try await show(request.path[1], request)
        }
    }

    public func refusal(of request: Request, _ error: ServiceError) -> Response {
        var response = error.problem(to: request)
        response.headers[.cacheControl] = "no-store"
        if error.code == .tooBusy { response.headers[.retryAfter] = "5" }
        return response
    }

    // MARK: Checking

    private func verify(_ request: Request) async throws(ServiceError) -> Response {
        let parameters = try VerdictParameters(request, mayStore: true)
        // Whoever may not keep it is told before anything is measured.
        if parameters.isStored { _ = try await office.authority.principal(of: request, for: .keepRegister) }
        let check = try Check(request.body)
        let basis = try source.basis()
        if parameters.isStored { return try await store(check, basis, parameters, request) }
        let answer = VerdictAnswer(parameters: parameters, typefaces: source.typefaces)
        return try await source.workers.serve { () throws(ServiceError) in
            let examined = check.examined(basis)
            return try answer.response(examined.verdict) {
                check.asked.document(examined, basis.sites)
            } report: {
                check.report(examined, basis, parameters.reference)
            }
        }
    }

    /// Measures, keeps, and answers as ``show(_:_:)`` will. Source: RFC 9110, 9.3.3.
    private func store(
        _ check: Check, _ basis: CurrentSites.Basis, _ parameters: VerdictParameters, _ request: Request
    ) async throws(ServiceError) -> Response {
        let asked = request.body
        let kept = try await source.workers.serve { () throws(ServiceError) in
            let examined = check.examined(basis)
            let provenance = check.provenance(basis)
            guard let kept = KeptVerdict(examined, of: check.asked, asked: asked, basis.sites, provenance) else {
                throw ServiceError(
                    .invalidParameter, locator: "body",
                    examined.verdict.findings.first?.message
                        ?? LocalizedText(it: "Nulla è stato misurato.", en: "Nothing was measured."))
            }
            return kept
        }
        let record = try await office.write { register throws(RegisterError) in try register.keep(kept) }
        var response = try await answer(record, basis, parameters, request)
        response.status = 201
        response.headers[.location] = request.baseURL + "/passi-carrai/" + record.id
        return response
    }

    private func fronts(_ request: Request) async throws(ServiceError) -> Response {
        let asked = try FrontsRequest(request)
        let basis = try source.basis()
        return try await source.workers.serve { () throws(ServiceError) in
            do throws(AccessError) {
                return .unkept(try asked.answer(basis.sites, basis.regulation), mediaType: "application/geo+json")
            } catch {
                throw ServiceError(.notFound, error.words)
            }
        }
    }

    // MARK: What was kept

    private static let unknown = ServiceError(
        .notFound, it: "Non c’è un verdetto conservato con questo identificativo.",
        en: "There is no kept verdict with this id.")

    private func show(_ id: String, _ request: Request) async throws(ServiceError) -> Response {
        let parameters = try VerdictParameters(request, mayStore: false)
        guard id.utf8.count <= 100 else { throw Self.unknown }
        // Before anything is looked for: what is there cannot be told from the answer to a wrong token.
        var principal: Principal?
        if request.headers[.authorization] != nil {
            principal = try await office.authority.principal(of: request, for: [.readRegister, .followApplications])
        }
        let found: KeptVerdict.Record?
        do throws(StoreError) {
            found = try await office.reading.verdict(id)
        } catch {
            // No register yet: nothing has been kept.
            if case .unknownCollection = error { throw Self.unknown }
            throw ServiceError(error)
        }
        guard let record = found else { throw Self.unknown }
        // The id of one about an entry can be told from the entry's, which is public.
        guard record.isAlone || principal?.right == .readRegister else { throw Self.unknown }
        return try await answer(record, try source.basis(), parameters, request)
    }

    private func answer(
        _ record: KeptVerdict.Record, _ basis: CurrentSites.Basis, _ parameters: VerdictParameters, _ request: Request
    ) async throws(ServiceError) -> Response {
        let answer = VerdictAnswer(parameters: parameters, typefaces: source.typefaces)
        return try await source.workers.serve { () throws(ServiceError) in
            let kept = try KeptAnswer(record, basis)
            return try answer.response(kept.verdict) {
                kept.document(request.baseURL)
            } report: {
                kept.report(parameters.reference)
            }
        }
    }
}

extension Check {
    func provenance(_ basis: CurrentSites.Basis) -> Provenance {
        if case .request = asked { basis.provenance } else { .declared }
    }

    /// `nil` where no scene could be put together.
    func report(_ examined: PassoReading.Examined, _ basis: CurrentSites.Basis, _ reference: String?) -> Report? {
        guard let scene = examined.scene else { return nil }
        let facts = ReportFacts(
            reference: reference ?? scene.id ?? "–", from: provenance(basis), madeAt: Timestamp.now.description,
            fingerprint: examined.verdict.evidence?.fingerprint ?? "")
        return Report(scene: scene, verdict: examined.verdict, regulation: basis.regulation, facts: facts)
    }
}
