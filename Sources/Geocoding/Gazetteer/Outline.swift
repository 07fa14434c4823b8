/// Small geometry in whole centimetres: `x, y` in turn.
enum Outline {
    static func box(_ paths: [[Int32]]) -> BoxTree.Box {
        var box = BoxTree.Box()
        for path in paths {
            for index in stride(from: 0, to: path.count - 1, by: 2) { box.extend(x: path[index], y: path[index + 1]) }
        }
        return box
    }

    /// Drops points that are less than `tolerance` centimetres off the line that stays. Source: Douglas & Peucker (1973).
    static func simplified(_ path: [Int32], tolerance: Double) -> [Int32] {
        let count = path.count / 2
        guard count > 2 else { return path }
        var keeps = [Bool](repeating: false, count: count)
        keeps[0] = true
        keeps[count - 1] = true
        var stack = [(0, count - 1)]
        while let (first, last) = stack.popLast() {
            guard last > first + 1 else { continue }
            var (farthest, distance) = (first, -1.0)
            for point in (first + 1)..<last {
                let near = squaredDistance(
                    Double(path[2 * point]), Double(path[2 * point + 1]), from: path, first, to: last)
                if near > distance { (farthest, distance) = (point, near) }
            }
            guard distance > tolerance * tolerance else { continue }
            keeps[farthest] = true
            stack.append((first, farthest))
            stack.append((farthest, last))
        }
        var result: [Int32] = []
        for point in 0..<count where keeps[point] {
            result.append(path[2 * point])
            result.append(path[2 * point + 1])
        }
        return result
    }

    private static func squaredDistance(_ x: Double, _ y: Double, from path: [Int32], _ first: Int, to last: Int)
        -> Double
    {
        let (ax, ay) = (Double(path[2 * first]), Double(path[2 * first + 1]))
        let (bx, by) = (Double(path[2 * last]), Double(path[2 * last + 1]))
        return squaredDistance(x, y, ax, ay, bx, by).distance
    }

    /// From a point to a stretch, with the place on it nearest to the point, 0 … 1.
    @inline(__always) static func squaredDistance(
        _ x: Double, _ y: Double, _ ax: Double, _ ay: Double, _ bx: Double, _ by: Double
    ) -> (distance: Double, share: Double) {
        let (dx, dy) = (bx - ax, by - ay)
        let length = dx * dx + dy * dy
        let share = length > 0 ? min(max(((x - ax) * dx + (y - ay) * dy) / length, 0), 1) : 0
        let (ex, ey) = (ax + share * dx - x, ay + share * dy - y)
        return (ex * ex + ey * ey, share)
    }

    /// The point of the lines that is nearest to one.
    static func nearest(to point: (x: Int32, y: Int32), on paths: [[Int32]]) -> (x: Int32, y: Int32)? {
        let (x, y) = (Double(point.x), Double(point.y))
        var best: (Double, (x: Int32, y: Int32))?
        for path in paths {
            if path.count == 2 {
                let (dx, dy) = (Double(path[0]) - x, Double(path[1]) - y)
                if dx * dx + dy * dy < best?.0 ?? .infinity { best = (dx * dx + dy * dy, (path[0], path[1])) }
            }
            for index in stride(from: 2, to: path.count - 1, by: 2) {
                let (ax, ay) = (Double(path[index - 2]), Double(path[index - 1]))
                let (bx, by) = (Double(path[index]), Double(path[index + 1]))
                let (distance, share) = squaredDistance(x, y, ax, ay, bx, by)
                if distance < best?.0 ?? .infinity {
                    best = (distance, (Int32(ax + share * (bx - ax)), Int32(ay + share * (by - ay))))
                }
            }
        }
        return best?.1
    }

    /// Even-odd over all rings.
    static func holds(_ rings: [[Int32]], x: Int32, y: Int32) -> Bool {
        var isInside = false
        for ring in rings {
            for index in stride(from: 2, to: ring.count - 1, by: 2) {
                let (ay, by) = (ring[index - 1], ring[index + 1])
                guard (ay > y) != (by > y) else { continue }
                let (ax, bx) = (Double(ring[index - 2]), Double(ring[index]))
                let share = (Double(y) - Double(ay)) / (Double(by) - Double(ay))
                if Double(x) < ax + share * (bx - ax) { isInside.toggle() }
            }
        }
        return isInside
    }

    /// A point inside, in the middle of the widest stretch of a line through the middle.
    static func inside(_ rings: [[Int32]]) -> (x: Int32, y: Int32)? {
        let box = box(rings)
        guard box.minX <= box.maxX else { return nil }
        var best: (width: Double, x: Double, y: Int32)?
        for step in 1..<8 {
            let y = Int32(Int64(box.minY) + (Int64(box.maxY) - Int64(box.minY)) * Int64(step) / 8)
            var crossings: [Double] = []
            for ring in rings {
                for index in stride(from: 2, to: ring.count - 1, by: 2) {
                    let (ay, by) = (ring[index - 1], ring[index + 1])
                    guard (ay > y) != (by > y) else { continue }
                    let (ax, bx) = (Double(ring[index - 2]), Double(ring[index]))
                    crossings.append(ax + (Double(y) - Double(ay)) / (Double(by) - Double(ay)) * (bx - ax))
                }
            }
            crossings.sort()
            for index in stride(from: 0, to: crossings.count - 1, by: 2) {
                let width = crossings[index + 1] - crossings[index]
                // The middle of the area rather than an edge, where the widths are alike.
                let worth = width * (step == 4 ? 1.2 : 1)
                if worth > best?.width ?? -1 { best = (worth, (crossings[index] + crossings[index + 1]) / 2, y) }
            }
        }
        guard let best else { return (box.minX, box.minY) }
        return (Int32(best.x), best.y)
    }
}
