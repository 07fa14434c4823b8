public import Services

/// Somebody of the office, who may change the register.
public struct Officer: Hashable, Sendable {
    /// What the history says of who changed: a role or a pseudonym.
    public let actor: Actor
    public init(_ actor: Actor) { self.actor = actor }
}

/// Tells whether a request comes from an officer; `nil` where it does not. To be given by whoever composes the server.
public typealias OfficerAuthorisation = @Sendable (Request) -> Officer?
