import FeatureStores
import Languages
import SQLite
import SimpleFeatures
import Support
import Testing

@testable import SpatiaLiteStore

@Suite("A reading of the SpatiaLite store")
struct SpatiaLiteReadingTests {
    private func path(_ folder: TemporaryFolder) throws -> String {
        let path = folder.path("store.sqlite")
        let writer = try CollectionWriter(path: path)
        try writer.transaction {
            try writer.replace(Quarter.plainType)
            try writer.append(Quarter.plain, to: Quarter.plainType)
            try writer.finish("elenco")
        }
        return path
    }

    @Test("Sees one state of the data: count, features, schema and version, whoever writes meanwhile")
    func oneState() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = try path(folder)
        let store = try SpatiaLiteStore(path: path, workers: WorkerPool(width: 2, capacity: 8))
        let reading = try await store.reading()
        let version = try await reading.version(of: "elenco")
        let writer = try CollectionWriter(path: path)
        var type = Quarter.plainType
        type.properties = [Property("altro", .integer)]
        try writer.transaction {
            try writer.replace(type)
            try writer.finish("elenco")
        }
        #expect(try await reading.count(Query(collection: "elenco")) == 11)
        #expect(try await reading.ids(Query(collection: "elenco")).count == 11)
        #expect(try await reading.version(of: "elenco") == version)
        #expect(try await reading.featureType(of: "elenco") == Quarter.plainType)
        #expect(try await store.count(Query(collection: "elenco")) == 0)
        #expect(try await store.featureType(of: "elenco").properties == type.properties)
        #expect(try await store.version(of: "elenco") != version)
    }

    @Test("Readings beyond the bound are refused, and welcome again when one has gone")
    func exhaustion() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let store = try SpatiaLiteStore(
            path: try path(folder), workers: WorkerPool(width: 2, capacity: 8), maximumLeases: 2, batchSize: 4)
        var stream: FeatureStream.Iterator? = try await store.features(Query(collection: "elenco")).makeAsyncIterator()
        var reading: (any FeatureStore)? = try await store.reading()
        await #expect(throws: StoreError.unavailable("2 answers are being read")) { try await store.reading() }
        await #expect(throws: StoreError.unavailable("2 answers are being read")) {
            try await store.features(Query(collection: "elenco"))
        }
        // A stream that has been read to its end holds nothing, though it is still there.
        while try await stream?.next() != nil {}
        let second = try await store.reading()
        #expect(try await second.ids(Query(collection: "elenco")).count == 11)
        reading = nil
        #expect(reading == nil)
        #expect(try await store.ids(Query(collection: "elenco")).count == 11)
        stream = nil
    }

    @Test("A statement is stopped when its task is cancelled, even before its first row, and the store goes on")
    func interrupted() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let workers = WorkerPool(width: 1, capacity: 8)
        let lease = Lease(try Reader(path: try path(folder))) { _ in }
        let (begun, began) = AsyncStream<Void>.makeStream()
        let task = Task {
            try await workers.statement(.arriving) { (stop) throws(SQLiteError) in
                try lease.use(stop) { (reader) throws(SQLiteError) in
                    // One step that never ends.
                    var endless = try reader.connection.prepare(
                        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n")
                    began.yield()
                    return try endless.step()
                }
            }
        }
        for await _ in begun { break }
        task.cancel()
        await #expect(throws: StoreError.interrupted) { try await task.value }
        let one = try lease.use { (reader) throws(SQLiteError) in try reader.connection.integer("SELECT 1") }
        #expect(one == 1)
    }

    /// Filters as deep as the store takes them: junctions of every kind in turns, and the rest of the depth arithmetic
    /// or functions.
    static let deepest: [Filter] = {
        let limits = SpatiaLiteReading.hardLimits
        var filters: [Filter] = []
        for junctions in 0...limits.depth {
            for turn in 0..<3 {
                let deepest = (0...limits.depth).lazy.reversed().map { filter(junctions, turn, arithmetic: $0) }.first {
                    (try? limits.check(Query(collection: "elenco", filter: $0))) != nil
                }
                if let deepest { filters.append(deepest) }
            }
        }
        return filters
    }()

    private static func filter(_ junctions: Int, _ turn: Int, arithmetic: Int) -> Filter {
        var value = Expression.literal(.integer(1))
        for _ in 0..<arithmetic { value = .arithmetic(.literal(.integer(0)), .add, value) }
        var filter = Filter.compare(value, .greater, .literal(.integer(-1)), matchCase: true)
        for level in 0..<junctions {
            switch (level + turn) % 3 {
            case 0: filter = .and([.isNull(.property("v")), filter])
            case 1: filter = .or([.isNull(.property("v")), filter])
            default: filter = .not(filter)
            }
        }
        return filter
    }

    @Test("SQLite compiles every filter as deep as the store takes it, whatever it is made of")
    func depth() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let store = try SpatiaLiteStore(path: try path(folder), workers: WorkerPool(width: 1, capacity: 8))
        #expect(Self.deepest.count > 50)
        for filter in Self.deepest {
            let query = Query(collection: "elenco", filter: filter)
            let count = try await store.count(query)
            #expect(try await store.ids(query).count == count)
        }
    }

    static let tooLarge: [(String, Query)] = {
        let leaf = Filter.isNull(.property("v"))
        var deep = leaf
        for _ in 0..<21 { deep = .not(deep) }
        var sorted = Query(collection: "elenco")
        sorted.sort = Array(repeating: SortKey("v"), count: 101)
        func query(_ filter: Filter) -> Query { Query(collection: "elenco", filter: filter) }
        return [
            ("ids", query(.identifiers(Array(repeating: "r1", count: 30_001)))),
            (
                "ids in parts",
                query(.or(Array(repeating: .identifiers(Array(repeating: "r1", count: 3001)), count: 10)))
            ),
            ("conditions", query(.or(Array(repeating: leaf, count: 10_001)))),
            ("depth", query(deep)),
            ("pattern", query(.like(.property("v"), pattern: LikePattern(String(repeating: "*", count: 40_001))))),
            (
                "text",
                query(
                    .compare(
                        .property("v"), .equal, .literal(.text(String(repeating: "a", count: 40_001))), matchCase: true)
                )
            ), ("sort keys", sorted),
        ]
    }()

    @Test(
        "A query that SQLite cannot take is refused in words, before SQLite sees it",
        arguments: SpatiaLiteReadingTests.tooLarge.indices)
    func refused(number: Int) async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let store = try SpatiaLiteStore(path: try path(folder), workers: WorkerPool(width: 1, capacity: 8))
        let query = Self.tooLarge[number].1
        for attempt in 0..<2 {
            do throws(StoreError) {
                if attempt == 0 { _ = try await store.count(query) } else { _ = try await store.features(query) }
                if attempt == 1 || query.filter != nil { Issue.record("taken") }
            } catch {
                guard case .tooLarge(let words) = error else {
                    Issue.record("\(error)")
                    continue
                }
                #expect(words[.english].contains("at most") && words.italian.contains("al massimo"))
            }
        }
    }

    @Test("The largest query that is let through is one that SQLite can take")
    func largest() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let store = try SpatiaLiteStore(path: try path(folder), workers: WorkerPool(width: 1, capacity: 8))
        let leaf = Filter.like(.property("v"), pattern: LikePattern("x*", matchCase: false))
        var within = leaf
        for level in 0..<18 { within = level.isMultiple(of: 2) ? .not(within) : .or([leaf, within]) }
        let wide = Filter.or(Array(repeating: leaf, count: 9_000))
        let many = Filter.identifiers((0..<30_000).map { "r\($0)" })
        #expect(try await store.count(Query(collection: "elenco", filter: many)) == 11)
        #expect(try await store.count(Query(collection: "elenco", filter: wide)) == 0)
        #expect(try await store.count(Query(collection: "elenco", filter: within)) >= 0)
        let long = LikePattern(String(repeating: "*a", count: 13_000))
        #expect(try await store.count(Query(collection: "elenco", filter: .like(.property("v"), pattern: long))) == 0)
        var sorted = Query(collection: "elenco")
        sorted.sort = Array(repeating: SortKey("v"), count: 100)
        #expect(try await store.ids(sorted).count == 11)
    }

    static let errors: [(Int32, StoreError)] = [
        (5, .unavailable("SQLite 5: x")), (6, .unavailable("SQLite 6: x")), (517, .unavailable("SQLite 517: x")),
        (9, .interrupted), (10, .fault("SQLite 10: x")), (266, .fault("SQLite 266: x")),
        (11, .fault("SQLite 11: x")), (13, .fault("SQLite 13: x")), (14, .fault("SQLite 14: x")),
        (26, .fault("SQLite 26: x")), (1, .fault("SQLite 1: x")),
    ]

    @Test("What passes is told from what does not", arguments: SpatiaLiteReadingTests.errors.indices)
    func codes(number: Int) {
        let (code, error) = Self.errors[number]
        #expect(StoreError(SQLiteError(code: code, message: "x")) == error)
    }
}
