/// A line through points with the distance along it at each of them.
///
/// Two consecutive points may have one station: a jump sideways that is no way along, where a carriageway changes its
/// width.
struct Path: Hashable, Sendable {
    let points: [Position]
    let stations: [Double]

    /// - Parameter points: at least two.
    init(_ points: [Position]) {
        var stations = [0.0]
        for index in points.indices.dropFirst() {
            stations.append(stations[index - 1] + points[index - 1].distance(to: points[index]))
        }
        self.points = points
        self.stations = stations
    }

    init(_ points: [Position], stations: [Double]) {
        self.points = points
        self.stations = stations
    }

    var length: Double { stations.last ?? 0 }

    /// Where a point's perpendicular meets the path, or the end that is nearest.
    struct Place: Hashable, Sendable {
        var station: Double
        var foot: Position
        var distance: Double
        /// The segment, by its first point.
        var segment: Int
        /// Positive to the left of the path.
        var side: Double
    }

    /// The nearest place on the path; the first of several. O(points).
    func place(of point: Position) -> Place {
        var best = Place(station: 0, foot: points[0], distance: .infinity, segment: 0, side: 0)
        for index in 0..<(points.count - 1) {
            let (start, step) = (points[index], points[index + 1] - points[index])
            let (share, foot) = point.foot(onSegment: start, points[index + 1])
            let distance = foot.distance(to: point)
            // A hair's breadth decides nothing: rounding must not choose the segment.
            guard distance < best.distance - 1e-9 else { continue }
            let station = stations[index] + share * (stations[index + 1] - stations[index])
            best = Place(
                station: station, foot: foot, distance: distance, segment: index, side: step.unit.cross(point - start))
        }
        return best
    }

    /// The point at a station; the ends beyond them. O(log points).
    func point(at station: Double) -> Position {
        let index = segment(at: station)
        let length = stations[index + 1] - stations[index]
        let share = length > 0 ? min(1, max(0, (station - stations[index]) / length)) : 0
        return points[index] + (points[index + 1] - points[index]) * share
    }

    /// The direction of travel at a station, of length 1.
    func direction(at station: Double) -> Position {
        let index = segment(at: station)
        return (points[index + 1] - points[index]).unit
    }

    /// The segment that holds a station, by its first point.
    func segment(at station: Double) -> Int {
        var (low, high) = (0, points.count - 2)
        while low < high {
            let middle = (low + high + 1) / 2
            if stations[middle] <= station { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// The points between two stations, both ends included; cut to the path.
    func part(_ from: Double, _ to: Double) -> [Position] {
        let (from, to) = (max(0, min(from, to)), min(length, max(from, to)))
        var part = [point(at: from)]
        for index in points.indices where stations[index] > from + 1e-9 && stations[index] < to - 1e-9 {
            part.append(points[index])
        }
        let last = point(at: to)
        if part.count == 1 || last.distance(to: part[part.count - 1]) > 1e-9 { part.append(last) }
        return part
    }

    /// The path between two stations, which keep their values; a jump has no length in it either.
    func slice(_ from: Double, _ to: Double) -> Path {
        let (from, to) = (max(0, min(from, to)), min(length, max(from, to)))
        var (points, stations) = ([point(at: from)], [from])
        for index in self.points.indices where self.stations[index] > from + 1e-9 && self.stations[index] < to - 1e-9 {
            points.append(self.points[index])
            stations.append(self.stations[index])
        }
        points.append(point(at: to))
        stations.append(to)
        return Path(points, stations: stations)
    }

    var reversed: Path {
        Path(points.reversed(), stations: stations.reversed().map { length - $0 })
    }
}
