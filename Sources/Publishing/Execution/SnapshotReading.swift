import FeatureStores
import ReferenceSystems
import SimpleFeatures
import Synchronization

/// One state of some collections that are in memory: what an answer reads in the place of the store, which is not
/// asked for a row then.
struct SnapshotReading: FeatureStore {
    private let snapshots: [String: Snapshot]
    /// Of the queries it was made for, without their pages.
    private let selections: [Query: SnapshotSelection]
    /// For what is not about these collections.
    private let store: any FeatureStore
    private static let batchSize = 512

    /// - Returns: `nil` when the queries' collections are not all in memory as they are now, a snapshot does not answer
    ///   one of them, or no worker is free for it.
    init?(
        _ queries: [Query], _ cache: SnapshotCache, _ store: any FeatureStore, _ workers: WorkerPool
    ) async throws(StoreError) {
        var snapshots: [String: Snapshot] = [:]
        for query in queries where snapshots[query.collection] == nil {
            guard let snapshot = try await cache.kept(query.collection) else { return nil }
            snapshots[query.collection] = snapshot
        }
        var asked: [(query: Query, snapshot: Snapshot)] = []
        for query in queries {
            guard let snapshot = snapshots[query.collection], snapshot.answers(query) else { return nil }
            asked.append((query.wholePage, snapshot))
        }
        if snapshots.count > 1 {
            // Versions never come again: where all are the same once more, they were it at one moment in between.
            for (name, snapshot) in snapshots where try await store.version(of: name) != snapshot.version { return nil }
        }
        self.snapshots = snapshots
        self.store = store
        do {
            let all = asked
            selections = try await workers.run {
                Dictionary(all.map { ($0, SnapshotSelection($0, of: $1)) }, uniquingKeysWith: { one, _ in one })
            }
        } catch is CancellationError {
            throw .interrupted
        } catch {
            // Too many maps are waiting for a worker: the store has readers of its own.
            return nil
        }
    }

    func collections() async throws(StoreError) -> [String] { try await store.collections() }
    func reading() async throws(StoreError) -> any FeatureStore { self }

    func featureType(of collection: String) async throws(StoreError) -> FeatureType {
        if let snapshot = snapshots[collection] { return snapshot.features.type }
        return try await store.featureType(of: collection)
    }

    func extent(of collection: String) async throws(StoreError) -> Envelope {
        try await store.extent(of: collection)
    }

    func version(of collection: String) async throws(StoreError) -> String {
        if let snapshot = snapshots[collection] { return snapshot.version }
        return try await store.version(of: collection)
    }

    func count(_ query: Query) async throws(StoreError) -> Int {
        guard let selection = selections[query.wholePage] else { return try await store.count(query) }
        return selection.count
    }

    func features(_ query: Query) async throws(StoreError) -> FeatureStream {
        guard let snapshot = snapshots[query.collection] else { return try await store.features(query) }
        return try await features(query, snapshot.features)
    }

    /// The snapshot that the query is answered from, and how many rows its page may have at most.
    func source(of query: Query) -> (snapshot: Snapshot, rows: Int)? {
        guard let snapshot = snapshots[query.collection], let selection = selections[query.wholePage] else {
            return nil
        }
        return (snapshot, min(query.limit ?? .max, max(0, selection.count - query.offset)))
    }

    /// The features of the query's page out of a batch that has the rows of the snapshot.
    func features(_ query: Query, _ features: FeatureBatch) async throws(StoreError) -> FeatureStream {
        guard let selection = selections[query.wholePage] else { return try await store.features(query) }
        var type = query.properties.map { features.type.selecting($0) } ?? features.type
        if !query.includesGeometry { type.geometry = nil }
        let rows = Mutex(selection.page(offset: query.offset, limit: query.limit)[...])
        return FeatureStream(type: type) { [type] () throws(StoreError) in
            if Task.isCancelled { throw .interrupted }
            let page = rows.withLock { rows in
                defer { rows = rows.dropFirst(Self.batchSize) }
                return rows.prefix(Self.batchSize)
            }
            return page.isEmpty ? nil : features.selecting(rows: Array(page), as: type)
        }
    }
}

extension Query {
    /// The same query for everything that it selects.
    fileprivate var wholePage: Query {
        var query = self
        (query.limit, query.offset, query.properties, query.includesGeometry) = (nil, 0, nil, true)
        return query
    }
}
