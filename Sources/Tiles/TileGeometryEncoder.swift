import SimpleFeatures

/// Brings the geometry of a row onto a tile's grid: rounded, thinned, cut, repaired, as commands.
struct TileGeometryEncoder {
    private let grid: TileGrid
    private let lineClip: LineClip
    private var ringClip: RingClip
    private var simplification = PathSimplification()
    private var path: [TilePoint] = []
    private var scratch: [TilePoint] = []
    private(set) var commands = TileCommands()

    init(_ grid: TileGrid) {
        self.grid = grid
        let (low, high) = grid.bounds
        lineClip = LineClip(low: low, high: high)
        ringClip = RingClip(low: low, high: high)
    }

    /// Sets ``commands``; they are empty when nothing of the feature is on the tile.
    mutating func encode(_ row: Int, of column: GeometryColumn) {
        commands.removeAll()
        let parts = column.parts(ofRow: row)
        guard !parts.isEmpty else { return }
        switch column.kinds[row].dimension {
        case 0: points(column.points(ofRow: row), of: column)
        case 1:
            for part in parts {
                for line in column.paths(ofPart: part) { self.line(column.points(ofPath: line), of: column) }
            }
        default: for part in parts { polygon(column.paths(ofPart: part), of: column) }
        }
    }

    private mutating func points(_ points: Range<Int>, of column: GeometryColumn) {
        path.removeAll(keepingCapacity: true)
        guard grid.quantise(points, of: column.coordinates.span, into: &path) else { return }
        path.removeAll { !lineClip.contains($0) }
        commands.points(path)
    }

    private mutating func line(_ points: Range<Int>, of column: GeometryColumn) {
        path.removeAll(keepingCapacity: true)
        guard grid.quantise(points, of: column.coordinates.span, into: &path) else { return }
        simplification.simplify(&path, tolerance: grid.tolerance, isClosed: path.count > 3 && path.first == path.last)
        lineClip.clip(path, &scratch) { commands.line($0) }
    }

    /// A shell that vanishes takes its holes along.
    private mutating func polygon(_ rings: Range<Int>, of column: GeometryColumn) {
        for ring in rings {
            let isShell = ring == rings.lowerBound
            path.removeAll(keepingCapacity: true)
            let isNumber = grid.quantise(column.points(ofPath: ring), of: column.coordinates.span, into: &path)
            guard isNumber, self.ring(isShell: isShell) || !isShell else { return }
        }
    }

    /// Writes ``path`` as a ring. - Returns: whether anything of it remains.
    private mutating func ring(isShell: Bool) -> Bool {
        simplification.simplify(&path, tolerance: grid.tolerance, isClosed: true)
        if path.count > 1, path.first == path.last { path.removeLast() }
        ringClip.clip(&path)
        RingRepair.straighten(&path)
        guard !path.isEmpty else { return false }
        let least = Int64(grid.tolerance) * Int64(grid.tolerance)
        let whole = RingRepair.signedArea(path)
        var remains = false
        for ring in RingRepair.split(path) {
            let area = RingRepair.signedArea(ring)
            // A loop that runs against its ring would be a hole in a shell, or a shell in a hole: rounding made it.
            guard area.magnitude > UInt64(least), (area > 0) == (whole > 0) else { continue }
            commands.ring(ring, isReversed: (area > 0) != isShell)
            remains = true
        }
        return remains
    }
}
