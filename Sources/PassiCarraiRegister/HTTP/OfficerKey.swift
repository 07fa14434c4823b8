import Digests
import HTTPTypes
public import Languages
import Services

/// A secret that officers send as a bearer token. Source: RFC 6750, 2.1.
///
/// Never printed and never logged; compared in a time that does not depend on what was sent.
public struct OfficerKey: Sendable {
    /// Of the key, in bytes: 32 hexadecimal digits of random numbers hold 128 bits.
    public static let shortest = 32
    static let longest = 4096

    private let digest: [UInt8]
    private let hash = HMACSHA256.random()

    /// Why a key is refused.
    public struct Fault: Error, Hashable, Sendable {
        public let words: LocalizedText
    }

    /// - Parameter bytes: of its file; blanks and ends of lines round the key do not count.
    /// - Throws: ``Fault`` for a key that is too short, too long, one byte again and again, or no bearer token.
    public init(_ bytes: [UInt8]) throws(Fault) {
        let isBlank: (UInt8) -> Bool = { $0 <= 0x20 }
        let key = Array(Array(bytes.drop(while: isBlank)).reversed().drop(while: isBlank).reversed())
        guard key.count >= Self.shortest else {
            throw Fault(
                words: LocalizedText(
                    it: "la chiave ha \(key.count) byte: ne occorrono almeno \(Self.shortest)",
                    en: "the key has \(key.count) bytes: at least \(Self.shortest) are needed"))
        }
        guard key.count <= Self.longest, key.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Fault(
                words: LocalizedText(
                    it: "la chiave può avere solo caratteri ASCII senza spazi, al massimo \(Self.longest)",
                    en: "the key may have ASCII characters without blanks only, \(Self.longest) at the most"))
        }
        guard Set(key).count >= 8 else {
            throw Fault(
                words: LocalizedText(
                    it: "la chiave ha meno di 8 caratteri diversi: generarla a caso",
                    en: "the key has fewer than 8 different characters: make a random one"))
        }
        digest = hash.digest(of: key)
    }

    /// Whether the request has the key. The digests are compared whole, under a key of this process alone.
    func isIn(_ request: Request) -> Bool {
        guard let header = request.headers[.authorization], header.utf8.count <= Self.longest + 7 else { return false }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return false }
        let sent = hash.digest(of: Array(parts[1].utf8))
        return zip(sent, digest).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Everybody who has the key is an officer of that name.
    public func authorisation(as actor: Actor = .office) -> OfficerAuthorisation {
        { request in isIn(request) ? Officer(actor) : nil }
    }
}
