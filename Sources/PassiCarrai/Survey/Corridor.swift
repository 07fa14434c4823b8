import SimpleFeatures
import Topology

/// One continuous carriageway: roads one after the other, through intersections too.
///
/// Source: `docs/passi-carrai.md`, corridor. A change of width or speed does not end it.
struct Corridor {
    struct Member: Hashable {
        var road: Int
        /// Whether its points run against the corridor.
        var isReversed: Bool
    }

    let members: [Member]
    let axis: Path
    /// The member of each segment of the axis.
    let segmentMembers: [Int]
    /// The node of each point of the axis; -1 for a road that is none of the public vehicular ones.
    let nodes: [Int]
    /// Half the width of each segment.
    let halves: [Double]
    private let network: RoadNetwork

    /// The corridor that a road belongs to.
    ///
    /// - Parameters:
    ///   - barred: roads that it must not run into.
    ///   - place: where it is looked at: one that closes on itself is laid out from the point opposite.
    init(through road: Int, in network: RoadNetwork, barred: Set<Int> = [], about place: Position? = nil) {
        var members = [Member(road: road, isReversed: false)]
        if !network.vertexNodes[road].isEmpty, network.roads[road].kind != .roundabout {
            var used = barred.union([road])
            while let next = Self.next(after: members[members.count - 1], in: network, used) {
                used.insert(next.road)
                members.append(next)
            }
            while let before = Self.next(after: members[0].reversed, in: network, used) {
                used.insert(before.road)
                members.insert(before.reversed, at: 0)
            }
        }
        var (points, segments, nodes, halves): ([Position], [Int], [Int], [Double]) = ([], [], [], [])
        for (index, member) in members.enumerated() {
            let line = member.isReversed ? network.lines[member.road].reversed() : network.lines[member.road]
            var own = network.vertexNodes[member.road]
            if own.isEmpty { own = line.map { _ in -1 } }
            if member.isReversed { own.reverse() }
            let isFirst = points.isEmpty
            points += isFirst ? line : Array(line.dropFirst())
            nodes += isFirst ? own : Array(own.dropFirst())
            segments += Array(repeating: index, count: line.count - 1)
            halves += Array(repeating: network.attributes[member.road].half, count: line.count - 1)
        }
        if let place, network.roads[road].kind != .roundabout, Self.isClosed(points, nodes, network),
            let seam = Self.seam(of: &points, opposite: place, &segments, &nodes, &halves)
        {
            points = Array(points[seam...] + points[1...seam])
            nodes = Array(nodes[seam...] + nodes[1...seam])
            segments = Array(segments[seam...] + segments[..<seam])
            halves = Array(halves[seam...] + halves[..<seam])
        }
        self.members = members
        self.network = network
        axis = Path(points)
        segmentMembers = segments
        self.nodes = nodes
        self.halves = halves
    }

    /// Whether the carriageway comes back to its beginning and goes on: not where it meets another in a sharp turn.
    private static func isClosed(_ points: [Position], _ nodes: [Int], _ network: RoadNetwork) -> Bool {
        let last = points.count - 1
        guard last > 2, nodes[0] >= 0, nodes[0] == nodes[last] else { return false }
        let straightness = (points[last] - points[last - 1]).unit.dot((points[1] - points[0]).unit)
        return network.armCount(nodes[0]) == 2 || straightness >= 0.5
    }

    /// The index of the point halfway round from a place, put in where there is none; `nil` where it is an end already.
    private static func seam(
        of points: inout [Position], opposite place: Position, _ segments: inout [Int], _ nodes: inout [Int],
        _ halves: inout [Double]
    ) -> Int? {
        let axis = Path(points)
        let station = (axis.place(of: place).station + axis.length / 2).truncatingRemainder(dividingBy: axis.length)
        let segment = axis.segment(at: station)
        let point = axis.point(at: station)
        if point.distance(to: points[segment]) <= RoadNetwork.tolerance { return segment > 0 ? segment : nil }
        if point.distance(to: points[segment + 1]) <= RoadNetwork.tolerance {
            return segment + 1 < points.count - 1 ? segment + 1 : nil
        }
        points.insert(point, at: segment + 1)
        nodes.insert(-1, at: segment + 1)
        segments.insert(segments[segment], at: segment + 1)
        halves.insert(halves[segment], at: segment + 1)
        return segment + 1
    }

