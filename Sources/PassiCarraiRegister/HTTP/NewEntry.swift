import Services

/// The body of a POST.
struct NewEntry: Sendable {
    let details: PassoDetails
    let state: PassoState
    let sign: SignNumber?
    let applicant: String?
    let verdict: KeptVerdict?
    let note: String?

    /// - Throws: `invalidParameter` with all that is wrong.
    init(_ bytes: [UInt8]) throws(ServiceError) {
        var body: RegisterBody
        do throws(FieldFault) {
            body = try RegisterBody(bytes, known: RegisterBody.common + ["richiedente"])
        } catch {
            throw ServiceError([error])
        }
        details = body.details() ?? PassoDetails()
        state = body.choice("stato", PassoState.self) ?? .presentata
        sign = body.sign(year: Timestamp.now.year)
        applicant = body.text("richiedente")
        verdict = body.verdict()
        note = body.text("nota")
        let faults = body.faults + [details.placeFault].compactMap(\.self)
        guard faults.isEmpty else { throw ServiceError(faults) }
    }
}
