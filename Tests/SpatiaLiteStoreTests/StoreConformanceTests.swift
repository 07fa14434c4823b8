import FeatureStores
import SimpleFeatures
import Testing

/// A box, and what of a collection has a point in it.
struct BoxCase: Sendable, CustomTestStringConvertible {
    let collection: String
    let box: Envelope
    let ids: [String]
    let testDescription: String

    init(_ words: String, _ collection: String, _ box: [Double], _ ids: [String]) {
        testDescription = words
        self.collection = collection
        self.box = Envelope(minX: box[0], minY: box[1], maxX: box[2], maxY: box[3])
        self.ids = ids
    }
}

/// What every store has to do alike: services are tested over one and run over the other.
@Suite("Any feature store")
struct StoreConformanceTests {
    static let boxCases: [BoxCase] = [
        BoxCase("within the triangle's box but not in it", "forme", [10, 60, 30, 90], []),
        BoxCase("wholly inside a polygon", "forme", [80, 10, 90, 20], ["triangle"]),
        BoxCase("in a polygon's hole", "forme", [245, 45, 255, 55], []),
        BoxCase("on the border of the hole", "forme", [245, 45, 260, 55], ["frame"]),
        BoxCase("round a polygon", "forme", [399, 399, 402, 402], ["small"]),
        BoxCase("touching a side", "forme", [401, 400, 410, 401], ["small"]),
        BoxCase("touching a corner", "forme", [401, 401, 410, 410], ["small"]),
        BoxCase("a tenth of a millimetre beside", "forme", [401.0001, 400, 410, 401], []),
        BoxCase("touching the diagonal with a corner", "forme", [40, 50, 50, 60], ["triangle"]),
        BoxCase("a tenth of a millimetre off the diagonal", "forme", [40, 50.0001, 50, 60], []),
        BoxCase("a point", "forme", [400.5, 400.5, 400.5, 400.5], ["small"]),
        BoxCase(
            "everything that has a place", "forme", [-1e9, -1e9, 1e9, 1e9],
            ["triangle", "frame", "small", "far", "twin"]),
        BoxCase("upside down", "forme", [10, 10, 0, 0], []),
        BoxCase("not a number", "forme", [.nan, 0, 1, 1], []),
        BoxCase("beside a line, in its box", "linee", [60, 10, 90, 40], []),
        BoxCase("across a line", "linee", [40, 30, 60, 90], ["diagonal"]),
        BoxCase("at a line's end", "linee", [50, 100, 60, 110], ["bent"]),
        BoxCase("in the bend of a line", "linee", [10, 60, 20, 90], []),
        BoxCase("between the points of a multipoint", "punti", [10, 10, 90, 90], []),
        BoxCase("one point of several", "punti", [99, -1, 100, 0], ["two"]),
        BoxCase("a collection without geometry", "elenco", [-1e9, -1e9, 1e9, 1e9], []),
    ]

    @Test(
        "Selects by box what shares a point with it, and nothing else", arguments: StoreUnderTest.allCases,
        StoreConformanceTests.boxCases)
    func envelope(kind: StoreUnderTest, box: BoxCase) async throws {
        try await kind.with(Quarter.all) { (store) async throws in
            let byBox = Query(collection: box.collection, envelope: box.box)
            #expect(try await store.ids(byBox) == box.ids)
            #expect(try await store.count(byBox) == box.ids.count)
            let byFilter = Query(collection: box.collection, filter: .envelope(box.box))
            #expect(try await store.ids(byFilter) == box.ids)
            let others = Query(collection: box.collection, filter: .not(.envelope(box.box)))
            #expect(try await store.count(others) == store.count(Query(collection: box.collection)) - box.ids.count)
            guard box.box.width > 0, box.box.height > 0 else { return }
            let ring = [
                box.box.minX, box.box.minY, box.box.maxX, box.box.minY, box.box.maxX, box.box.maxY, box.box.minX,
                box.box.maxY, box.box.minX, box.box.minY,
            ]
            let byPolygon = Query(collection: box.collection, filter: .intersects(.polygon([ring])))
            #expect(try await store.ids(byPolygon) == box.ids)
            #expect(try await store.count(byPolygon) == box.ids.count)
        }
    }

    @Test("Selects by polygon what shares a point with it", arguments: StoreUnderTest.allCases)
    func polygon(kind: StoreUnderTest) async throws {
        // A diamond: in its box, but outside of it, lies the small square's neighbour.
        let diamond = Geometry.polygon([[400, 300, 500, 400, 400, 500, 300, 400, 400, 300]])
        try await kind.with(Quarter.all) { (store) async throws in
            #expect(try await store.ids(Query(collection: "forme", filter: .intersects(diamond))) == ["small"])
            let beside = Geometry.polygon([[100, 110, 0, 110, 0, 10, 100, 110]])
            #expect(try await store.ids(Query(collection: "forme", filter: .intersects(beside))) == [])
            let nothing = Geometry.polygon([])
            #expect(try await store.ids(Query(collection: "forme", filter: .intersects(nothing))) == [])
        }
    }

