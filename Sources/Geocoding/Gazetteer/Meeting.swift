/// Where two places come together.
struct Meeting: Hashable {
    /// Centimetres; the middle of what lies between them.
    var x: Int32
    var y: Int32
    /// Metres between them there; 0 where they cross or touch.
    var gap: Double

    /// More than some thirty metres.
    func isApart(from other: Meeting) -> Bool {
        abs(Int64(x) - Int64(other.x)) + abs(Int64(y) - Int64(other.y)) > 3000
    }
}

extension Gazetteer {
    /// Where the lines of two places come nearest to each other, if that is within `reach` metres.
    ///
    /// Streets that share a node of the graph meet with no gap; a campo and a calle that the graph draws apart still
    /// do, with theirs. No index of pairs is needed: two names have few places, and boxes rule most pairs out.
    func meeting(_ one: UInt32, _ other: UInt32, reach: Double) -> Meeting? {
        let (a, b) = (places[one], places[other])
        guard a.flags & b.flags & PlaceRecord.hasPosition != 0 else { return nil }
        let limit = Int64(reach * 100)
        guard Int64(a.minX) - limit <= Int64(b.maxX), Int64(b.minX) - limit <= Int64(a.maxX),
            Int64(a.minY) - limit <= Int64(b.maxY), Int64(b.minY) - limit <= Int64(a.maxY)
        else { return nil }
        let (first, second) = (stretches(one), stretches(other))
        var best: (squared: Double, x: Double, y: Double)?
        for s in first {
            for t in second {
                let most = best?.squared ?? Double(limit) * Double(limit)
                let (dx, dy) = (s.gapX(t), s.gapY(t))
                guard dx * dx + dy * dy <= most else { continue }
                let near = s.nearest(t)
                if near.squared <= most { best = near }
                if best?.squared == 0 { break }
            }
            if best?.squared == 0 { break }
        }
        return best.map { Meeting(x: Int32($0.x), y: Int32($0.y), gap: $0.squared.squareRoot() / 100) }
    }

    /// The lines of a place in pieces of two points; its doors or its point where it has no lines.
    private func stretches(_ place: UInt32) -> [Stretch] {
        var stretches: [Stretch] = []
        for part in partRange(place) {
            let range = partEnds.range(part)
            for index in range.dropLast() where stretches.count < 4000 {
                stretches.append(
                    Stretch(
                        ax: Double(points[2 * index]), ay: Double(points[2 * index + 1]),
                        bx: Double(points[2 * index + 2]),
                        by: Double(points[2 * index + 3])))
            }
        }
        if stretches.isEmpty {
            for row in namedRange(place).prefix(1000) {
                let door = civici[Int(namedCivici[row])]
                stretches.append(
                    Stretch(ax: Double(door.x), ay: Double(door.y), bx: Double(door.x), by: Double(door.y)))
            }
        }
        if stretches.isEmpty {
            let (x, y) = (Double(places[place].x), Double(places[place].y))
            stretches.append(Stretch(ax: x, ay: y, bx: x, by: y))
        }
        return stretches
    }
}

private struct Stretch {
    var ax: Double
    var ay: Double
    var bx: Double
    var by: Double

    func gapX(_ other: Stretch) -> Double {
        max(min(other.ax, other.bx) - max(ax, bx), min(ax, bx) - max(other.ax, other.bx), 0)
    }

    func gapY(_ other: Stretch) -> Double {
        max(min(other.ay, other.by) - max(ay, by), min(ay, by) - max(other.ay, other.by), 0)
    }

    func nearest(_ other: Stretch) -> (squared: Double, x: Double, y: Double) {
        if let (x, y) = crossing(other) { return (0, x, y) }
        var best = (squared: Double.infinity, x: 0.0, y: 0.0)
        func consider(_ x: Double, _ y: Double, _ on: Stretch) {
            let (squared, share) = Outline.squaredDistance(x, y, on.ax, on.ay, on.bx, on.by)
            guard squared < best.squared else { return }
            let (nearX, nearY) = (on.ax + share * (on.bx - on.ax), on.ay + share * (on.by - on.ay))
            best = (squared, (x + nearX) / 2, (y + nearY) / 2)
        }
        consider(ax, ay, other)
        consider(bx, by, other)
        consider(other.ax, other.ay, self)
        consider(other.bx, other.by, self)
        return best
    }

    private func crossing(_ other: Stretch) -> (Double, Double)? {
        let (dx, dy, ex, ey) = (bx - ax, by - ay, other.bx - other.ax, other.by - other.ay)
        let cross = dx * ey - dy * ex
        guard cross != 0 else { return nil }
        let (fx, fy) = (other.ax - ax, other.ay - ay)
        let (s, t) = ((fx * ey - fy * ex) / cross, (fx * dy - fy * dx) / cross)
        guard (0...1).contains(s), (0...1).contains(t) else { return nil }
        return (ax + s * dx, ay + s * dy)
    }
}
