/// One entry of the register: an application, or an access that is there.
///
/// Nothing in it tells of a person: who applied is known by a pseudonym, which stands apart (``Register/applicant(of:)``).
public struct PassoCarraio: Hashable, Sendable, Identifiable {
    public let id: String
    /// From the day of the authorisation on.
    public var sign: SignNumber?
    public var state: PassoState
    public var details: PassoDetails
    /// Of the last verdict: `favourable`, `reject` …
    public var outcome: String?
    /// UTC, ISO 8601.
    public var updated: String
    /// How many changes it has had, from 1: a change that was decided on another one is refused.
    public var revision: Int

    /// In one line, without anything of a person.
    public var label: String {
        let place = [details.street, details.houseNumber].compactMap(\.self).joined(separator: " ")
        let name = sign?.description ?? id
        return place.isEmpty ? name : name + ", " + place
    }
}
