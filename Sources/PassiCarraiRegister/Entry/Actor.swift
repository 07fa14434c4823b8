public import Services

/// Who changes the register: a role of the office, or a pseudonym that differs from one register to another.
public struct Actor: Hashable, Sendable {
    public let name: String

    /// - Throws: ``FieldFault`` for what may tell of a person: ``Pseudonym``.
    public init(_ name: String) throws(FieldFault) {
        try Pseudonym.check(name, field: "chi", shortest: 2)
        self.name = name
    }

    private init(known name: String) { self.name = name }

    /// Whoever has come with a token: by their pseudonym.
    init(_ principal: Principal) { name = principal.pseudonym }

    /// The office, where nobody is told from another.
    public static let office = Actor(known: "ufficio")
    public static let importing = Actor(known: "importazione")
}