    /// The road that goes on where a member ends: the straightest of those that may.
    private static func next(after member: Member, in network: RoadNetwork, _ used: Set<Int>) -> Member? {
        let road = network.roads[member.road]
        let line = network.lines[member.road]
        let nodes = network.vertexNodes[member.road]
        let vertex = member.isReversed ? 0 : line.count - 1
        let node = nodes[vertex]
        let incoming = member.isReversed ? line[0] - line[1] : line[vertex] - line[vertex - 1]
        var best: (member: Member, straightness: Double)?
        for visit in network.nodes[node].visits where !used.contains(visit.road) && network.isEnd(visit) {
            let other = network.roads[visit.road]
            let candidate = Member(road: visit.road, isReversed: visit.vertex != 0)
            guard other.kind != .roundabout,
                Self.continues(road, member.isReversed, other, candidate.isReversed, network.armCount(node))
            else { continue }
            let points = network.lines[visit.road]
            let outgoing =
                visit.vertex == 0 ? points[1] - points[0] : points[points.count - 2] - points[points.count - 1]
            let straightness = incoming.unit.dot(outgoing.unit)
            // Told by a name alone, it goes straight on through an intersection, and does not turn into a side arm;
            // without a name within 45 degrees.
            if road.corridor == nil, network.armCount(node) > 2, straightness < (road.street == nil ? 0.7 : 0.5) {
                continue
            }
            if straightness > best?.straightness ?? -2 { best = (candidate, straightness) }
        }
        return best?.member
    }

    private static func continues(
        _ road: Road, _ isReversed: Bool, _ other: Road, _ isOtherReversed: Bool, _ arms: Int
    ) -> Bool {
        if road.corridor != nil || other.corridor != nil { return road.corridor == other.corridor }
        let isNamedAlike =
            road.street == other.street
            && (road.street != nil || arms == 2 || (road.roadClass == other.roadClass && road.kind == other.kind))
        return isNamedAlike && road.travel(isReversed) == other.travel(isOtherReversed)
    }

    /// Whether vehicles may travel along the corridor, and against it, at a station.
    func travel(at station: Double) -> (along: Bool, against: Bool) {
        let member = members[segmentMembers[axis.segment(at: station)]]
        let direction = network.roads[member.road].travel(member.isReversed)
        return (direction >= 0, direction <= 0)
    }

    func member(at station: Double) -> Member { members[segmentMembers[axis.segment(at: station)]] }

    var roads: Set<Int> { Set(members.map(\.road)) }

    /// The kerb: the axis moved aside by half the width.
    ///
    /// - Parameter side: 1 to the left, -1 to the right.
    func kerb(_ side: Double) -> Kerb {
        let (path, sources) = axis.offset(halves.map { side * $0 })
        return Kerb(path: path, sources: sources, axis: axis)
    }

    struct Kerb {
        let path: Path
        /// The segment of the axis that each of its segments comes from.
        let sources: [Int]
        fileprivate let axis: Path

        /// The part beside a stretch of the axis: where a corridor comes back to itself, a place is near two of them.
        func part(beside stretch: Stretch) -> Stretch {
            var part: Stretch?
            for (segment, source) in sources.enumerated()
            where axis.stations[source] <= stretch.end && axis.stations[source + 1] >= stretch.start {
                let own = Stretch(path.stations[segment], path.stations[segment + 1])
                part = part?.union(own) ?? own
            }
            return part ?? Stretch(0, path.length)
        }
    }

    /// The carriageway between two stations: the axis with half the width round it and flat ends.
    func area(_ from: Double, _ to: Double) throws(TopologyError) -> Geometry {
        let (from, to) = (max(0, from), min(axis.length, to))
        var area: Geometry?
        var start = from
        while start < to - 1e-9 {
            let half = halves[axis.segment(at: start + 1e-9)]
            var end = start
            var segment = axis.segment(at: start + 1e-9)
            while segment < halves.count, halves[segment] == half, end < to {
                end = min(to, axis.stations[segment + 1])
                segment += 1
            }
            guard end > start else { break }
            let run = try Geometry.line(axis.part(start, end)).buffer(half, style: Self.flat)
            area = try area.map { whole throws(TopologyError) in try whole.union(run) } ?? run
            start = end
        }
        return area ?? .polygon([])
    }

    static let flat = BufferStyle(cap: .flat, join: .round, quadrantSegments: 16)
}

extension Corridor.Member {
    var reversed: Corridor.Member { Corridor.Member(road: road, isReversed: !isReversed) }
}

extension Road {
    /// 1 where vehicles travel only with the corridor, -1 only against it, 0 both ways.
    func travel(_ isReversed: Bool) -> Int {
        switch oneway {
        case .no: 0
        case .forward: isReversed ? -1 : 1
        case .backward: isReversed ? 1 : -1
        }
    }
}
