import Glibc
import SimpleFeatures

extension PixelPath {
    func point(_ index: Int) -> (x: Double, y: Double) { (coordinates[2 * index], coordinates[2 * index + 1]) }

    func length(_ path: Int) -> Double {
        points(path).dropFirst().reduce(0) { length, index in
            let (from, to) = (point(index - 1), point(index))
            return length + hypot(to.x - from.x, to.y - from.y)
        }
    }

    /// Calls `body` at every `step` pixels of a line, with the direction there in radians clockwise.
    func walk(_ path: Int, from start: Double, step: Double, _ body: (Double, Double, Double) -> Void) {
        var next = start
        for index in points(path).dropFirst() {
            let (from, to) = (point(index - 1), point(index))
            let length = hypot(to.x - from.x, to.y - from.y)
            while next < length {
                let fraction = next / length
                body(
                    from.x + (to.x - from.x) * fraction, from.y + (to.y - from.y) * fraction,
                    atan2(to.y - from.y, to.x - from.x))
                next += step
            }
            next -= length
        }
    }

    /// The middle of the longest line, with the direction there.
    var middle: (x: Double, y: Double, angle: Double)? {
        guard let longest = paths.indices.max(by: { length($0) < length($1) }) else { return nil }
        let half = length(longest) / 2
        var found: (x: Double, y: Double, angle: Double)?
        walk(longest, from: half * 0.999_999, step: .infinity) { found = ($0, $1, $2) }
        return found ?? points(longest).first.map { (point($0).x, point($0).y, 0) }
    }

    /// Repeats the first point of every ring at its end.
    mutating func closeRings() {
        var closed = PixelPath()
        for path in paths.indices {
            let points = points(path)
            closed.coordinates += coordinates[(2 * points.lowerBound)..<(2 * points.upperBound)]
            closed.coordinates += coordinates[(2 * points.lowerBound)..<(2 * points.lowerBound + 2)]
            closed.paths.append((closed.coordinates.count / 2, 0))
        }
        closed.envelope = envelope
        self = closed
    }

    /// Moves every line sideways, to its left where `distance` is positive; corners are mitred up to twice that.
    mutating func offset(by distance: Double, closed: Bool) {
        var moved = coordinates
        for path in paths.indices {
            let points = points(path)
            guard points.count > 1 else { continue }
            for index in points {
                let before = index > points.lowerBound ? index - 1 : closed ? points.upperBound - 1 : nil
                let after = index + 1 < points.upperBound ? index + 1 : closed ? points.lowerBound : nil
                let first = normal(before ?? index, before == nil ? after ?? index : index)
                let second = normal(after == nil ? before ?? index : index, after ?? index)
                let (sumX, sumY) = (first.x + second.x, first.y + second.y)
                let factor = 2 / max(sumX * sumX + sumY * sumY, 1)
                moved[2 * index] += sumX * distance * factor
                moved[2 * index + 1] += sumY * distance * factor
            }
        }
        coordinates = moved
        envelope = envelope.expanded(by: 2 * abs(distance))
    }

    /// Unit vector to the left of a segment as seen with y down.
    private func normal(_ from: Int, _ to: Int) -> (x: Double, y: Double) {
        let (start, end) = (point(from), point(to))
        let length = max(hypot(end.x - start.x, end.y - start.y), 1e-9)
        return ((end.y - start.y) / length, -(end.x - start.x) / length)
    }

    // MARK: Areas

    /// Parallel lines inside the rings, by the even-odd rule, a fixed distance apart from the world's origin.
    func hatch(spacing: Double, angle: Double, origin: (x: Double, y: Double), into path: inout Path) {
        let (cosine, sine) = (cos(angle), sin(angle))
        // Turned so that the lines are level: u along them, v across.
        let shift = -origin.x * sine + origin.y * cosine
        var crossings: [Int: [Double]] = [:]
        for ring in paths.indices {
            let points = points(ring)
            for index in points {
                let (from, to) = (point(index), point(index + 1 < points.upperBound ? index + 1 : points.lowerBound))
                let (u0, v0) = (from.x * cosine + from.y * sine, from.y * cosine - from.x * sine + shift)
                let (u1, v1) = (to.x * cosine + to.y * sine, to.y * cosine - to.x * sine + shift)
                let first = (min(v0, v1) / spacing).rounded(.up)
                let last = (max(v0, v1) / spacing).rounded(.up)
                guard v0 != v1, last - first < 100_000, abs(first) < 1e15 else { continue }
                for line in Int(first)..<Int(last) {
                    let fraction = (Double(line) * spacing - v0) / (v1 - v0)
                    crossings[line, default: []].append(u0 + (u1 - u0) * fraction)
                }
            }
        }
        for line in crossings.keys.sorted() {
            let sorted = (crossings[line] ?? []).sorted()
            let v = Double(line) * spacing - shift
            for pair in stride(from: 0, to: sorted.count - 1, by: 2) {
                for u in [sorted[pair], sorted[pair + 1]] {
                    path.line(x: u * cosine - v * sine, y: u * sine + v * cosine)
                }
                path.end(closed: false)
            }
        }
    }

