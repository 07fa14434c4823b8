import Foundation
@testable import Identity
import Services
import Testing
import YAMLText

@Suite("seeds/identity.yaml")
struct IdentityDefinitionTests {
    static let whole = """
        issuers:
          - issuer: https://a.example
            audience: dime-geo
            jwks: keys/a.json
            token_types: [at+jwt, JWT]
            use: once
            roles: { claim: groups, officer: [ufficio, capo], administrator: capo }
          - issuer: https://b.example
            audience: geo
            jwks: /etc/dime/b.json
            roles: { citizen: "*" }
            assurance: { claim: loa, substantial: [high] }
        limits:
          clock_skew_seconds: 5
          token_bytes: 4096
        """

    @Test("Everything that may stand there is read")
    func read() throws {
        let definition = try IdentityDefinition(text: Self.whole, file: "seeds/identity.yaml")
        let (first, second) = (definition.issuers[0], definition.issuers[1])
        #expect(first.keys == "seeds/keys/a.json" && second.keys == "/etc/dime/b.json")
        #expect(first.tokenTypes == ["at+jwt", "jwt"] && second.tokenTypes == ["at+jwt"])
        #expect(first.use == .once && second.use == .session)
        #expect(first.members == [.officer: .values(["ufficio", "capo"]), .administrator: .values(["capo"])])
        #expect(second.members == [.citizen: .everybody])
        #expect(second.assuranceClaim == "loa" && second.substantial == ["high"])
        #expect(definition.limits.clockSkewSeconds == 5 && definition.limits.maximumTokenBytes == 4096)
        #expect(definition.limits.reloadSeconds == IdentityLimits().reloadSeconds)
    }

    @Test("The file of this repository has no mistake and no issuer")
    func shipped() throws {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../seeds/identity.yaml").path
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let definition = try IdentityDefinition(text: text, file: "seeds/identity.yaml")
        #expect(definition == IdentityDefinition())
    }

    static let entry = "issuers:\n  - issuer: i\n    audience: a\n    jwks: k\n    roles: { officer: x }\n"

    @Test(
        "Each mistake has its line and says what would be right",
        arguments: [
            ("issuers:\n  - audience: a\n    jwks: k\n    roles: { officer: x }", 2, "issuer"),
            ("issuers:\n  - issuer: i\n    jwks: k\n    roles: { officer: x }", 2, "audience"),
            ("issuers:\n  - issuer: i\n    audience: \"\"\n    jwks: k\n    roles: { officer: x }", 3, "audience"),
            ("issuers:\n  - issuer: i\n    audience: a\n    roles: { officer: x }", 2, "jwks"),
            ("issuers:\n  - issuer: i\n    audience: a\n    jwks: k", 2, "roles"),
            ("issuers:\n  - issuer: i\n    audience: a\n    jwks: k\n    roles: { claim: c }", 5, "no role"),
            (
                "issuers:\n  - issuer: i\n    audience: a\n    jwks: k\n    roles: { oficer: [x] }", 5,
                "nearest: officer"
            ),
            ("issuers:\n  - issuer: i\n    audience: a\n    jwks: k\n    roles: { officer: \"*\" }", 5, "citizen only"),
            ("issuers:\n  - issuer: i\n    audience: a\n    jwks: k\n    roles: { officer: [] }", 5, "one text"),
            ("issuers:\n  - issuer: i\n    audience: a\n    jwks: k\n    roles: { citizen: x }", 2, "substantial"),
            (entry.replacing("issuer: i", with: "issuer: \(DevelopmentIssuer.name)"), 2, "development"),
            (entry + "    use: twice", 6, "session, once"), (entry + "    token_types: []", 6, "token_types"),
            (entry + "    assurance: {}", 6, "substantial"), (entry + "    acr: x", 6, "acr"),
            (entry + entry.dropFirst(9), 6, "described above"),
            ("limits:\n  clock_skew_seconds: 301", 2, "0 to 300"), ("limits:\n  token_bytes: many", 2, "whole number"),
            ("limits:\n  reload: 1", 2, "reload"), ("isuers: []", 1, "nearest: issuers"), ("[]", 1, "keys"),
        ])
    func mistakes(_ text: String, _ line: Int, _ words: String) {
        do {
            _ = try IdentityDefinition(text: text, file: "identity.yaml")
            Issue.record("no mistake was found")
        } catch {
            #expect(error.list.contains { $0.line == line && "\($0)".contains(words) }, "\(error)")
        }
    }
}
