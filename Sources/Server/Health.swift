public import Languages
public import Services

/// `/health` for a supervisor, `/status` for other administrations' software.
///
/// Source: Linee guida ModI (AgID), RAC_REST_NAME and robustness patterns: `/status` answers problem+json with 200.
public struct Health: Service {
    public let routes = [Route("/health"), Route("/status")]
    public let contribution = Contribution(openAPIPaths: HealthDescription.paths)
    private let check: @Sendable () async -> LocalizedText?

    private let note: @Sendable () -> LocalizedText?

    /// - Parameters:
    ///   - note: a sentence for `/status` beside that all is well: what is still being prepared.
    ///   - check: `nil` when all is well, else what is wrong, in words fit for anybody.
    public init(
        note: @escaping @Sendable () -> LocalizedText? = { nil },
        _ check: @escaping @Sendable () async -> LocalizedText?
    ) {
        self.note = note
        self.check = check
    }

    public func respond(to request: Request) async throws(ServiceError) -> Response {
        let wrong = await check()
        if request.path == ["health"] {
            guard let wrong else { return Response(mediaType: "text/plain; charset=utf-8", "ok") }
            let choice = request.languageChoice
            var response = Response(status: 503, mediaType: "text/plain; charset=utf-8", wrong[choice.language])
            response.declare(choice)
            return response
        }
        guard let wrong else {
            let choice = request.languageChoice
            let isUp = LocalizedText(it: "Il servizio è attivo.", en: "The service is up.")
            let detail = (note().map { isUp + " " + $0 } ?? isUp)[choice.language]
            var response = Response(
                mediaType: "application/problem+json",
                #"{"type":"about:blank","title":"OK","status":200,"detail":"\#(detail)"}"#)
            response.declare(choice)
            return response
        }
        throw ServiceError(.tooBusy, wrong)
    }
}