    /// The points of a grid, every other row shifted by half, that lie inside the rings.
    func grid(spacing: Double, origin: (x: Double, y: Double), within bounds: Envelope) -> [(x: Double, y: Double)] {
        let window = envelope.intersection(bounds)
        guard !window.isEmpty else { return [] }
        var places: [(x: Double, y: Double)] = []
        var row = ((window.minY + origin.y) / spacing * 2).rounded(.up)
        while row * spacing / 2 - origin.y <= window.maxY {
            let shift = row.truncatingRemainder(dividingBy: 2) == 0 ? 0 : spacing / 2
            var column = ((window.minX + origin.x - shift) / spacing).rounded(.up)
            let y = row * spacing / 2 - origin.y
            while column * spacing + shift - origin.x <= window.maxX {
                let x = column * spacing + shift - origin.x
                if contains(x: x, y: y) { places.append((x, y)) }
                column += 1
            }
            row += 1
        }
        return places
    }

    /// Whether a point lies inside the rings, by the even-odd rule.
    func contains(x: Double, y: Double) -> Bool {
        var inside = false
        for ring in paths.indices {
            let points = points(ring)
            guard var before = points.last else { continue }
            for index in points {
                let (from, to) = (point(before), point(index))
                if (from.y > y) != (to.y > y), x < from.x + (to.x - from.x) * (y - from.y) / (to.y - from.y) {
                    inside.toggle()
                }
                before = index
            }
        }
        return inside
    }

    /// A point well inside the rings: of the middles of level chords, the one farthest from the border.
    ///
    /// - Parameter aspect: how much wider than high the room has to be that is looked for.
    func interiorPoint(aspect: Double) -> (x: Double, y: Double)? {
        guard envelope.height > 0 else { return nil }
        var best: (x: Double, y: Double)?
        var bestRoom = -1.0
        let count = 16
        for line in 0..<count {
            let y = envelope.minY + envelope.height * (Double(line) + 0.5) / Double(count)
            let chords = crossings(atY: y)
            for pair in stride(from: 0, to: chords.count - 1, by: 2) {
                let x = (chords[pair] + chords[pair + 1]) / 2
                guard (chords[pair + 1] - chords[pair]) / 2 > bestRoom * aspect else { continue }
                let room = distance(fromX: x, y: y, aspect: aspect)
                if room > bestRoom { (best, bestRoom) = ((x, y), room) }
            }
        }
        return best
    }

    private func crossings(atY y: Double) -> [Double] {
        var crossings: [Double] = []
        for ring in paths.indices {
            let points = points(ring)
            guard var before = points.last else { continue }
            for index in points {
                let (from, to) = (point(before), point(index))
                if (from.y > y) != (to.y > y) {
                    crossings.append(from.x + (to.x - from.x) * (y - from.y) / (to.y - from.y))
                }
                before = index
            }
        }
        return crossings.sorted()
    }

    /// The distance to the nearest border, with x counted `aspect` times less.
    private func distance(fromX x: Double, y: Double, aspect: Double) -> Double {
        var least = Double.infinity
        for ring in paths.indices {
            let points = points(ring)
            guard var before = points.last else { continue }
            for index in points {
                let (from, to) = (point(before), point(index))
                before = index
                let (ax, ay) = ((from.x - x) / aspect, from.y - y)
                let (dx, dy) = ((to.x - from.x) / aspect, to.y - from.y)
                let square = dx * dx + dy * dy
                let along = square > 0 ? min(max(-(ax * dx + ay * dy) / square, 0), 1) : 0
                let (nearX, nearY) = (ax + dx * along, ay + dy * along)
                least = min(least, nearX * nearX + nearY * nearY)
            }
        }
        return least.squareRoot()
    }
}
