import FeatureStores
import Portrayal
import ReferenceSystems
public import Services
import SimpleFeatures
import Tiles

extension Publisher {
    /// One tile: from the cache if it is there in the current version of style and data, else drawn.
    public func tile(_ plan: TilePlan) async throws(ServiceError) -> Tile {
        let version = try await version(of: plan.subject)
        let key = plan.key(plan.address)
        if let bytes = await tiles?.tile(key, version: version) { return plan.finished(bytes, version) }
        if try await isOutside(plan) { return plan.finished(try await emptyTile(plan), version) }
        switch plan.encoding {
        case .vector:
            return plan.finished(try await vectorTile(plan, key, version), version)
        case .image(let format):
            return plan.finished(try await imageTile(plan, format, version), version)
        }
    }

    /// Changes with the files, the letters and the data that the subject's tiles are made of.
    func version(of subject: TileSubject) async throws(ServiceError) -> String {
        do throws(StoreError) {
            let files = subject.version + "|" + fonts.version
            return try await Reading.version(of: subject.layers, after: files, in: store).entityTag
        } catch {
            throw ServiceError(error)
        }
    }

    /// Draws the block round the tile, once for everybody who waits for one of its tiles, and keeps them all.
    private func imageTile(
        _ plan: TilePlan, _ format: ImageFormat, _ version: String
    ) async throws(ServiceError) -> [UInt8] {
        let block = TileBlock(round: plan.address, in: plan.matrixSet)
        return try await flight(plan, first: block.first, version) { [self] () throws in
            let map = plan.map(block)
            let layers = try await snapshots(for: map)
            let fonts = fonts
            return try await onWorker { (stop) throws(ServiceError) in
                let raster = try Self.raster(map, layers, fonts, border: .keepsInside, stop)
                var encoded: [TileAddress: [UInt8]] = [:]
                for (address, tile) in block.cut(raster, density: plan.density) {
                    encoded[address] = try tile.encoded(as: format, background: map.background)
                }
                return encoded
            }
        }
    }

    /// The tile out of those that `work` makes: made once for everybody who waits for one of them, and kept.
    ///
    /// - Parameter first: stands for all the tiles that are made together.
    private func flight(
        _ plan: TilePlan, first: TileAddress, _ version: String,
        _ work: @escaping @Sendable () async throws -> [TileAddress: [UInt8]]
    ) async throws(ServiceError) -> [UInt8] {
        do {
            let made = try await flights.value(FlightKey(tile: plan.key(first), version: version)) { [self] in
                let made = try await work()
                let kept = made.map { (plan.key($0.key), $0.value) }
                await tiles?.keep(Dictionary(kept, uniquingKeysWith: { first, _ in first }), version: version)
                return made
            }
            guard let bytes = made[plan.address] else { throw ServiceError.noSuchTile }
            return bytes
        } catch let error as ServiceError {
            throw error
        } catch is CancellationError {
            throw .interrupted
        } catch {
            throw ServiceError(
                .tooBusy,
                it: "Non è stato possibile disegnare il tassello in questo momento; riprovare.",
                en: "The tile could not be drawn now; try again.")
        }
    }

    /// The features of the tile and its buffer, cut, simplified and quantised. Source: Mapbox Vector Tile 2.1.
    private func vectorTile(
        _ plan: TilePlan, _ key: TileCache.Key, _ version: String
    ) async throws(ServiceError) -> [UInt8] {
        guard let envelope = plan.matrixSet.envelope(of: plan.address) else { throw .noSuchTile }
        let crs = plan.matrixSet.crs
        let scale = plan.matrixSet.matrices[plan.address.level].scaleDenominator
        return try await flight(plan, first: plan.address, version) { [self] () throws in
            var found: [(Layer, Snapshot)] = []
            for layer in plan.subject.openLayers where layer.scales.contains(scale) {
                found.append((layer, try await snapshot(of: layer)))
            }
            let layers = found
            return try await onWorker { (stop) throws(ServiceError) in
                var tile = VectorTile(TileGrid(envelope: envelope))
                for (layer, snapshot) in layers {
                    try tile.write(layer, snapshot, crs, stop)
                }
                return [plan.address: tile.encode()]
            }
        }
    }
}

extension VectorTile {
    /// Adds what the tile shows of a layer.
    ///
    /// - Throws: `interrupted` soon after `stop` is raised.
    mutating func write(
        _ layer: Layer, _ snapshot: Snapshot, _ crs: CRS, _ stop: StopFlag
    ) throws(ServiceError) {
        guard let place = try TileProjection(grid, crs, storage: layer.storageCRS, extent: snapshot.index.extent)
        else { return }
        let rows = snapshot.rows(meeting: place.window, largerThan: place.least).map(Int.init)
        guard !rows.isEmpty else { return }
        let placed = place.placed(snapshot.features, rows: rows)
        // Some milliseconds of work between two looks at the flag.
        for start in stride(from: 0, to: placed.rows.count, by: 1024) {
            if stop.isRaised { throw .interrupted }
            let some = placed.rows[start..<min(start + 1024, placed.rows.count)]
            write(placed.features, rows: some, as: layer.type, by: place, layer: layer.name)
        }
    }
}

extension ServiceError {
    fileprivate static let noSuchTile = ServiceError(
        .tileOutOfRange, locator: "tilerow",
        it: "Il tassello non esiste.",
        en: "There is no such tile.")
}

/// A drawing of tiles that several requests may wait for.
struct FlightKey: Hashable, Sendable {
    var tile: TileCache.Key
    var version: String
}
