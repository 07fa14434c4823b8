public import Services

/// `/health` for a supervisor, `/status` for other administrations' software.
///
/// Source: Linee guida ModI (AgID), RAC_REST_NAME and robustness patterns: `/status` answers problem+json with 200.
public struct Health: Service {
    public let routes = [Route("/health"), Route("/status")]
    public let contribution = Contribution()
    private let check: @Sendable () async -> String?

    /// - Parameter check: `nil` when all is well, else what is wrong, in words fit for anybody.
    public init(_ check: @escaping @Sendable () async -> String?) { self.check = check }

    public func respond(to request: Request) async throws(ServiceError) -> Response {
        let wrong = await check()
        if request.path == ["health"] {
            return Response(status: wrong == nil ? 200 : 503, mediaType: "text/plain; charset=utf-8", wrong ?? "ok")
        }
        guard let wrong else {
            return Response(
                mediaType: "application/problem+json",
                #"{"type":"about:blank","title":"OK","status":200,"detail":"Il servizio è attivo."}"#)
        }
        throw ServiceError(.tooBusy, wrong)
    }
}
