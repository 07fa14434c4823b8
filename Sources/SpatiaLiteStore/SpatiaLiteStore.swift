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
    private let idle = Mutex(IdleConnections())
    private let leased = Atomic<Int>(0)
    private let registry: Mutex<Registry>

    /// What is known of the collections, and the connection that tells when it is out of date.
    private struct Registry {
        var watcher: Lease
        /// Which file the watcher has open: a new database may take the old one's place under the same name.
        var file: FileIdentity?
        var dataVersion: Int64 = -1
        var records: [String: CollectionRecord] = [:]
    }

    /// - Parameters:
    ///   - path: a database made by ``CollectionWriter``.
    ///   - workers: where every statement runs.
    ///   - maximumLeases: streams and queries at once; over it a query fails as unavailable. A stream to a slow client
    ///     holds one as long as it lasts.
    /// - Throws: ``StoreError/unavailable(_:)`` when the file is no database of ours.
    public init(
        path: String, workers: WorkerPool, maximumLeases: Int = 256, batchSize: Int = 512
    ) throws(StoreError) {
        self.path = path
        self.workers = workers
        self.maximumLeases = maximumLeases
        self.batchSize = batchSize
        do throws(SQLiteError) {
            let file = FileIdentity(path)
            registry = Mutex(Registry(watcher: try Self.watch(path), file: file))
        } catch {
            throw StoreError(error)
        }
    }

    private static func watch(_ path: String) throws(SQLiteError) -> Lease {
        let connection = try open(path)
        guard try connection.integer("SELECT count(*) FROM sqlite_master WHERE name = 'dime_collections'") == 1
        else { throw SQLiteError(code: 26, message: "\(path) is not a DIME Geo database") }
        return Lease(connection) { _ in }
    }

    private static func open(_ path: String) throws(SQLiteError) -> Connection {
        let connection = try Connection(path: path, mode: .readOnly, spatial: true)
        // 256 MB of address space, not of memory: pages are read in place instead of being copied.
        try connection.execute("PRAGMA mmap_size = 268435456; PRAGMA query_only = 1; PRAGMA cache_size = -8192")
        try connection.addTextFunctions()
        return connection
    }

    // MARK: FeatureStore

    public func collections() async throws(StoreError) -> [String] { try allRecords().keys.sorted() }

    public func featureType(of collection: String) async throws(StoreError) -> FeatureType {
        try record(collection).type
    }

    public func extent(of collection: String) async throws(StoreError) -> Envelope { try record(collection).extent }

    public func version(of collection: String) async throws(StoreError) -> String {
        try record(collection).version
    }

    public func count(_ query: Query) async throws(StoreError) -> Int {
        let record = try record(query.collection)
        if query.envelope == nil && query.filter == nil { return record.count }
        var writer = SQLWriter(SpatiaLiteDialect(), type: record.type)
        let sql = try writer.count(query)
        let lease = try lease()
        return try await onWorker { () throws(SQLiteError) in
            var statement = try lease.connection.prepare(sql.text)
            statement.bind(sql.parameters)
            return try statement.step() ? Int(statement.integer(0)) : 0
        }
    }

    public func features(_ query: Query) async throws(StoreError) -> FeatureStream {
        let type = try record(query.collection).type
        for name in query.properties ?? [] where type.index(of: name) == nil {
            throw .unknownProperty(name, collection: query.collection)
        }
        var selected = query.properties.map { type.selecting($0) } ?? type
        if !query.includesGeometry { selected.geometry = nil }
        var writer = SQLWriter(SpatiaLiteDialect(), type: type)
        let sql = try writer.select(query, selected)
        let lease = try lease()
        let batchSize = batchSize
        let cursor: Cursor
        do {
            cursor = try Cursor(sql, type: selected, batchSize: batchSize, lease: lease)
        } catch {
            throw StoreError(error)
        }
        return FeatureStream(type: selected) { [self] () async throws(StoreError) in
            if Task.isCancelled { throw .interrupted }
            return try await onWorker { () throws(SQLiteError) in try cursor.next() }
        }
    }

    // MARK: Inside

    private func record(_ collection: String) throws(StoreError) -> CollectionRecord {
        guard let record = try allRecords()[collection] else { throw .unknownCollection(collection) }
        return record
    }

    /// The registry, read again when another connection has committed or another file has taken the database's place.
    /// A few microseconds when nothing has changed.
    private func allRecords() throws(StoreError) -> [String: CollectionRecord] {
        do {
            return try registry.withLock { (registry) throws(SQLiteError) in
                let file = FileIdentity(path)
                if file != registry.file, file != nil {
                    registry = Registry(watcher: try Self.watch(path), file: file)
                    idle.withLock { idle in
                        idle.generation += 1
                        idle.connections = []
                    }
                }
                let now = try registry.watcher.connection.integer("PRAGMA data_version") ?? 0
                if registry.dataVersion == now { return registry.records }
                registry.records = try CollectionRegistry.read(registry.watcher.connection)
                registry.dataVersion = now
                return registry.records
            }
        } catch {
            throw StoreError(error)
        }
    }

    private func lease() throws(StoreError) -> Lease {
        guard leased.add(1, ordering: .relaxed).oldValue < maximumLeases else {
            leased.subtract(1, ordering: .relaxed)
            throw .unavailable("\(maximumLeases) queries are running")
        }
        let connection: Connection
        let (waiting, generation) = idle.withLock { ($0.connections.popLast(), $0.generation) }
        if let waiting {
            connection = waiting
        } else {
            do {
                connection = try Self.open(path)
            } catch {
                leased.subtract(1, ordering: .relaxed)
                throw StoreError(error)
            }
        }
        return Lease(connection) { [weak self] connection in
            guard let self else { return }
            leased.subtract(1, ordering: .relaxed)
            idle.withLock { idle in
                // A connection to a file that has been replaced is closed instead.
                if idle.generation == generation && idle.connections.count < 16 { idle.connections.append(connection) }
            }
        }
    }

    private func onWorker<Success: Sendable>(
        _ job: @escaping @Sendable () throws(SQLiteError) -> Success
    ) async throws(StoreError) -> Success {
        do {
            return try await workers.run { try job() }
        } catch let error as SQLiteError {
            throw StoreError(error)
        } catch {
            throw .unavailable("too many jobs are waiting")
        }
    }
}

extension StoreError {
    init(_ error: SQLiteError) {
        self = error.isInterrupt ? .interrupted : .unavailable("SQLite \(error.code): \(error.message)")
    }
}
