import Glibc
import SimpleFeatures
import Topology

/// The area that two carriageways share round a node, and its extent on the kerb.
///
/// Source: `docs/passi-carrai.md`, intersection area.
struct IntersectionArea {
    struct Measured {
        var area: Geometry
        /// On the kerb; `nil` where there is none.
        var extent: Stretch?
        /// Those that meet ours there.
        var roads: [Int]
    }

    private let ground: Ground

    init(_ ground: Ground) { self.ground = ground }

    private var network: RoadNetwork { ground.site.network }
    private var reach: Double { ground.site.regulation.number(.intersectionReach) }

    func area(at node: Int, station: Double) throws(TopologyError) -> Measured {
        let position = network.nodes[node].position
        let own = ground.corridor.roads
        let margin = reach + 20
        let carriageway = try ground.corridor.area(station - margin, station + margin)
        var measured = Measured(area: .polygon([]), extent: nil, roads: [])
        var seen = own
        for visit in network.nodes[node].visits where !seen.contains(visit.road) {
            if network.roads[visit.road].kind == .roundabout {
                let ring = RoundaboutRing(through: visit.road, in: network)
                seen.formUnion(ring.roads)
                measured.roads.append(visit.road)
                let disc = ring.disc(towards: position)
                try measured.add(try overlap(carriageway, disc, position), ground, onKerb: nil)
            } else {
                let arm = Corridor(through: visit.road, in: network, barred: own)
                seen.formUnion(arm.roads)
                measured.roads.append(visit.road)
                let place = arm.axis.place(of: position)
                let other = try arm.area(place.station - margin, place.station + margin)
                let shared = try overlap(carriageway, other, position)
                try measured.add(shared, ground, onKerb: try onKerb(other, shared, position))
            }
        }
        return measured
    }

    /// What the carriageways share: the pieces at the node, within reach of it.
    private func overlap(
        _ one: Geometry, _ other: Geometry, _ node: Position
    ) throws(TopologyError) -> Geometry {
        var shared = try one.intersection(other).onlyAreas
        if shared.positions.contains(where: { $0.distance(to: node) > reach }) {
            let round = try Geometry.point(x: node.x, y: node.y)
                .buffer(reach, style: BufferStyle(quadrantSegments: 64))
            shared = try shared.intersection(round).onlyAreas
        }
        guard shared.partEnds.count > 1 else { return shared }
        let point = Geometry.point(x: node.x, y: node.y)
        var kept: [Geometry] = []
        for piece in shared.pieces where try piece.distance(to: point) < 0.05 { kept.append(piece) }
        return kept.count == 1 ? kept[0] : shared
    }

    /// The part of the kerb inside the transverse carriageway: from where its kerbs meet ours; `nil` where none touches.
    private func onKerb(
        _ other: Geometry, _ shared: Geometry, _ node: Position
    ) throws(TopologyError) -> Stretch? {
        guard !shared.isEmpty else { return nil }
        let kerb = ground.kerb
        let near = kerb.place(of: node).station
        let (from, to) = (max(0, near - reach - 20), min(kerb.length, near + reach + 20))
        let window = kerb.part(from, to)
        guard window.count > 1, window.contains(where: { $0 != window[0] }) else { return nil }
        let inside = try Geometry.line(window).intersection(other)
        guard inside.kind.dimension == 1 else { return nil }
        let part = Ground.Window(kerb, from, to)
        var extent: Stretch?
        for piece in inside.pieces where piece.length > 0.01 {
            let points = piece.positions
            let middle = Path(points).point(at: piece.length / 2)
            guard middle.distance(to: node) <= reach + 1e-6,
                try shared.distance(to: .point(x: middle.x, y: middle.y)) < 0.02
            else { continue }
            for point in points where point.distance(to: node) <= reach + 20 {
                let station = part.place(of: point).station
                extent = extent?.union(Stretch(station, station)) ?? Stretch(station, station)
            }
        }
        return extent
    }
}

extension IntersectionArea.Measured {
    /// Takes an overlap in: where it lies on the kerb, else its projection.
    fileprivate mutating func add(
        _ shared: Geometry, _ ground: Ground, onKerb: Stretch?
    ) throws(TopologyError) {
        guard !shared.isEmpty else { return }
        area = area.isEmpty ? shared : try area.union(shared)
        var stretch = onKerb
        let radius = ground.site.regulation.number(.cornerRadius)
        if let near = stretch {
            stretch = Stretch(near.start - radius, near.end + radius)
        } else if ground.site.regulation.isOn(.farSideCounts) {
            for point in shared.positions {
                let station = ground.kerb.place(of: point).station
                stretch = stretch?.union(Stretch(station, station)) ?? Stretch(station, station)
            }
        }
        guard let stretch else { return }
        extent = extent?.union(stretch) ?? stretch
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
