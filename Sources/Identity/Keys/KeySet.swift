import JWTKit
import Languages
import Markup

/// The public keys by which an issuer's signatures are checked.
///
/// Source: RFC 7517 (JWK Set); RFC 7518, 3.3 (RSA of 2048 bits at least) and 3.4 (P-256).
struct KeySet: Sendable {
    /// What a key is for, and by which name.
    private struct Name: Hashable {
        var identifier: String?
        var algorithm: CompactToken.Algorithm
    }

    private let keys: [Name: any JWTAlgorithm]

    /// Of a set: an issuer has two or three.
    private static let most = 50
    /// Digits of a modulus in base64: 8192 bits. Longer ones cost whoever checks them more than they are worth.
    private static let longestModulus = 1366

    init(_ key: any JWTAlgorithm, _ algorithm: CompactToken.Algorithm, identifier: String) {
        keys = [Name(identifier: identifier, algorithm: algorithm): key]
    }

    /// Reads a JWK set. Keys for other purposes and of other kinds are passed over.
    ///
    /// - Throws: ``KeySetFault`` for what is no set, for a key that cannot be used, and for a set without a usable one.
    init(_ json: [UInt8]) async throws(KeySetFault) {
        guard case .object(let members)? = try? JSONValue(json) else { throw .notJSON }
        guard case .list(let items)? = members["keys"] else { throw .noKeys }
        guard items.count <= Self.most else { throw .tooMany(Self.most) }
        var keys: [Name: any JWTAlgorithm] = [:]
        for (index, item) in items.enumerated() {
            guard let key = try Self.key(item, index) else { continue }
            let name = Name(identifier: item["kid"]?.text, algorithm: key.algorithm)
            guard keys[name] == nil else { throw .twice(index) }
            keys[name] = try await Self.verifier(key.jwk, index)
        }
        guard !keys.isEmpty else { throw .noneUsable }
        self.keys = keys
    }

    var count: Int { keys.count }

    /// - Parameter identifier: `nil` finds the only key of the algorithm, where there is only one.
    func key(_ identifier: String?, _ algorithm: CompactToken.Algorithm) -> (any JWTAlgorithm)? {
        if let identifier { return keys[Name(identifier: identifier, algorithm: algorithm)] }
        let fitting = keys.filter { $0.key.algorithm == algorithm }
        return fitting.count == 1 ? fitting.first?.value : nil
    }

    /// `nil` for a key that is for something else.
    private static func key(
        _ item: JSONValue, _ index: Int
    ) throws(KeySetFault) -> (jwk: JWK, algorithm: CompactToken.Algorithm)? {
        for name in ["d", "p", "q", "k"] where item[name] != nil { throw .isPrivate(index) }
        if let use = item["use"]?.text, use != "sig" { return nil }
        if let operations = item["key_ops"]?.texts, !operations.contains("verify") { return nil }
        let algorithm: CompactToken.Algorithm
        switch (item["kty"]?.text, item["crv"]?.text) {
        case ("RSA", _): algorithm = .rs256
        case ("EC", "P-256"): algorithm = .es256
        default: return nil
        }
        // A key is for one algorithm, whatever a token asks for. Source: RFC 8725, 3.1.
        if let named = item["alg"]?.text, named != algorithm.rawValue { return nil }
        // The name stands in the dictionary; the library wants one whatever the set says.
        switch algorithm {
        case .rs256:
            guard let modulus = item["n"]?.text, let exponent = item["e"]?.text,
                modulus.utf8.count <= longestModulus, exponent.utf8.count <= 8
            else { throw .unusable(index) }
            return (.rsa(.rs256, identifier: "key", modulus: modulus, exponent: exponent), algorithm)
        case .es256:
            guard let x = item["x"]?.text, let y = item["y"]?.text else { throw .unusable(index) }
            return (.ecdsa(.es256, identifier: "key", x: x, y: y, curve: .p256), algorithm)
        }
    }

    private static func verifier(_ jwk: JWK, _ index: Int) async throws(KeySetFault) -> any JWTAlgorithm {
        do {
            return try await JWTKeyCollection().add(jwk: jwk).getKey(for: "key")
        } catch {
            throw .unusable(index)
        }
    }
}

/// Why a set of keys cannot be used. An index is that of a key, from 0.
enum KeySetFault: Error, Hashable, Sendable {
    case unreadable, tooLong(Int), notJSON, noKeys, tooMany(Int), isPrivate(Int), unusable(Int), twice(Int), noneUsable

    var words: LocalizedText {
        switch self {
        case .unreadable:
            LocalizedText(it: "il file manca o non si può leggere", en: "the file is missing or cannot be read")
        case .tooLong(let bytes):
            LocalizedText(it: "il file ha più di \(bytes) byte", en: "the file has more than \(bytes) bytes")
        case .notJSON:
            LocalizedText(
                it: "non è un oggetto JSON: forse non è ancora scritto per intero",
                en: "it is no JSON object: perhaps not all of it has been written yet")
        case .noKeys: LocalizedText(it: "manca l’elenco «keys»", en: "the list \"keys\" is missing")
        case .tooMany(let most):
            LocalizedText(it: "ha più di \(most) chiavi", en: "it has more than \(most) keys")
        case .isPrivate(let index):
            LocalizedText(
                it: "keys[\(index)] è una chiave privata o segreta: qui vanno solo quelle pubbliche",
                en: "keys[\(index)] is a private or secret key: only public ones belong here")
        case .unusable(let index):
            LocalizedText(
                it: "keys[\(index)] non è una chiave RSA da 2048 a 8192 bit né P-256",
                en: "keys[\(index)] is no RSA key of 2048 to 8192 bits and no P-256 key")
        case .twice(let index):
            LocalizedText(
                it: "keys[\(index)] ha lo stesso kid di una chiave precedente",
                en: "keys[\(index)] has the kid of a key before it")
        case .noneUsable:
            LocalizedText(
                it: "non ha chiavi per verificare firme RS256 o ES256",
                en: "it has no key to check signatures by RS256 or ES256")
        }
    }
}
