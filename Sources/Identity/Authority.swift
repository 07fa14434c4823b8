import HTTPTypes
public import Languages
public import Services

/// Who may write: whoever comes with an access token of an issuer that is known, checked here and nowhere else.
///
/// Source: RFC 6750, 2.1: tokens come in the header alone, never in an address or a body.
public struct Authority: Authorising {
    private let verifiers: [String: TokenVerifier]
    private let limits: IdentityLimits
    private let pseudonyms: Pseudonyms
    private let memory: TokenMemory
    private let clock: @Sendable () -> Int64
    private let files: [KeySetFile]

    init(
        _ verifiers: [TokenVerifier], _ limits: IdentityLimits, _ pseudonyms: Pseudonyms, files: [KeySetFile] = [],
        clock: @escaping @Sendable () -> Int64
    ) {
        self.verifiers = Dictionary(verifiers.map { ($0.issuer.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.limits = limits
        self.pseudonyms = pseudonyms
        self.files = files
        self.clock = clock
        memory = TokenMemory(began: clock(), skew: limits.clockSkewSeconds, capacity: limits.rememberedTokens)
    }

    /// Seconds since 1970, by the system's clock.
    public static let systemClock: @Sendable () -> Int64 = { Timestamp.now.seconds }

    /// With the issuers of a definition.
    ///
    /// - Parameters:
    ///   - report: is told of keys that were read again, or could not be.
    /// - Throws: ``KeysUnusable`` where the keys of one cannot be read: nobody of theirs could write.
    public init(
        _ definition: IdentityDefinition, _ pseudonyms: Pseudonyms,
        clock: @escaping @Sendable () -> Int64 = Authority.systemClock,
        report: @escaping @Sendable (IdentityEvent) -> Void
    ) async throws(KeysUnusable) {
        var (verifiers, files): ([TokenVerifier], [KeySetFile]) = ([], [])
        for issuer in definition.issuers {
            let file: KeySetFile
            do throws(KeySetFault) {
                file = try await KeySetFile(
                    issuer.keys, unknownKeySeconds: definition.limits.unknownKeySeconds, clock: clock, report: report)
            } catch {
                throw KeysUnusable(path: issuer.keys, reason: error.words)
            }
            files.append(file)
            verifiers.append(TokenVerifier(issuer: issuer, limits: definition.limits, keys: file))
        }
        self.init(verifiers, definition.limits, pseudonyms, files: files, clock: clock)
    }

    /// With a development issuer, and nobody else.
    public init(
        _ development: DevelopmentIssuer, _ limits: IdentityLimits, _ pseudonyms: Pseudonyms,
        clock: @escaping @Sendable () -> Int64 = Authority.systemClock
    ) {
        let verifier = TokenVerifier(issuer: DevelopmentIssuer.issuer, limits: limits, keys: development.keys)
        self.init([verifier], limits, pseudonyms, clock: clock)
    }

    /// Reads the keys again whose files have changed. To be called every ``IdentityLimits/reloadSeconds``.
    public func look() async {
        for file in files { await file.look() }
    }

    public func principal(of request: Request, for rights: [Right]) async throws(ServiceError) -> Principal {
        guard let text = Self.bearer(request) else { throw Challenge.tokenRequired(rights) }
        let now = clock()
        let (token, issuer): (AccessToken, Issuer)
        do throws(TokenFault) {
            (token, issuer) = try await verified(text, now)
        } catch {
            throw Challenge.invalidToken(error)
        }
        guard let right = token.first(of: rights) else { throw Self.refusal(token, rights, issuer) }
        // Last: what is refused for another reason has not been used.
        if right.isWriting, issuer.use == .once { try spend(token, now) }
        return Principal(
            pseudonym: pseudonyms.pseudonym(of: token.subject, at: token.issuer, in: right.sector), right: right)
    }

    private func verified(_ text: Substring, _ now: Int64) async throws(TokenFault) -> (AccessToken, Issuer) {
        let compact = try CompactToken(text, maximumBytes: limits.maximumTokenBytes)
        guard let verifier = verifiers[try compact.text("iss")] else { throw .unknownIssuer }
        return (try await verifier.verified(compact, at: now), verifier.issuer)
    }

    private func spend(_ token: AccessToken, _ now: Int64) throws(ServiceError) {
        do throws(TokenFault) {
            try memory.spend(token, at: now)
        } catch .memoryIsFull {
            throw ServiceError(
                .tooBusy, it: "Sono in uso troppi token monouso: riprovare tra poco.",
                en: "Too many one-time tokens are in use: try again soon.")
        } catch {
            throw Challenge.invalidToken(error)
        }
    }

    /// What is said is what the right lacks that comes nearest.
    private static func refusal(_ token: AccessToken, _ rights: [Right], _ issuer: Issuer) -> ServiceError {
        let lacks = rights.map { (right: $0, lack: token.lacks($0)) }
        if let near = lacks.first(where: { $0.lack == .assurance }) {
            return Challenge.insufficientAuthentication([near.right], issuer.substantial)
        }
        if let near = lacks.first(where: { $0.lack == .scope }) {
            return Challenge.insufficientScope([near.right], .scope)
        }
        return Challenge.insufficientScope(rights, .role)
    }

    /// What stands behind `Bearer`; `nil` where nothing does. Of several headers of the name none is a token.
    private static func bearer(_ request: Request) -> Substring? {
        guard let header = request.headers[.authorization] else { return nil }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return parts[1].trimmed
    }
}

/// The keys of an issuer cannot be read: nobody that it vouches for could write.
public struct KeysUnusable: Error, Hashable, Sendable {
    public let path: String
    public let reason: LocalizedText
    public var words: LocalizedText { reason.map { "\(path): \($0)" } }
}
