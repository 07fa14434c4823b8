import Foundation
@testable import Identity
import Services
import Support
import Testing

@Suite("Secrets beside the database")
struct SecretTests {
    private func mode(_ path: String) throws -> Int {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0
    }

    @Test("A secret is made once, for whoever runs the server alone, and found again")
    func kept() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = folder.path("secret")
        let name = try Pseudonyms(secretIn: path).pseudonym(of: "s", at: "i", in: "a")
        #expect(try mode(path) == 0o600)
        #expect(try Pseudonyms(secretIn: path).pseudonym(of: "s", at: "i", in: "a") == name)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["secret"])
        #expect(
            try Pseudonyms(secretIn: folder.path("other")).pseudonym(of: "s", at: "i", in: "a") != name)
    }

    @Test("A secret that others can read, or that is none, is refused and not written over")
    func refused() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = folder.path("secret")
        _ = try Pseudonyms(secretIn: path)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        #expect(throws: SecretFault(path, .isOpenToOthers)) { try Pseudonyms(secretIn: path) }
        for text in ["", "short", String(repeating: "g", count: 64), String(repeating: "a", count: 200)] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            #expect(throws: SecretFault(path, .wrong)) { try Pseudonyms(secretIn: path) }
            #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
        }
        #expect(throws: SecretFault(folder.url.path, .unreadable)) { try Pseudonyms(secretIn: folder.url.path) }
        #expect(throws: SecretFault(path + "/x", .unreadable)) { try Pseudonyms(secretIn: path + "/x") }
        #expect(throws: SecretFault("/proc/x", .unwritable)) { try Pseudonyms(secretIn: "/proc/x") }
    }

    @Test("The development issuer vouches for each role, and its key is found again")
    func development() async throws {
        let mint = try Mint()
        defer { mint.remove() }
        let path = mint.folder.path("development.pem")
        #expect(try await DevelopmentIssuer(existingKeyIn: path) == nil)
        let issuer = try await DevelopmentIssuer(keyIn: path)
        #expect(try mode(path) == 0o600)
        let again = try #require(try await DevelopmentIssuer(existingKeyIn: path))
        let authority = Authority(
            issuer, IdentityLimits(), Pseudonyms(secret: [1]), clock: { [clock = mint.clock] in clock.now })
        for role in Role.allCases {
            let right = Right("s", of: [role], assurance: .substantial, isWriting: true, sector: "test")
            var grant = DevelopmentIssuer.Grant(roles: [role], scopes: ["s", "t"], level: DevelopmentIssuer.levels[1])
            let token = again.token(grant, at: Mint.now)
            #expect(await mint.ask(authority, "Bearer " + token, for: [right]).principal?.right == right)
            grant.level = DevelopmentIssuer.levels[0]
            #expect(
                await mint.ask(authority, "Bearer " + again.token(grant, at: Mint.now), for: [right]).status == 401)
            grant.roles = []
            #expect(
                await mint.ask(authority, "Bearer " + again.token(grant, at: Mint.now), for: [right]).status == 403)
        }
        // Another installation's is nobody here, and neither is one of a real issuer.
        let other = try await DevelopmentIssuer(keyIn: mint.folder.path("other.pem"))
        let grant = DevelopmentIssuer.Grant(
            roles: [.citizen], scopes: ["test:apply"], level: DevelopmentIssuer.levels[1])
        #expect(await mint.ask(authority, "Bearer " + other.token(grant, at: Mint.now)).cause == "unknownKey")
        #expect(await mint.ask(authority, "Bearer " + (try await mint.token())).cause == "unknownIssuer")
        #expect(
            await mint.ask(try await mint.authority(), "Bearer " + issuer.token(grant, at: Mint.now)).cause
                == "unknownIssuer")
    }

    @Test("Nobody writes where nobody vouches")
    func readOnly() async throws {
        await #expect(throws: ServiceError.self) {
            try await ReadOnly().principal(of: Request(path: [], baseURL: ""), for: Mint.keep)
        }
    }
}
