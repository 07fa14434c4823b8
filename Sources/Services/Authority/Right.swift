/// What one may do with an operation, and what has to be vouched for to do it. Each service names its own.
public struct Right: Hashable, Sendable {
    /// How sure it has to be that they are who they say. Source: Regulation (EU) 910/2014, art. 8; D.P.C.M. 24-10-2014, art. 6.
    public enum Assurance: Hashable, Sendable {
        case any
        /// SPID level 2 and higher, or CIE.
        case substantial
    }

    /// One of them is needed.
    public let roles: Set<Role>
    /// What whoever asks has to have been let do with this system. Source: RFC 6749, 3.3.
    public let scope: String
    public let assurance: Assurance
    /// Whether something is changed by it: what may be used once is spent then.
    public let isWriting: Bool
    /// Of the pseudonyms: in another sector the same person has another one.
    public let sector: String

    public init(
        _ scope: String, of roles: Set<Role>, assurance: Assurance = .any, isWriting: Bool, sector: String
    ) {
        self.scope = scope
        self.roles = roles
        self.assurance = assurance
        self.isWriting = isWriting
        self.sector = sector
    }
}
