import Services

/// The body of a POST of whoever applies: the access, and nothing that the office decides.
struct NewApplication: Sendable {
    let details: PassoDetails

    /// - Throws: `invalidParameter` with all that is wrong.
    init(_ bytes: [UInt8]) throws(ServiceError) {
        var body: RegisterBody
        do throws(FieldFault) {
            body = try RegisterBody(bytes, known: RegisterBody.details + ["stato"])
        } catch {
            throw ServiceError([error])
        }
        details = body.details() ?? PassoDetails()
        let state = body.choice("stato", PassoState.self)
        var faults = body.faults
        if let state, state != .presentata {
            faults.append(
                FieldFault(
                    "stato", it: "una domanda comincia come «presentata»", en: "an application begins as \"presentata\""
                ))
        }
        if let fault = details.placeFault { faults.append(fault) }
        guard faults.isEmpty else { throw ServiceError(faults) }
    }
}
