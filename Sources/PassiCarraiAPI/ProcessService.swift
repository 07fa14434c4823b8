import HTTPTypes
import Markup
import PassiCarrai
public import Services

/// The check of a passo carraio as a process, run while the client waits.
///
/// Source: OGC API – Processes – Part 1: Core 1.0 (OGC 18-062r2).
public struct ProcessService: Service {
    private let source: PassiCarraiSource

    static let process = "verifica-passo-carraio"

    public init(_ source: PassiCarraiSource) { self.source = source }

    public var routes: [Route] {
        [
            Route("/ogc/processes"), Route("/ogc/processes/{process}"),
            Route(
                "/ogc/processes/{process}/execution", methods: [.post], maximumBodyBytes: source.maximumBodyBytes),
        ]
    }

    public var contribution: Contribution {
        Contribution(
            links: [
                Link(
                    href: "/ogc/processes", rel: "http://www.opengis.net/def/rel/ogc/1.0/processes",
                    type: "application/json", title: "OGC API – Processes")
            ],
            conformanceClasses: ["core", "ogc-process-description", "json", "oas30"].map {
                "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/" + $0
            },
            openAPIPaths: { ProcessDefinition(language: $0).paths })
    }

    public func respond(to request: Request) async throws(ServiceError) -> Response {
        guard request.path.count > 2 else { return .unkept(ProcessDocument.list(request.baseURL)) }
        guard request.path[2] == Self.process else { return Self.noSuchProcess(request) }
        guard request.path.count > 3 else { return .unkept(ProcessDocument.description(request.baseURL)) }
        return try await execute(request)
    }

    /// Clause 7.11: `inputs`, and `response` which is `raw` unless it says `document`.
    private func execute(_ request: Request) async throws(ServiceError) -> Response {
        let (reading, isDocument) = PassoReading.execution(request.body)
        let check = try Check(reading)
        let basis = try source.basis()
        let (bytes, outcome) = try await source.workers.serve { () -> ([UInt8], Outcome) in
            let examined = check.examined(basis)
            return (check.asked.document(examined, basis.sites), examined.verdict.outcome)
        }
        var response = Response.unkept(isDocument ? Array("{\"verdict\":".utf8) + bytes + Array("}".utf8) : bytes)
        response.logged = ["outcome": outcome.rawValue]
        return response
    }

    public func refusal(of request: Request, _ error: ServiceError) -> Response {
        var response = error.problem(to: request)
        response.headers[.cacheControl] = "no-store"
        return response
    }

    /// Requirement 38 of clause 7.10.2.
    private static func noSuchProcess(_ request: Request) -> Response {
        var json = JSONWriter()
        json.object { json in
            json.member("type", "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/no-such-process")
            json.member("title", "Non c'è un processo con questo nome")
            json.key("status")
            json.integer(404)
            json.member("detail", "L'unico processo è \(process). / The only process is \(process).")
        }
        return Response(status: 404, mediaType: "application/problem+json", json.bytes)
    }
}
