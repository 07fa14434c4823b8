import FeatureStores
import Foundation
import Portrayal
import ReferenceSystems
import Services
import SimpleFeatures
import Support
import Testing
import Tiles

@testable import Publishing

@Suite("Tiles far from all features")
struct TileOutsideTests {
    static let sea = TileAddress(level: 15, column: 17_600, row: 11_800)

    @Test("They are answered without reading a feature, and not kept", arguments: ["isole", "mappa"])
    func image(name: String) async throws {
        let town = try Town()
        defer { town.folder.remove() }
        let publisher = try await town.publisher(cache: true)
        let catalog = publisher.catalog
        let plan = try Town.plan(try catalog.tileSubject(name), catalog, Self.sea)
        let tile = try await publisher.tile(plan)
        #expect(town.store.reads.value == 0)
        #expect(await publisher.tiles?.tile(plan.key(plan.address), version: tile.entityTag) == nil)
        let map = MapPlan(
            width: 256, height: 256, envelope: try #require(plan.matrixSet.envelope(of: Self.sea)), crs: .webMercator,
            drawings: plan.subject.drawings, background: plan.subject.background)
        #expect(try await publisher.image(map, as: .png) == tile.bytes)
    }

    @Test("As vectors they are empty; among the features they are kept")
    func vector() async throws {
        let town = try Town()
        defer { town.folder.remove() }
        let publisher = try await town.publisher(cache: true)
        let catalog = publisher.catalog
        for (address, isOutside) in [(Self.sea, true), (Town.address, false)] {
            let plan = try Town.plan(try catalog.tileSubject("isole"), catalog, address, .vector)
            let tile = try await publisher.tile(plan)
            #expect(tile.bytes.isEmpty == isOutside)
            let kept = await publisher.tiles?.tile(plan.key(address), version: tile.entityTag)
            #expect((kept == nil) == isOutside)
            #expect((town.store.reads.value == 0) == isOutside)
        }
    }

    @Test("Other fonts make another version of tiles and maps")
    func fonts() async throws {
        let town = try Town()
        defer { town.folder.remove() }
        let folder = town.folder.path("fonts")
        try FileManager.default.copyItem(atPath: Town.repository + "/styles/fonts", toPath: folder)
        func versions() async throws -> [String] {
            let catalog = try await town.catalog()
            let publisher = Publisher(
                catalog: catalog, store: town.store, workers: WorkerPool(width: 1, capacity: 9),
                fonts: try FontLibrary(folder: folder), tiles: nil)
            let tile = try await publisher.tile(try Town.plan(try catalog.tileSubject("mappa"), catalog))
            return [tile.entityTag, try await publisher.version(of: catalog.layers, catalog)]
        }
        let before = try await versions()
        #expect(try await versions() == before)
        let font = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix("tf") })
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: folder + "/" + font)
        let after = try await versions()
        #expect(zip(before, after).allSatisfy { $0 != $1 })
    }
}
