public import SimpleFeatures

/// A tile of vector layers, written feature by feature. Source: Mapbox Vector Tile 2.1.
///
/// The media type is `application/vnd.mapbox-vector-tile`. An id that is a whole number becomes the feature's id;
/// any other is left to the properties. Null properties are left out.
public struct VectorTile: Sendable {
    public static let mediaType = "application/vnd.mapbox-vector-tile"

    public let grid: TileGrid
    private var layers: [VectorTileLayer] = []

    public init(_ grid: TileGrid) { self.grid = grid }

    /// Features on the tile, of all layers.
    public var featureCount: Int { layers.reduce(0) { $0 + $1.featureCount } }
    /// About what ``encode()`` will give.
    public var byteCount: Int { layers.reduce(0) { $0 + $1.byteCount } }

    /// Adds a batch to the layer of that name, which follows those before it.
    ///
    /// - Parameter batch: its coordinates are in the CRS of the tile matrix set, x east and y north.
    public mutating func write(_ batch: FeatureBatch, layer name: String) {
        write(batch, rows: 0..<batch.count, as: batch.type, by: SameCRS(), layer: name)
    }

    /// Adds rows of a batch to the layer of that name, which follows those before it.
    ///
    /// - Parameters:
    ///   - type: the properties that are written; a property that the batch does not have is left out.
    ///   - place: from the batch's coordinates to the CRS of the tile matrix set, x east and y north.
    public mutating func write(
        _ batch: borrowing FeatureBatch, rows: some Sequence<Int>, as type: FeatureType, by place: some TilePlacement,
        layer name: String
    ) {
        let index: Int
        if let known = layers.lastIndex(where: { $0.name == name }) {
            index = known
        } else {
            index = layers.count
            layers.append(VectorTileLayer(name: name, grid: grid))
        }
        layers[index].write(batch, rows: rows, as: type, by: place)
    }

    /// The tile; layers without a feature are left out, so that a tile of nothing is empty.
    public func encode() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(byteCount + 64)
        for layer in layers where layer.featureCount > 0 { bytes.append(field: 3, bytes: layer.encode()) }
        return bytes
    }
}
