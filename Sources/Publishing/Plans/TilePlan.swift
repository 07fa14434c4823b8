public import Tiles

/// One tile of one layer or map, with everything it is drawn by: its execution asks no catalog.
public struct TilePlan: Sendable {
    public enum Encoding: Hashable, Sendable {
        case image(ImageFormat)
        /// Mapbox Vector Tile 2.1.
        case vector
    }

    public var subject: TileSubject
    public var matrixSet: TileMatrixSet
    public var address: TileAddress
    public var encoding: Encoding
    /// Device pixels for a pixel of the matrix: 2 draws 512 × 512 for a tile of 256.
    public var density: Int

    public init(
        subject: TileSubject, matrixSet: TileMatrixSet, address: TileAddress, encoding: Encoding, density: Int = 1
    ) {
        self.subject = subject
        self.matrixSet = matrixSet
        self.address = address
        self.encoding = encoding
        self.density = density
    }

    /// Its place in the cache, or that of another tile of the same subject and encoding.
    func key(_ address: TileAddress) -> TileCache.Key {
        let encodingName: String
        switch encoding {
        case .vector: encodingName = "mvt"
        case .image(let format): encodingName = format.rawValue + "@\(density)"
        }
        return TileCache.Key(
            name: subject.name + " " + encodingName, matrixSet: matrixSet.id, z: address.level, x: address.column,
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

    /// The map of a block of tiles.
    func map(_ block: TileBlock) -> MapPlan {
        let matrix = matrixSet.matrices[block.first.level]
        return MapPlan(
            width: block.columns * matrix.tileWidth * density, height: block.rows * matrix.tileHeight * density,
            envelope: block.envelope, crs: matrixSet.crs, drawings: subject.drawings,
            background: subject.background, pixelScale: Double(density))
    }
}

/// A finished tile.
public struct Tile: Sendable {
    public var bytes: [UInt8]
    public var mediaType: String
    /// Changes when the style, the layers' files or the data it was drawn from change; not quoted.
    public var entityTag: String
}