    @Test("Keeps the order of the source, and sorts with nulls first", arguments: StoreUnderTest.allCases)
    func order(kind: StoreUnderTest) async throws {
        try await kind.with(Quarter.all) { (store) async throws in
            var query = Query(collection: "forme")
            let all = ["triangle", "frame", "nothing", "small", "far", "twin"]
            #expect(try await store.ids(query) == all)
            query.sort = [SortKey("numero")]
            #expect(try await store.ids(query) == ["small", "frame", "nothing", "far", "twin", "triangle"])
            query.sort = [SortKey("numero", descending: true)]
            #expect(try await store.ids(query) == ["triangle", "nothing", "far", "twin", "frame", "small"])
            query.sort = [SortKey("misura", descending: true), SortKey("nome")]
            #expect(try await store.ids(query) == ["small", "twin", "far", "triangle", "nothing", "frame"])
        }
    }

    @Test(
        "Pages cut the same list, however large the numbers", arguments: StoreUnderTest.allCases,
        [0, 1, 4, 5, 10, 11, 12, Int.max])
    func pages(kind: StoreUnderTest, offset: Int) async throws {
        try await kind.with(Quarter.all) { (store) async throws in
            let all = (0..<11).map { "r\($0)" }
            for limit in [nil, 0, 1, 4, 11, Int.max] {
                var query = Query(collection: "elenco", limit: limit)
                query.offset = offset
                let page = Array(all.dropFirst(min(offset, 11)).prefix(limit ?? 11))
                #expect(try await store.ids(query) == page)
                #expect(try await store.count(query) == 11)
            }
        }
    }

    static let filterCases: [(Filter, [String])] = [
        (.identifiers(["twin", "far", "none", "far"]), ["far", "twin"]),
        (.identifiers([]), []),
        (.and([]), ["triangle", "frame", "nothing", "small", "far", "twin"]),
        (.or([]), []),
        (.isNull(.property("nome")), ["nothing"]),
        (.not(.isNull(.property("misura"))), ["triangle", "nothing", "small", "far", "twin"]),
        (.compare(.property("numero"), .equal, .literal(.integer(2)), matchCase: true), ["nothing", "far", "twin"]),
        // A comparison with null is false, and its opposite true.
        (
            .not(.compare(.property("numero"), .equal, .literal(.integer(2)), matchCase: true)),
            ["triangle", "frame", "small"]
        ),
        (.compare(.property("nome"), .equal, .literal(.text("ANCORA")), matchCase: false), ["frame"]),
        (.compare(.property("nome"), .equal, .literal(.text("àncora")), matchCase: false), ["triangle"]),
        (.compare(.property("nome"), .equal, .literal(.text("àncora")), matchCase: true), []),
        (
            .between(.property("misura"), lower: .literal(.real(0)), upper: .literal(.real(2))),
            ["triangle", "small", "far", "twin"]
        ),
        (
            .compare(
                .function("upper", [.property("nome")]), .equal, .literal(.text("ÀNCORA")), matchCase: true),
            ["triangle"]
        ),
        (
            .compare(
                .function("lower", [.literal(.text("ÀNCORA È"))]), .equal, .literal(.text("àncora è")),
                matchCase: true), ["triangle", "frame", "nothing", "small", "far", "twin"]
        ),
        (.like(.property("nome"), pattern: LikePattern("*ta")), ["far", "twin"]),
        (.like(.property("nome"), pattern: LikePattern("10% [a]\\*\\?")), ["small"]),
        (.like(.property("nome"), pattern: LikePattern("?NCORA", matchCase: false)), ["triangle", "frame"]),
        (.like(.property("nome"), pattern: LikePattern("")), []),
        (
            .compare(
                .arithmetic(.property("misura"), .multiply, .literal(.integer(2))), .greater, .literal(.integer(3)),
                matchCase: true), ["small", "far", "twin"]
        ),
        (
            .or([
                .compare(.property("nome"), .less, .literal(.text("C")), matchCase: true),
                .and([.isNull(.property("numero")), .envelope(Envelope(minX: 0, minY: 0, maxX: 500, maxY: 500))]),
            ]), ["small", "twin"]
        ),
    ]

    @Test(
        "Filters select as they say, and counts agree with streams", arguments: StoreUnderTest.allCases,
        StoreConformanceTests.filterCases.indices
    )
    func filters(kind: StoreUnderTest, number: Int) async throws {
        let (filter, ids) = Self.filterCases[number]
        try await kind.with(Quarter.all) { (store) async throws in
            #expect(try await store.ids(Query(collection: "forme", filter: filter)) == ids)
            #expect(try await store.count(Query(collection: "forme", filter: filter)) == ids.count)
            #expect(try await store.count(Query(collection: "forme", filter: .not(filter))) == 6 - ids.count)
        }
    }

