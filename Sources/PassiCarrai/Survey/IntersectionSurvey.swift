import SimpleFeatures
import Topology

/// The real intersections of the facing corridor and how far the opening is from them along the kerb.
///
/// Source: `docs/passi-carrai.md`, M-INT and M-12.
struct IntersectionSurvey {
    private let ground: Ground
    private let areas: IntersectionArea

    init(_ ground: Ground) {
        self.ground = ground
        areas = IntersectionArea(ground)
    }

    private var network: RoadNetwork { ground.site.network }

    /// Intersections whose nodes are closer to each other than the road is wide: one for the eye and for the law.
    private struct Cluster {
        var nodes: [(node: Int, station: Double)]

        func gap(to station: Double) -> Double {
            nodes.map { abs($0.station - station) }.min() ?? .infinity
        }
    }

    private var clusters: [Cluster] {
        let corridor = ground.corridor
        var clusters: [Cluster] = []
        var last: Double?
        for (vertex, node) in corridor.nodes.enumerated() where node >= 0 && network.isIntersection(node) {
            let station = corridor.axis.stations[vertex]
            let width = 2 * corridor.halves[min(vertex, corridor.halves.count - 1)]
            if let last, station - last < width, !clusters.isEmpty {
                clusters[clusters.count - 1].nodes.append((node, station))
            } else {
                clusters.append(Cluster(nodes: [(node, station)]))
            }
            last = station
        }
        return clusters
    }

    /// The intersections that may be nearest, nearest first.
    func nearest() throws(TopologyError) -> (intersections: [Evidence.Intersection], estimates: [Evidence.Estimate]) {
        let reach = ground.site.regulation.number(.intersectionReach) + 20
        var found: [(intersection: Evidence.Intersection, estimates: [Evidence.Estimate])] = []
        var best = Double.infinity
        let station = ground.station
        for cluster in clusters.sorted(by: { $0.gap(to: station) < $1.gap(to: station) }) {
            if cluster.gap(to: station) - reach - ground.opening.length > best { break }
            guard let next = try intersection(cluster) else { continue }
            best = min(best, next.intersection.distance)
            found.append(next)
        }
        found.sort { $0.intersection.distance < $1.intersection.distance }
        return (found.prefix(4).map(\.intersection), found.first?.estimates ?? [])
    }

    private func intersection(
        _ cluster: Cluster
    ) throws(TopologyError) -> (intersection: Evidence.Intersection, estimates: [Evidence.Estimate])? {
        var extent: Stretch?
        var figures: [Figure] = []
        var pieces: [Geometry] = []
        var streets: [String] = []
        var isRoundabout = false
        var estimates: [Evidence.Estimate] = []
        var uncertainty = ground.attributes.widthUncertainty
        for member in cluster.nodes {
            let measured = try areas.area(at: member.node, station: member.station)
            for road in measured.roads {
                let (own, attributes) = (network.roads[road], network.attributes[road])
                if !streets.contains(own.name) { streets.append(own.name) }
                isRoundabout = isRoundabout || own.kind == .roundabout
                uncertainty = max(uncertainty, attributes.widthUncertainty)
                if attributes.estimated.contains(.width) {
                    estimates.append(Evidence.Estimate(own, .width))
                }
            }
            guard let stretch = measured.extent else { continue }
            extent = extent?.union(stretch) ?? stretch
            figures.append(Figure(measured.area))
            pieces.append(measured.area)
        }
        let middle = ground.site.proposal.middle
        let nodes = cluster.nodes.map { network.nodes[$0.node].position }
        guard let extent,
            let node = nodes.min(by: { $0.distance(to: middle) < $1.distance(to: middle) })
        else { return nil }
        let opening = ground.opening
        let distance = max(0, extent.gap(to: opening))
        let way =
            extent.start > opening.end
            ? ground.kerb.part(opening.end, extent.start) : ground.kerb.part(extent.end, opening.start)
        let ends = [ground.site.proposal.p1, ground.site.proposal.p2]
        var straight = Double.infinity
        for piece in pieces {
            for end in ends { straight = min(straight, try piece.distance(to: .point(x: end.x, y: end.y))) }
        }
        let intersection = Evidence.Intersection(
            node: node, streets: streets, isRoundabout: isRoundabout, distance: distance, straightDistance: straight,
            nodeDistance: node.distance(to: middle), widthUncertainty: uncertainty / 2, extent: extent,
            area: figures.count == 1 ? figures[0] : .group(figures), way: distance > 0 ? .line(way) : .point(node))
        return (intersection, estimates)
    }

    /// Ends of public roads on our carriageway that share no node with it: an intersection that the graph does not
    /// know of.
    func looseEnds() -> [Evidence.LooseEnd] {
        let corridor = ground.corridor
        let most = ground.site.regulation.number(.intersectionReach)
        let middle = ground.site.proposal.middle
        var ends: [Evidence.LooseEnd] = []
        for (index, road) in network.roads.enumerated()
        where road.kind.isPublicVehicular && !corridor.roads.contains(index) && !road.isClosed {
            let line = network.lines[index]
            for vertex in [0, line.count - 1] {
                let point = line[vertex]
                guard point.distance(to: middle) < most,
                    network.nodes[network.vertexNodes[index][vertex]].visits.count == 1
                else { continue }
                let place = corridor.axis.place(of: point)
                guard place.distance <= corridor.halves[place.segment] + RoadNetwork.tolerance,
                    place.station > 0, place.station < corridor.axis.length
                else { continue }
                let foot = ground.kerb.place(of: point).station
                let gap = max(0, Stretch(foot, foot).gap(to: ground.opening) - network.attributes[index].half)
                ends.append(Evidence.LooseEnd(road: road.id, name: road.odonym, position: point, distance: gap))
            }
        }
        return (ends + ownEnds(most)).sorted { $0.distance < $1.distance }
    }

    /// The same where it is ours that ends on another one.
    private func ownEnds(_ most: Double) -> [Evidence.LooseEnd] {
        let corridor = ground.corridor
        var ends: [Evidence.LooseEnd] = []
        for (vertex, station) in [(0, 0), (corridor.nodes.count - 1, corridor.axis.length)] {
            let (point, node) = (corridor.axis.point(at: station), corridor.nodes[vertex])
            guard node >= 0, network.nodes[node].visits.count == 1,
                point.distance(to: ground.site.proposal.middle) < most
            else { continue }
            for (index, road) in network.roads.enumerated()
            where road.kind.isPublicVehicular && !corridor.roads.contains(index)
                && network.boxes[index].contains(x: point.x, y: point.y)
            {
                let half = network.attributes[index].half
                guard Path(network.lines[index]).place(of: point).distance < half else { continue }
                let foot = ground.kerb.place(of: point).station
                let gap = max(0, Stretch(foot, foot).gap(to: ground.opening) - half)
                ends.append(Evidence.LooseEnd(road: road.id, name: road.odonym, position: point, distance: gap))
            }
        }
        return ends
    }
}
