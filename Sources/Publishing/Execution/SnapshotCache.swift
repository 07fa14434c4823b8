import FeatureStores
import SimpleFeatures
import Synchronization

/// The snapshots in memory, one a collection, made when first asked for and again when the data have changed.
///
/// Everybody who asks while one is being made waits for the same one. Over the budget those unused for longest go; a
/// request that draws from one keeps it until it is done.
final class SnapshotCache: Sendable {
    struct Key: Hashable {
        var collection: String
        var version: String
    }

    struct Kept {
        var snapshot: Snapshot
        /// Of the snapshot.
        var bytes: Int
        var lastUse: Int
        /// What has been made of it.
        var copies = SnapshotCopies()
    }

    struct State {
        var kept: [String: Kept] = [:]
        var bytes = 0
        /// Of the snapshots that are being made, as far as they have come.
        var making: [Key: Int] = [:]
        var clock = 0
        /// What was found to be too large: it isn't read again to find out.
        var tooLarge: Set<Key> = []
        /// Of collections that are not here, the features that were read one by one.
        var read: [String: Int] = [:]
        var maximumBytes: Int
    }

    private let store: any FeatureStore
    let workers: WorkerPool
    private let flights = Flights<Key, Snapshot>()
    let state: Mutex<State>

    /// - Parameters:
    ///   - workers: where the index of a snapshot is made.
    ///   - maximumBytes: of all snapshots together.
    init(store: any FeatureStore, workers: WorkerPool, maximumBytes: Int) {
        self.store = store
        self.workers = workers
        state = Mutex(State(maximumBytes: maximumBytes))
    }

    /// The budget. A lower one takes effect at once.
    var maximumBytes: Int {
        get { state.withLock { $0.maximumBytes } }
        set {
            state.withLock { state in
                state.maximumBytes = newValue
                state.tooLarge = []
                state.makeRoom(for: 0)
            }
        }
    }

    /// Bytes of the snapshots that are kept.
    var bytes: Int { state.withLock { $0.bytes } }
    /// Bytes of those that are being made.
    var bytesInTheMaking: Int { state.withLock { $0.bytesInTheMaking } }

    /// The collection as it is now.
    ///
    /// - Throws: what the store throws; ``StoreError/fault(_:)`` for a collection larger than the budget,
    ///   ``StoreError/unavailable(_:)`` when it does not fit beside others that are being made.
    func snapshot(of collection: String) async throws(StoreError) -> Snapshot {
        let key = Key(collection: collection, version: try await store.version(of: collection))
        let (known, tooLarge) = state.withLock { ($0.use(key.collection, key.version), $0.tooLarge.contains(key)) }
        if let known { return known }
        if tooLarge { throw Self.tooLarge(collection) }
        do {
            return try await flights.value(key) { [self] in try await made(key) }
        } catch let error as StoreError {
            throw error
        } catch is CancellationError {
            throw .interrupted
        } catch {
            throw .unavailable("no worker for the snapshot of \(collection)")
        }
    }

    /// The collection as it is now, if it is here.
    func kept(_ collection: String) async throws(StoreError) -> Snapshot? {
        let version = try await store.version(of: collection)
        return state.withLock { $0.use(collection, version) }
    }

    /// Notes that a query was answered by the store though a snapshot could have: once as many features have been read
    /// so as the collection has, a snapshot of it costs less than to go on. Small collections are left to the store.
    func noteRead(_ query: Query) async {
        guard query.isSpatial, let total = try? await store.count(Query(collection: query.collection)), total >= 1000
        else { return }
        let isWorthIt = state.withLock { state in
            let read = state.read[query.collection, default: 0] + min(query.limit ?? total, total)
            state.read[query.collection] = read < total ? read : nil
            return read >= total
        }
        // Nobody waits for it, and nobody is told when it fails: the store goes on answering.
        if isWorthIt { Task { _ = try? await snapshot(of: query.collection) } }
    }

    private func made(_ key: Key) async throws -> Snapshot {
        defer { state.withLock { _ = $0.making.removeValue(forKey: key) } }
        let reading = try await store.reading()
        let version = try await reading.version(of: key.collection)
        let stream = try await reading.features(Query(collection: key.collection))
        var all = FeatureBatch(type: stream.type)
        var batches = stream.makeAsyncIterator()
        while let batch = try await batches.next() {
            all.append(contentsOf: batch)
            let size = all.memorySize
            try state.withLock { state throws(StoreError) in try state.reserve(size, for: key) }
        }
        let features = all
        let snapshot = try await workers.run(.begun) { Snapshot(features: features, version: version) }
        // The data may have changed meanwhile: what is old when it is finished takes no other's place.
        if try await store.version(of: key.collection) == version {
            state.withLock { $0.keep(snapshot, key.collection) }
        }
        return snapshot
    }

    fileprivate static func tooLarge(_ collection: String) -> StoreError {
        .fault("\(collection) is larger than the budget for drawing: raise limits.snapshot_bytes in service.yaml")
    }
}

extension SnapshotCache.State {
    /// The snapshot of that version, noted as used.
    fileprivate mutating func use(_ collection: String, _ version: String) -> Snapshot? {
        guard let known = kept[collection], known.snapshot.version == version else { return nil }
        clock += 1
        kept[collection]?.lastUse = clock
        return known.snapshot
    }

    var bytesInTheMaking: Int { making.values.reduce(0, +) }

    /// Notes what a snapshot in the making takes; those that are kept give way.
    fileprivate mutating func reserve(_ size: Int, for key: SnapshotCache.Key) throws(StoreError) {
        guard size <= maximumBytes else {
            tooLarge.insert(key)
            throw SnapshotCache.tooLarge(key.collection)
        }
        making[key] = size
        guard bytesInTheMaking <= maximumBytes else {
            throw .unavailable("\(key.collection) does not fit beside what is being read for other maps")
        }
        makeRoom(for: bytesInTheMaking)
    }

    fileprivate mutating func keep(_ snapshot: Snapshot, _ collection: String) {
        if let old = kept.removeValue(forKey: collection) { bytes -= old.bytes + old.copies.bytes }
        read[collection] = nil
        tooLarge = tooLarge.filter { $0.collection != collection }
        let size = snapshot.memorySize
        guard size <= maximumBytes else { return }
        let others = making.filter { $0.key.collection != collection }.values.reduce(0, +)
        makeRoom(for: size + others)
        clock += 1
        kept[collection] = SnapshotCache.Kept(snapshot: snapshot, bytes: size, lastUse: clock)
        bytes += size
    }

    /// Copies go before any snapshot does: they are made of it in less time.
    fileprivate mutating func makeRoom(for size: Int) {
        let oldestFirst = kept.sorted { $0.value.lastUse < $1.value.lastUse }.map(\.key)
        for name in oldestFirst where bytes + size > maximumBytes {
            bytes -= kept[name]?.copies.bytes ?? 0
            kept[name]?.copies.removeAll()
        }
        for name in oldestFirst where bytes + size > maximumBytes {
            bytes -= kept[name]?.bytes ?? 0
            kept[name] = nil
        }
    }
}

extension Snapshot {
    /// Bytes of the features and of the boxes and the index over them.
    var memorySize: Int { features.memorySize + features.count * (32 + 24) }
}
