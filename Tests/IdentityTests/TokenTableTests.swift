import Foundation
@testable import Identity
import JWTKit
import Markup
import Services
import Testing

/// A token and what becomes of it.
struct TokenCase: Sendable, CustomTestStringConvertible {
    var name: String
    /// The value of Authorization.
    var header: @Sendable (Mint) async throws -> String?
    var rights = [Mint.apply]
    var status = 401
    var type = "invalid-token"
    /// What WWW-Authenticate has beside the realm.
    var challenge = #"error="invalid_token""#
    /// For the log.
    var cause = ""

    var testDescription: String { name }

    /// Of a token that says something else than usual.
    static func token(
        _ name: String, header: [String: JSONValue] = [:], claims: [String: JSONValue] = [:], _ cause: String
    ) -> TokenCase {
        TokenCase(name: name, header: { "Bearer " + (try await $0.token(header, claims)) }, cause: cause)
    }

    static func text(_ name: String, _ cause: String, _ header: @escaping @Sendable (Mint) async throws -> String?)
        -> TokenCase
    { TokenCase(name: name, header: header, cause: cause) }

    static func good(
        _ name: String, header: [String: JSONValue] = [:], claims: [String: JSONValue] = [:],
        for rights: [Right] = [Mint.apply]
    ) -> TokenCase {
        TokenCase(
            name: name, header: { "Bearer " + (try await $0.token(header, claims)) }, rights: rights, status: 200,
            type: "",
            challenge: "")
    }
}

@Suite("Tokens")
struct TokenTableTests {
    private static func seconds(_ more: Int64) -> JSONValue { .number(Double(Mint.now + more)) }

    static let good: [TokenCase] = [
        .good("as it should be"),
        TokenCase(
            name: "by RS256",
            header: {
                "Bearer "
                    + (try await $0.token(["alg": .text("RS256"), "kid": .text("rsa")], by: $0.algorithm(.sha256)))
            }, status: 200, type: "", challenge: ""),
        TokenCase(
            name: "the scheme in other letters", header: { "bEARER  " + (try await $0.token()) }, status: 200, type: "",
            challenge: ""),
        .good("typ with its whole name", header: ["typ": .text("application/AT+JWT")]),
        .good("without kid, one key of the algorithm", header: ["kid": .null]),
        .good("several audiences", claims: ["aud": .list([.text("other"), .text(Mint.audience)])]),
        .good("expired within the skew", claims: ["exp": seconds(-29)]),
        .good("issued ahead within the skew", claims: ["iat": seconds(30), "nbf": seconds(30)]),
        .good("a fraction of a second", claims: ["exp": .number(Double(Mint.now) + 0.5)]),
        .good("SPID level 3", claims: ["acr": .text(Mint.levels[2])]),
        .good("to read, a low level will do", claims: ["acr": .text(Mint.levels[0])], for: [Mint.follow]),
        .good(
            "a role in an object",
            claims: [
                "realm": .object(["roles": .list([.text("x"), .text("passi-ufficio")])]), "scope": .text("test:keep"),
            ], for: [Mint.keep]),
        .good(
            "a claim with the whole name",
            claims: [
                "realm.roles": .text("passi-capo"), "scope": .text("test:keep"),
            ], for: [Mint.keep]),
        .good("the second right", for: [Mint.keep, Mint.apply]),
        .good("without jti, in a session", claims: ["jti": .null]),
        .good("unknown members", header: ["x": .text("y"), "jku": .text("https://x")], claims: ["x": .null]),
    ]

