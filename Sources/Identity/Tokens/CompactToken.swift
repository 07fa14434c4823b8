import Markup

/// A token as it came, taken apart: what it says of itself, and nothing of it believed yet.
///
/// Source: RFC 7515, 3.1 and 7.1 (compact serialization); RFC 7519, 7.2; RFC 8725, 3.
struct CompactToken: Sendable {
    /// The only ones there are, whatever the token would like. Source: RFC 8725, 3.1 and 3.2; RFC 7518, 3.1.
    enum Algorithm: String, CaseIterable, Sendable {
        case rs256 = "RS256"
        case es256 = "ES256"
    }

    let algorithm: Algorithm
    let keyIdentifier: String?
    /// In lower case, without `application/`. Source: RFC 7515, 4.1.9.
    let type: String?
    let claims: [String: JSONValue]
    /// What the signature is of.
    let signed: [UInt8]
    let signature: [UInt8]

    /// Of a key's name: longer ones are nobody's.
    private static let longestIdentifier = 256

    /// - Throws: ``TokenFault`` for anything but three parts with a header and claims that are JSON objects, and for a
    ///   header that asks for more than a signature by RS256 or ES256.
    init(_ text: some StringProtocol, maximumBytes: Int) throws(TokenFault) {
        guard text.utf8.count <= maximumBytes else { throw .tooLong }
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 3, let head = Base64URL.decode(parts[0]), let body = Base64URL.decode(parts[1]),
            let signature = Base64URL.decode(parts[2]),
            case .object(let header)? = try? JSONValue(head)
        else { throw .malformed }
        // Before anything else is looked at: `none`, HS256 under a public key, and whatever comes next.
        guard let algorithm = header["alg"]?.text.flatMap(Algorithm.init(rawValue:)) else { throw .algorithm }
        guard header["crit"] == nil else { throw .criticalHeader }
        guard case .object(let claims)? = try? JSONValue(body) else { throw .malformed }
        switch header["kid"] {
        case nil: keyIdentifier = nil
        case .text(let name)? where name.utf8.count <= Self.longestIdentifier: keyIdentifier = name
        default: throw .malformed
        }
        switch header["typ"] {
        case nil: type = nil
        case .text(let text)?:
            let name = text.lowercased()
            type = name.hasPrefix("application/") ? String(name.dropFirst(12)) : name
        default: throw .malformed
        }
        self.algorithm = algorithm
        self.claims = claims
        self.signature = signature
        signed = Array(parts[0]) + [UInt8(ascii: ".")] + Array(parts[1])
    }

    func text(_ claim: String) throws(TokenFault) -> String {
        guard let text = claims[claim]?.text, !text.isEmpty else { throw .missingClaim(claim) }
        return text
    }

    /// Seconds since 1970; `nil` where there is no such claim. Source: RFC 7519, 2 (NumericDate).
    func moment(_ claim: String) throws(TokenFault) -> Int64? {
        switch claims[claim] {
        case nil: return nil
        // Up to the end of the year 9999.
        case .number(let seconds)? where (0...253_402_300_799).contains(seconds): return Int64(seconds)
        default: throw .missingClaim(claim)
        }
    }

    /// A text or a list of texts; empty where there is no such claim. Source: RFC 7519, 4.1.3.
    func texts(_ claim: String) throws(TokenFault) -> [String] {
        guard let value = claims[claim] else { return [] }
        guard let texts = value.texts else { throw .missingClaim(claim) }
        return texts
    }
}

extension JSONValue {
    /// Itself where it is a text, or a list of nothing else.
    var texts: [String]? {
        switch self {
        case .text(let text): return [text]
        case .list(let items):
            let texts = items.compactMap(\.text)
            return texts.count == items.count ? texts : nil
        default: return nil
        }
    }
}
