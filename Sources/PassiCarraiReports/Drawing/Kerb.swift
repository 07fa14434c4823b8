import Figures
import PassiCarrai

/// The kerb in front of an access, with the road on the left of whoever goes along it.
struct Kerb {
    private let line: Line
    /// The opening: metres from the line's start.
    let opening: ClosedRange<Double>

    /// - Returns: `nil` where no kerb was measured.
    init?(_ evidence: Evidence) {
        guard let facing = evidence.facing, let outward = evidence.front?.outward, facing.kerb.count > 1,
            facing.feet.count == 2
        else { return nil }
        var line = Line(facing.kerb)
        guard line.length > 0.01 else { return nil }
        // The road lies where the opening looks to.
        let segment = line.place(facing.feet[0]).segment
        let (start, end) = (line.points[segment], line.points[segment + 1])
        if (end.x - start.x) * outward.y - (end.y - start.y) * outward.x < 0 { line = Line(facing.kerb.reversed()) }
        let stations = facing.feet.map { line.place($0).station }
        self.line = line
        opening = min(stations[0], stations[1])...max(stations[0], stations[1])
    }

    var length: Double { line.length }

    func part(_ from: Double, _ to: Double) -> [Position] { line.part(from, to) }
    func point(at station: Double) -> Position { line.point(at: station) }
    func station(of point: Position) -> Double { line.place(point).station }

    /// To the left of the line, of length 1.
    func towardsRoad(at station: Double) -> Position {
        let (a, b) = (point(at: max(0, station - 0.05)), point(at: min(length, station + 0.05)))
        let size = max(a.distance(from: b), 1e-9)
        return Position(-(b.y - a.y) / size, (b.x - a.x) / size)
    }

    /// Twelve metres on both sides of the opening: the ends. Source: D.P.R. 495/1992 art. 46 c. 2 a.
    var twelveMetres: [Position] { [point(at: opening.lowerBound - 12), point(at: opening.upperBound + 12)] }
}
