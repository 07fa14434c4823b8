import Services

/// Which entries the office asks for: `stato` (several with commas), `particella`, `via`, `anno`, `limit`, `offset`.
struct RegisterQuery: Sendable {
    static let names = ["stato", "particella", "via", "anno", "limit", "offset", "lang"]

    private(set) var selection = RegisterReading.Selection()
    let part: ListPart

    /// - Throws: `invalidParameter` with all that is wrong.
    init(_ request: Request) throws(ServiceError) {
        var fields = QueryFields(request, known: Self.names)
        selection.states = fields.choices("stato", PassoState.self)
        selection.parcel = fields.text("particella")
        selection.street = fields.text("via")
        selection.year = fields.whole("anno", 1900...9999)
        part = ListPart(&fields, usual: 100, most: 1000)
        // One more tells whether there is a next page.
        (selection.limit, selection.offset) = (part.limit + 1, part.offset)
        guard fields.faults.isEmpty else { throw ServiceError(fields.faults) }
    }
}