    static let refused: [TokenCase] = [
        .text("another key", "signature") { try await "Bearer " + $0.token(by: $0.algorithm($0.stranger)) },
        .text("a changed claim", "signature") { mint in
            var parts = try await mint.token().split(separator: ".").map(String.init)
            let claims = Mint.claims.merging(["sub": .text("other")]) { $1 }
            parts[1] = Base64URL.encode(Array(JSONValue.object(claims).json.utf8))
            return "Bearer " + parts.joined(separator: ".")
        },
        .text("no signature", "signature") { mint in
            try await "Bearer " + mint.token().split(separator: ".").prefix(2).joined(separator: ".") + "."
        },
        .text("half a signature", "signature") { try await "Bearer " + $0.token().dropLast(42) },
        .text("a signature by RS512", "signature") {
            try await "Bearer " + $0.token(["alg": .text("RS256"), "kid": .text("rsa")], by: $0.algorithm(.sha512))
        },
        .text("the name of the other key", "unknownKey") { try await "Bearer " + $0.token(["kid": .text("rsa")]) },
        .token("a key nobody has", header: ["kid": .text("../../etc/passwd")], "unknownKey"),
        .text("none", "algorithm") { mint in
            try await "Bearer "
                + mint.token(["alg": .text("none")]).split(separator: ".").prefix(2).joined(separator: ".")
                + "."
        },
        .token("None", header: ["alg": .text("None")], "algorithm"),
        .text("HS256 under the public key", "algorithm") { mint in
            let key = HMACKey(from: try mint.rsa.publicKey.pemRepresentation)
            let hmac = try await JWTKeyCollection().add(hmac: key, digestAlgorithm: .sha256, kid: "k").getKey(for: "k")
            return try await "Bearer " + mint.token(["alg": .text("HS256"), "kid": .text("rsa")], by: hmac)
        },
        .token("RS512", header: ["alg": .text("RS512"), "kid": .text("rsa")], "algorithm"),
        .token("no alg", header: ["alg": .null], "algorithm"),
        .token("a critical extension", header: ["crit": .list([.text("exp")]), "exp": .number(1)], "criticalHeader"),
        .token("b64", header: ["crit": .list([.text("b64")]), "b64": .boolean(false)], "criticalHeader"),
        .token("an ID token", header: ["typ": .text("JWT")], "type"),
        .token("no typ", header: ["typ": .null], "type"),
        .token("a typ that is no text", header: ["typ": .number(1)], "malformed"),
        .token("a kid that is no text", header: ["kid": .number(1)], "malformed"),
        .token("expired", claims: ["exp": seconds(-30)], "expired"),
        .token("no exp", claims: ["exp": .null], "missing exp"),
        .token("exp as text", claims: ["exp": .text("1800000600")], "missing exp"),
        .token("exp beyond all calendars", claims: ["exp": .number(1e300)], "missing exp"),
        .token("not yet valid", claims: ["nbf": seconds(31)], "notYetValid"),
        .token("issued in the future", claims: ["iat": seconds(31)], "issuedInFuture"),
        .token("no iat", claims: ["iat": .null], "missing iat"),
        .token("valid for years", claims: ["exp": seconds(100_000_000)], "livesTooLong"),
        .token("another issuer", claims: ["iss": .text("https://evil.example")], "unknownIssuer"),
        .token("the issuer with a slash more", claims: ["iss": .text(Mint.name + "/")], "unknownIssuer"),
        .token("no issuer", claims: ["iss": .null], "missing iss"),
        .token("the development issuer", claims: ["iss": .text(DevelopmentIssuer.name)], "unknownIssuer"),
        .token("another audience", claims: ["aud": .text("dime")], "audience"),
        .token("no audience", claims: ["aud": .null], "audience"),
        .token("an audience that is an object", claims: ["aud": .object([:])], "missing aud"),
        .token("nobody", claims: ["sub": .null], "missing sub"),
        .token("an empty subject", claims: ["sub": .text("")], "missing sub"),
        .token("bound to a key", claims: ["cnf": .object(["jkt": .text("x")])], "isBound"),
        .token("a jti that is no text", claims: ["jti": .number(7)], "missing jti"),
        .text("no token at all", "malformed") { _ in "Bearer x" },
        .text("an opaque token", "malformed") { _ in "Bearer 0123456789abcdef0123456789abcdef" },
        .text("two parts", "malformed") {
            try await "Bearer " + $0.token().split(separator: ".").prefix(2).joined(separator: ".")
        },
        .text("five parts", "malformed") { try await "Bearer " + $0.token() + ".a.b" },
        .text("two tokens", "malformed") { mint in
            let token = try await mint.token()
            return "Bearer \(token), Bearer \(token)"
        },
        .text("padding", "malformed") { try await "Bearer " + $0.token() + "=" },
        .text("letters of the other alphabet", "malformed") { try await "Bearer " + $0.token().dropLast(4) + "+//A" },
        .text("bits that are no byte's", "malformed") { try await "Bearer " + $0.token().dropLast() + "B" },
        .text("a header that is no object", "malformed") { try await "Bearer " + $0.sign("[]", "{}") },
        .text("a header that is cut off", "malformed") { try await "Bearer " + $0.sign(#"{"alg":"ES256""#, "{}") },
        .text("claims that are no object", "malformed") { try await "Bearer " + $0.sign(#"{"alg":"ES256"}"#, "\"x\"") },
        .text("claims a thousand levels deep", "malformed") {
            let deep = String(repeating: "[", count: 1000) + String(repeating: "]", count: 1000)
            return try await "Bearer " + $0.sign(#"{"alg":"ES256"}"#, #"{"x":\#(deep)}"#)
        },
        .text("oversized", "tooLong") {
            try await "Bearer " + $0.token([:], ["x": .text(String(repeating: "x", count: 8000))])
        },
    ]

    static let insufficient: [TokenCase] = [
        TokenCase(
            name: "no token", header: { _ in nil }, type: "token-required", challenge: #"scope="test:apply""#),
        TokenCase(
            name: "an empty token", header: { _ in "Bearer" }, type: "token-required", challenge: #"scope="test:apply""#
        ),
        TokenCase(
            name: "another scheme", header: { _ in "Basic b2ZmaWNlcjpwYXNz" }, type: "token-required",
            challenge: #"scope="test:apply""#),
        TokenCase(
            name: "no scope", header: { try await "Bearer " + $0.token([:], ["scope": .null]) }, status: 403,
            type: "insufficient-scope", challenge: #"error="insufficient_scope", scope="test:apply""#),
        TokenCase(
            name: "part of a scope's name",
            header: { try await "Bearer " + $0.token([:], ["scope": .text("test:applyx test")]) },
            status: 403, type: "insufficient-scope", challenge: #"error="insufficient_scope", scope="test:apply""#),
        TokenCase(
            name: "the wrong role", header: { try await "Bearer " + $0.token([:], ["scope": .text("test:keep")]) },
            rights: [Mint.keep], status: 403, type: "insufficient-scope",
            challenge: #"error="insufficient_scope", scope="test:keep""#),
        TokenCase(
            name: "a role that is no text",
            header: { try await "Bearer " + $0.token([:], ["realm": .object(["roles": .number(1)])]) },
            rights: [Mint.keep], status: 403, type: "insufficient-scope",
            challenge: #"error="insufficient_scope", scope="test:keep""#),
        TokenCase(
            name: "SPID level 1", header: { try await "Bearer " + $0.token([:], ["acr": .text(Mint.levels[0])]) },
            type: "insufficient-authentication",
            challenge: #"error="insufficient_user_authentication", "#
                + #"acr_values="https://www.spid.gov.it/SpidL2 https://www.spid.gov.it/SpidL3", scope="test:apply""#),
        TokenCase(
            name: "no level", header: { try await "Bearer " + $0.token([:], ["acr": .null]) },
            rights: [Mint.keep, Mint.apply], type: "insufficient-authentication",
            challenge: #"error="insufficient_user_authentication", "#
                + #"acr_values="https://www.spid.gov.it/SpidL2 https://www.spid.gov.it/SpidL3", scope="test:apply""#),
    ]

    @Test("What is right gives a pseudonym and a right", arguments: good)
    func isAccepted(_ wanted: TokenCase) async throws {
        let mint = try Mint()
        defer { mint.remove() }
        let answer = await mint.ask(try await mint.authority(), try await wanted.header(mint), for: wanted.rights)
        let principal = try #require(answer.principal, "\(answer)")
        #expect(wanted.rights.contains(principal.right))
        #expect(principal.pseudonym.wholeMatch(of: /u-[0-9a-f]{32}/) != nil)
    }

    @Test("What is wrong is refused with its problem and its challenge", arguments: refused + insufficient)
    func isRefused(_ wanted: TokenCase) async throws {
        let mint = try Mint()
        defer { mint.remove() }
        let header = try await wanted.header(mint)
        let answer = await mint.ask(try await mint.authority(), header, for: wanted.rights)
        guard case .refused(let status, let type, let challenge, let error) = answer else {
            Issue.record("let in: \(answer)")
            return
        }
        #expect(status == wanted.status && type == "urn:dime:problem:" + wanted.type)
        #expect(
            challenge.hasPrefix(#"Bearer realm="dime-geo", "#) && challenge.contains(wanted.challenge), "\(challenge)")
        #expect(error.cause ?? "" == wanted.cause)
        // Only what a quoted string may hold. Source: RFC 6750, 3.
        #expect(challenge.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != 0x5C })
        // Nothing of what was sent comes back, nor goes into the log.
        for part in header?.split(whereSeparator: { $0 == " " || $0 == "." }) ?? [] where part.utf8.count > 12 {
            let told = "\(error.detail) \(error.cause ?? "") \(challenge)"
            #expect(!told.contains(part))
        }
        for secret in ["8d0f", "evil", "passwd"] { #expect(!"\(error)".contains(secret)) }
    }

    @Test("The same person has one pseudonym in a sector, and another in another, of another issuer and installation")
    func pseudonyms() {
        let one = Pseudonyms(secret: Array("one".utf8))
        let name = one.pseudonym(of: "s", at: "i", in: "a")
        #expect(name == one.pseudonym(of: "s", at: "i", in: "a"))
        let others = [
            one.pseudonym(of: "s", at: "i", in: "b"), one.pseudonym(of: "s", at: "j", in: "a"),
            one.pseudonym(of: "t", at: "i", in: "a"), one.pseudonym(of: "i", at: "s", in: "a"),
            one.pseudonym(of: "", at: "is", in: "a"),
            Pseudonyms(secret: Array("two".utf8)).pseudonym(of: "s", at: "i", in: "a"),
        ]
        #expect(Set(others + [name]).count == 7)
    }
}
