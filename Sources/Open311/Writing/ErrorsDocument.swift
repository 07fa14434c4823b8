import HTTPTypes
import Languages
import ServiceRequests
import Services

/// What is wrong, as GeoReport says it: a code, which is the status, and words. Source: Open311 GeoReport v2, Errors.
struct ErrorsDocument: Sendable {
    let error: ServiceError
    /// Each an error of its own.
    let faults: [LocalizedText]

    init(_ error: ServiceError) {
        self.error = error
        faults = []
    }

    init(_ faults: FieldFaults) {
        error = ServiceError(.invalidParameter, locator: faults.list.first?.field, faults.words)
        self.faults = faults.list.map(\.sentence)
    }

    func response(to request: Request) -> Response {
        let choice = request.languageChoice
        let words = faults.isEmpty ? [error.detail(id: request.id)] : faults
        let errors = SparkElement.list(
            of: "error",
            words.map {
                .record([
                    .init("code", .integer(error.code.status)), .init("description", .text($0[choice.language])),
                ])
            })
        var response = AnswerFormat.of(request).format.response(errors, root: "errors", status: error.code.status)
        response.headers[.retryAfter] = error.code.retryAfter
        response.headers[.wwwAuthenticate] = error.challenge
        response.headers[.cacheControl] = "no-store"
        response.declare(choice)
        response.failure = error
        return response
    }
}
