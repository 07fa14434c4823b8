import JWTKit
import Markup
import Services

/// Checks tokens of one issuer, without asking anybody.
///
/// Source: RFC 9068, 4; RFC 7519, 4.1 and 7.2; RFC 8725, 3.
struct TokenVerifier: Sendable {
    let issuer: Issuer
    let limits: IdentityLimits
    let keys: any KeySource

    /// - Parameter now: seconds since 1970.
    func verified(_ token: CompactToken, at now: Int64) async throws(TokenFault) -> AccessToken {
        guard token.type.map(issuer.tokenTypes.contains) ?? false else { throw .type }
        guard let key = await keys.key(token.keyIdentifier, token.algorithm) else { throw .unknownKey }
        // What cannot be a signature at all makes the library throw.
        guard (try? key.verify(token.signature, signs: token.signed)) ?? false else { throw .signature }
        let (issued, expiry) = try times(token, now)
        guard try token.texts("aud").contains(issuer.audience) else { throw .audience }
        guard token.claims["cnf"] == nil else { throw .isBound }
        let identifier = try token.claims["jti"].map { (value) throws(TokenFault) in
            guard let text = value.text, !text.isEmpty else { throw .missingClaim("jti") }
            return text
        }
        return AccessToken(
            issuer: issuer.name, subject: try token.text("sub"), identifier: identifier, issued: issued, expiry: expiry,
            roles: issuer.roles(of: token.claims), scopes: try scopes(token),
            assurance: issuer.assurance(of: token.claims))
    }

    private func times(_ token: CompactToken, _ now: Int64) throws(TokenFault) -> (issued: Int64, expiry: Int64) {
        guard let expiry = try token.moment("exp") else { throw .missingClaim("exp") }
        guard let issued = try token.moment("iat") else { throw .missingClaim("iat") }
        let skew = Int64(limits.clockSkewSeconds)
        guard now < expiry + skew else { throw .expired }
        guard issued <= now + skew else { throw .issuedInFuture }
        if let begin = try token.moment("nbf"), begin > now + skew { throw .notYetValid }
        guard expiry - issued <= Int64(limits.maximumLifetimeSeconds) else { throw .livesTooLong }
        return (issued, expiry)
    }

    /// Words with blanks between. Source: RFC 8693, 4.2.
    private func scopes(_ token: CompactToken) throws(TokenFault) -> Set<String> {
        Set(try token.texts("scope").flatMap { $0.split(separator: " ").map(String.init) })
    }
}
