import FeatureStores
import Foundation
import SimpleFeatures
import SpatiaLiteStore
import Support
import Testing

@Suite("The SpatiaLite store")
struct SpatiaLiteStoreTests {
    static let type = FeatureType(
        name: "pontili",
        properties: [
            Property("nome", .text, isRequired: true), Property("linea", .integer), Property("larghezza", .real),
            Property("aperto", .boolean),
        ],
        geometry: .multiLineString, srid: 25833)

    /// A grid of short lines, a metre long, ten metres apart, from UTM-sized coordinates.
    static func batch(_ count: Int) -> FeatureBatch {
        var batch = FeatureBatch(type: type)
        for index in 0..<count {
            let x = 291_000 + Double(index % 100) * 10
            let y = 5_034_000 + Double(index / 100) * 10
            batch.append(
                id: "p\(index)", geometry: .lineString([x, y, x + 1, y]),
                values: [
                    .text(index == 7 ? "L'Àncora \"7\"" : "Pontile \(index)"),
                    index % 2 == 0 ? .integer(Int64(index)) : .null, .real(Double(index) / 4), .boolean(index < 5),
                ])
        }
        return batch
    }

    func store(_ count: Int) throws -> (SpatiaLiteStore, TemporaryFolder) {
        let folder = try TemporaryFolder()
        let path = folder.path("store.sqlite")
        let writer = try CollectionWriter(path: path)
        try writer.transaction {
            try writer.replace(Self.type)
            try writer.append(Self.batch(count), to: Self.type)
            try writer.finish("pontili")
        }
        return (try SpatiaLiteStore(path: path, workers: WorkerPool(width: 2, capacity: 64)), folder)
    }

    func ids(_ store: SpatiaLiteStore, _ query: Query) async throws -> [String] {
        var ids: [String] = []
        for try await batch in try await store.features(query) {
            for row in 0..<batch.count { ids.append(batch.ids[row]) }
        }
        return ids
    }

