import HTTPTypes
import Markup
import PassiCarrai
public import Services

/// Checks of driveway permits below `/passi-carrai`: a pre-examination with its reasons, never a decision.
///
/// Errors are problem+json (RFC 9457), Italian first. Nothing of what is asked stands in a log, and no cache keeps it.
public struct PassiCarraiService: Service {
    private let source: PassiCarraiSource

    public init(_ source: PassiCarraiSource) { self.source = source }

    public var routes: [Route] {
        [
            Route("/passi-carrai"), Route("/passi-carrai/regolamento"),
            Route("/passi-carrai/verifica", methods: [.post], maximumBodyBytes: source.maximumBodyBytes),
            Route("/passi-carrai/fronti", methods: [.get, .post]),
        ]
    }

    public var contribution: Contribution {
        Contribution(
            links: [
                Link(
                    href: "/passi-carrai", rel: "related", type: "application/json",
                    title: "Passi carrai: pre-istruttoria con articoli, misure e disegno")
            ],
            openAPIPaths: PassiCarraiDefinition.paths)
    }

    public func respond(to request: Request) async throws(ServiceError) -> Response {
        switch request.path.dropFirst().first {
        case "verifica": return try await verify(request)
        case "fronti": return try await fronts(request)
        case "regolamento": return .unkept(RegulationDocument(try source.data().regulation).bytes)
        default: return .unkept(IndexDocument(source.current, request.baseURL).bytes)
        }
    }

    public func refusal(of request: Request, _ error: ServiceError) -> Response {
        var response = error.problem(to: request)
        response.headers[.cacheControl] = "no-store"
        if error.code == .tooBusy { response.headers[.retryAfter] = "5" }
        return response
    }

    private func verify(_ request: Request) async throws(ServiceError) -> Response {
        let check = try Check(request.body)
        let (sites, regulation) = try source.data()
        let (bytes, outcome) = try await source.run { () -> ([UInt8], Outcome) in
            let answer = check.answer(sites, regulation)
            return (answer.bytes, answer.verdict.outcome)
        }
        var response = Response.unkept(bytes)
        response.logged = ["outcome": outcome.rawValue]
        return response
    }

    private func fronts(_ request: Request) async throws(ServiceError) -> Response {
        let asked = try FrontsRequest(request)
        let (sites, regulation) = try source.data()
        let result = try await source.run { () -> Result<[UInt8], AccessError> in
            Result { () throws(AccessError) in try asked.answer(sites, regulation) }
        }
        switch result {
        case .success(let bytes): return .unkept(bytes, mediaType: "application/geo+json")
        case .failure(let error): throw ServiceError(.notFound, error.words)
        }
    }
}

extension Response {
    /// JSON that no cache keeps: what was asked may tell of a person.
    static func unkept(_ bytes: [UInt8], mediaType: String = "application/json") -> Response {
        var response = Response(mediaType: mediaType, bytes)
        response.headers[.cacheControl] = "no-store"
        return response
    }
}
