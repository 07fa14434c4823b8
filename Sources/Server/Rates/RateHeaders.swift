import HTTPTypes
import Services

extension RequestRate.Standing {
    private static let names = RateLimitHeaders.names.compactMap { HTTPField.Name($0) }

    /// Says in an answer where the client stands.
    func declare(in response: inout Response) {
        for (name, value) in zip(Self.names, [limit, remaining, reset]) { response.headers[name] = String(value) }
        if isOver { response.headers[.retryAfter] = String(reset) }
    }

    /// What is said to a client that asks too often. Source: RFC 6585, 4.
    var refusal: ServiceError {
        ServiceError(
            .tooManyRequests,
            it: "Da questo indirizzo sono arrivate più di \(limit) richieste in un minuto; riprovare tra \(reset) s.",
            en: "More than \(limit) requests came from this address in a minute; try again in \(reset) s.")
    }
}
