/// Tells who asks and whether they may. To be given by whoever composes the server; services know no more of it.
public protocol Authorising: Sendable {
    /// - Parameter rights: any of them will do; the first that whoever asks has is told.
    /// - Throws: `tokenRequired`, `invalidToken` and `insufficientAuthentication` (401), `insufficientScope` and `readOnly`
    ///   (403), each with its challenge; `tooBusy` where nobody can be told now.
    func principal(of request: Request, for rights: [Right]) async throws(ServiceError) -> Principal
}

extension Authorising {
    public func principal(of request: Request, for right: Right) async throws(ServiceError) -> Principal {
        try await principal(of: request, for: [right])
    }
}

/// Where nobody vouches for anybody: everything may be read, nothing written.
public struct ReadOnly: Authorising {
    public init() {}

    public func principal(of request: Request, for rights: [Right]) async throws(ServiceError) -> Principal {
        throw ServiceError(
            .readOnly,
            it:
                "Su questo server si legge soltanto: non è configurato chi garantisce per chi scrive (seeds/identity.yaml).",
            en: "This server is read-only: nobody is configured to vouch for whoever writes (seeds/identity.yaml).")
    }
}
