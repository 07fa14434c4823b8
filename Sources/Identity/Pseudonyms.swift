import Digests

/// Names that stand for persons: the same for the same person in the same sector of this installation, and telling nobody
/// who it is, the issuer and its other clients included.
///
/// HMAC-SHA-256 of issuer, subject and sector under a secret of this installation, cut to 128 bits. Source: OpenID Connect
/// Core 1.0, 8.1 (pairwise identifiers); GDPR, art. 4 (5).
public struct Pseudonyms: Sendable {
    private let hash: HMACSHA256

    private static let length = 32

    init(secret: [UInt8]) { hash = HMACSHA256(key: secret) }

    /// With the secret of a file, which is made where there is none. Without it nobody is recognised any more: it goes
    /// where the database goes.
    public init(secretIn path: String) throws(SecretFault) {
        let text = try SecretFile.keep(path, longest: 2 * Self.length + 1) {
            var generator = SystemRandomNumberGenerator()
            let secret = (0..<Self.length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            return Array((secret.hexadecimal + "\n").utf8)
        }
        let digits = text.filter { $0 != 0x0A }
        guard digits.count == 2 * Self.length,
            digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { throw SecretFault(path, .wrong) }
        // The digits are as good a key as the bytes.
        self.init(secret: digits)
    }

    func pseudonym(of subject: String, at issuer: String, in sector: String) -> String {
        // Each with its length before it: no two triples make the same message.
        let message = [issuer, subject, sector].flatMap { text in Array("\(text.utf8.count):\(text)".utf8) }
        return "u-" + Array(hash.digest(of: message).prefix(16)).hexadecimal
    }
}
