import FeatureStores
import ReferenceSystems
import SimpleFeatures
import Support
import Testing

@testable import Publishing

@Suite("Features out of memory")
struct SnapshotReadingTests {
    /// Areas, some of them without geometry, too many for one batch.
    private static let areas: FeatureBatch = {
        var batch = FeatureBatch(
            type: FeatureType(
                name: "isole",
                properties: [Property("nome", .text), Property("area", .real), Property("piani", .integer)],
                geometry: .polygon, srid: 25833))
        for index in 0..<1500 {
            let (x, y) = (290_000 + Double(index % 40) * 60, 5_034_000 + Double(index / 40) * 60)
            let geometry = Geometry.polygon([[x, y, x + 55, y + 7, x + 30, y + 50, x, y]])
            batch.append(
                id: "\(index)", geometry: index % 97 == 0 ? nil : geometry,
                values: [
                    index % 5 == 0 ? .null : .text("Isola \(index)"), .real(Double(index) / 8),
                    index % 7 == 0 ? .null : .integer(Int64(index % 4)),
                ])
        }
        return batch
    }()

    private static let slanted = Geometry.polygon([
        [290_100, 5_034_100, 291_500, 5_034_300, 291_700, 5_035_900, 290_300, 5_035_500, 290_100, 5_034_100]
    ])
    private static let box = Envelope(minX: 290_500, minY: 5_034_500, maxX: 291_200, maxY: 5_035_000)

    private static let queries: [Query] = {
        let whole = Query(collection: "isole")
        var page = whole
        (page.limit, page.offset) = (700, 613)
        var beyond = whole
        (beyond.limit, beyond.offset) = (10, 10_000)
        var none = whole
        none.limit = 0
        var bare = Query(collection: "isole", filter: .intersects(slanted), limit: 30)
        (bare.properties, bare.includesGeometry) = (["piani"], false)
        let filters: [Filter] = [
            .intersects(slanted), .envelope(box), .and([.envelope(box), .intersects(slanted)]),
            .or([.envelope(box), .intersects(slanted)]), .or([]), .and([]), .envelope(.empty),
        ]
        return [whole, page, beyond, none, bare, Query(collection: "isole", envelope: box)]
            + filters.map { Query(collection: "isole", filter: $0, limit: 900) }
    }()

    private func publisher(_ town: Town) async throws -> Publisher {
        let publisher = try await town.publisher()
        _ = try await publisher.snapshots.snapshot(of: "isole")
        return publisher
    }

    private func rows(_ stream: FeatureStream) async throws -> FeatureBatch {
        var all = FeatureBatch(type: stream.type)
        for try await batch in stream { all.append(contentsOf: batch) }
        return all
    }

    @Test("They are those of the store, in its order, whatever place and page is asked for", arguments: queries)
    func equal(query: Query) async throws {
        let town = try Town([Self.areas, Town.points()])
        defer { town.folder.remove() }
        let publisher = try await publisher(town)
        let layer = try #require(publisher.catalog.layer("isole"))
        for crs in [CRS.utm33, .wgs84] {
            let plan = FeaturePlan(layer: layer, query: query, crs: crs)
            let reads = town.store.reads.value
            let memory = try await publisher.reading(for: [plan])
            #expect(try await memory.count(plan) == (try await publisher.count(plan)))
            let found = try await rows(try await memory.features(plan))
            #expect(town.store.reads.value == reads)
            let expected = try await rows(try await publisher.reading().features(plan))
            #expect(found.type == expected.type)
            #expect((0..<found.count).map { found.ids[$0] } == (0..<expected.count).map { expected.ids[$0] })
            #expect(found.geometries.coordinates == expected.geometries.coordinates)
            #expect(found.geometries.featureEnds == expected.geometries.featureEnds)
            for column in found.columns.indices {
                let values = (0..<found.count).map { found.columns[column][$0] }
                #expect(values == (0..<expected.count).map { expected.columns[column][$0] })
            }
        }
    }

