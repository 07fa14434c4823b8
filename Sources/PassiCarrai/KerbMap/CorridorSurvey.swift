import SimpleFeatures
import Topology

/// A corridor with its kerbs and what its intersections take of them, measured when first asked for.
struct CorridorSurvey {
    struct Kerb {
        let path: Path
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
    /// Left and right of the axis.
    private(set) var kerbs: [Kerb]

    init(_ corridor: Corridor, in network: RoadNetwork, _ regulation: Regulation) {
        self.corridor = corridor
        self.network = network
        clusters = IntersectionCluster.all(of: corridor, in: network)
        areas = IntersectionArea(corridor, in: network, regulation)
        var box = Envelope.empty
        for point in corridor.axis.points { box.extend(x: point.x, y: point.y) }
        let near = box.expanded(by: corridor.halves.max() ?? 0)
        let ends = LooseEnd.all(of: corridor, in: network) { near.contains(x: $0.x, y: $0.y) }
        kerbs = [1.0, -1].map { side in
            let (path, sources) = corridor.axis.offset(corridor.halves.map { side * $0 })
            var members = [Stretch?](repeating: nil, count: corridor.members.count)
            for (segment, source) in sources.enumerated() {
                let part = Stretch(path.stations[segment], path.stations[segment + 1])
                let member = corridor.segmentMembers[source]
                members[member] = members[member]?.union(part) ?? part
            }
            return Kerb(path: path, members: members, looseEnds: ends.map { $0.extent(on: path) })
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
        let extent = try measured(cluster).extent(on: kerbs[kerb].path, by: areas)?.stretch
        kerbs[kerb].extents[cluster] = .some(extent)
        return extent
    }

    /// The clusters with a node between two stations of the axis.
    func clusters(between from: Double, and to: Double) -> [Int] {
        clusters.indices.filter { clusters[$0].nodes.contains { $0.station >= from && $0.station <= to } }
    }
}
