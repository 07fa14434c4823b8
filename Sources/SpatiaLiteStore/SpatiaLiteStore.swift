public import FeatureStores
import SQLite
public import SimpleFeatures
import Synchronization

/// The embedded store: one SpatiaLite file, read by many connections at once while one writer may change it.
public final class SpatiaLiteStore: FeatureStore {
    private let path: String
    private let workers: WorkerPool
    private let batchSize: Int
    private let maximumLeases: Int
    private let idle = Mutex(IdleReaders())
    private let leased = Atomic<Int>(0)
    private let registry: Mutex<Registry>

    /// The reader that tells what the collections are now.
    ///
    /// `@unchecked Sendable`: only ever used under the mutex.
    private struct Registry: @unchecked Sendable {
        var reader: Reader
        /// Which file the reader has open: a new database may take the old one's place under the same name.
        var file: FileIdentity?
    }

    /// - Parameters:
    ///   - path: a database made by ``CollectionWriter``.
    ///   - workers: where every statement runs.
    ///   - maximumLeases: answers at once; over it a query fails as unavailable. An answer to a slow client holds one
    ///     as long as it is read.
    /// - Throws: ``StoreError/fault(_:)`` when the file is no database of ours.
    public init(
        path: String, workers: WorkerPool, maximumLeases: Int = 256, batchSize: Int = 512
    ) throws(StoreError) {
        self.path = path
        self.workers = workers
        self.maximumLeases = maximumLeases
        self.batchSize = batchSize
        do throws(SQLiteError) {
            let file = FileIdentity(path)
            registry = Mutex(Registry(reader: try Reader(path: path), file: file))
        } catch {
            throw StoreError(error)
        }
    }

    // MARK: FeatureStore

    public func collections() async throws(StoreError) -> [String] { try records().keys.sorted() }

    public func featureType(of collection: String) async throws(StoreError) -> FeatureType {
        try record(collection).type
    }

    public func extent(of collection: String) async throws(StoreError) -> Envelope { try record(collection).extent }

    public func version(of collection: String) async throws(StoreError) -> String {
        try record(collection).version
    }

    public func reading() async throws(StoreError) -> any FeatureStore { try await open() }

    public func count(_ query: Query) async throws(StoreError) -> Int {
        let record = try record(query.collection)
        if query.envelope == nil && query.filter == nil { return record.count }
        return try await open().count(query)
    }

    public func features(_ query: Query) async throws(StoreError) -> FeatureStream {
        try renewRegistry()
        let cursor = try await onWorker { [self] () throws(StoreError) in
            let (lease, records) = try lease()
            let (sql, type) = try SpatiaLiteReading.select(query, records)
            do throws(SQLiteError) {
                return try Cursor(sql, type: type, batchSize: batchSize, lease: lease)
            } catch {
                throw StoreError(error)
            }
        }
        return cursor.stream(on: workers)
    }

    // MARK: Inside

    private func open() async throws(StoreError) -> SpatiaLiteReading {
        try renewRegistry()
        return try await onWorker { [self] () throws(StoreError) in
            let (lease, records) = try lease()
            return SpatiaLiteReading(records: records, lease: lease, workers: workers, batchSize: batchSize)
        }
    }

    private func record(_ collection: String) throws(StoreError) -> CollectionRecord {
        guard let record = try records()[collection] else { throw .unknownCollection(collection) }
        return record
    }

    /// A few microseconds when nothing has changed.
    private func records() throws(StoreError) -> [String: CollectionRecord] {
        try renewRegistry()
        do throws(SQLiteError) {
            return try registry.withLock { (registry) throws(SQLiteError) in try registry.reader.records() }
        } catch {
            throw StoreError(error)
        }
    }

    /// Opens the file anew when another one has taken its place.
    private func renewRegistry() throws(StoreError) {
        do throws(SQLiteError) {
            try registry.withLock { (registry) throws(SQLiteError) in
                let file = FileIdentity(path)
                guard file != registry.file, file != nil else { return }
                registry = Registry(reader: try Reader(path: path), file: file)
                idle.withLock { idle in
                    idle.generation += 1
                    idle.readers = []
                }
            }
        } catch {
            throw StoreError(error)
        }
    }

    /// A reader that has begun to see one state of the data, and what that holds. On a worker: it may open the file.
    private func lease() throws(StoreError) -> (Lease, [String: CollectionRecord]) {
        guard leased.add(1, ordering: .relaxed).oldValue < maximumLeases else {
            leased.subtract(1, ordering: .relaxed)
            throw .unavailable("\(maximumLeases) answers are being read")
        }
        let (waiting, generation) = idle.withLock { ($0.readers.popLast(), $0.generation) }
        do throws(SQLiteError) {
            let reader = if let waiting { waiting } else { try Reader(path: path) }
            let records = try reader.beginReading()
            let lease = Lease(reader) { [weak self] reader in
                guard let self else { return }
                leased.subtract(1, ordering: .relaxed)
                idle.withLock { idle in
                    // A reader of a file that has been replaced is closed instead.
                    if idle.generation == generation && idle.readers.count < 16 { idle.readers.append(reader) }
                }
            }
            return (lease, records)
        } catch {
            leased.subtract(1, ordering: .relaxed)
            throw StoreError(error)
        }
    }

    private func onWorker<Success: Sendable>(
        _ job: @escaping @Sendable () throws(StoreError) -> Success
    ) async throws(StoreError) -> Success {
        do {
            return try await workers.run { try job() }
        } catch let error as StoreError {
            throw error
        } catch is CancellationError {
            throw .interrupted
        } catch {
            throw .unavailable("too many jobs are waiting")
        }
    }
}
