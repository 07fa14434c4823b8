public import SimpleFeatures

/// Features on their way from a store to a reader, a batch at a time.
///
/// The reader pulls: nothing is read ahead of what has been asked for.
public struct FeatureStream: AsyncSequence, Sendable {
    public typealias Pull = @Sendable () async throws(StoreError) -> FeatureBatch?
    /// The type of every batch: the collection's, restricted to the properties asked for.
    public let type: FeatureType
    private let pull: Pull
    private let first: FeatureBatch?

    public init(type: FeatureType, _ pull: @escaping Pull) { self.init(type: type, first: nil, pull) }

    private init(type: FeatureType, first: FeatureBatch?, _ pull: @escaping Pull) {
        self.type = type
        self.first = first
        self.pull = pull
    }

    /// Reads the first batch now, so that a failing query fails before a status line is sent.
    public func started() async throws(StoreError) -> FeatureStream {
        FeatureStream(type: type, first: try await pull() ?? FeatureBatch(type: type), pull)
    }

    /// The same stream with every batch changed on its way. Only for a stream that has not been ``started()``.
    public func mapped(
        _ change: @escaping @Sendable (FeatureBatch) async throws(StoreError) -> FeatureBatch
    ) -> FeatureStream {
        precondition(first == nil, "a stream is mapped before it is started")
        let pull = pull
        return FeatureStream(type: type) { () async throws(StoreError) in
            guard let batch = try await pull() else { return nil }
            return try await change(batch)
        }
    }

    public func makeAsyncIterator() -> Iterator { Iterator(pending: first, pull: pull) }

    public struct Iterator: AsyncIteratorProtocol {
        fileprivate var pending: FeatureBatch?
        fileprivate let pull: Pull

        public mutating func next() async throws(StoreError) -> FeatureBatch? {
            if let batch = pending.take() { return batch.isEmpty ? nil : batch }
            return try await pull()
        }

        public mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(StoreError) -> FeatureBatch? {
            if let batch = pending.take() { return batch.isEmpty ? nil : batch }
            return try await pull()
        }
    }
}
