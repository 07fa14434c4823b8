import FeatureStores
import Portrayal
import ReferenceSystems
import Services
import SimpleFeatures
import Support
import Testing
import Tiles
import YAMLText

@testable import Publishing

@Suite("The publisher")
struct PublisherTests {
    private static func map(_ catalog: Catalog, _ crs: CRS = .utm33) throws -> MapPlan {
        MapPlan(
            width: 200, height: 200,
            envelope: Envelope(minX: 290_500, minY: 5_034_500, maxX: 291_500, maxY: 5_035_500), crs: crs,
            drawings: try catalog.tileSubject("mappa").drawings)
    }

    @Test("A published catalog takes effect with its bounds, while a plan keeps what it was made of")
    func publish() async throws {
        let town = try Town()
        defer { town.folder.remove() }
        let publisher = try await town.publisher(cache: true)
        let old = publisher.catalog
        try town.writeService(limits: "queued_renders: 3, cache_bytes: 1234, snapshot_bytes: 5678, map_size: 77")
        try town.write("layers/mappa.yaml", "title: Altra\nlayers: [approdi]\n")
        publisher.publish(try await town.catalog())
        #expect(publisher.workers.capacity == 3)
        #expect(publisher.tiles?.maximumBytes == 1234)
        #expect(publisher.snapshots.maximumBytes == 5678)
        #expect(publisher.catalog.service.limits.maximumMapSize == 77)
        #expect(publisher.catalog.map("mappa")?.layers.count == 1)
        #expect(old.map("mappa")?.layers.count == 2)
        #expect(publisher.catalog.version != old.version)
    }

    @Test("A map is drawn of the data as they are")
    func data() async throws {
        let town = try Town()
        defer { town.folder.remove() }
        let publisher = try await town.publisher()
        let plan = try Self.map(publisher.catalog)
        let before = try await publisher.image(plan, as: .png)
        town.store.replace(Town.points([(291_000, 5_035_000)]))
        #expect(try await publisher.image(plan, as: .png) != before)
        town.store.replace(Town.points())
        #expect(try await publisher.image(plan, as: .png) == before)
    }

