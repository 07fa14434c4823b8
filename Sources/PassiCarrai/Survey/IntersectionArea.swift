import Glibc
import SimpleFeatures
import Topology

/// The area that carriageways share with that of a corridor round a node, and its extent on a kerb.
///
/// Source: `docs/passi-carrai.md`, intersection area.
struct IntersectionArea {
    /// What the corridor's carriageway shares with one arm's.
    struct Share {
        /// The one that meets ours.
        var road: Int
        var shared: Geometry
        /// The arm's carriageway; `nil` for a roundabout, which is projected whole.
        var transverse: Geometry?
    }

    private let corridor: Corridor
    private let network: RoadNetwork
    private let regulation: Regulation

    init(_ corridor: Corridor, in network: RoadNetwork, _ regulation: Regulation) {
        self.corridor = corridor
        self.network = network
        self.regulation = regulation
    }

    private var reach: Double { regulation.number(.intersectionReach) }

    /// - Parameter station: of the node along the corridor's axis.
    func shares(at node: Int, station: Double) throws(TopologyError) -> [Share] {
        let position = network.nodes[node].position
        let own = corridor.roads
        let margin = reach + 20
        let carriageway = try corridor.area(station - margin, station + margin)
        var shares: [Share] = []
        var seen = own
        for visit in network.nodes[node].visits where !seen.contains(visit.road) {
            if network.roads[visit.road].kind == .roundabout {
                let ring = RoundaboutRing(through: visit.road, in: network)
                seen.formUnion(ring.roads)
                let disc = ring.disc(towards: position)
                shares.append(Share(road: visit.road, shared: try overlap(carriageway, disc, position)))
            } else {
                let arm = Corridor(through: visit.road, in: network, barred: own, about: position)
                seen.formUnion(arm.roads)
                // A road that comes back to the node has an arm there for each of its passages.
                for vertex in arm.nodes.indices where arm.nodes[vertex] == node {
                    let station = arm.axis.stations[vertex]
                    let other = try arm.area(station - margin, station + margin)
                    shares.append(
                        Share(road: visit.road, shared: try overlap(carriageway, other, position), transverse: other))
                }
            }
        }
        return shares
    }

    /// Where the shares of a node lie on a kerb of the corridor, else their projection; `nil` where there are none.
    ///
    /// - Parameter station: of the node along the axis: the kerb is looked at beside it alone.
    func extent(
        of shares: [Share], at node: Int, station: Double, on kerb: Corridor.Kerb
    ) throws(TopologyError) -> Stretch? {
        let position = network.nodes[node].position
        let beside = kerb.part(beside: Stretch(station - reach - 20, station + reach + 20))
        let window = Ground.Window(kerb.path, beside.start, beside.end)
        let radius = regulation.number(.cornerRadius)
        var extent: Stretch?
        for share in shares where !share.shared.isEmpty {
            var stretch: Stretch?
            if let transverse = share.transverse {
                stretch = try onKerb(kerb.path, beside, transverse, share.shared, position)
            }
            if let near = stretch {
                stretch = Stretch(near.start - radius, near.end + radius)
            } else if share.transverse == nil || regulation.isOn(.farSideCounts) {
                for point in share.shared.positions {
                    let station = window.place(of: point).station
                    stretch = stretch?.union(Stretch(station, station)) ?? Stretch(station, station)
                }
            }
            if let stretch { extent = extent?.union(stretch) ?? stretch }
        }
        return extent
    }

    /// What the carriageways share: the pieces at the node, within reach of it.
    private func overlap(
        _ one: Geometry, _ other: Geometry, _ node: Position
    ) throws(TopologyError) -> Geometry {
        var shared = try one.intersection(other).onlyAreas
        if shared.positions.contains(where: { $0.distance(to: node) > reach }) {
            shared = try shared.intersection(round(node)).onlyAreas
        }
        guard shared.partEnds.count > 1 else { return shared }
        let point = Geometry.point(x: node.x, y: node.y)
        var kept: [Geometry] = []
        for piece in shared.pieces where try piece.distance(to: point) < 0.05 { kept.append(piece) }
        return kept.count == 1 ? kept[0] : shared
    }

    /// What is within reach of a node.
    private func round(_ node: Position) throws(TopologyError) -> Geometry {
        try Geometry.point(x: node.x, y: node.y).buffer(reach, style: BufferStyle(quadrantSegments: 64))
    }

    /// The part of the kerb inside the transverse carriageway: from where its kerbs meet ours; `nil` where none touches.
    private func onKerb(
        _ kerb: Path, _ beside: Stretch, _ other: Geometry, _ shared: Geometry, _ node: Position
    ) throws(TopologyError) -> Stretch? {
        let near = Ground.Window(kerb, beside.start, beside.end).place(of: node).station
        let (from, to) = (max(beside.start, near - reach - 20), min(beside.end, near + reach + 20))
        let window = kerb.part(from, to)
        guard window.count > 1, window.contains(where: { $0 != window[0] }) else { return nil }
        var inside = try Geometry.line(window).intersection(other)
        if inside.positions.contains(where: { $0.distance(to: node) > reach }) {
            inside = try inside.intersection(round(node))
        }
        guard inside.kind.dimension == 1 else { return nil }
        let part = Ground.Window(kerb, from, to)
        var extent: Stretch?
        for piece in inside.pieces where piece.length > 0.01 {
            let points = piece.positions
            let middle = Path(points).point(at: piece.length / 2)
            guard middle.distance(to: node) <= reach + 1e-6,
                try shared.distance(to: .point(x: middle.x, y: middle.y)) < 0.02
            else { continue }
            for point in points {
                let station = part.place(of: point).station
                extent = extent?.union(Stretch(station, station)) ?? Stretch(station, station)
            }
        }
        return extent
    }
}

/// A roundabout: its circle, however many roads draw it.
struct RoundaboutRing {
    let roads: Set<Int>
    let center: Position
    /// Of the outer kerb.
    let radius: Double

    init(through road: Int, in network: RoadNetwork) {
        var (roads, waiting): (Set<Int>, [Int]) = ([road], [road])
        while let next = waiting.popLast() {
            for node in network.vertexNodes[next] {
                for visit in network.nodes[node].visits
                where network.roads[visit.road].kind == .roundabout && !roads.contains(visit.road) {
                    roads.insert(visit.road)
                    waiting.append(visit.road)
                }
            }
        }
        self.roads = roads
        let half = roads.map { network.attributes[$0].half }.max() ?? 0
        if let circle = roads.sorted().lazy.compactMap({ network.roads[$0].circle }).first {
            (center, radius) = (circle.center, circle.radius + half)
        } else {
            // The middle of its box and the mean distance to it: exact for a ring that is drawn all round.
            let points = roads.flatMap { network.lines[$0] }
            let (xs, ys) = (points.map(\.x), points.map(\.y))
            let middle = Position(
                ((xs.min() ?? 0) + (xs.max() ?? 0)) / 2, ((ys.min() ?? 0) + (ys.max() ?? 0)) / 2)
            center = middle
            let sum = points.reduce(0) { $0 + $1.distance(to: middle) }
            radius = sum / Double(max(1, points.count)) + half
        }
    }

    /// The disc inside the outer kerb, exact towards a point.
    func disc(towards point: Position) -> Geometry {
        let start = atan2(point.y - center.y, point.x - center.x)
        let count = 360
        var ring = (0..<count).map { step in
            let angle = start + Double(step) * 2 * .pi / Double(count)
            return Position(center.x + radius * cos(angle), center.y + radius * sin(angle))
        }
        ring.append(ring[0])
        return .area(ring)
    }
}
