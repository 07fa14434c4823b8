public import FeatureStores
public import Portrayal
public import ReferenceSystems
public import Services
public import SimpleFeatures
import Synchronization
import Tiles

/// Executes the plans: the one place where a request meets the store, the styles and the encoders.
public final class Publisher: Sendable {
    public let store: any FeatureStore
    let workers: WorkerPool
    let snapshots: SnapshotCache
    let fonts: FontLibrary
    let tiles: TileCache?
    let sequence: UpdateSequence
    let flights = Flights<FlightKey, [TileAddress: [UInt8]]>()
    private let current: Mutex<Catalog>
    private let extents = Mutex<[ExtentKey: Envelope]>([:])

    /// - Parameters:
    ///   - workers: where maps are drawn; as wide as the machine has cores.
    ///   - tiles: `nil` draws every tile anew.
    public init(
        catalog: Catalog, store: any FeatureStore, workers: WorkerPool, fonts: FontLibrary, tiles: TileCache?
    ) {
        current = Mutex(catalog)
        self.store = store
        self.workers = workers
        self.fonts = fonts
        self.tiles = tiles
        snapshots = SnapshotCache(
            store: store, workers: workers, maximumBytes: catalog.service.limits.maximumSnapshotBytes)
        sequence = UpdateSequence(tiles)
    }

    /// The catalog now. A request takes it once and uses it to its end.
    public var catalog: Catalog { current.withLock { $0 } }

    /// Publishes another catalog: requests that have begun finish with the one they took.
    ///
    /// Its bounds of memory, disk and waiting maps hold at once.
    public func publish(_ catalog: Catalog) {
        current.withLock { $0 = catalog }
        let limits = catalog.service.limits
        workers.capacity = limits.maximumQueuedRenders
        tiles?.maximumBytes = limits.maximumCacheBytes
        snapshots.maximumBytes = limits.maximumSnapshotBytes
    }

    /// The box of a layer's features in `crs`, x east, y north; ``Envelope/empty`` without features.
    ///
    /// - Throws: `invalidCRS` when no transformation leads there; what the store throws.
    public func extent(of layer: Layer, in crs: CRS) async throws(ServiceError) -> Envelope {
        let stored: Envelope
        do throws(StoreError) {
            stored = try await store.extent(of: layer.collection)
        } catch {
            throw ServiceError(error)
        }
        guard !stored.isEmpty else { return .empty }
        let key = ExtentKey(stored: stored, storage: layer.storageCRS, crs: crs)
        if let known = extents.withLock({ $0[key] }) { return known }
        let image = try Transformation.step(from: layer.storageCRS, to: crs).transform(stored)
        extents.withLock { extents in
            // Extents change with the data: what is no longer asked for goes with the rest.
            if extents.count >= 1024 { extents.removeAll() }
            extents[key] = image
        }
        return image
    }

    /// Changes with the catalog, the fonts and the data of any of `layers`.
    public func version(of layers: [Layer], _ catalog: Catalog) async throws(ServiceError) -> String {
        try await Reading(store, self).version(of: layers, catalog)
    }
}

/// A stored box on its way to another CRS.
private struct ExtentKey: Hashable {
    var stored: Envelope
    var storage: CRS
    var crs: CRS
}

extension Transformation {
    /// The step from one CRS to another, for an answer.
    ///
    /// - Throws: `invalidCRS` when none of known accuracy leads there.
    static func step(
        from source: CRS, to target: CRS, locator: String? = nil
    ) throws(ServiceError) -> Transformation {
        do throws(CRSError) {
            return try Transformation(from: source, to: target)
        } catch {
            throw ServiceError(.invalidCRS, locator: locator, error.detail)
        }
    }
}
