/// The body of a request as it comes from the client. It has one reader, and nothing is read ahead: the client is held up
/// until the next piece is asked for.
public struct RequestStream: Sendable {
    private let pull: @Sendable () async throws(ServiceError) -> [UInt8]?

    public init(_ pull: @escaping @Sendable () async throws(ServiceError) -> [UInt8]?) { self.pull = pull }

    /// The next bytes, one at least; `nil` at the end.
    ///
    /// - Throws: `requestTimeout` when the client sends nothing for too long, `contentTooLarge` over the route's limit,
    ///   `malformedRequest` for what is no body, `timeLimit` when the client has gone.
    public func next() async throws(ServiceError) -> [UInt8]? { try await pull() }
}
