/// Finds out whether the rings of a polygon meet themselves or each other anywhere but at their own corners.
///
/// O(n log n) for rings as maps have them: the segments are swept from left to right.
struct RingCrossings {
    private struct Segment {
        var a: TilePoint
        var b: TilePoint
        /// The index of the segment after it in its ring.
        var next: Int32
    }

    private var segments: [Segment] = []
    private var order: [UInt64] = []

    /// - Parameters:
    ///   - points: of every ring in turn, none repeating its first point at the end.
    ///   - ends: for each ring, the index of the point past its last one.
    mutating func exist(in points: [TilePoint], ends: [Int]) -> Bool {
        collect(points, ends)
        for place in order.indices {
            let index = Int(order[place] & 0xFFFF_FFFF)
            let segment = segments[index]
            let right = max(segment.a.x, segment.b.x)
            let (bottom, top) = (min(segment.a.y, segment.b.y), max(segment.a.y, segment.b.y))
            var ahead = place + 1
            while ahead < order.count {
                let otherIndex = Int(order[ahead] & 0xFFFF_FFFF)
                let other = segments[otherIndex]
                if min(other.a.x, other.b.x) > right { break }
                ahead += 1
                if min(other.a.y, other.b.y) > top || max(other.a.y, other.b.y) < bottom { continue }
                if segment.next == otherIndex || other.next == index {
                    // Neighbours share a corner; straightened rings do not fold back on it, triangles share two.
                    continue
                }
                if meet(segment, other) { return true }
            }
        }
        return false
    }

    private mutating func collect(_ points: [TilePoint], _ ends: [Int]) {
        segments.removeAll(keepingCapacity: true)
        order.removeAll(keepingCapacity: true)
        var start = 0
        for end in ends {
            for index in start..<end {
                let next = index + 1 < end ? index + 1 : start
                segments.append(Segment(a: points[index], b: points[next], next: Int32(next)))
                let left = UInt32(bitPattern: min(points[index].x, points[next].x)) ^ 0x8000_0000
                order.append(UInt64(left) << 32 | UInt64(index))
            }
            start = end
        }
        order.sort()
    }

    /// Whether two segments share a point; each has a length.
    private func meet(_ one: Segment, _ other: Segment) -> Bool {
        side(one.a, one.b, other.a) * side(one.a, one.b, other.b) <= 0
            && side(other.a, other.b, one.a) * side(other.a, other.b, one.b) <= 0
    }

    private func side(_ a: TilePoint, _ b: TilePoint, _ point: TilePoint) -> Int {
        let cross = Int64(b.x - a.x) * Int64(point.y - a.y) - Int64(b.y - a.y) * Int64(point.x - a.x)
        return Int(cross.signum())
    }
}
