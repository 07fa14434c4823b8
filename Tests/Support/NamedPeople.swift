import HTTPTypes
public import Services

/// Lets people in by the names that they come with: `Bearer officer-1`, `Bearer citizen-anna`; a name with `-low` behind
/// it has signed in at a low level.
public struct NamedPeople: Authorising {
    public init() {}

    public func principal(of request: Request, for rights: [Right]) async throws(ServiceError) -> Principal {
        guard let header = request.headers[.authorization] else {
            throw refusal(.tokenRequired)
        }
        let name = header.dropFirst(7)
        guard header.hasPrefix("Bearer "),
            let role = name.split(separator: "-").first.flatMap({ Role(rawValue: String($0)) })
        else { throw refusal(.invalidToken) }
        guard let right = rights.first(where: { $0.roles.contains(role) }) else { throw refusal(.insufficientScope) }
        if right.assurance == .substantial, name.hasSuffix("-low") { throw refusal(.insufficientAuthentication) }
        return Principal(pseudonym: Self.pseudonym(String(name)), right: right)
    }

    /// Of somebody who comes by a name.
    public static func pseudonym(_ name: String) -> String {
        "u-of-" + (name.hasSuffix("-low") ? String(name.dropLast(4)) : name)
    }

    private func refusal(_ code: ServiceError.Code) -> ServiceError {
        var error = ServiceError(code, it: "no", en: "no")
        error.challenge = "Bearer realm=\"test\""
        return error
    }
}
