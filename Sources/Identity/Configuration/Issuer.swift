import Markup
public import Services

/// Somebody who vouches for those who write, and what is believed of what they say.
public struct Issuer: Hashable, Sendable {
    /// How often a token may be used.
    public enum Use: String, Hashable, Sendable, CaseIterable {
        /// As long as it is valid: that of a person who has signed in.
        case session
        /// Once for something that is changed by it, with a `jti` of its own: that of another administration's server.
        /// Source: Linee guida ModI (AgID), ID_AUTH_REST_02.
        case once
    }

    /// Which of the values of a claim make somebody what.
    public enum Members: Hashable, Sendable {
        case values(Set<String>)
        /// Whoever has a token of this issuer.
        case everybody
    }

    /// The claim `iss`, to the letter.
    public var name: String
    /// What `aud` has to name.
    public var audience: String
    /// The path of the JWK set.
    public var keys: String
    /// In lower case. Source: RFC 9068, 4.
    public var tokenTypes: Set<String> = ["at+jwt"]
    public var use = Use.session
    /// The claim with the roles; points lead into objects where no claim has the whole name.
    public var roleClaim = "roles"
    public var members: [Role: Members] = [:]
    public var assuranceClaim = "acr"
    /// Values of the claim that stand for SPID level 2 and higher, or for CIE.
    public var substantial: Set<String> = []

    init(name: String, audience: String, keys: String) {
        self.name = name
        self.audience = audience
        self.keys = keys
    }

    func roles(of claims: [String: JSONValue]) -> Set<Role> {
        let values = Set(Self.value(roleClaim, of: claims)?.texts ?? [])
        return Set(
            members.compactMap { role, members in
                switch members {
                case .everybody: role
                case .values(let names): names.isDisjoint(with: values) ? nil : role
                }
            })
    }

    func assurance(of claims: [String: JSONValue]) -> Right.Assurance {
        let level = Self.value(assuranceClaim, of: claims)?.text
        return level.map(substantial.contains) == true ? .substantial : .any
    }

    private static func value(_ path: String, of claims: [String: JSONValue]) -> JSONValue? {
        if let value = claims[path] { return value }
        var steps = path.split(separator: ".").map(String.init)[...]
        guard let first = steps.popFirst(), var value = claims[first] else { return nil }
        while let step = steps.popFirst() {
            guard let next = value[step] else { return nil }
            value = next
        }
        return value
    }
}
