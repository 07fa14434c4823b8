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
        if let index = layers.lastIndex(where: { $0.name == name }) {
            layers[index].write(batch)
        } else {
            var layer = VectorTileLayer(name: name, grid: grid)
            layer.write(batch)
            layers.append(layer)
        }
    }

    /// The tile; layers without a feature are left out, so that a tile of nothing is empty.
    public func encode() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(byteCount + 64)
        for layer in layers where layer.featureCount > 0 { bytes.append(field: 3, bytes: layer.encode()) }
        return bytes
    }
}
