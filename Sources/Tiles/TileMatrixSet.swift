public import ReferenceSystems
public import SimpleFeatures

/// A pyramid of grids over one CRS. Source: OGC 17-083r4, 6.2.
public struct TileMatrixSet: Hashable, Sendable {
    public var id: String
    public var title: String
    /// Of the register of OGC, where it is there.
    public var uri: String?
    public var crs: CRS
    public var wellKnownScaleSet: String?
    /// From the coarsest to the finest.
    public var matrices: [TileMatrix]
    /// The definition as it was read, to be served unchanged.
    public var json: [UInt8]

    public func matrix(_ id: some StringProtocol) -> TileMatrix? { matrices.first { $0.id == id } }

    /// The matrix's place in ``matrices``, which is the zoom of XYZ addresses.
    public func level(_ id: some StringProtocol) -> Int? { matrices.firstIndex { $0.id == id } }

    /// The tile's rectangle in the CRS of the set, x east and y north; `nil` for an address outside the matrix.
    public func envelope(of address: TileAddress) -> Envelope? {
        guard matrices.indices.contains(address.level) else { return nil }
        return matrices[address.level].envelope(column: address.column, row: address.row)
    }

    /// The tiles of each level that share more than an edge with `extent`.
    public func limits(covering extent: Envelope, levels: Range<Int>? = nil) -> [TileMatrixLimits] {
        matrices.indices.clamped(to: levels ?? matrices.indices).compactMap { level in
            matrices[level].limits(covering: extent, level: level)
        }
    }

    /// The coarsest level whose cells are not larger than `size`, in units of the CRS; the finest if all are larger.
    public func level(cellSize size: Double) -> Int {
        matrices.firstIndex { $0.cellSize <= size * (1 + 1e-9) } ?? matrices.count - 1
    }
}

/// One grid of tiles, counted from its top left corner. Source: OGC 17-083r4, 6.2, table 4.
public struct TileMatrix: Hashable, Sendable {
    public var id: String
    public var scaleDenominator: Double
    /// Units of the CRS for one pixel.
    public var cellSize: Double
    /// West edge of column 0, x east.
    public var originX: Double
    /// North edge of row 0, y north.
    public var originY: Double
    public var tileWidth: Int
    public var tileHeight: Int
    public var matrixWidth: Int
    public var matrixHeight: Int

    /// Width and height of a tile in units of the CRS.
    public var spanX: Double { cellSize * Double(tileWidth) }
    public var spanY: Double { cellSize * Double(tileHeight) }

    public var envelope: Envelope {
        Envelope(
            minX: originX, minY: originY - spanY * Double(matrixHeight), maxX: originX + spanX * Double(matrixWidth),
            maxY: originY)
    }

    func envelope(column: Int, row: Int) -> Envelope? {
        guard (0..<matrixWidth).contains(column), (0..<matrixHeight).contains(row) else { return nil }
        return Envelope(
            minX: originX + spanX * Double(column), minY: originY - spanY * Double(row + 1),
            maxX: originX + spanX * Double(column + 1), maxY: originY - spanY * Double(row))
    }

    func limits(covering extent: Envelope, level: Int) -> TileMatrixLimits? {
        let shared = extent.intersection(envelope)
        guard !shared.isEmpty else { return nil }
        // A border that lies on a tile's edge belongs to the tile inside; a millionth of a tile is forgiven.
        let columns = range(
            (shared.minX - originX) / spanX, (shared.maxX - originX) / spanX, count: matrixWidth)
        let rows = range((originY - shared.maxY) / spanY, (originY - shared.minY) / spanY, count: matrixHeight)
        return TileMatrixLimits(level: level, id: id, columns: columns, rows: rows)
    }

    /// Both ends are within `0...count`, since they were cut to the matrix.
    private func range(_ from: Double, _ to: Double, count: Int) -> ClosedRange<Int> {
        let first = min(max(Int((from + 1e-6).rounded(.down)), 0), count - 1)
        let last = min(max(Int((to - 1e-6).rounded(.up)) - 1, first), count - 1)
        return first...last
    }
}

/// The tiles of one matrix that have something on them. Source: OGC 17-083r4, 6.3 (TileMatrixLimits).
public struct TileMatrixLimits: Hashable, Sendable {
    public var level: Int
    /// Of the tile matrix.
    public var id: String
    public var columns: ClosedRange<Int>
    public var rows: ClosedRange<Int>

    public var count: Int { columns.count * rows.count }
    public func contains(_ address: TileAddress) -> Bool {
        address.level == level && columns.contains(address.column) && rows.contains(address.row)
    }
}

/// One tile of a tile matrix set: `z/x/y`, y counted from the top.
public struct TileAddress: Hashable, Sendable {
    /// The place of the matrix in its set.
    public var level: Int
    public var column: Int
    public var row: Int
    public init(level: Int, column: Int, row: Int) {
        self.level = level
        self.column = column
        self.row = row
    }

    /// The address one level up in a set whose matrices double.
    public var parent: TileAddress? {
        level > 0 ? TileAddress(level: level - 1, column: column / 2, row: row / 2) : nil
    }
}
