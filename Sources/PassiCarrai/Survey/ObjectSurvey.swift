import SimpleFeatures
import Topology

/// What stands beside or lies under the strip that vehicles sweep between front and kerb.
struct ObjectSurvey {
    private let ground: Ground
    private let swept: Geometry

    init(_ ground: Ground) {
        self.ground = ground
        // Where front and kerb are one line, what is swept is the opening itself.
        let strip = (try? ground.stripArea()) ?? .polygon([])
        swept = strip.isEmpty ? .line([ground.site.proposal.p1, ground.site.proposal.p2]) : strip
    }

    private var around: Surroundings { ground.site.around }

    func objects() -> [Evidence.NearObject] {
        let all = spots(around.trees, .tree) + spots(around.lampPosts, .lamp)
        return Array(all.sorted { $0.distance < $1.distance }.prefix(Self.most))
    }

    func levelCrossings() -> [Evidence.NearObject]? { around.levelCrossings.map { spots($0, .levelCrossing) } }

    private func spots(_ spots: [Spot], _ kind: Evidence.NearObject.Kind) -> [Evidence.NearObject] {
        spots.map { spot in
            let rings = swept.kind.dimension == 2 ? [swept.positions] : []
            let nearest = Path(swept.positions).place(of: spot.point)
            let isInside = Ring.contains(rings, spot.point)
            return Evidence.NearObject(
                kind: kind, name: spot.id, distance: isInside ? 0 : nearest.distance,
                figure: isInside ? .point(spot.point) : .line([spot.point, nearest.foot]))
        }
    }

    /// Cycle paths that the strip lies across.
    func cyclePaths() throws(TopologyError) -> [Evidence.NearObject] {
        let box = swept.envelope
        var paths: [Evidence.NearObject] = []
        for (index, road) in ground.site.network.roads.enumerated()
        where road.kind == .cycleway || road.roadClass == .fBis {
            guard index != ground.facingRoad, ground.site.network.boxes[index].intersects(box) else { continue }
            let path = try Geometry.line(ground.site.network.lines[index])
                .buffer(ground.site.network.attributes[index].half, style: Corridor.flat)
            let shared = try swept.intersection(path)
            guard shared.area > Self.least else { continue }
            paths.append(
                Evidence.NearObject(kind: .cyclePath, name: road.id, distance: 0, figure: Figure(shared)))
        }
        return paths
    }

    func tramLanes() throws(TopologyError) -> [Evidence.NearObject]? {
        guard let lanes = around.tramLanes else { return nil }
        var crossed: [Evidence.NearObject] = []
        for lane in lanes where lane.ring.meets(swept.envelope) {
            let shared = try Geometry.area(lane.ring).mended().intersection(swept)
            guard shared.area > Self.least else { continue }
            crossed.append(Evidence.NearObject(kind: .tramLane, name: lane.id, distance: 0, figure: Figure(shared)))
        }
        return crossed
    }

    /// How many are kept.
    private static let most = 10
    /// Less than this is the edge, not the path, m².
    private static let least = 0.01
}
