import Languages
import Services

/// What a client is told that is not let in: the problem for people, and WWW-Authenticate for programs.
///
/// Source: RFC 6750, 3; RFC 9470, 3 (step-up); RFC 9110, 11.6.1.
enum Challenge {
    private static let realm = "dime-geo"

    /// Nobody has said who they are. No error code then: RFC 6750, 3.1.
    static func tokenRequired(_ rights: [Right]) -> ServiceError {
        error(
            .tokenRequired, nil, ["scope": scopes(rights)],
            LocalizedText(
                it: "Occorre l’access token di chi ha fatto l’accesso a DIME: Authorization: Bearer …",
                en: "The access token of somebody who has signed in to DIME is needed: Authorization: Bearer …"))
    }

    static func invalidToken(_ fault: TokenFault) -> ServiceError {
        let words = fault.words
        var error = error(
            .invalidToken, "invalid_token", ["error_description": words[.english]],
            LocalizedText(it: "L’access token non è valido: ", en: "The access token is not valid: ") + words + ".")
        error.cause = fault.name
        return error
    }

    static func insufficientScope(_ rights: [Right], _ lack: AccessToken.Lack) -> ServiceError {
        let roles = Role.allCases.filter { role in rights.contains { $0.roles.contains(role) } }.map(\.rawValue)
        return error(
            .insufficientScope, "insufficient_scope", ["scope": scopes(rights)],
            lack == .role
                ? LocalizedText(
                    it: "Chi ha fatto l’accesso non ha il ruolo che occorre: \(roles.joined(separator: " o ")).",
                    en:
                        "Whoever has signed in does not have the role that is needed: \(roles.joined(separator: " or "))."
                )
                : LocalizedText(
                    it: "L’access token non ha lo scope che occorre: \(scopes(rights)).",
                    en: "The access token does not have the scope that is needed: \(scopes(rights))."))
    }

    static func insufficientAuthentication(_ rights: [Right], _ levels: Set<String>) -> ServiceError {
        error(
            .insufficientAuthentication, "insufficient_user_authentication",
            ["acr_values": levels.sorted().joined(separator: " "), "scope": scopes(rights)],
            LocalizedText(
                it: "Occorre un accesso con SPID di livello 2 o superiore, o con CIE.",
                en: "Signing in with SPID level 2 or higher, or with CIE, is needed."))
    }

    private static func scopes(_ rights: [Right]) -> String {
        var scopes: [String] = []
        for right in rights where !scopes.contains(right.scope) { scopes.append(right.scope) }
        return scopes.joined(separator: " ")
    }

    private static func error(
        _ code: ServiceError.Code, _ name: String?, _ parameters: [String: String], _ detail: LocalizedText
    ) -> ServiceError {
        var error = ServiceError(code, detail)
        let all = [("realm", realm)] + (name.map { [("error", $0)] } ?? []) + parameters.sorted { $0.key < $1.key }
        error.challenge = "Bearer " + all.map { "\($0.0)=\"\($0.1)\"" }.joined(separator: ", ")
        return error
    }
}
