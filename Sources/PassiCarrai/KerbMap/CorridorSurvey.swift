import SimpleFeatures
import Topology

/// A corridor with its kerbs and what its intersections take of them, measured when first asked for.
struct CorridorSurvey {
    struct Kerb {
        let line: Corridor.Kerb
        var path: Path { line.path }
        /// From where to where each member's kerb runs; `nil` where a bend has swallowed it.
        let members: [Stretch?]
        let looseEnds: [Stretch]
        /// What each cluster takes; `.some(nil)` where it takes nothing.
        var extents: [Int: Stretch?] = [:]
    }

    let corridor: Corridor
    let clusters: [IntersectionCluster]
    private let network: RoadNetwork
    private let areas: IntersectionArea
    private var measured: [Int: IntersectionCluster.Measured] = [:]
    private let segmentsOfMembers: [Range<Int>]
    /// Left and right of the axis.
    private(set) var kerbs: [Kerb]

    init(_ corridor: Corridor, in network: RoadNetwork, _ regulation: Regulation) {
        self.corridor = corridor
        self.network = network
        clusters = IntersectionCluster.all(of: corridor, in: network)
        areas = IntersectionArea(corridor, in: network, regulation)
        var segments = [Range<Int>](repeating: 0..<0, count: corridor.members.count)
        for (segment, member) in corridor.segmentMembers.enumerated() {
            segments[member] = (segments[member].isEmpty ? segment : segments[member].lowerBound)..<(segment + 1)
        }
        segmentsOfMembers = segments
        var box = Envelope.empty
        for point in corridor.axis.points { box.extend(x: point.x, y: point.y) }
        let near = box.expanded(by: corridor.halves.max() ?? 0)
        let ends = LooseEnd.all(of: corridor, in: network) { near.contains(x: $0.x, y: $0.y) }
        kerbs = [1.0, -1].map { side in
            let line = corridor.kerb(side)
            let path = line.path
            var members = [Stretch?](repeating: nil, count: corridor.members.count)
            for (segment, source) in line.sources.enumerated() {
                let part = Stretch(path.stations[segment], path.stations[segment + 1])
                let member = corridor.segmentMembers[source]
                members[member] = members[member]?.union(part) ?? part
            }
            return Kerb(line: line, members: members, looseEnds: ends.map { $0.extent(on: path) })
        }
    }

    mutating func measured(_ cluster: Int) throws(TopologyError) -> IntersectionCluster.Measured {
        if let known = measured[cluster] { return known }
        let new = try clusters[cluster].measured(by: areas, in: network)
        measured[cluster] = new
        return new
    }

    /// What a cluster takes of a kerb; `nil` where it takes nothing.
    ///
    /// - Parameter kerb: 0 for the left one, 1 for the right one.
    mutating func extent(_ cluster: Int, onKerb kerb: Int) throws(TopologyError) -> Stretch? {
        if let known = kerbs[kerb].extents[cluster] { return known }
        let extent = try measured(cluster).extent(on: kerbs[kerb].line, by: areas)?.stretch
        kerbs[kerb].extents[cluster] = .some(extent)
        return extent
    }

    /// The clusters with a node between two stations of the axis.
    func clusters(between from: Double, and to: Double) -> [Int] {
        clusters.indices.filter { clusters[$0].nodes.contains { $0.station >= from && $0.station <= to } }
    }

    /// The parts of a kerb that do not lie on the corridor's own carriageway, as they would inside a bend where its width
    /// changes.
    func outside(_ run: Stretch, _ member: Int, kerb: Int) -> [Stretch] {
        let segments = segmentsOfMembers[member]
        let (first, last) = (segments.lowerBound - Self.near, segments.upperBound + Self.near)
        let window = max(0, first)..<min(corridor.halves.count, last)
        let axis = Path(Array(corridor.axis.points[window.lowerBound...window.upperBound]))
        let runs = kerbs[kerb].path.runs(run, step: 1) { point in
            let place = axis.place(of: point)
            return place.distance < corridor.halves[window.lowerBound + place.segment] - 0.01
        }
        return runs.filter { !$0.value }.map(\.stretch)
    }

    /// Segments of the axis on both sides of a member that its kerb may run into.
    private static let near = 12
}
