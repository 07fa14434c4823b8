import ServiceRequests
import Services

/// Which reports the office asks for, newest first: `stato` and `servizio` (several with commas), `limit`, `offset`.
struct SegnalazioniQuery: Sendable {
    static let names = ["stato", "servizio", "limit", "offset", "lang"]

    private(set) var selection = RequestReading.Selection()
    let part: ListPart

    /// - Throws: `invalidParameter` with all that is wrong.
    init(_ request: Request) throws(ServiceError) {
        var fields = QueryFields(request, known: Self.names)
        selection.states = fields.choices("stato", RequestState.self)
        selection.services = (fields.text("servizio") ?? "").split(separator: ",").map { String($0.trimmed) }
        part = ListPart(&fields, usual: 100, most: 1000)
        // One more tells whether there is a next page.
        (selection.limit, selection.offset) = (part.limit + 1, part.offset)
        guard fields.faults.isEmpty else { throw ServiceError(fields.faults) }
    }
}
