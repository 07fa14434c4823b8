import FeatureStores
import Portrayal
import ReferenceSystems
import Services
import SimpleFeatures
import Foundation
import Support
import Testing
import Tiles

@testable import Publishing

@Suite("Tiles as published")
struct TilePublishingTests {
    @Test("A tile is drawn by the catalog its plan was made from, whatever is published meanwhile")
    func planKeepsCatalog() async throws {
        let town = try Town()
        defer { town.folder.remove() }
        let publisher = try await town.publisher(cache: true)
        let before = publisher.catalog
        let plan = try Town.plan(try before.tileSubject("isole"), before)
        try town.write("styles/isole.sld", Town.area("#FF0000"))
        publisher.publish(try await town.catalog())
        let old = try await publisher.tile(plan)
        let now = publisher.catalog
        let new = try await publisher.tile(try Town.plan(try now.tileSubject("isole"), now))
        #expect(old.entityTag != new.entityTag)
        #expect(old.bytes != new.bytes)
        // What was drawn in the old style is not served as the new one's, nor the other way round.
        #expect(try await publisher.tile(plan).bytes == old.bytes)
        let alone = try await town.publisher()
        #expect(try await alone.tile(try Town.plan(try now.tileSubject("isole"), now)).bytes == new.bytes)
    }

    @Test("A tile in the cache is served without reading a feature, and drawn anew when the data change")
    func cached() async throws {
        let town = try Town()
        defer { town.folder.remove() }
        let first = try await town.publisher(cache: true)
        let plan = try Town.plan(try first.catalog.tileSubject("mappa"), first.catalog)
        let drawn = try await first.tile(plan)
        let reads = town.store.reads.value
        let second = try await town.publisher(cache: true)
        let found = try await second.tile(plan)
        #expect(found.bytes == drawn.bytes)
        #expect(found.entityTag == drawn.entityTag)
        #expect(town.store.reads.value == reads)
        town.store.replace(Town.squares(shift: 200))
        let changed = try await second.tile(plan)
        #expect(changed.entityTag != drawn.entityTag)
        #expect(changed.bytes != drawn.bytes)
    }

    @Test(
        "A file's change makes a new version of the tiles it is drawn in, and of no others",
        arguments: [
            ("layers/isole.yaml", ["isole", "mappa"]), ("styles/isole.sld", ["isole", "mappa"]),
            ("layers/approdi.yaml", ["approdi", "mappa"]), ("styles/approdi.sld", ["approdi", "mappa"]),
            ("layers/mappa.yaml", ["mappa"]), ("layers/service.yaml", []),
        ])
    func versions(file: String, changed: [String]) async throws {
        let town = try Town()
        defer { town.folder.remove() }
        let publisher = try await town.publisher()
        func tags() async throws -> [String: String] {
            var tags: [String: String] = [:]
            for name in ["isole", "approdi", "mappa"] {
                let catalog = publisher.catalog
                tags[name] = try await publisher.tile(try Town.plan(try catalog.tileSubject(name), catalog)).entityTag
            }
            return tags
        }
        let before = try await tags()
        let text = try String(contentsOfFile: town.folder.path(file), encoding: .utf8)
        try town.write(file, text + (file.hasSuffix("sld") ? "<!-- - -->" : "# -\n"))
        publisher.publish(try await town.catalog())
        let after = try await tags()
        #expect(Set(before.keys.filter { before[$0] != after[$0] }) == Set(changed))
    }

    @Test("The tiles of a block are cut from one picture, at the right place", arguments: ["mappa", "isole"])
    func block(name: String) async throws {
        let town = try Town()
        defer { town.folder.remove() }
        let publisher = try await town.publisher()
        let catalog = publisher.catalog
        let plan = try Town.plan(try catalog.tileSubject(name), catalog, Town.corner)
        let block = TileBlock(round: Town.corner, in: plan.matrixSet)
        #expect(block.first == Town.corner)
        let map = plan.map(block)
        let whole = try Publisher.raster(
            map, try await publisher.snapshots(for: map), publisher.fonts, border: .keepsInside, StopFlag())
        #expect(whole.width == 1024)
        var differing = Set<[UInt8]>()
        for row in 0..<4 {
            for column in 0..<4 {
                let address = TileAddress(
                    level: 15, column: Town.corner.column + column, row: Town.corner.row + row)
                let part = whole.cropped(x: column * 256, y: row * 256, width: 256, height: 256)
                let tile = try await publisher.tile(try Town.plan(plan.subject, catalog, address))
                #expect(tile.bytes == (try part.encoded(as: .png, background: map.background)))
                differing.insert(tile.bytes)
            }
        }
        #expect(differing.count > 2)
        #expect(town.store.reads.value <= 2)
    }

    @Test("A symbol as large as a tile is whole across the border of a block")
    func largeSymbol() async throws {
        let set = try #require(
            try await {
                let town = try Town(); defer { town.folder.remove() }; return try await town.catalog()
            }()
            .tileMatrixSet("WebMercatorQuad"))
        let tile = try #require(set.envelope(of: Town.corner))
        // 100 pixels to the west of the block.
        let place = try Transformation(from: .webMercator, to: .utm33).transform(
            x: tile.minX - tile.width / 256 * 100, y: tile.centerY)
        let town = try Town([Town.squares(shift: 50_000), Town.points([place])])
        defer { town.folder.remove() }
        try town.write("styles/approdi.sld", Town.mark(240, "#0000FF"))
        let publisher = try await town.publisher()
        let catalog = publisher.catalog
        let beside = try await publisher.tile(try Town.plan(try catalog.tileSubject("approdi"), catalog, Town.corner))
        let nothing = try await publisher.tile(try Town.plan(try catalog.tileSubject("isole"), catalog, Town.corner))
        #expect(beside.bytes != nothing.bytes)
        let map = MapPlan(
            width: 256, height: 256, envelope: tile, crs: .webMercator,
            drawings: try catalog.tileSubject("approdi").drawings, background: .transparent)
        #expect(try await publisher.image(map, as: .png) == beside.bytes)
    }

    @Test("Whoever asks for the same vector tile at the same time gets the one that is made")
    func vectorFlight() async throws {
        let gate = Gate()
        let town = try Town(beforeReading: { _ in await gate.wait() })
        defer { town.folder.remove() }
        let publisher = try await town.publisher()
        let catalog = publisher.catalog
        let plan = try Town.plan(try catalog.tileSubject("isole"), catalog, Town.address, .vector)
        async let first = publisher.tile(plan)
        async let second = publisher.tile(plan)
        let version = try await publisher.version(of: plan.subject)
        let key = FlightKey(tile: plan.key(plan.address), version: version)
        while publisher.flights.waiting(key) < 2 { await Task.yield() }
        await gate.open()
        let (one, other) = (try await first, try await second)
        #expect(one.bytes == other.bytes)
        #expect(!one.bytes.isEmpty)
        #expect(one.mediaType == "application/vnd.mapbox-vector-tile")
        #expect(town.store.reads.value == 1)
    }
}
