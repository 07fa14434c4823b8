extension GeometryColumn {
    /// The same geometries with fewer vertices: no line moves farther than `tolerance`, and what neighbours share they
    /// go on sharing, so that no gap opens between them.
    ///
    /// Borders are divided where they meet others, and each piece is thinned for itself, from the same end whoever it
    /// belongs to. Places where borders meet stay. O(points) of hashing, then O(n log n) a piece as maps have them.
    /// Source: Douglas and Peucker, 1973.
    ///
    /// - Parameters:
    ///   - tolerance: in the units of the coordinates.
    ///   - whole: features that are smaller than this both ways keep every vertex.
    ///   - isStopped: asked now and then.
    /// - Returns: `nil` once stopped.
    public func generalised(
        tolerance: Double, whole: Double = 0, isStopped: () -> Bool = { false }
    ) -> GeometryColumn? {
        let network = VertexNetwork(self)
        if isStopped() { return nil }
        var thinning = PathThinning(squaredTolerance: tolerance * tolerance)
        var thinned = GeometryColumn()
        for row in 0..<count {
            if row % 4096 == 0, isStopped() { return nil }
            let box = envelope(ofRow: row)
            if kinds[row].dimension == 0 || (box.width < whole && box.height < whole) {
                thinned.append(row, of: self)
                continue
            }
            for part in parts(ofRow: row) {
                for path in paths(ofPart: part) {
                    thinning.append(points(ofPath: path), of: self, network, to: &thinned)
                }
                thinned.endPart()
            }
            thinned.endFeature(kinds[row])
        }
        return thinned
    }
}

/// Thins paths piece by piece; one is used for many, so that its memory is allocated once.
private struct PathThinning {
    let squaredTolerance: Double
    private var keeps: [Bool] = []
    private var pending: [(first: Int, last: Int)] = []

    init(squaredTolerance: Double) { self.squaredTolerance = squaredTolerance }

    /// Appends what remains of a path, and ends it.
    mutating func append(
        _ points: Range<Int>, of column: borrowing GeometryColumn, _ network: VertexNetwork,
        to thinned: inout GeometryColumn
    ) {
        let order = Self.order(points, network)
        keeps.removeAll(keepingCapacity: true)
        keeps.append(contentsOf: repeatElement(false, count: order.count))
        var first = 0
        for index in order.indices where index > 0 {
            guard index == order.count - 1 || network.isJunction[Int(network.places[order[index]])] else { continue }
            thin(first, index, order, column.coordinates.span, network)
            first = index
        }
        for index in order.indices where keeps[index] || order.count < 2 {
            thinned.coordinates.append(column.coordinates[2 * order[index]])
            thinned.coordinates.append(column.coordinates[2 * order[index] + 1])
        }
        thinned.endPath()
    }

    /// The points of a path in turn; a ring begins where borders meet, or where any other with the same points begins.
    private static func order(_ points: Range<Int>, _ network: VertexNetwork) -> [Int] {
        guard points.count > 3, network.places[points.lowerBound] == network.places[points.upperBound - 1] else {
            return Array(points)
        }
        let ring = points.dropLast()
        let start =
            ring.first { network.isJunction[Int(network.places[$0])] }
            ?? ring.min { network.places[$0] < network.places[$1] } ?? points.lowerBound
        return Array(start..<ring.upperBound) + Array(ring.lowerBound...start)
    }

    /// Marks what stays between two points, both of which stay.
    private mutating func thin(
        _ first: Int, _ last: Int, _ order: [Int], _ coordinates: Span<Double>, _ network: VertexNetwork
    ) {
        keeps[first] = true
        keeps[last] = true
        let (start, end) = (network.places[order[first]], network.places[order[last]])
        guard last > first + 1 else { return }
        guard start == end else {
            pending.append((first, last))
            return divide(order, coordinates, isReversed: start > end)
        }
        // Once round: the farthest point stays too, and one more on either side, or an area would become a line.
        let isReversed = network.places[order[first + 1]] > network.places[order[last - 1]]
        let middle = farthest(first, last, order, coordinates, isReversed).index
        keeps[middle] = true
        let sides = [(first, middle), (middle, last)].filter { $0.1 > $0.0 + 1 }
            .map { (ends: $0, found: farthest($0.0, $0.1, order, coordinates, isReversed)) }
        if let widest = sides.max(by: { $0.found.distance < $1.found.distance }) { keeps[widest.found.index] = true }
        pending.append((first, middle))
        pending.append((middle, last))
        divide(order, coordinates, isReversed: isReversed)
    }

    private mutating func divide(_ order: [Int], _ coordinates: Span<Double>, isReversed: Bool) {
        while let (first, last) = pending.popLast() {
            guard last > first + 1 else { continue }
            let (index, distance) = farthest(first, last, order, coordinates, isReversed)
            guard distance > squaredTolerance || keeps[index] else { continue }
            keeps[index] = true
            pending.append((first, index))
            pending.append((index, last))
        }
    }

    /// The point between two others that is farthest from the segment between them, and the distance squared.
    ///
    /// - Parameter isReversed: whether of equals the last one is taken: from the other end it is the first.
    private func farthest(
        _ first: Int, _ last: Int, _ order: [Int], _ coordinates: Span<Double>, _ isReversed: Bool
    ) -> (index: Int, distance: Double) {
        // Measured from the same end, too, so that neighbours get the same numbers.
        let (from, to) = isReversed ? (order[last], order[first]) : (order[first], order[last])
        let (x0, y0) = (coordinates[2 * from], coordinates[2 * from + 1])
        let (dx, dy) = (coordinates[2 * to] - x0, coordinates[2 * to + 1] - y0)
        let length = dx * dx + dy * dy
        var best = (index: first + 1, distance: -1.0)
        for index in (first + 1)..<last {
            let (px, py) = (coordinates[2 * order[index]] - x0, coordinates[2 * order[index] + 1] - y0)
            let along = length > 0 ? min(max((px * dx + py * dy) / length, 0), 1) : 0
            let (ex, ey) = (px - along * dx, py - along * dy)
            let distance = ex * ex + ey * ey
            if distance > best.distance || (isReversed && distance == best.distance) { best = (index, distance) }
        }
        return best
    }
}
