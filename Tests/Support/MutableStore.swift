public import FeatureStores
public import SimpleFeatures
import Synchronization

/// A store in memory whose collections change while a test looks on; every change is a version of its own.
public final class MutableStore: FeatureStore {
    private struct State {
        var batches: [String: FeatureBatch] = [:]
        var versions: [String: String] = [:]
        var failure: StoreError?
        var changes = 0
    }

    private let state = Mutex(State())
    /// How often features have been asked for.
    public let reads = Counter()
    private let beforeReading: @Sendable (MutableStore) async -> Void

    /// - Parameter beforeReading: runs whenever features are asked for, after what they are has been decided.
    public init(
        _ collections: [FeatureBatch], beforeReading: @escaping @Sendable (MutableStore) async -> Void = { _ in }
    ) {
        self.beforeReading = beforeReading
        for collection in collections { replace(collection) }
    }

    /// Puts a collection in the place of the one of its name, if there is one.
    public func replace(_ collection: FeatureBatch) {
        state.withLock { state in
            state.changes += 1
            state.batches[collection.type.name] = collection
            state.versions[collection.type.name] = "version \(state.changes)"
        }
    }

    /// What every question fails with from now on; `nil` for a store that works.
    public func fail(_ failure: StoreError?) { state.withLock { $0.failure = failure } }

    private func now() throws(StoreError) -> InMemoryStore {
        let state = state.withLock { $0 }
        if let failure = state.failure { throw failure }
        return InMemoryStore(Array(state.batches.values), versions: state.versions)
    }

    public func collections() async throws(StoreError) -> [String] { try await now().collections() }

    public func featureType(of collection: String) async throws(StoreError) -> FeatureType {
        try await now().featureType(of: collection)
    }

    public func extent(of collection: String) async throws(StoreError) -> Envelope {
        try await now().extent(of: collection)
    }

    public func reading() async throws(StoreError) -> any FeatureStore { OneState(store: try now(), whole: self) }

    public func count(_ query: Query) async throws(StoreError) -> Int { try await now().count(query) }

    public func version(of collection: String) async throws(StoreError) -> String {
        try await now().version(of: collection)
    }

    public func features(_ query: Query) async throws(StoreError) -> FeatureStream {
        try await OneState(store: try now(), whole: self).features(query)
    }

    /// The store as it was.
    private struct OneState: FeatureStore {
        let store: InMemoryStore
        let whole: MutableStore

        func collections() async throws(StoreError) -> [String] { try await store.collections() }
        func featureType(of collection: String) async throws(StoreError) -> FeatureType {
            try await store.featureType(of: collection)
        }
        func extent(of collection: String) async throws(StoreError) -> Envelope {
            try await store.extent(of: collection)
        }
        func reading() async throws(StoreError) -> any FeatureStore { self }
        func count(_ query: Query) async throws(StoreError) -> Int { try await store.count(query) }
        func version(of collection: String) async throws(StoreError) -> String {
            try await store.version(of: collection)
        }
        func features(_ query: Query) async throws(StoreError) -> FeatureStream {
            whole.reads.raise()
            await whole.beforeReading(whole)
            return try await store.features(query)
        }
    }
}
