import Foundation
import HTTPTypes
@testable import Identity
import JWTKit
import Markup
import Services
import Support
import Synchronization

/// An issuer of the tests: its keys, its JWKS file, and an authority that knows it.
struct Mint {
    /// The clock of the tests, in seconds since 1970.
    static let now: Int64 = 1_800_000_000

    static let name = "https://accesso.example.it/realms/dime"
    static let audience = "dime-geo"
    static let levels = (1...3).map { "https://www.spid.gov.it/SpidL\($0)" }

    static let apply = Right(
        "test:apply", of: [.citizen], assurance: .substantial, isWriting: true, sector: "test")
    static let keep = Right("test:keep", of: [.officer, .administrator], isWriting: true, sector: "test")
    static let follow = Right("test:apply", of: [.citizen], isWriting: false, sector: "test")

    let folder: TemporaryFolder
    let path: String
    let clock = TestClock()
    let elliptic = ES256PrivateKey()
    let stranger = ES256PrivateKey()
    var rsa: Insecure.RSA.PrivateKey { get throws { try Self.rsa.get() } }
    let events = Events()

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("jwks.json")
        try publish([try jwk(elliptic, "ec"), try Self.rsaJWK.get()])
    }

    func remove() { folder.remove() }

    // MARK: Keys

    func jwk(_ key: ES256PrivateKey, _ identifier: String) throws -> String {
        // The library writes them with padding and in the other alphabet.
        let parameters = try key.parameters.unwrapped()
        let (x, y) = (Self.plain(parameters.x), Self.plain(parameters.y))
        return #"{"kty":"EC","crv":"P-256","use":"sig","kid":"\#(identifier)","x":"\#(x)","y":"\#(y)"}"#
    }

    private static let rsa = Result { try Insecure.RSA.PrivateKey(pem: rsaKey) }

    private static let rsaJWK = Result { () throws -> String in
        let numbers = try rsa.get().publicKey.getKeyPrimitives()
        let (n, e) = (
            Base64URL.encode([UInt8](numbers.modulus)), Base64URL.encode([UInt8](numbers.publicExponent))
        )
        return #"{"kty":"RSA","alg":"RS256","kid":"rsa","n":"\#(n)","e":"\#(e)"}"#
    }

    /// Writes the JWKS file as issuers' programs do: another file takes its place.
    func publish(_ keys: [String]) throws { try publish(text: "{\"keys\":[\(keys.joined(separator: ","))]}") }

    func publish(text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    private static func plain(_ base64: String) -> String {
        base64.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    // MARK: Tokens

    static var header: [String: JSONValue] {
        ["alg": .text("ES256"), "kid": .text("ec"), "typ": .text("at+jwt")]
    }

    /// Of a citizen with SPID level 2, who may apply.
    static var claims: [String: JSONValue] {
        [
            "iss": .text(name), "aud": .text(audience), "sub": .text("8d0f-someone"),
            "scope": .text("openid test:apply"),
            "acr": .text(levels[1]), "iat": .number(Double(now)), "exp": .number(Double(now + 600)),
            "jti": .text("t-1"),
        ]
    }

    /// - Parameters:
    ///   - header: what is other than usual; `null` takes a member away.
    ///   - key: what signs; by default the one of the algorithm that is used.
    func token(
        _ header: [String: JSONValue] = [:], _ claims: [String: JSONValue] = [:], by key: (any JWTAlgorithm)? = nil
    ) async throws -> String {
        let header = Self.header.merging(header) { $1 }.filter { $0.value != .null }
        let claims = Self.claims.merging(claims) { $1 }.filter { $0.value != .null }
        return try await sign(JSONValue.object(header).json, JSONValue.object(claims).json, by: key)
    }

    func sign(_ header: String, _ claims: String, by key: (any JWTAlgorithm)? = nil) async throws -> String {
        let signed = Base64URL.encode(Array(header.utf8)) + "." + Base64URL.encode(Array(claims.utf8))
        let ours = try await algorithm(elliptic)
        return signed + "." + Base64URL.encode(try (key ?? ours).sign(Array(signed.utf8)))
    }

    func algorithm(_ key: ES256PrivateKey) async throws -> any JWTAlgorithm {
        try await JWTKeyCollection().add(ecdsa: key, kid: "k").getKey(for: "k")
    }

    func algorithm(_ digest: DigestAlgorithm = .sha256) async throws -> any JWTAlgorithm {
        try await JWTKeyCollection().add(rsa: rsa, digestAlgorithm: digest, kid: "k").getKey(for: "k")
    }

    // MARK: Asking

    func definition(_ more: String = "", limits: String = "{}") throws -> IdentityDefinition {
        try IdentityDefinition(
            text: """
                issuers:
                  - issuer: \(Self.name)
                    audience: \(Self.audience)
                    jwks: jwks.json
                    roles: { claim: realm.roles, citizen: "*", officer: [passi-ufficio], administrator: [passi-capo] }
                    assurance: { substantial: [\(Self.levels[1]), \(Self.levels[2])] }
                \(more)
                limits: \(limits)
                """, file: folder.path("identity.yaml"))
    }

    func authority(_ more: String = "", limits: String = "{}") async throws -> Authority {
        try await Authority(
            try definition(more, limits: limits), Pseudonyms(secret: Array("of the tests".utf8)),
            clock: { [clock] in clock.now }, report: { [events] in events.note($0) })
    }

    /// A refusal as a client sees it, or the principal.
    func ask(_ authority: Authority, _ header: String?, for rights: [Right] = [Mint.apply]) async -> Answer {
        var request = Request(method: .post, path: ["x"], baseURL: "")
        if let header { request.headers[.authorization] = header }
        do throws(ServiceError) {
            return .let(try await authority.principal(of: request, for: rights))
        } catch {
            let response = error.problem(to: request)
            let bytes = (try? await response.body.collect()) ?? []
            return .refused(
                status: response.status, type: (try? JSONValue(bytes))?["type"]?.text ?? "",
                challenge: response.headers[.wwwAuthenticate] ?? "", error)
        }
    }

    enum Answer {
        case `let`(Principal)
        case refused(status: Int, type: String, challenge: String, ServiceError)

        var principal: Principal? {
            if case .let(let principal) = self { principal } else { nil }
        }

        var status: Int {
            if case .refused(let status, _, _, _) = self { status } else { 200 }
        }

        var cause: String {
            if case .refused(_, _, _, let error) = self { error.cause ?? "" } else { "" }
        }
    }

    /// For tests alone: nothing knows its public half but their own files.
    private static let rsaKey = """
        -----BEGIN PRIVATE KEY-----
        MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQC3pFl3sMX8iHMh
        PxwjjGK1eaFltF1RaBz41MNGL4TzmZlwYa7iyRQezGS7xlqsuUTeANJkkGmb06Fe
        vO8VjS/hEySv7lUlvEWvihEF9dVpeZ2LaQlLXyjt0u1UsiOna1I2mzEXbGRa510E
        MQ2SjtSpP6s2ok1zInpwXsMVKQMhyi8ckD4I+R/ukj3V62jqfRv4/XKlcKeyJzzm
        HZPM9I2Fny8yXoCxk6T+YXnrU0Q4ERJ/XtEHKCOKVrAFM8BIk1Y/F8Jas0zXAuWg
        Rp5Kid4HY6WHBGY4bXPKPrIRkeaQC/oZJQ4gxm32hJG8Q00IAfsuxS3AXUPgbH1c
        xI6NpAdvAgMBAAECggEAOLUuEXlLchN6pdoUqN+JfaudDMh5BpHlXGtrD4nN/uFA
        EgWAGTTpmycXtipmxq6BVyKe1YIIsp9T1er200thbRnZuuAYeAoe5Ll4T0ReDe+J
        mEqrnZQ5kdMQCZbmzqSj4wviSW7lwHJwdUJmhArKHad1Ce5thy+u6nNAv5CGEJEV
        UuqSkRsh7p+w4yTOESEoEpCkqI9eStHnvJfyaDacfF1KHAELuwYy+g/kORuBaS3B
        psH27xrvs6rGjRfq35cZzw700Z92NpQLFPMtjtYnru40a8bDTXHdP+0S++vANE4C
        8rcOqAR5v7aeNCooiWgPYWdD1Y7KoETZYuXVYTaaDQKBgQDzdTZcvkCfHMMB56rA
        s1EsUdtHxTGNYOIWwuJGjrn3VohYmz2P5nNKHfoDJxf17XnuCcMv49y0Xqff8fRQ
        GBzd5VLf8niFzYhKErKGgimOntk8XlTIz3fmil8/NvxYC5Jty4fsEGx5TpY/U22D
        aztmB1RPH5obBmgl3XLrB+o5QwKBgQDBGkT1H933DclyWiV+zqmgz27VwmLnT6ee
        2SO493P9JayeS4tUIZ7DpsRffA/PLxtL/wInTPO5HRd0kxsbxVhARavqT/A/Pbgj
        9kpExx8GP0wmgeiu8kBiqqof5ye18jcbssFM6GH6hek5oACntc1VgDV7cxhUB+ki
        7zJ3V6fQZQKBgQDKrENLRd7KFsmIpnGR5jWnLaXcw56S0Zql1CtHDb5m15S+Hs5L
        I0/K3dWqFjtuMfoVXe8tyQWM6lfaqLP4kXpGh4hMgrAuw4G4GISiUW2DG15BUU5H
        td9c/sh3+bBtI4UM/ijzLmD/Q5r0sOE0TGqwb12SWP6TjOvaydXHL1mfvQKBgDAM
        TEo98qoNeSmF+rxxyc1kr+xqYNezfz7MQtI8aFT98dS1cWausuV18njb0sc3rnAb
        dLq4sBBIh9SO4fjoAsyDSYKU/2+M+Ouh1dsFPNf+GgGe43ncd17Vnl0v1Da2nTW8
        JdLwI6kFdwHKqT8RwpTawPQFsHEAQudZY1JEslHtAoGBAMlNbd9Lr5Gje60ZCEmV
        J1sOOJzEUjp19GoIrcBxERWyZEYWiocUBbOt13Nr3vl6xZaT/pDrziopZc3dV1Eo
        e02qKFauL7sJvCHcnncBb8TLnh8wSD384FJOqhkwfaUnsVyGSxanIkiSufx2GNhr
        QIiJmTITvxJY87G0272uL50G
        -----END PRIVATE KEY-----
        """
}

extension Optional {
    struct Missing: Error {}
    func unwrapped() throws -> Wrapped {
        guard let self else { throw Missing() }
        return self
    }
}

final class TestClock: Sendable {
    private let seconds = Mutex(Mint.now)
    var now: Int64 { seconds.withLock(\.self) }
    func pass(_ more: Int64) { seconds.withLock { $0 += more } }
}

final class Events: Sendable {
    private let events = Mutex<[IdentityEvent]>([])
    var all: [IdentityEvent] { events.withLock(\.self) }
    func note(_ event: IdentityEvent) { events.withLock { $0.append(event) } }
}