    @Test("Where no map may wait and all are busy, everything that is drawn is refused at once")
    func busy() async throws {
        let town = try Town()
        defer { town.folder.remove() }
        let workers = WorkerPool(width: 1, capacity: 10)
        let publisher = try await town.publisher(workers: workers)
        let catalog = publisher.catalog
        let plan = try Self.map(catalog)
        _ = try await publisher.image(plan, as: .png)
        workers.capacity = 0
        let blocker = Blocker()
        let blocked = Task { try await workers.run { blocker.block() } }
        await blocker.begun()
        func code(_ body: () async throws(ServiceError) -> Void) async -> ServiceError.Code? {
            do throws(ServiceError) {
                try await body()
                return nil
            } catch {
                return error.code
            }
        }
        #expect(
            await code { () async throws(ServiceError) in _ = try await publisher.image(plan, as: .png) } == .tooBusy)
        for encoding in [TilePlan.Encoding.image(.png), .vector] {
            let tile = try Town.plan(try catalog.tileSubject("mappa"), catalog, Town.address, encoding)
            #expect(await code { () async throws(ServiceError) in _ = try await publisher.tile(tile) } == .tooBusy)
        }
        let info = FeatureInfoPlan(map: plan, layers: plan.drawings.map(\.layer), column: 5, row: 5, count: 1)
        #expect(await code { () async throws(ServiceError) in _ = try await publisher.featureInfo(info) } == .tooBusy)
        blocker.release()
        try await blocked.value
        #expect(await code { () async throws(ServiceError) in _ = try await publisher.image(plan, as: .png) } == nil)
    }

    @Test("A drawing nobody waits for any more is stopped")
    func stopped() async throws {
        let town = try Town()
        defer { town.folder.remove() }
        let publisher = try await town.publisher()
        let plan = try Self.map(publisher.catalog)
        let layers = try await publisher.snapshots(for: plan)
        let stop = StopFlag()
        stop.raise()
        #expect(throws: ServiceError.interrupted) {
            _ = try Publisher.raster(plan, layers, publisher.fonts, border: .cuts, stop)
        }
        let task = Task { try await publisher.image(plan, as: .png) }
        task.cancel()
        do {
            _ = try await task.value
        } catch {
            #expect(error as? ServiceError == .interrupted)
        }
    }

    @Test(
        "A store's failure is told apart: another attempt helps, or it does not",
        arguments: [
            (StoreError.unavailable("x"), ServiceError.Code.tooBusy), (.fault("x"), .internalError),
            (.interrupted, .timeLimit),
        ])
    func failures(error: StoreError, code: ServiceError.Code) async throws {
        let town = try Town()
        defer { town.folder.remove() }
        let publisher = try await town.publisher()
        let plan = try Self.map(publisher.catalog)
        town.store.fail(error)
        await #expect {
            _ = try await publisher.image(plan, as: .png)
        } throws: { thrown in
            (thrown as? ServiceError)?.code == code
        }
    }

    @Test("A CRS that no operation leads to is the request's mistake, wherever it is asked for")
    func impossibleCRS() async throws {
        let town = try Town()
        defer { town.folder.remove() }
        let publisher = try await town.publisher()
        // Amersfoort: the register knows no operation for Venice.
        let crs = try #require(try? CRS(epsg: 4289))
        #expect(throws: CRSError.self) { try Transformation(from: .utm33, to: crs) }
        let layer = try #require(publisher.catalog.layer("isole"))
        func isInvalid(_ error: any Error) -> Bool { (error as? ServiceError)?.code == .invalidCRS }
        await #expect { _ = try await publisher.extent(of: layer, in: crs) } throws: { isInvalid($0) }
        await #expect {
            _ = try await publisher.features(FeaturePlan(layer: layer, query: Query(collection: "isole"), crs: crs))
        } throws: { isInvalid($0) }
        await #expect {
            _ = try await publisher.image(try Self.map(publisher.catalog, crs), as: .png)
        } throws: { isInvalid($0) }
        await #expect {
            let box = Envelope(minX: 0, minY: 0, maxX: 1, maxY: 1)
            _ = try await publisher.filter(meeting: [box], in: crs, of: layer)
        } throws: { isInvalid($0) }
    }

    @Test("A map that shows more than its CRS has points for is drawn where it has them")
    func edgeOfValidity() async throws {
        var batch = FeatureBatch(
            type: FeatureType(name: "approdi", properties: [], geometry: .point, srid: 4326))
        batch.append(id: "piazza", geometry: .point(x: 12.3, y: 45.4), values: [])
        let publisher = try await Self.publisher(batch)
        // A pole has no place in Web Mercator.
        batch.append(id: "pole", geometry: .point(x: 12.3, y: 90), values: [])
        let withPole = try await Self.publisher(batch)
        let half = 2e8
        func plan(_ catalog: Catalog) throws -> MapPlan {
            MapPlan(
                width: 400, height: 400, envelope: Envelope(minX: -half, minY: -half, maxX: half, maxY: half),
                crs: .webMercator, drawings: try catalog.tileSubject("approdi").drawings)
        }
        let expected = try await publisher.image(try plan(publisher.catalog), as: .png)
        let empty = try await publisher.image(
            MapPlan(
                width: 400, height: 400, envelope: Envelope(minX: 0, minY: 0, maxX: 1, maxY: 1), crs: .webMercator,
                drawings: []), as: .png)
        #expect(expected != empty)
        #expect(try await withPole.image(try plan(withPole.catalog), as: .png) != empty)
        let tile = try Town.plan(
            try withPole.catalog.tileSubject("approdi"), withPole.catalog, TileAddress(level: 0, column: 0, row: 0),
            .vector)
        let other = try Town.plan(
            try publisher.catalog.tileSubject("approdi"), publisher.catalog, tile.address, .vector)
        #expect(try await withPole.tile(tile).bytes.count == (try await publisher.tile(other).bytes.count))
        #expect(try await withPole.tile(tile).bytes.isEmpty == false)
    }

    private static func publisher(_ points: FeatureBatch) async throws -> Publisher {
        let town = try Town([Town.squares(), points])
        defer { town.folder.remove() }
        return try await town.publisher()
    }
}