    @Test(
        "Gives the properties asked for, in the order of the type, and null where there is no geometry",
        arguments: StoreUnderTest.allCases)
    func selection(kind: StoreUnderTest) async throws {
        try await kind.with(Quarter.all) { (store) async throws in
            var query = Query(collection: "forme", filter: .identifiers(["nothing", "small"]))
            query.properties = ["misura", "nome"]
            let stream = try await store.features(query)
            #expect(stream.type.properties.map(\.name) == ["nome", "misura"])
            var batches = stream.makeAsyncIterator()
            let batch = try #require(try await batches.next())
            #expect(batch.ids[0] == "nothing")
            #expect(batch.geometries.isNull(0))
            #expect(batch.columns[1][0] == .real(-1))
            #expect(batch.columns[0][0] == .null)
            #expect(batch.columns[0][1] == .text("10% [a]*?"))
            #expect(batch.geometries[1] == Quarter.shapes.geometries[3])
            query.properties = []
            query.includesGeometry = false
            var bare = try await store.features(query).makeAsyncIterator()
            let ids = try #require(try await bare.next())
            #expect(ids.columns.isEmpty && ids.type.geometry == nil)
            #expect((0..<ids.count).allSatisfy { ids.geometries.isNull($0) })
        }
    }

    @Test("Refuses what it does not have, by name", arguments: StoreUnderTest.allCases)
    func unknown(kind: StoreUnderTest) async throws {
        try await kind.with(Quarter.all) { (store) async throws in
            let unknown = StoreError.unknownCollection("niente")
            await #expect(throws: unknown) { try await store.features(Query(collection: "niente")) }
            await #expect(throws: unknown) { try await store.count(Query(collection: "niente")) }
            await #expect(throws: unknown) { try await store.featureType(of: "niente") }
            await #expect(throws: unknown) { try await store.extent(of: "niente") }
            await #expect(throws: unknown) { try await store.version(of: "niente") }
            var query = Query(collection: "forme")
            query.properties = ["nome", "altro"]
            let property = StoreError.unknownProperty("altro", collection: "forme")
            await #expect(throws: property) { try await store.features(query) }
            query.properties = nil
            query.sort = [SortKey("altro")]
            await #expect(throws: property) { try await store.features(query) }
            #expect(try await store.collections() == ["elenco", "forme", "linee", "punti"])
        }
    }

    @Test("A stream given up midway leaves the store as it was", arguments: StoreUnderTest.allCases)
    func abandoned(kind: StoreUnderTest) async throws {
        try await kind.with(Quarter.all) { (store) async throws in
            for _ in 0..<300 {
                var batches = try await store.features(Query(collection: "elenco")).makeAsyncIterator()
                #expect(try await batches.next()?.count == 4)
            }
            #expect(try await store.ids(Query(collection: "elenco")).count == 11)
        }
    }

    @Test("A stream that has ended stays ended", arguments: StoreUnderTest.allCases)
    func ended(kind: StoreUnderTest) async throws {
        try await kind.with(Quarter.all) { (store) async throws in
            var batches = try await store.features(Query(collection: "punti")).makeAsyncIterator()
            #expect(try await batches.next()?.count == 2)
            for _ in 0..<3 { #expect(try await batches.next() == nil) }
        }
    }

    @Test("A cancelled reader gets no more", arguments: StoreUnderTest.allCases)
    func cancelled(kind: StoreUnderTest) async throws {
        try await kind.with(Quarter.all) { (store) async throws in
            let stream = try await store.features(Query(collection: "elenco"))
            let reader = Task {
                while !Task.isCancelled { await Task.yield() }
                var batches = stream.makeAsyncIterator()
                return try await batches.next()?.count
            }
            reader.cancel()
            await #expect(throws: StoreError.interrupted) { try await reader.value }
            #expect(try await store.count(Query(collection: "elenco")) == 11)
        }
    }

    @Test("One reading answers several questions, one stream within another", arguments: StoreUnderTest.allCases)
    func reading(kind: StoreUnderTest) async throws {
        try await kind.with(Quarter.all) { (store) async throws in
            let reading = try await store.reading()
            #expect(try await reading.version(of: "forme") == store.version(of: "forme"))
            #expect(try await reading.extent(of: "linee") == Envelope(minX: 0, minY: 0, maxX: 100, maxY: 100))
            var outer = try await reading.features(Query(collection: "elenco")).makeAsyncIterator()
            var count = 0
            while let batch = try await outer.next() {
                count += batch.count
                #expect(try await reading.ids(Query(collection: "punti")) == ["one", "two"])
            }
            #expect(try await count == reading.count(Query(collection: "elenco")))
        }
    }
}
