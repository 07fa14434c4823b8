import NIOHTTP1
import Services

/// What a client learns whose bytes are no HTTP request.
enum MalformedRequest {
    static func refusal(of error: any Error, _ limits: ServerLimits) -> ServiceError {
        if case .some(.headerOverflow) = error as? HTTPParserError {
            return ServiceError(
                .headersTooLarge,
                it:
                    "La riga di richiesta, un’intestazione o tutte le intestazioni superano "
                    + "\(limits.maximumHeadBytes) byte, oppure le "
                    + "intestazioni sono più di 100; inviare con POST i parametri lunghi.",
                en:
                    "The request line, a header or all headers are longer than \(limits.maximumHeadBytes) bytes, or "
                    + "the "
                    + "headers more than 100; send long parameters by POST.")
        }
        return ServiceError(
            .malformedRequest,
            it: "Questa non è una richiesta HTTP/1.1.",
            en: "This is not an HTTP/1.1 request.", cause: "\(type(of: error))")
    }
}
