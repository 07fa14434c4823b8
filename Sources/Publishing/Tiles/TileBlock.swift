import Portrayal
import SimpleFeatures
import Tiles

/// Tiles that are drawn as one picture: up to 4 × 4, aligned to multiples of four, so that each tile belongs to one
/// block and is the same whoever asks for it.
struct TileBlock {
    static let side = 4

    /// The tile at the top left.
    let first: TileAddress
    let columns: Int
    let rows: Int
    /// In the CRS of the set.
    let envelope: Envelope
    private let matrix: TileMatrix

    /// - Parameter address: within its matrix.
    init(round address: TileAddress, in set: TileMatrixSet) {
        matrix = set.matrices[address.level]
        first = TileAddress(
            level: address.level, column: address.column / Self.side * Self.side,
            row: address.row / Self.side * Self.side)
        columns = min(Self.side, matrix.matrixWidth - first.column)
        rows = min(Self.side, matrix.matrixHeight - first.row)
        let west = matrix.originX + matrix.spanX * Double(first.column)
        let north = matrix.originY - matrix.spanY * Double(first.row)
        envelope = Envelope(
            minX: west, minY: north - matrix.spanY * Double(rows), maxX: west + matrix.spanX * Double(columns),
            maxY: north)
    }

    /// The block's picture as tiles.
    func cut(_ raster: Raster, density: Int) -> [TileAddress: Raster] {
        let (width, height) = (matrix.tileWidth * density, matrix.tileHeight * density)
        var tiles: [TileAddress: Raster] = [:]
        for row in 0..<rows {
            for column in 0..<columns {
                let address = TileAddress(level: first.level, column: first.column + column, row: first.row + row)
                tiles[address] = raster.cropped(x: column * width, y: row * height, width: width, height: height)
            }
        }
        return tiles
    }
}

extension Raster {
    /// A part of the picture; the rectangle lies within it.
    func cropped(x: Int, y: Int, width: Int, height: Int) -> Raster {
        var pixels: [UInt8] = []
        pixels.reserveCapacity(4 * width * height)
        for line in y..<(y + height) {
            let start = 4 * (line * self.width + x)
            pixels.append(contentsOf: self.pixels[start..<(start + 4 * width)])
        }
        return Raster(width: width, height: height, pixels: pixels)
    }
}
