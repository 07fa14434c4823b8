public import Services

/// Who reports or changes a report: a pseudonym, or a role where nobody is told from another.
public struct RequestActor: Hashable, Sendable {
    public let name: String

    /// Whoever has come with a token: by their pseudonym.
    public init(_ principal: Principal) { name = principal.pseudonym }

    private init(known name: String) { self.name = name }

    /// - Throws: ``FieldFault`` for what may be a person's name or number: only letters, digits, `-` and `_`, 2 … 64.
    public init(role name: String) throws(FieldFault) {
        let isPlain = name.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
                || $0 == 0x5F
        }
        guard isPlain, (2...64).contains(name.utf8.count) else {
            throw FieldFault(
                "chi", it: "un ruolo o uno pseudonimo: lettere, cifre, - e _, da 2 a 64",
                en: "a role or a pseudonym: letters, digits, - and _, from 2 to 64")
        }
        try PublicText.check(name, "chi", most: 64)
        self.name = name
    }

    /// The office, where nobody is told from another.
    public static let office = RequestActor(known: "ufficio")
    /// Whoever reports without an account.
    public static let anonymous = RequestActor(known: "anonimo")
}
