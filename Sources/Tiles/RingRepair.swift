import SimpleFeatures
import Topology

/// Makes rings that were rounded, thinned and cut fit for a tile.
enum RingRepair {
    /// Twice the area; positive when the ring runs clockwise on the screen. Source: Mapbox Vector Tile 2.1, 4.3.4.4.
    static func signedArea(_ ring: ArraySlice<TilePoint>) -> Int64 {
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
            while count > 0 {
                let isRepeated = ring[count - 1] == point
                guard isRepeated || count > 1 && isStraight(ring[count - 2], ring[count - 1], point) else { break }
                count -= 1
            }
            ring[count] = point
            count += 1
        }
        ring.removeLast(ring.count - count)
        // The same across the seam.
        while ring.count > 2 {
            let last = ring.count - 1
            if ring[last] == ring[0] || isStraight(ring[last - 1], ring[last], ring[0]) {
                ring.removeLast()
            } else if isStraight(ring[last], ring[0], ring[1]) {
                ring.removeFirst()
            } else {
                return
            }
        }
        ring.removeAll()
    }

    private static func isStraight(_ a: TilePoint, _ b: TilePoint, _ c: TilePoint) -> Bool {
        Int64(b.x - a.x) * Int64(c.y - a.y) == Int64(b.y - a.y) * Int64(c.x - a.x)
    }

    /// A valid polygon on the grid that covers what the rings cover; `nil` when GEOS finds none.
    static func valid(_ rings: PolygonRings) -> Geometry? {
        do {
            return try rings.geometry.madeValid().snapped(toGrid: 1)
        } catch {
            return nil
        }
    }
}
