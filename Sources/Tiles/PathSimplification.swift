/// Takes out vertices that a line passes within a tolerance without them. Source: Douglas and Peucker, 1973.
struct PathSimplification {
    private var keep: [Bool] = []
    private var pending: [(Int, Int)] = []

    /// - Parameter isClosed: whether the last point repeats the first; then the point farthest from it is kept too.
    mutating func simplify(_ path: inout [TilePoint], tolerance: Int32, isClosed: Bool) {
        guard tolerance > 0, path.count > (isClosed ? 5 : 2) else { return }
        keep.removeAll(keepingCapacity: true)
        keep.append(contentsOf: repeatElement(false, count: path.count))
        keep[0] = true
        keep[path.count - 1] = true
        if isClosed {
            let middle = farthest(path)
            keep[middle] = true
            pending.append((0, middle))
            pending.append((middle, path.count - 1))
        } else {
            pending.append((0, path.count - 1))
        }
        let limit = Double(tolerance) * Double(tolerance)
        while let (first, last) = pending.popLast() {
            guard last > first + 1 else { continue }
            let (index, distance) = farthest(path, from: first, to: last)
            guard distance > limit else { continue }
            keep[index] = true
            pending.append((first, index))
            pending.append((index, last))
        }
        var write = 0
        for read in path.indices where keep[read] {
            path[write] = path[read]
            write += 1
        }
        path.removeLast(path.count - write)
    }

    private func farthest(_ path: [TilePoint]) -> Int {
        var best = (index: path.count / 2, distance: 0.0)
        for index in path.indices {
            let dx = Double(path[index].x) - Double(path[0].x)
            let dy = Double(path[index].y) - Double(path[0].y)
            if dx * dx + dy * dy > best.distance { best = (index, dx * dx + dy * dy) }
        }
        return best.index
    }

    /// The vertex between two others that is farthest from the segment between them, and the distance squared.
    private func farthest(_ path: [TilePoint], from first: Int, to last: Int) -> (index: Int, distance: Double) {
        let (x0, y0) = (Double(path[first].x), Double(path[first].y))
        let (dx, dy) = (Double(path[last].x) - x0, Double(path[last].y) - y0)
        let length = dx * dx + dy * dy
        var best = (index: first, distance: -1.0)
        for index in (first + 1)..<last {
            let (px, py) = (Double(path[index].x) - x0, Double(path[index].y) - y0)
            let along = length > 0 ? min(max((px * dx + py * dy) / length, 0), 1) : 0
            let (ex, ey) = (px - along * dx, py - along * dy)
            let distance = ex * ex + ey * ey
            if distance > best.distance { best = (index, distance) }
        }
        return best
    }
}
