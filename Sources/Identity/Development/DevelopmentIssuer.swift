import Digests
import JWTKit
import Markup
public import Services

/// An issuer for whoever develops or tries things out: it vouches for anybody, with a key that only this machine has.
///
/// Never beside a real one, and never where others than this machine are listened to.
public struct DevelopmentIssuer: Sendable {
    /// What a token is to say.
    public struct Grant: Hashable, Sendable {
        public var subject = "sviluppo"
        public var roles: [Role]
        public var scopes: [String]
        /// `acr`: ``DevelopmentIssuer/levels``.
        public var level: String
        public var minutes = 60

        public init(roles: [Role], scopes: [String], level: String) {
            self.roles = roles
            self.scopes = scopes
            self.level = level
        }
    }

    public static let name = "urn:dime-geo:development"
    public static let audience = "dime-geo"

    /// Levels of SPID from 1 to 3. Source: AgID, Avviso SPID 2/2016; Regole tecniche SPID e CIE OpenID Connect.
    public static let levels = (1...3).map { "https://www.spid.gov.it/SpidL\($0)" }

    static let issuer: Issuer = {
        var issuer = Issuer(name: name, audience: audience, keys: "")
        issuer.members = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, .values([$0.rawValue])) })
        issuer.substantial = Set(levels.dropFirst())
        return issuer
    }()

    let keys: KeySet
    private let key: any JWTAlgorithm
    private let identifier: String

    private static let longest = 1024

    /// With the key of a file, which is made where there is none.
    public init(keyIn path: String) async throws(SecretFault) {
        let pem = try SecretFile.keep(path, longest: Self.longest) { Array(ES256PrivateKey().pemRepresentation.utf8) }
        try await self.init(pem, path)
    }

    /// With the key of a file; `nil` where there is none.
    public init?(existingKeyIn path: String) async throws(SecretFault) {
        guard let pem = try SecretFile.read(path, longest: Self.longest) else { return nil }
        try await self.init(pem, path)
    }

    private init(_ pem: [UInt8], _ path: String) async throws(SecretFault) {
        do {
            let key = try ES256PrivateKey(pem: pem)
            identifier = Array(SHA256.digest(of: Array(key.publicKey.pemRepresentation.utf8)).prefix(8)).hexadecimal
            self.key = try await JWTKeyCollection().add(ecdsa: key, kid: JWKIdentifier(string: identifier))
                .getKey(for: JWKIdentifier(string: identifier))
        } catch {
            throw SecretFault(path, .wrong)
        }
        keys = KeySet(key, .es256, identifier: identifier)
    }

    /// A token that says so.
    ///
    /// - Parameter now: seconds since 1970.
    public func token(_ grant: Grant, at now: Int64 = Authority.systemClock()) -> String {
        var header = JSONWriter()
        header.object { json in
            json.member("alg", CompactToken.Algorithm.es256.rawValue)
            json.member("typ", "at+jwt")
            json.member("kid", identifier)
        }
        var claims = JSONWriter()
        claims.object { json in
            json.member("iss", Self.name)
            json.member("aud", Self.audience)
            json.member("sub", grant.subject)
            json.member("scope", grant.scopes.joined(separator: " "))
            json.member("acr", grant.level)
            json.key("roles")
            json.array { json in for role in grant.roles { json.string(role.rawValue) } }
            for (name, moment) in [("iat", now), ("nbf", now), ("exp", now + Int64(grant.minutes) * 60)] {
                json.key(name)
                json.integer(moment)
            }
            json.member("jti", Array((0..<16).map { _ in UInt8.random(in: .min ... .max) }).hexadecimal)
        }
        let signed = Base64URL.encode(header.bytes) + "." + Base64URL.encode(claims.bytes)
        guard let signature = try? key.sign(Array(signed.utf8)) else {
            preconditionFailure("a P-256 key signs anything")
        }
        return signed + "." + Base64URL.encode(signature)
    }
}