    @Test(
        "What compares properties, or wants another order, is asked of the store",
        arguments: [
            Query(collection: "isole", filter: .isNull(.property("nome"))),
            Query(collection: "isole", filter: .not(.envelope(box))),
            Query(collection: "isole", filter: .and([.envelope(box), .identifiers(["3"])])),
            {
                var query = Query(collection: "isole"); query.sort = [SortKey("area")]; return query
            }(),
        ])
    func others(query: Query) async throws {
        let town = try Town([Self.areas, Town.points()])
        defer { town.folder.remove() }
        let publisher = try await publisher(town)
        let plan = FeaturePlan(layer: try #require(publisher.catalog.layer("isole")), query: query, crs: .utm33)
        let reads = town.store.reads.value
        let found = try await rows(try await publisher.reading(for: [plan]).features(plan))
        #expect(town.store.reads.value == reads + 1)
        #expect(found.count == (try await publisher.count(plan)))
    }

    @Test("Data that have changed since are read from the store, and an answer that has begun keeps what it began with")
    func changes() async throws {
        let town = try Town([Self.areas, Town.points()])
        defer { town.folder.remove() }
        let publisher = try await publisher(town)
        let plan = FeaturePlan(
            layer: try #require(publisher.catalog.layer("isole")), query: Query(collection: "isole"), crs: .utm33)
        let reading = try await publisher.reading(for: [plan])
        town.store.replace(Town.squares())
        #expect(try await rows(try await reading.features(plan)).count == 1500)
        #expect(try await publisher.reading(for: [plan]).count(plan) == 10)
    }

    @Test("Once as many features were led to a CRS as there are, all are, exactly; the copy goes before any snapshot")
    func projected() async throws {
        let town = try Town([Self.areas, Town.points()])
        defer { town.folder.remove() }
        let publisher = try await publisher(town)
        let snapshot = try await publisher.snapshots.snapshot(of: "isole")
        let plan = FeaturePlan(
            layer: try #require(publisher.catalog.layer("isole")), query: Query(collection: "isole"), crs: .wgs84)
        let bytes = publisher.snapshots.bytes
        let first = try await rows(try await publisher.reading(for: [plan]).features(plan))
        while publisher.snapshots.copy(in: .wgs84, of: snapshot, "isole") == nil { await Task.yield() }
        #expect(publisher.snapshots.bytes == bytes + snapshot.features.geometries.memorySize)
        let second = try await rows(try await publisher.reading(for: [plan]).features(plan))
        #expect(second.geometries.coordinates == first.geometries.coordinates)
        #expect(second.count == first.count)

        publisher.snapshots.maximumBytes = bytes
        #expect(publisher.snapshots.bytes == bytes)
        #expect(publisher.snapshots.copy(in: .wgs84, of: snapshot, "isole") == nil)
        #expect(try await publisher.snapshots.kept("isole") === snapshot)
        // There is no room for it again, and features are led one by one.
        let third = try await rows(try await publisher.reading(for: [plan]).features(plan))
        #expect(third.geometries.coordinates == first.geometries.coordinates)
    }

    @Test("A collection is taken into memory once as many of its features were read as it has")
    func taken() async throws {
        let town = try Town([Self.areas, Town.points()])
        defer { town.folder.remove() }
        let publisher = try await town.publisher()
        let layer = try #require(publisher.catalog.layer("isole"))
        let page = FeaturePlan(layer: layer, query: Query(collection: "isole", limit: 800), crs: .utm33)
        _ = try await rows(try await publisher.reading(for: [page]).features(page))
        #expect(try await publisher.snapshots.kept("isole") == nil)
        _ = try await rows(try await publisher.reading(for: [page]).features(page))
        while try await publisher.snapshots.kept("isole") == nil { await Task.yield() }
    }
}
