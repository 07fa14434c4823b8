import SimpleFeatures

/// Brings the geometry of a row onto a tile's grid: rounded, thinned, cut, repaired, as commands.
struct TileGeometryEncoder {
    private let grid: TileGrid
    private let lineClip: LineClip
    private var ringClip: RingClip
    private var simplification = PathSimplification()
    private var path: [TilePoint] = []
    private var places: [Double] = []
    private var scratch: [TilePoint] = []
    private var rings = PolygonRings()
    private var crossings = RingCrossings()
    private(set) var commands = TileCommands()

    init(_ grid: TileGrid) {
        self.grid = grid
        let (low, high) = grid.bounds
        lineClip = LineClip(low: low, high: high)
        ringClip = RingClip(low: low, high: high)
    }

    /// Sets ``commands``; they are empty when nothing of the feature is on the tile.
    ///
    /// - Parameter place: from the column's coordinates to the CRS of the tile.
    mutating func encode<Points: TilePlacement>(_ row: Int, of column: borrowing GeometryColumn, by place: Points) {
        commands.removeAll()
        let parts = column.parts(ofRow: row)
        guard !parts.isEmpty else { return }
        switch column.kinds[row].dimension {
        case 0: points(column.points(ofRow: row), of: column, by: place)
        case 1:
            for part in parts {
                for line in column.paths(ofPart: part) {
                    self.line(column.points(ofPath: line), of: column, by: place)
                }
            }
        default:
            rings.removeAll()
            for part in parts { collect(column.paths(ofPart: part), of: column, by: place) }
            writeRings()
        }
    }

    private mutating func points<Points: TilePlacement>(
        _ points: Range<Int>, of column: borrowing GeometryColumn, by place: Points
    ) {
        path.removeAll(keepingCapacity: true)
        guard grid.quantise(points, of: column.coordinates.span, by: place, through: &places, into: &path) else {
            return
        }
        path.removeAll { !lineClip.contains($0) }
        commands.points(path)
    }

    private mutating func line<Points: TilePlacement>(
        _ points: Range<Int>, of column: borrowing GeometryColumn, by place: Points
    ) {
        path.removeAll(keepingCapacity: true)
        guard grid.quantise(points, of: column.coordinates.span, by: place, through: &places, into: &path) else {
            return
        }
        simplification.simplify(&path, tolerance: grid.tolerance, isClosed: path.count > 3 && path.first == path.last)
        lineClip.clip(path, &scratch) { commands.line($0) }
    }

    /// A shell that vanishes takes its holes along.
    private mutating func collect<Points: TilePlacement>(
        _ paths: Range<Int>, of column: borrowing GeometryColumn, by place: Points
    ) {
        for index in paths {
            let isShell = index == paths.lowerBound
            path.removeAll(keepingCapacity: true)
            let points = column.points(ofPath: index)
            if grid.quantise(points, of: column.coordinates.span, by: place, through: &places, into: &path) {
                simplification.simplify(&path, tolerance: grid.tolerance, isClosed: true)
                if path.count > 1, path.first == path.last { path.removeLast() }
                ringClip.clip(&path)
                RingRepair.straighten(&path)
            } else {
                path.removeAll(keepingCapacity: true)
            }
            if isLargeEnough(path[...]) {
                rings.append(path, asShell: isShell)
            } else if isShell {
                return
            }
        }
    }

    private mutating func writeRings() {
        guard !rings.isEmpty else { return }
        if crossings.exist(in: rings.points, ends: rings.ends), let valid = RingRepair.valid(rings) {
            rings.removeAll()
            for part in valid.partEnds.indices where valid.kind.dimension == 2 { collect(valid.part(part), of: valid) }
        }
        for index in rings.ends.indices {
            let ring = rings.ring(index)
            commands.ring(ring, isReversed: (RingRepair.signedArea(ring) > 0) != rings.isShell[index])
        }
    }

    /// Takes the rings of one polygon that is on the grid already.
    private mutating func collect(_ paths: Range<Int>, of geometry: Geometry) {
        for index in paths {
            path.removeAll(keepingCapacity: true)
            for point in geometry.path(index).dropLast() {
                path.append(TilePoint(geometry.coordinates, point, within: grid))
            }
            RingRepair.straighten(&path)
            if isLargeEnough(path[...]) {
                rings.append(path, asShell: index == paths.lowerBound)
            } else if index == paths.lowerBound {
                return
            }
        }
    }

    /// Whether a ring covers more than a square of the tolerance.
    private func isLargeEnough(_ ring: ArraySlice<TilePoint>) -> Bool {
        RingRepair.signedArea(ring).magnitude > 2 * UInt64(grid.tolerance) * UInt64(grid.tolerance)
    }
}

extension TilePoint {
    /// A point of the grid that comes back from GEOS.
    fileprivate init(_ coordinates: [Double], _ point: Int, within grid: TileGrid) {
        let (low, high) = (Double(grid.bounds.low), Double(grid.bounds.high))
        func unit(_ number: Double) -> Int32 { Int32(Swift.max(low, Swift.min(high, number.rounded()))) }
        self.init(unit(coordinates[2 * point]), unit(coordinates[2 * point + 1]))
    }
}
