/// Cuts a ring to a square. Source: Sutherland and Hodgman, 1974.
struct RingClip {
    var low: Int32
    var high: Int32
    private var scratch: [TilePoint] = []

    init(low: Int32, high: Int32) {
        self.low = low
        self.high = high
    }

    /// - Parameter ring: without its last point repeated, before and after; empty when nothing remains.
    mutating func clip(_ ring: inout [TilePoint]) {
        var minimum = TilePoint(repeating: .max)
        var maximum = TilePoint(repeating: .min)
        for point in ring {
            minimum = pointwiseMin(minimum, point)
            maximum = pointwiseMax(maximum, point)
        }
        for axis in 0...1 {
            guard !ring.isEmpty, maximum[axis] >= low, minimum[axis] <= high else { return ring.removeAll() }
            if minimum[axis] < low { clip(&ring, axis, at: low, keeping: 1) }
            if maximum[axis] > high { clip(&ring, axis, at: high, keeping: -1) }
        }
    }

    /// Cuts away what is below `edge` on an axis (`side` 1) or above it (`side` -1).
    private mutating func clip(_ ring: inout [TilePoint], _ axis: Int, at edge: Int32, keeping side: Int32) {
        guard var previous = ring.last else { return }
        scratch.removeAll(keepingCapacity: true)
        func append(_ point: TilePoint, to scratch: inout [TilePoint]) {
            if scratch.last != point { scratch.append(point) }
        }
        var wasInside = (previous[axis] - edge) * side >= 0
        for point in ring {
            let isInside = (point[axis] - edge) * side >= 0
            if isInside != wasInside { append(crossing(previous, point, axis, edge), to: &scratch) }
            if isInside { append(point, to: &scratch) }
            (previous, wasInside) = (point, isInside)
        }
        if scratch.count > 1, scratch.first == scratch.last { scratch.removeLast() }
        swap(&ring, &scratch)
    }

    private func crossing(_ a: TilePoint, _ b: TilePoint, _ axis: Int, _ edge: Int32) -> TilePoint {
        // The same from either side, so that neighbours stay neighbours.
        let (a, b) = a[axis] < b[axis] ? (a, b) : (b, a)
        let other = 1 - axis
        let share = (Double(edge) - Double(a[axis])) / (Double(b[axis]) - Double(a[axis]))
        var point = TilePoint()
        point[axis] = edge
        point[other] = Int32((Double(a[other]) + share * (Double(b[other]) - Double(a[other]))).rounded())
        return point
    }
}
