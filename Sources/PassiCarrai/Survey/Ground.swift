import SimpleFeatures
import Topology

/// The way from the opening to the kerb of the road that it faces.
struct Ground {
    let site: Site
    let facingRoad: Int
    let corridor: Corridor
    /// 1 where the access lies to the left of the corridor, else -1.
    let side: Double
    let kerbOfCorridor: Corridor.Kerb
    var kerb: Path { kerbOfCorridor.path }
    let hit: Position
    /// The opening on the kerb.
    let opening: Stretch
    let k1: Position
    let k2: Position
    /// The opening's middle on the kerb.
    let target: Position
    /// Along the corridor's axis.
    let station: Double

    /// - Returns: `nil` when the access faces no road.
    init?(_ site: Site) throws(TopologyError) {
        let proposal = site.proposal
        let middle = proposal.middle
        guard let facing = try FacingSearch(site).road(from: middle, outward: site.border.front.outward) else {
            return nil
        }
        self.site = site
        facingRoad = facing.road
        hit = facing.hit
        corridor = Corridor(through: facing.road, in: site.network, about: facing.hit)
        let place = corridor.axis.place(of: facing.hit)
        let direction = corridor.axis.direction(at: place.station)
        let sideways = direction.cross(middle - place.foot)
        side = sideways == 0 ? (direction.cross(-site.border.front.outward) >= 0 ? 1 : -1) : (sideways > 0 ? 1 : -1)
        kerbOfCorridor = corridor.kerb(side)
        let kerb = kerbOfCorridor.path
        // The foot of a point is looked for where the opening faces the kerb, not on another leg of a bend.
        let near = kerb.place(of: facing.hit)
        let reach = proposal.width + middle.distance(to: facing.hit) + 10
        let window = Window(kerb, near.station - reach, near.station + reach)
        let (foot1, foot2) = (window.place(of: proposal.p1), window.place(of: proposal.p2))
        (k1, k2) = (foot1.foot, foot2.foot)
        opening = Stretch(foot1.station, foot2.station)
        target = window.place(of: middle).foot
        station = corridor.axis.place(of: target).station
    }

    var strip: [Position] { [site.proposal.p1, site.proposal.p2, k2, k1, site.proposal.p1] }

    /// The strip as an area; empty where front and kerb are one line.
    func stripArea() throws(TopologyError) -> Geometry {
        let strip = Geometry.area(strip)
        guard strip.isValid else { return try strip.madeValid().onlyAreas }
        return strip.area > Tolerance.area ? strip : .polygon([])
    }

    var facingRoadOfScene: Road { site.network.roads[facingRoad] }
    var attributes: RoadAttributes { site.network.attributes[facingRoad] }

    /// The corridor's curve where the access is.
    func curve() -> Evidence.Curve {
        let chord = site.regulation.number(.curveChord)
        let points = [-chord, 0, chord].map { corridor.axis.point(at: station + $0) }
        let (a, b, c) = (points[0], points[1], points[2])
        let doubleArea = abs((b - a).cross(c - a))
        let product = a.distance(to: b) * b.distance(to: c) * c.distance(to: a)
        // A sagitta under a millimetre is a straight.
        let isStraight = doubleArea < 0.001 * a.distance(to: c) || product == 0
        return Evidence.Curve(radius: isStraight ? nil : product / (2 * doubleArea), points: points)
    }

    /// A part of a path, where stations stay those of the whole.
    struct Window {
        private let part: Path

        init(_ path: Path, _ from: Double, _ to: Double) { part = path.slice(from, to) }

        func place(of point: Position) -> Path.Place { part.place(of: point) }
    }
}

extension Geometry {
    /// Itself if it is an area, else an empty one.
    var onlyAreas: Geometry { kind.dimension == 2 ? self : .polygon([]) }
}
