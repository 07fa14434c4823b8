import Languages

/// Why a token is not accepted. None of them holds anything of the token itself.
enum TokenFault: Error, Hashable, Sendable {
    case malformed, tooLong, algorithm, criticalHeader, type, missingClaim(String), unknownIssuer, unknownKey, signature
    case expired, notYetValid, issuedInFuture, livesTooLong, audience, isBound, replayed
    /// Issued before this server began to remember which tokens were used.
    case forgotten(seconds: Int)
    /// As many tokens are remembered as may be.
    case memoryIsFull

    /// For whoever sent the token.
    var words: LocalizedText {
        switch self {
        case .malformed:
            LocalizedText(it: "non è un JWT firmato", en: "it is no signed JWT")
        case .tooLong:
            LocalizedText(it: "è più lungo del consentito", en: "it is longer than it may be")
        case .algorithm:
            LocalizedText(it: "la firma non è RS256 né ES256", en: "its signature is neither RS256 nor ES256")
        case .criticalHeader:
            LocalizedText(
                it: "ha un’estensione critica (crit), e qui non se ne conoscono",
                en: "it has a critical extension (crit), and none is known here")
        case .type:
            LocalizedText(it: "non è un access token (typ)", en: "it is no access token (typ)")
        case .missingClaim(let name):
            LocalizedText(it: "manca «\(name)», o non è del tipo giusto", en: "\(name) is missing, or of a wrong type")
        case .unknownIssuer:
            LocalizedText(
                it: "chi lo ha rilasciato (iss) non è tra quelli ammessi", en: "its issuer (iss) is not known")
        case .unknownKey:
            LocalizedText(
                it: "la chiave (kid) non è tra quelle di chi lo ha rilasciato",
                en: "its key (kid) is none of its issuer's")
        case .signature:
            LocalizedText(it: "la firma non è giusta", en: "its signature is wrong")
        case .expired:
            LocalizedText(it: "è scaduto (exp)", en: "it has expired (exp)")
        case .notYetValid:
            LocalizedText(it: "non è ancora valido (nbf)", en: "it is not valid yet (nbf)")
        case .issuedInFuture:
            LocalizedText(it: "è rilasciato nel futuro (iat)", en: "it was issued in the future (iat)")
        case .livesTooLong:
            LocalizedText(it: "vale più a lungo del consentito", en: "it is valid for longer than it may be")
        case .audience:
            LocalizedText(it: "è per un altro servizio (aud)", en: "it is for another service (aud)")
        case .isBound:
            LocalizedText(
                it: "è legato a una chiave (cnf), e qui non se ne chiede la prova",
                en: "it is bound to a key (cnf), of which no proof is asked for here")
        case .replayed:
            LocalizedText(
                it: "è già stato usato (jti): per ogni scrittura ne occorre uno nuovo",
                en: "it has been used before (jti): every write needs a new one")
        case .forgotten(let seconds):
            LocalizedText(
                it: "è di prima dell’avvio di questo server, che non sa se è già stato usato: chiederne uno nuovo tra "
                    + "\(seconds) s",
                en: "it is from before the start of this server, which cannot tell whether it was used: ask for a new "
                    + "one in \(seconds) s")
        case .memoryIsFull:
            LocalizedText(it: "sono in uso troppi token monouso", en: "too many one-time tokens are in use")
        }
    }

    /// For the log.
    var name: String {
        switch self {
        case .missingClaim(let name): "missing \(name)"
        case .forgotten: "forgotten"
        default: "\(self)"
        }
    }
}
