import FeatureStores
import SimpleFeatures
import Support
import Testing

@testable import Publishing

@Suite("The snapshots in memory")
struct SnapshotCacheTests {
    private let workers = WorkerPool(width: 2, capacity: 100)

    @Test("A snapshot is made once for a version, and again for the next")
    func versions() async throws {
        let store = MutableStore([Town.squares()])
        let cache = SnapshotCache(store: store, workers: workers, maximumBytes: 1 << 20)
        let first = try await cache.snapshot(of: "isole")
        #expect(try await cache.snapshot(of: "isole") === first)
        #expect(store.reads.value == 1)
        store.replace(Town.squares(shift: 1000))
        let second = try await cache.snapshot(of: "isole")
        #expect(second.version != first.version)
        #expect(second.index.extent.minX == first.index.extent.minX + 1000)
        #expect(store.reads.value == 2)
    }

    @Test("Over the budget the one unused for longest goes; a lower budget takes effect at once")
    func budget() async throws {
        let names = ["a", "b", "c"]
        let store = MutableStore(names.map { Town.squares().named($0) })
        let cache = SnapshotCache(store: store, workers: workers, maximumBytes: 1 << 20)
        let size = try await cache.snapshot(of: "a").memorySize
        #expect(cache.bytes == size)
        cache.maximumBytes = 2 * size
        for name in ["b", "a", "c"] { _ = try await cache.snapshot(of: name) }
        #expect(cache.bytes == 2 * size)
        #expect(store.reads.value == 3)
        _ = try await cache.snapshot(of: "a")
        #expect(store.reads.value == 3)
        _ = try await cache.snapshot(of: "b")
        #expect(store.reads.value == 4)
        cache.maximumBytes = size
        #expect(cache.bytes == size)
    }

    @Test("A collection larger than the budget is a fault, found out once, until the budget is raised")
    func tooLarge() async throws {
        let store = MutableStore([Town.squares()])
        let cache = SnapshotCache(store: store, workers: workers, maximumBytes: 100)
        for _ in 0..<3 {
            await #expect {
                _ = try await cache.snapshot(of: "isole")
            } throws: { error in
                guard case .fault(let words)? = error as? StoreError else { return false }
                return words.contains("snapshot_bytes")
            }
        }
        #expect(store.reads.value == 1)
        cache.maximumBytes = 1 << 20
        #expect(try await cache.snapshot(of: "isole").features.count == 10)
    }

    @Test("Data that change while a snapshot is made are in the next one; the old one is not kept")
    func changeMeanwhile() async throws {
        let changes = Counter()
        let store = MutableStore([Town.squares()]) { store in
            if changes.raise() == 1 { store.replace(Town.squares(shift: 1000)) }
        }
        let cache = SnapshotCache(store: store, workers: workers, maximumBytes: 1 << 20)
        let old = try await cache.snapshot(of: "isole")
        #expect(cache.bytes == 0)
        let new = try await cache.snapshot(of: "isole")
        #expect(new.index.extent.minX == old.index.extent.minX + 1000)
        #expect(try await cache.snapshot(of: "isole") === new)
        #expect(store.reads.value == 2)
    }

    @Test("Those in the making have the budget together: what does not fit beside them is refused, for now")
    func inTheMaking() async throws {
        let store = MutableStore(["a", "b"].map { Town.squares().named($0) })
        let whole = SnapshotCache(store: store, workers: workers, maximumBytes: 1 << 20)
        let size = try await whole.snapshot(of: "a").memorySize
        let worker = WorkerPool(width: 1, capacity: 100)
        let cache = SnapshotCache(store: store, workers: worker, maximumBytes: size)
        let blocker = Blocker()
        async let blocked: Void = worker.run { blocker.block() }
        await blocker.begun()
        async let first = cache.snapshot(of: "a")
        while cache.bytesInTheMaking == 0 { await Task.yield() }
        await #expect {
            _ = try await cache.snapshot(of: "b")
        } throws: { error in
            guard case .unavailable? = error as? StoreError else { return false }
            return true
        }
        blocker.release()
        try await blocked
        #expect(try await first.features.count == 10)
        #expect(cache.bytesInTheMaking == 0)
        #expect(try await cache.snapshot(of: "b").features.count == 10)
        #expect(cache.bytes == size)
    }

    @Test("A failure is not kept", arguments: [StoreError.unavailable("busy"), .fault("gone")])
    func failure(error: StoreError) async throws {
        let store = MutableStore([Town.squares()])
        let cache = SnapshotCache(store: store, workers: workers, maximumBytes: 1 << 20)
        store.fail(error)
        await #expect(throws: error) { try await cache.snapshot(of: "isole") }
        store.fail(nil)
        #expect(try await cache.snapshot(of: "isole").features.count == 10)
    }
}

extension FeatureBatch {
    /// The same features as another collection.
    fileprivate func named(_ name: String) -> FeatureBatch {
        let type = FeatureType(name: name, properties: type.properties, geometry: type.geometry, srid: type.srid)
        return selecting(rows: Array(0..<count), as: type)
    }
}
