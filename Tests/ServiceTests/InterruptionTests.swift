import Dispatch
import FeatureStores
import OWS
import Portrayal
import ReferenceSystems
import Services
import SimpleFeatures
import Testing
import Tiles

@testable import Publishing

@Suite("Work that nobody waits for")
struct InterruptionTests {
    @Test("Vector tiles and feature info end when their flag is raised")
    func flags() async throws {
        let publisher = try await SharedCity.publisher
        let catalog = publisher.catalog
        let layer = try #require(catalog.layer("strade"))
        let snapshot = try await publisher.snapshot(of: layer)
        let drawings = [LayerDrawing(layer: layer, style: try catalog.style(nil, of: layer))]
        let map = MapPlan(width: 100, height: 100, envelope: City.extent, crs: layer.storageCRS, drawings: drawings)
        let plan = FeatureInfoPlan(map: map, layers: [layer], column: 50, row: 50, count: 5)
        func tile(_ stop: StopFlag) throws -> Int {
            var tile = VectorTile(TileGrid(envelope: City.extent))
            try tile.write(layer, snapshot, layer.storageCRS, stop)
            return tile.featureCount
        }
        let stop = StopFlag()
        #expect(try tile(stop) > 0)
        #expect(try Publisher.features(plan, layer, drawings, snapshot, stop).count == 1)
        stop.raise()
        #expect(throws: ServiceError.self) { try tile(stop) }
        #expect(throws: ServiceError.self) { try Publisher.features(plan, layer, drawings, snapshot, stop) }
    }

    @Test("A box in another CRS waits for a worker, and is refused where none can be had")
    func boxes() async throws {
        let publisher = try await City.publisher()
        let layer = try #require(publisher.catalog.layer("strade"))
        let box = Envelope(minX: 12.332, minY: 45.43, maxX: 12.337, maxY: 45.433)
        let filter = try await publisher.filter(meeting: [box], in: .crs84, of: layer)
        guard case .intersects(let polygon) = filter else {
            Issue.record("\(filter)")
            return
        }
        #expect(polygon.coordinates.count >= 2 * 17)
        let single = WorkerPool(width: 1, capacity: 0)
        let busy = Publisher(
            catalog: publisher.catalog, store: City.store, workers: single, fonts: publisher.fonts, tiles: nil)
        let release = DispatchSemaphore(value: 0)
        let (begun, began) = AsyncStream<Void>.makeStream()
        async let first: Void = single.run {
            began.yield()
            release.wait()
        }
        for await _ in begun { break }
        await #expect(throws: ServiceError.self) { try await busy.filter(meeting: [box], in: .crs84, of: layer) }
        release.signal()
        try await first
    }
}
