import FeatureStores
import Languages
import SQLite
import SimpleFeatures

/// The store as it was at one moment, through one connection in one read transaction.
struct SpatiaLiteReading: FeatureStore {
    let records: [String: CollectionRecord]
    let lease: Lease
    let workers: WorkerPool
    let batchSize: Int

    /// What SQLite can compile, with a margin: its parser's stack holds a hundred symbols.
    static let hardLimits = {
        var limits = QueryLimits()
        limits.identifiers = 30_000
        limits.conditions = 10_000
        limits.depth = 20
        limits.textBytes = 40_000
        limits.sortKeys = 100
        return limits
    }()

    func reading() async throws(StoreError) -> any FeatureStore { self }

    func collections() async throws(StoreError) -> [String] { records.keys.sorted() }

    func featureType(of collection: String) async throws(StoreError) -> FeatureType { try record(collection).type }

    func extent(of collection: String) async throws(StoreError) -> Envelope { try record(collection).extent }

    func version(of collection: String) async throws(StoreError) -> String { try record(collection).version }

    func count(_ query: Query) async throws(StoreError) -> Int {
        let record = try record(query.collection)
        if query.envelope == nil && query.filter == nil { return record.count }
        try Self.hardLimits.check(query)
        var writer = SQLWriter(SpatiaLiteDialect(), type: record.type)
        let sql = try writer.count(query)
        let lease = lease
        return try await workers.statement(.begun) { (stop) throws(SQLiteError) in
            try lease.use(stop) { (reader) throws(SQLiteError) in
                var statement = try reader.connection.prepare(sql.text)
                statement.bind(sql.parameters)
                return try statement.step() ? Int(statement.integer(0)) : 0
            }
        }
    }

    func features(_ query: Query) async throws(StoreError) -> FeatureStream {
        let (sql, type) = try Self.select(query, records)
        let (lease, batchSize) = (lease, batchSize)
        let cursor = try await workers.statement(.begun) { (_) throws(SQLiteError) in
            try Cursor(sql, type: type, batchSize: batchSize, lease: lease)
        }
        return cursor.stream(on: workers)
    }

    /// The statement that answers a query, and the type of what it answers.
    static func select(
        _ query: Query, _ records: [String: CollectionRecord]
    ) throws(StoreError) -> (SQLStatement, FeatureType) {
        guard let type = records[query.collection]?.type else { throw .unknownCollection(query.collection) }
        for name in query.properties ?? [] where type.index(of: name) == nil {
            throw .unknownProperty(name, collection: query.collection)
        }
        try hardLimits.check(query)
        var selected = query.properties.map { type.selecting($0) } ?? type
        if !query.includesGeometry { selected.geometry = nil }
        var writer = SQLWriter(SpatiaLiteDialect(), type: type)
        return (try writer.select(query, selected), selected)
    }

    private func record(_ collection: String) throws(StoreError) -> CollectionRecord {
        guard let record = records[collection] else { throw .unknownCollection(collection) }
        return record
    }
}

extension Cursor {
    /// The rows as a stream, each batch read on a worker when it is asked for.
    func stream(on workers: WorkerPool) -> FeatureStream {
        FeatureStream(type: type) { [self] () async throws(StoreError) in
            try await workers.statement(.begun) { (stop) throws(SQLiteError) in
                try self.next(stop)
            }
        }
    }
}

extension WorkerPool {
    /// Runs a job that asks SQLite, with a flag that is raised when the task is cancelled meanwhile.
    func statement<Success: Sendable>(
        _ lane: Lane, _ job: @escaping @Sendable (StopFlag) throws(SQLiteError) -> Success
    ) async throws(StoreError) -> Success {
        do {
            return try await run(lane) { stop in try job(stop) }
        } catch let error as SQLiteError {
            throw StoreError(error)
        } catch let error as StoreError {
            throw error
        } catch is CancellationError {
            throw .interrupted
        } catch {
            throw .unavailable("too many jobs are waiting")
        }
    }
}

extension SQLiteError {
    static var interrupted: SQLiteError { SQLiteError(code: 9, message: "interrupted") }
}

extension StoreError {
    /// A fault is what another attempt would meet as well. Source: sqlite.org/rescode.html.
    init(_ error: SQLiteError) {
        let words = "SQLite \(error.code): \(error.message.prefix(2000))"
        switch error.primaryCode {
        case .interrupt: self = .interrupted
        case .busy, .locked, .schema, .protocol: self = .unavailable(words)
        case .tooBig:
            self = .tooLarge(
                LocalizedText(
                    it: "La richiesta supera ciò che l’archivio dei dati può accettare.",
                    en: "The request is larger than the data store can take."))
        case .other: self = .fault(words)
        }
    }
}
