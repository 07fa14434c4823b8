import Glibc

extension Path {
    /// The parallel at a distance of each segment: its kerb, or the axis of a lane.
    ///
    /// Inside a bend the parallels are cut where they meet, outside they are joined by an arc round the bend's point.
    /// Segments that vanish inside a bend narrower than the distance are left out.
    ///
    /// - Parameter distances: one for each segment, positive to the left.
    func parallel(_ distances: [Double]) -> Path { offset(distances).path }

    /// The parallel, with the segment of this path that each of its segments comes from.
    ///
    /// An arc outside a bend comes from the segment after it.
    func offset(_ distances: [Double]) -> (path: Path, sources: [Int]) {
        var kept: [Segment] = []
        segments: for index in 0..<(points.count - 1) {
            let step = points[index + 1] - points[index]
            guard step.length > 1e-9 else { continue }
            let shift = step.unit.left * distances[index]
            var next = Segment(
                start: points[index] + shift, end: points[index + 1] + shift, direction: step.unit,
                distance: distances[index], corner: points[index], source: index)
            while let last = kept.last {
                let turn = last.direction.cross(next.direction)
                let isInside = turn * next.distance > 1e-12 && turn * last.distance > 1e-12
                guard isInside, last.distance == next.distance else { break }
                let along = (next.start - last.start).cross(next.direction) / turn
                let meeting = last.start + last.direction * along
                if along > 0 {
                    let isSwallowed = (next.end - meeting).dot(next.direction) <= 0
                    if isSwallowed, index < points.count - 2 { continue segments }
                    kept[kept.count - 1].end = meeting
                    next.start = meeting
                    break
                }
                if kept.count == 1 { break }
                kept.removeLast()
            }
            kept.append(next)
        }
        return kept.isEmpty ? (self, Array(0..<max(0, points.count - 1))) : Self.joined(kept)
    }

    private struct Segment {
        var start: Position
        var end: Position
        var direction: Position
        var distance: Double
        /// The point of the axis at its start.
        var corner: Position
        /// Its segment.
        var source: Int
    }

    private static func joined(_ segments: [Segment]) -> (path: Path, sources: [Int]) {
        var (points, stations) = ([segments[0].start], [0.0])
        var (sources, source) = ([Int](), segments[0].source)
        func go(_ point: Position, isWay: Bool) {
            let last = points[points.count - 1]
            let way = last.distance(to: point)
            guard way > 1e-9 else { return }
            points.append(point)
            stations.append(stations[stations.count - 1] + (isWay ? way : 0))
            sources.append(source)
        }
        for (index, segment) in segments.enumerated() {
            source = segment.source
            if index > 0 {
                let before = segments[index - 1]
                if before.distance == segment.distance {
                    for point in arc(before, segment) { go(point, isWay: true) }
                    go(segment.start, isWay: true)
                } else {
                    go(segment.start, isWay: false)
                }
            }
            go(segment.end, isWay: true)
        }
        if points.count == 1 {
            points.append(points[0])
            stations.append(0)
            sources.append(source)
        }
        return (Path(points, stations: stations), sources)
    }

    /// Points of the arc outside a bend, at most five degrees apart, without its ends.
    private static func arc(_ before: Segment, _ after: Segment) -> [Position] {
        let turn = before.direction.cross(after.direction)
        guard turn * after.distance < 0, before.end.distance(to: after.start) > 1e-6 else { return [] }
        let angle = atan2(turn, before.direction.dot(after.direction))
        let steps = max(1, Int((abs(angle) / (5 * .pi / 180)).rounded(.up)))
        let radius = before.end - after.corner
        return (1..<max(1, steps)).map { step in
            let (sine, cosine) = (sin(angle * Double(step) / Double(steps)), cos(angle * Double(step) / Double(steps)))
            return after.corner
                + Position(radius.x * cosine - radius.y * sine, radius.x * sine + radius.y * cosine)
        }
    }
}
