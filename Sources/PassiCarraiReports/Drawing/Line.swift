import PassiCarrai

/// Points in the frame of a scene, one after the other, and the way along them in metres.
struct Line {
    let points: [Position]
    let length: Double

    /// - Parameter points: at least one.
    init(_ points: [Position]) {
        self.points = points
        length = zip(points, points.dropFirst()).reduce(0) { $0 + $1.0.distance(from: $1.1) }
    }

    /// The points between two stations, cut to the line.
    func part(_ from: Double, _ to: Double) -> [Position] {
        let (from, to) = (max(0, min(from, to)), min(length, max(from, to)))
        var part = [point(at: from)]
        var station = 0.0
        for (start, end) in zip(points, points.dropFirst()) {
            station += start.distance(from: end)
            if station > from + 1e-6, station < to - 1e-6 { part.append(end) }
        }
        return part + [point(at: to)]
    }

    func point(at station: Double) -> Position {
        var rest = max(0, station)
        for (start, end) in zip(points, points.dropFirst()) {
            let length = start.distance(from: end)
            if rest <= length, length > 0 {
                return Position(
                    start.x + (end.x - start.x) * rest / length, start.y + (end.y - start.y) * rest / length)
            }
            rest -= length
        }
        return points[points.count - 1]
    }

    /// The nearest place on the line, and the segment that it is on.
    func place(_ point: Position) -> (station: Double, segment: Int) {
        var (best, nearest, segment, walked) = (0.0, Double.infinity, 0, 0.0)
        for (index, (start, end)) in zip(points, points.dropFirst()).enumerated() {
            let length = start.distance(from: end)
            defer { walked += length }
            guard length > 1e-9 else { continue }
            let along = ((point.x - start.x) * (end.x - start.x) + (point.y - start.y) * (end.y - start.y)) / length
            let clamped = min(max(along, 0), length)
            let foot = Position(
                start.x + (end.x - start.x) * clamped / length, start.y + (end.y - start.y) * clamped / length)
            let distance = foot.distance(from: point)
            if distance < nearest - 1e-9 { (best, nearest, segment) = (walked + clamped, distance, index) }
        }
        return (best, segment)
    }
}