    @Test("What was written is read, in order, type for type")
    func roundTrip() async throws {
        let (store, folder) = try store(1300)
        defer { folder.remove() }
        #expect(try await store.featureType(of: "pontili") == Self.type)
        var all: [FeatureBatch] = []
        for try await batch in try await store.features(Query(collection: "pontili")) { all.append(batch) }
        #expect(all.map(\.count) == [512, 512, 276])
        let first = try #require(all.first)
        let expected = Self.batch(512)
        for row in 0..<512 {
            #expect(first.ids[row] == "p\(row)")
            #expect(first.geometries[row] == expected.geometries[row]?.promotedToMulti)
            for column in first.columns.indices { #expect(first.columns[column][row] == expected.columns[column][row]) }
        }
    }

    @Test("An envelope selects exactly what touches it, to the millimetre")
    func envelope() async throws {
        let (store, folder) = try store(400)
        defer { folder.remove() }
        var query = Query(collection: "pontili")
        // Line 0 runs from 291000 to 291001; single precision would not tell 291001 from 291001.001.
        query.envelope = Envelope(minX: 291_001.001, minY: 5_033_999, maxX: 291_009.999, maxY: 5_034_001)
        #expect(try await ids(store, query) == [])
        #expect(try await store.count(query) == 0)
        query.envelope = Envelope(minX: 291_001, minY: 5_033_999, maxX: 291_010, maxY: 5_034_001)
        #expect(try await ids(store, query) == ["p0", "p1"])
        #expect(try await store.count(query) == 2)
    }

    @Test("Filters, order, limit and offset select as they say")
    func filters() async throws {
        let (store, folder) = try store(50)
        defer { folder.remove() }
        func query(_ filter: Filter) -> Query { Query(collection: "pontili", filter: filter) }
        let name = Expression.property("nome")
        #expect(try await ids(store, query(.identifiers(["p3", "p9", "none"]))) == ["p3", "p9"])
        #expect(
            try await ids(
                store, query(.compare(name, .equal, .literal(.text("l'àncora \"7\"")), matchCase: false))) == ["p7"])
        #expect(
            try await ids(
                store, query(.compare(name, .equal, .literal(.text("l'àncora \"7\"")), matchCase: true))) == [])
        #expect(
            try await ids(store, query(.like(name, pattern: LikePattern("Pontile 1?")))) == (10...19).map { "p\($0)" })
        #expect(try await store.count(query(.not(.isNull(.property("linea"))))) == 25)
        var page = Query(collection: "pontili", limit: 3)
        page.offset = 2
        page.sort = [SortKey("larghezza", descending: true)]
        #expect(try await ids(store, page) == ["p47", "p46", "p45"])
    }

    @Test("A property that does not exist is refused by name before anything runs")
    func unknownProperty() async throws {
        let (store, folder) = try store(5)
        defer { folder.remove() }
        var query = Query(collection: "pontili")
        query.properties = ["nome", "x\"; DROP TABLE pontili; --"]
        await #expect(throws: StoreError.self) { try await store.features(query) }
        await #expect(throws: StoreError.unknownCollection("nessuna")) {
            try await store.features(Query(collection: "nessuna"))
        }
    }

    @Test("A write that fails leaves the collection and its version as they were")
    func atomic() async throws {
        let (store, folder) = try store(20)
        defer { folder.remove() }
        let version = try await store.version(of: "pontili")
        let writer = try CollectionWriter(path: folder.path("store.sqlite"))
        #expect(throws: (any Error).self) {
            try writer.transaction {
                try writer.replace(Self.type)
                try writer.append(Self.batch(5), to: Self.type)
                try writer.append(Self.batch(1), to: Self.type)  // The same id again.
            }
        }
        #expect(try await store.version(of: "pontili") == version)
        #expect(try await store.count(Query(collection: "pontili")) == 20)
        try writer.transaction {
            try writer.replace(Self.type)
            try writer.append(Self.batch(5), to: Self.type)
            try writer.finish("pontili")
        }
        #expect(try await store.version(of: "pontili") != version)
        #expect(try await ids(store, Query(collection: "pontili")).count == 5)
    }

    @Test("A stream keeps the snapshot it began with while a writer replaces the data")
    func snapshot() async throws {
        let (store, folder) = try store(1100)
        defer { folder.remove() }
        var stream = try await store.features(Query(collection: "pontili")).makeAsyncIterator()
        #expect(try await stream.next()?.count == 512)
        let writer = try CollectionWriter(path: folder.path("store.sqlite"))
        try writer.transaction {
            try writer.replace(Self.type)
            try writer.finish("pontili")
        }
        #expect(try await stream.next()?.count == 512)
        #expect(try await stream.next()?.count == 76)
        #expect(try await store.count(Query(collection: "pontili")) == 0)
    }

    @Test("A database that takes the place of another is read from then on, under another version")
    func replacedFile() async throws {
        let (store, folder) = try store(20)
        defer { folder.remove() }
        let version = try await store.version(of: "pontili")
        let writer = try CollectionWriter(path: folder.path("new.sqlite"))
        try writer.transaction {
            try writer.replace(Self.type)
            try writer.append(Self.batch(3), to: Self.type)
            try writer.finish("pontili")
        }
        try writer.checkpoint()
        let (old, new) = (folder.path("store.sqlite"), folder.path("new.sqlite"))
        let renamed = unsafe rename(new, old)
        #expect(renamed == 0)
        for tail in ["-wal", "-shm"] { _ = unsafe unlink(old + tail) }
        #expect(try await ids(store, Query(collection: "pontili")) == ["p0", "p1", "p2"])
        #expect(try await store.version(of: "pontili") != version)
    }

    @Test("Streams that are given up leave their connections fit for others")
    func abandoned() async throws {
        let (store, folder) = try store(1200)
        defer { folder.remove() }
        try await withThrowingTaskGroup(of: Int.self) { group in
            for task in 0..<8 {
                group.addTask {
                    var read = 0
                    for _ in 0..<50 {
                        var stream = try await store.features(Query(collection: "pontili")).makeAsyncIterator()
                        read += try await stream.next()?.count ?? 0
                        if task.isMultiple(of: 2) { while let batch = try await stream.next() { read += batch.count } }
                    }
                    return read
                }
            }
            for try await read in group { #expect(read == 50 * 512 || read == 50 * 1200) }
        }
    }
}
