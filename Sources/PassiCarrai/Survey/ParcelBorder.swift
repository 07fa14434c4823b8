import SimpleFeatures
import Topology

/// The target parcel, and the opening on its border.
struct ParcelBorder {
    /// One ring for each part of the parcel.
    let rings: [[Position]]
    let front: Evidence.Front

    /// - Parameter problems: what is wrong with parcel and opening, for rule PC-004; `nil` comes with one at least.
    init?(
        _ scene: Scene, _ regulation: Regulation, _ problems: inout [SceneProblem]
    ) throws(TopologyError) {
        let proposal = scene.proposal
        let name = proposal.targetParcel.clipped
        var rings: [[Position]] = []
        for (index, parcel) in scene.surroundings.parcels.enumerated() where parcel.id == proposal.targetParcel {
            rings.append(parcel.ring)
            guard let problem = try Self.validity(parcel.ring) else { continue }
            problems.append(
                SceneProblem(
                    "$.parcels[\(index)].ring",
                    it: "il confine della particella \(name) tocca o incrocia sé stesso presso \(problem)",
                    en: "the border of parcel \(name) touches or crosses itself near \(problem)"))
        }
        if rings.isEmpty {
            problems.append(
                SceneProblem(
                    "$.target_parcel", it: "la particella \(name) non è tra le particelle della scena",
                    en: "parcel \(name) is not among the parcels of the scene"))
        }
        guard proposal.width >= Self.shortest else {
            problems.append(
                SceneProblem(
                    "$.proposal", it: "p1 e p2 sono lo stesso punto: l'apertura ha lunghezza zero",
                    en: "p1 and p2 are one point: the opening has no length"))
            return nil
        }
        guard problems.isEmpty else { return nil }
        let tolerance = regulation.number(.frontTolerance)
        var farthest = 0.0
        let places = [("p1", proposal.p1), ("p2", proposal.p2), ("p1…p2", proposal.middle)]
        for (place, point) in places {
            let distance = Self.nearest(rings, point).distance
            farthest = max(farthest, distance)
            guard distance > tolerance + Tolerance.length else { continue }
            problems.append(
                SceneProblem(
                    "$.proposal.\(place)",
                    it: "il punto non è sul confine della particella \(name), ma a \(distance.it) m",
                    en: "the point is not on the border of parcel \(name), but \(distance.en) m from it"))
        }
        guard problems.isEmpty else { return nil }
        self.rings = rings
        front = Evidence.Front(
            width: proposal.width, distanceToBorder: farthest,
            outward: Self.outward(rings, proposal.p1, proposal.p2))
    }

    /// Two ends closer than this are one point, m.
    private static let shortest = 0.01

    /// Where a ring touches or crosses itself; `nil` where it does not.
    static func validity(_ ring: [Position]) throws(TopologyError) -> String? {
        guard let problem = try Geometry.area(ring).validityProblem() else { return nil }
        guard problem.x.isFinite else { return problem.reason }
        return "(\(problem.x.en), \(problem.y.en))"
    }

    /// The nearest segment of the border.
    static func nearest(
        _ rings: [[Position]], _ point: Position
    ) -> (distance: Double, direction: Position, isCounterClockwise: Bool) {
        var best = (distance: Double.infinity, direction: Position(1, 0), isCounterClockwise: true)
        for ring in rings {
            let place = Path(ring).place(of: point)
            guard place.distance < best.distance else { continue }
            let direction = (ring[place.segment + 1] - ring[place.segment]).unit
            best = (place.distance, direction, Ring.signedArea(ring) > 0)
        }
        return best
    }

    /// The normal of an opening that points out of a parcel.
    ///
    /// Of the two the one on the outer side of the border's nearest segment; where the opening stands square to it, the
    /// one that leads out of the parcel.
    static func outward(_ rings: [[Position]], _ p1: Position, _ p2: Position) -> Position {
        let (normal, middle) = ((p2 - p1).unit.left, p1.middle(to: p2))
        let segment = nearest(rings, middle)
        let outside = segment.isCounterClockwise ? -segment.direction.left : segment.direction.left
        let agreement = normal.dot(outside)
        if abs(agreement) > 0.2 { return agreement > 0 ? normal : -normal }
        for step in [0.6, 1.2, 2.5, 5] {
            let isLeftInside = Ring.contains(rings, middle + normal * step)
            if isLeftInside != Ring.contains(rings, middle - normal * step) { return isLeftInside ? -normal : normal }
        }
        return agreement > 0 ? normal : -normal
    }
}
