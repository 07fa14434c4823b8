@testable import Identity
import Markup
import Services
import Testing

@Suite("One-time tokens")
struct TokenMemoryTests {
    static let once = "    use: once"

    /// A token of some seconds after the start, when everything that is issued is remembered.
    private func token(_ mint: Mint, _ identifier: String, issued: Int64 = 100) async throws -> String {
        try await "Bearer "
            + mint.token(
                [:],
                [
                    "jti": .text(identifier), "iat": .number(Double(Mint.now + issued)),
                    "exp": .number(Double(Mint.now + issued + 60)),
                ])
    }

    @Test("The same token changes something once; reading does not use it up")
    func replay() async throws {
        let mint = try Mint()
        defer { mint.remove() }
        let authority = try await mint.authority(Self.once)
        mint.clock.pass(100)
        let token = try await token(mint, "a")
        for _ in 0..<2 { #expect(await mint.ask(authority, token, for: [Mint.follow]).status == 200) }
        #expect(await mint.ask(authority, token).status == 200)
        let again = await mint.ask(authority, token)
        #expect(again.status == 401 && again.cause == "replayed")
        #expect(await mint.ask(authority, try await self.token(mint, "a", issued: 101)).cause == "replayed")
        #expect(await mint.ask(authority, try await self.token(mint, "b")).status == 200)
    }

    @Test("Where sessions are, the same token writes again")
    func session() async throws {
        let mint = try Mint()
        defer { mint.remove() }
        let authority = try await mint.authority("    use: session")
        let token = try await "Bearer " + mint.token()
        for _ in 0..<3 { #expect(await mint.ask(authority, token).status == 200) }
    }

    @Test("A token that gives no right is not used up by being refused")
    func refused() async throws {
        let mint = try Mint()
        defer { mint.remove() }
        let authority = try await mint.authority(Self.once)
        mint.clock.pass(100)
        let token = try await token(mint, "a")
        #expect(await mint.ask(authority, token, for: [Mint.keep]).status == 403)
        #expect(await mint.ask(authority, token).status == 200)
    }

    @Test("Without jti it is refused, and so is what may have been used before the start", arguments: [0, 30])
    func unknown(_ issued: Int64) async throws {
        let mint = try Mint()
        defer { mint.remove() }
        let authority = try await mint.authority(Self.once)
        #expect(await mint.ask(authority, try await token(mint, "a", issued: issued)).cause == "forgotten")
        mint.clock.pass(31)
        #expect(await mint.ask(authority, try await token(mint, "b", issued: 31)).status == 200)
        let nameless =
            try await "Bearer " + mint.token([:], ["jti": .null, "iat": .number(Double(Mint.now + 31))])
        #expect(await mint.ask(authority, nameless).cause == "missing jti")
    }

    @Test("Hundreds at once: each is let in once")
    func together() async throws {
        let mint = try Mint()
        defer { mint.remove() }
        let authority = try await mint.authority(Self.once)
        mint.clock.pass(100)
        let token = try await token(mint, "a")
        let statuses = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<200 { group.addTask { await mint.ask(authority, token).status } }
            return await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
        }
        #expect(statuses == [200: 1, 401: 199])
    }

    @Test("Memory is bounded: expired tokens go, and while it is full nothing is let in that could not be remembered")
    func full() throws {
        let memory = TokenMemory(began: 0, skew: 30, capacity: 3)
        func token(_ identifier: String, expiry: Int64) -> AccessToken {
            AccessToken(
                issuer: "i", subject: "s", identifier: identifier, issued: 100, expiry: expiry, roles: [], scopes: [],
                assurance: .any)
        }
        for name in ["a", "b", "c"] { try memory.spend(token(name, expiry: 200), at: 100) }
        #expect(throws: TokenFault.memoryIsFull) { try memory.spend(token("d", expiry: 200), at: 229) }
        #expect(throws: TokenFault.replayed) { try memory.spend(token("a", expiry: 200), at: 229) }
        try memory.spend(token("d", expiry: 300), at: 230)
        #expect(memory.count == 1)
    }
}
