/// Cuts a line to a square, into as many lines as remain. Source: Liang and Barsky, 1984.
struct LineClip {
    var low: Int32
    var high: Int32

    func contains(_ point: TilePoint) -> Bool {
        point.x >= low && point.x <= high && point.y >= low && point.y <= high
    }

    /// Calls `emit` with each remaining line of two points or more.
    func clip(_ path: [TilePoint], _ scratch: inout [TilePoint], emit: ([TilePoint]) -> Void) {
        scratch.removeAll(keepingCapacity: true)
        func flush(_ line: inout [TilePoint]) {
            if line.count > 1 { emit(line) }
            line.removeAll(keepingCapacity: true)
        }
        for index in path.indices.dropLast() {
            guard let (start, end) = segment(path[index], path[index + 1]) else {
                flush(&scratch)
                continue
            }
            if scratch.last != start {
                flush(&scratch)
                scratch.append(start)
            }
            if scratch.last != end { scratch.append(end) }
            if end != path[index + 1] { flush(&scratch) }
        }
        flush(&scratch)
    }

    private func segment(_ a: TilePoint, _ b: TilePoint) -> (TilePoint, TilePoint)? {
        if contains(a), contains(b) { return (a, b) }
        let (ax, ay) = (Double(a.x), Double(a.y))
        let (dx, dy) = (Double(b.x) - ax, Double(b.y) - ay)
        var (enter, leave) = (0.0, 1.0)
        let edges = [
            (-dx, ax - Double(low)), (dx, Double(high) - ax), (-dy, ay - Double(low)), (dy, Double(high) - ay),
        ]
        for (slope, room) in edges {
            if slope == 0 {
                if room < 0 { return nil }
            } else if slope < 0 {
                enter = max(enter, room / slope)
            } else {
                leave = min(leave, room / slope)
            }
        }
        guard enter <= leave else { return nil }
        func point(_ share: Double) -> TilePoint {
            let x = Int32((ax + share * dx).rounded())
            let y = Int32((ay + share * dy).rounded())
            return TilePoint(min(max(x, low), high), min(max(y, low), high))
        }
        return (enter == 0 ? a : point(enter), leave == 1 ? b : point(leave))
    }
}
