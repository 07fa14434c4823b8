import HTTPTypes
public import Services

/// `/metrics`: the figures of this process for Prometheus. Tells nothing of any request but its service and status.
public struct MetricsPage: Service {
    public let routes = [Route("/metrics")]
    public let contribution = Contribution()
    private let exposition: Exposition

    public init(_ exposition: Exposition) { self.exposition = exposition }

    public func respond(to request: Request) async throws(ServiceError) -> Response {
        var response = Response(mediaType: "text/plain; version=0.0.4; charset=utf-8", exposition.text)
        response.headers[.cacheControl] = "no-store"
        return response
    }
}
