import Foundation
@testable import Identity
import JWTKit
import Languages
import Markup
import Services
import Testing

@Suite("Keys of an issuer")
struct KeyRotationTests {
    @Test("A key that comes while the server runs is found, and one that goes is known no more")
    func rotation() async throws {
        let mint = try Mint()
        defer { mint.remove() }
        let authority = try await mint.authority()
        let new = try await mint.token(["kid": .text("new")], by: mint.algorithm(mint.stranger))
        #expect(await mint.ask(authority, "Bearer " + new).cause == "unknownKey")
        try mint.publish([try mint.jwk(mint.stranger, "new")])
        // A look that found nothing is not repeated at once, whoever asks how often.
        #expect(await mint.ask(authority, "Bearer " + new).cause == "unknownKey")
        mint.clock.pass(10)
        #expect(await mint.ask(authority, "Bearer " + new).status == 200)
        #expect(await mint.ask(authority, "Bearer " + (try await mint.token())).cause == "unknownKey")
        #expect(mint.events.all == [.keysRead(path: mint.path, count: 1)])
    }

    @Test("Of many who come at once with the new key nobody is turned away")
    func together() async throws {
        let mint = try Mint()
        defer { mint.remove() }
        let authority = try await mint.authority()
        let new = try await mint.token(["kid": .text("new")], by: mint.algorithm(mint.stranger))
        try mint.publish([try mint.jwk(mint.stranger, "new")])
        mint.clock.pass(10)
        let statuses = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<50 { group.addTask { await mint.ask(authority, "Bearer " + new).status } }
            return await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }
        #expect(statuses == [200])
    }

    @Test("The look that is taken every few seconds finds it as well")
    func looking() async throws {
        let mint = try Mint()
        defer { mint.remove() }
        let authority = try await mint.authority()
        try mint.publish([try mint.jwk(mint.stranger, "ec")])
        await authority.look()
        await authority.look()
        #expect(mint.events.all == [.keysRead(path: mint.path, count: 1)])
        #expect(await mint.ask(authority, "Bearer " + (try await mint.token())).cause == "signature")
    }

    /// What becomes of a file that somebody is writing.
    static let broken: [(name: String, text: String?, words: String)] = [
        ("missing", nil, "missing"), ("empty", "", "JSON object"),
        ("half written", #"{"keys":[{"kty":"EC","#, "JSON object"),
        ("something else", "<html>", "JSON object"), ("no keys", "{}", "\"keys\""),
        ("an empty list", #"{"keys":[]}"#, "no key"),
        (
            "of other kinds only", #"{"keys":[{"kty":"OKP","crv":"Ed25519","x":"AA"},{"kty":"RSA","use":"enc"}]}"#,
            "no key"
        ),
        ("a short key", #"{"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB"}]}"#, "2048"),
        ("a point that is on no curve", #"{"keys":[{"kty":"EC","crv":"P-256","x":"AQ","y":"AQ"}]}"#, "P-256"),
        ("a private key", #"{"keys":[{"kty":"EC","crv":"P-256","x":"AQ","y":"AQ","d":"AQ"}]}"#, "private"),
        ("too many", #"{"keys":["# + Array(repeating: "{}", count: 51).joined(separator: ",") + "]}", "50"),
        ("too long", String(repeating: " ", count: 300_000), "262144"),
    ]

    @Test("While the file is wrong the last good keys stay in use, and it is told once", arguments: broken.map(\.name))
    func kept(_ name: String) async throws {
        let (_, text, words) = try #require(Self.broken.first { $0.name == name })
        let mint = try Mint()
        defer { mint.remove() }
        let authority = try await mint.authority()
        if let text { try mint.publish(text: text) } else { try FileManager.default.removeItem(atPath: mint.path) }
        for _ in 0..<3 {
            mint.clock.pass(10)
            await authority.look()
            #expect(await mint.ask(authority, "Bearer x.y.z").status == 401)
            #expect(await mint.ask(authority, "Bearer " + (try await mint.token(["kid": .text("?")]))).status == 401)
        }
        #expect(await mint.ask(authority, "Bearer " + (try await mint.token())).status == 200)
        guard case .keysKept(_, let reason)? = mint.events.all.first else {
            Issue.record("not told: \(mint.events.all)")
            return
        }
        #expect(mint.events.all.count == 1 && reason[.english].contains(words), "\(reason)")
        try mint.publish([try mint.jwk(mint.stranger, "ec")])
        await authority.look()
        #expect(mint.events.all.last == .keysRead(path: mint.path, count: 1))
    }

    @Test("A server whose issuer has no keys does not start, and says which file", arguments: broken.map(\.name))
    func start(_ name: String) async throws {
        let (_, text, _) = try #require(Self.broken.first { $0.name == name })
        let mint = try Mint()
        defer { mint.remove() }
        if let text { try mint.publish(text: text) } else { try FileManager.default.removeItem(atPath: mint.path) }
        do {
            _ = try await mint.authority()
            Issue.record("it starts")
        } catch let error as KeysUnusable {
            #expect(error.path == mint.path)
        }
    }

    @Test("Keys for other purposes are passed over, and two of one name are refused")
    func purposes() async throws {
        let mint = try Mint()
        defer { mint.remove() }
        let (one, other) = (try mint.jwk(mint.elliptic, "a"), try mint.jwk(mint.stranger, "a"))
        let encrypting = one.replacing(#""use":"sig""#, with: #""use":"enc""#)
        let wrapping = one.replacing(#""use":"sig""#, with: #""key_ops":["wrapKey"]"#)
        let keys = try await KeySet(Array("{\"keys\":[\(encrypting),\(wrapping),\(other),{\"kty\":\"oct\"}]}".utf8))
        #expect(keys.count == 1)
        #expect(keys.key("a", .rs256) == nil && keys.key("a", .es256) != nil && keys.key(nil, .es256) != nil)
        await #expect(throws: KeySetFault.twice(1)) { try await KeySet(Array("{\"keys\":[\(one),\(other)]}".utf8)) }
        let two = try await KeySet(
            Array("{\"keys\":[\(one),\(try mint.jwk(mint.stranger, "b"))]}".utf8))
        #expect(two.key(nil, .es256) == nil)
    }
}
