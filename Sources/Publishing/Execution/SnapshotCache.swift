import FeatureStores

/// The snapshots in memory, one a collection, made when first asked for and again when the data have changed.
///
/// Everybody who asks while one is being made waits for the same one.
actor SnapshotCache {
    private let store: any FeatureStore
    private var made: [String: (version: String, task: Task<Snapshot, any Error>)] = [:]

    init(store: any FeatureStore) { self.store = store }

    func snapshot(of collection: String) async throws(StoreError) -> Snapshot {
        let version = try await store.version(of: collection)
        if let known = made[collection], known.version == version {
            return try await value(of: known.task, collection)
        }
        let store = store
        let task = Task { try await Snapshot(of: collection, in: store) }
        made[collection] = (version, task)
        return try await value(of: task, collection)
    }

    private func value(of task: Task<Snapshot, any Error>, _ collection: String) async throws(StoreError) -> Snapshot {
        do {
            return try await task.value
        } catch {
            made[collection] = nil
            throw error as? StoreError ?? .interrupted
        }
    }
}
