import SimpleFeatures

/// The rings of one feature on a tile's grid, in flat arrays: shells, each followed by its holes.
struct PolygonRings {
    private(set) var points: [TilePoint] = []
    /// For each ring, the index of the point past its last one. No ring repeats its first point.
    private(set) var ends: [Int] = []
    private(set) var isShell: [Bool] = []

    var isEmpty: Bool { ends.isEmpty }

    mutating func removeAll() {
        points.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        isShell.removeAll(keepingCapacity: true)
    }

    mutating func append(_ ring: [TilePoint], asShell: Bool) {
        points.append(contentsOf: ring)
        ends.append(points.count)
        isShell.append(asShell)
    }

    func ring(_ index: Int) -> ArraySlice<TilePoint> { points[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }

    /// In units, rings closed.
    var geometry: Geometry {
        var geometry = Geometry(kind: .multiPolygon, coordinates: [], pathEnds: [], partEnds: [])
        for index in ends.indices {
            if isShell[index], index > 0 { geometry.partEnds.append(geometry.pathEnds.count) }
            let ring = ring(index)
            for point in ring { geometry.coordinates += [Double(point.x), Double(point.y)] }
            if let first = ring.first { geometry.coordinates += [Double(first.x), Double(first.y)] }
            geometry.pathEnds.append(geometry.pointCount)
        }
        geometry.partEnds.append(geometry.pathEnds.count)
        return geometry
    }
}
