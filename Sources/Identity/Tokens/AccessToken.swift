import Services

/// A token that was found to be right, and what it vouches for.
struct AccessToken: Sendable {
    let issuer: String
    let subject: String
    /// `jti`.
    let identifier: String?
    let issued: Int64
    let expiry: Int64
    let roles: Set<Role>
    let scopes: Set<String>
    let assurance: Right.Assurance

    /// The first of some rights that it gives.
    func first(of rights: [Right]) -> Right? { rights.first { lacks($0) == nil } }

    enum Lack: Hashable { case role, scope, assurance }

    /// What is missing for a right; `nil` where nothing is. A role comes first: whoever has it can ask for the rest.
    func lacks(_ right: Right) -> Lack? {
        if roles.isDisjoint(with: right.roles) { return .role }
        if !scopes.contains(right.scope) { return .scope }
        if right.assurance == .substantial, assurance != .substantial { return .assurance }
        return nil
    }
}
