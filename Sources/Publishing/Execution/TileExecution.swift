import FeatureStores
import Portrayal
import ReferenceSystems
public import Services
import SimpleFeatures
import Tiles

extension Publisher {
    /// One tile: from the cache if it is there in the current version of style and data, else drawn.
    public func tile(_ plan: TilePlan) async throws(ServiceError) -> Tile {
        let catalog = catalog
        let layers = plan.layers(in: catalog)
        let version = (try await version(of: layers, catalog)).entityTag
        let key = plan.key(plan.address)
        if let bytes = await tiles?.tile(key, version: version) { return plan.finished(bytes, version) }
        switch plan.encoding {
        case .vector:
            let bytes = try await vectorTile(plan, catalog)
            await tiles?.keep([key: bytes], version: version)
            return plan.finished(bytes, version)
        case .image(let format):
            return plan.finished(try await imageTile(plan, format, key, version, catalog), version)
        }
    }

    /// Draws the block round the tile, once for everybody who waits for one of its tiles, and keeps them all.
    private func imageTile(
        _ plan: TilePlan, _ format: ImageFormat, _ key: TileCache.Key, _ version: String, _ catalog: Catalog
    ) async throws(ServiceError) -> [UInt8] {
        let block = TileBlock(round: plan.address, in: plan.matrixSet)
        let flight = FlightKey(tile: plan.key(block.first), version: version)
        do {
            let drawn = try await flights.value(flight) { [self] in
                let map = try plan.map(block, catalog)
                let layers = try await snapshots(for: map)
                let fonts = fonts
                let tiles = try await onWorker { (stop) throws(ServiceError) in
                    let raster = try Self.raster(map, layers, fonts, border: .keepsInside, stop)
                    var encoded: [TileAddress: [UInt8]] = [:]
                    for (address, tile) in block.cut(raster, density: plan.density) {
                        encoded[address] = try tile.encoded(as: format, background: map.background)
                    }
                    return encoded
                }
                let kept = Dictionary(
                    tiles.map { (plan.key($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
                await self.tiles?.keep(kept, version: version)
                return tiles
            }
            guard let bytes = drawn[plan.address] else {
                throw ServiceError(.tileOutOfRange, locator: "tilerow", "There is no such tile.")
            }
            return bytes
        } catch let error as ServiceError {
            throw error
        } catch is CancellationError {
            throw .interrupted
        } catch {
            throw ServiceError(.tooBusy, "The tile could not be drawn now; try again.")
        }
    }

    /// The features of the tile and its buffer, cut, simplified and quantised. Source: Mapbox Vector Tile 2.1.
    private func vectorTile(_ plan: TilePlan, _ catalog: Catalog) async throws(ServiceError) -> [UInt8] {
        guard let envelope = plan.matrixSet.envelope(of: plan.address) else {
            throw ServiceError(.tileOutOfRange, locator: "tilerow", "There is no such tile.")
        }
        let crs = plan.matrixSet.crs
        let matrix = plan.matrixSet.matrices[plan.address.level]
        let grid = TileGrid(envelope: envelope)
        var layers: [(Layer, Snapshot)] = []
        for layer in plan.layers(in: catalog) where layer.scales.contains(matrix.scaleDenominator) {
            do throws(StoreError) {
                layers.append((layer, try await snapshots.snapshot(of: layer.collection)))
            } catch {
                throw ServiceError(error)
            }
        }
        let found = layers
        return try await onWorker { (stop) throws(ServiceError) in
            var tile = VectorTile(grid)
            for (layer, snapshot) in found {
                if stop.isRaised { throw .interrupted }
                do throws(CRSError) {
                    let storage = try CRS(epsg: layer.type.srid)
                    guard let place = try TileProjection(grid, crs, storage: storage, extent: snapshot.index.extent)
                    else { continue }
                    let rows = snapshot.rows(meeting: place.window, largerThan: place.least).map(Int.init)
                    guard !rows.isEmpty else { continue }
                    tile.write(snapshot.features, rows: rows, as: layer.type, by: place, layer: layer.name)
                } catch {
                    throw ServiceError(.invalidCRS, locator: "tilematrixset", error.detail)
                }
            }
            return tile.encode()
        }
    }
}

/// A drawing of tiles that several requests may wait for.
struct FlightKey: Hashable, Sendable {
    var tile: TileCache.Key
    var version: String
}

extension TilePlan {
    func layers(in catalog: Catalog) -> [Layer] {
        switch subject {
        case .layer(let drawing): [drawing.layer]
        case .map(let map): map.layers.compactMap { catalog.layer($0.layer) }
        }
    }

    func key(_ address: TileAddress) -> TileCache.Key {
        let subjectName: String
        switch subject {
        case .layer(let drawing): subjectName = drawing.layer.name + "/" + (drawing.style.name ?? "")
        case .map(let map): subjectName = map.name
        }
        let encodingName: String
        switch encoding {
        case .vector: encodingName = "mvt"
        case .image(let format): encodingName = format.rawValue + "@\(density)"
        }
        return TileCache.Key(
            name: subjectName + " " + encodingName, matrixSet: matrixSet.id, z: address.level, x: address.column,
            y: address.row)
    }

    func finished(_ bytes: [UInt8], _ version: String) -> Tile {
        let mediaType: String
        switch encoding {
        case .vector: mediaType = VectorTile.mediaType
        case .image(let format): mediaType = format.mediaType
        }
        return Tile(bytes: bytes, mediaType: mediaType, entityTag: version)
    }

    /// The map of a block: the layer over nothing, or the map over its background.
    func map(_ block: TileBlock, _ catalog: Catalog) throws(ServiceError) -> MapPlan {
        let matrix = matrixSet.matrices[block.first.level]
        let drawings: [LayerDrawing]
        var background = Color.transparent
        switch subject {
        case .layer(let drawing): drawings = [drawing]
        case .map(let map):
            drawings = try catalog.drawings(of: map)
            background = Color(hex: map.background) ?? .white
        }
        return MapPlan(
            width: block.columns * matrix.tileWidth * density, height: block.rows * matrix.tileHeight * density,
            envelope: block.envelope, crs: matrixSet.crs, drawings: drawings, background: background,
            pixelScale: Double(density))
    }
}

extension Catalog {
    /// A map's layers with their styles, bottom first.
    public func drawings(of map: MapDefinition) throws(ServiceError) -> [LayerDrawing] {
        var drawings: [LayerDrawing] = []
        for drawn in map.layers {
            guard let layer = layer(drawn.layer) else { continue }
            drawings.append(LayerDrawing(layer: layer, style: try style(drawn.style, of: layer)))
        }
        return drawings
    }
}
