import SimpleFeatures
import Topology

/// Intersections of a corridor whose nodes are closer to each other than the road is wide: one for the eye and for the
/// law.
///
/// Source: `docs/passi-carrai.md`, M-INT.
struct IntersectionCluster {
    /// With their stations along the corridor's axis, ascending.
    var nodes: [(node: Int, station: Double)]

    static func all(of corridor: Corridor, in network: RoadNetwork) -> [IntersectionCluster] {
        var clusters: [IntersectionCluster] = []
        var last: Double?
        for (vertex, node) in corridor.nodes.enumerated() where node >= 0 && network.isIntersection(node) {
            let station = corridor.axis.stations[vertex]
            let width = 2 * corridor.halves[min(vertex, corridor.halves.count - 1)]
            if let last, station - last < width, !clusters.isEmpty {
                clusters[clusters.count - 1].nodes.append((node, station))
            } else {
                clusters.append(IntersectionCluster(nodes: [(node, station)]))
            }
            last = station
        }
        return clusters
    }

    func gap(to station: Double) -> Double { nodes.map { abs($0.station - station) }.min() ?? .infinity }

    /// What is the same for both kerbs of the corridor.
    struct Measured {
        var nodes: [(node: Int, station: Double, shares: [IntersectionArea.Share])] = []
        var streets: [String] = []
        var isRoundabout = false
        /// The largest of the arms, ±, m.
        var widthUncertainty = 0.0
        var estimates: [Evidence.Estimate] = []
    }

    func measured(by areas: IntersectionArea, in network: RoadNetwork) throws(TopologyError) -> Measured {
        var measured = Measured()
        for member in nodes {
            let shares = try areas.shares(at: member.node, station: member.station)
            measured.nodes.append((member.node, member.station, shares))
            for share in shares {
                let (road, attributes) = (network.roads[share.road], network.attributes[share.road])
                if !measured.streets.contains(road.name) { measured.streets.append(road.name) }
                measured.isRoundabout = measured.isRoundabout || road.kind == .roundabout
                measured.widthUncertainty = max(measured.widthUncertainty, attributes.widthUncertainty)
                if attributes.estimated.contains(.width) {
                    measured.estimates.append(Evidence.Estimate(road, .width))
                }
            }
        }
        return measured
    }
}

extension IntersectionCluster.Measured {
    /// From the first to the last of the nodes along a kerb, with the area at each; `nil` where nothing is shared.
    func extent(
        on kerb: Corridor.Kerb, by areas: IntersectionArea
    ) throws(TopologyError) -> (stretch: Stretch, areas: [Geometry])? {
        var stretch: Stretch?
        var pieces: [Geometry] = []
        for (node, station, shares) in nodes {
            guard let extent = try areas.extent(of: shares, at: node, station: station, on: kerb) else { continue }
            stretch = stretch?.union(extent) ?? extent
            if let area = try Self.area(shares) { pieces.append(area) }
        }
        return stretch.map { ($0, pieces) }
    }

    /// The union of the shares of a node; `nil` where there are none.
    static func area(_ shares: [IntersectionArea.Share]) throws(TopologyError) -> Geometry? {
        var area: Geometry?
        for share in shares where !share.shared.isEmpty {
            area = try area.map { whole throws(TopologyError) in try whole.union(share.shared) } ?? share.shared
        }
        return area
    }
}
