/// Makes rings that were rounded, thinned and cut fit for a tile: no repetition, no spike, no point twice.
struct RingRepair {
    /// Twice the area; positive when the ring runs clockwise on the screen. Source: Mapbox Vector Tile 2.1, 4.3.4.4.
    static func signedArea(_ ring: [TilePoint]) -> Int64 {
        guard var previous = ring.last else { return 0 }
        var area: Int64 = 0
        for point in ring {
            area += Int64(previous.x) * Int64(point.y) - Int64(point.x) * Int64(previous.y)
            previous = point
        }
        return area
    }

    /// Takes out points that repeat the one before, lie straight between their neighbours, or end a spike.
    ///
    /// - Parameter ring: without its last point repeated.
    static func straighten(_ ring: inout [TilePoint]) {
        var count = 0
        for index in ring.indices {
            let point = ring[index]
            while count > 0, ring[count - 1] == point { count -= 1 }
            while count > 1, isStraight(ring[count - 2], ring[count - 1], point) { count -= 1 }
            ring[count] = point
            count += 1
        }
        ring.removeLast(ring.count - count)
        // The same across the seam.
        while ring.count > 2, isStraight(ring[ring.count - 2], ring[ring.count - 1], ring[0]) { ring.removeLast() }
        while ring.count > 2, isStraight(ring[ring.count - 1], ring[0], ring[1]) { ring.removeFirst() }
        if ring.count < 3 { ring.removeAll() }
    }

    private static func isStraight(_ a: TilePoint, _ b: TilePoint, _ c: TilePoint) -> Bool {
        Int64(b.x - a.x) * Int64(c.y - a.y) == Int64(b.y - a.y) * Int64(c.x - a.x)
    }

    /// Cuts a ring that passes the same point more than once into rings that do not.
    static func split(_ ring: [TilePoint]) -> [[TilePoint]] {
        guard Set(ring).count < ring.count else { return [ring] }
        var rings: [[TilePoint]] = []
        var path: [TilePoint] = []
        var places: [TilePoint: Int] = [:]
        for point in ring {
            if let place = places[point] {
                rings.append(Array(path[place...]))
                for passed in path[(place + 1)...] { places[passed] = nil }
                path.removeLast(path.count - place - 1)
            } else {
                places[point] = path.count
                path.append(point)
            }
        }
        rings.append(path)
        return rings.filter { $0.count > 2 }
    }
}
