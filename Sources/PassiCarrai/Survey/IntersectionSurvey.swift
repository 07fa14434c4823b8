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
        areas = IntersectionArea(ground.corridor, in: ground.site.network, ground.site.regulation)
    }

    private var network: RoadNetwork { ground.site.network }

    /// The intersections that may be nearest, nearest first.
    func nearest() throws(TopologyError) -> (intersections: [Evidence.Intersection], estimates: [Evidence.Estimate]) {
        let reach = ground.site.regulation.number(.intersectionReach) + 20
        var found: [(intersection: Evidence.Intersection, estimates: [Evidence.Estimate])] = []
        var best = Double.infinity
        let station = ground.station
        let clusters = IntersectionCluster.all(of: ground.corridor, in: network)
        for cluster in clusters.sorted(by: { $0.gap(to: station) < $1.gap(to: station) }) {
            if cluster.gap(to: station) - reach - ground.opening.length > best { break }
            guard let next = try intersection(cluster) else { continue }
            best = min(best, next.intersection.distance)
            found.append(next)
        }
        found.sort { $0.intersection.distance < $1.intersection.distance }
        let least = ground.site.regulation.number(.intersectionMinimum) + ground.site.around.accuracy
        let deciding = found.prefix(4).enumerated().filter { index, next in
            index == 0 || next.intersection.distance < least + next.intersection.widthUncertainty
        }
        return (found.prefix(4).map(\.intersection), deciding.flatMap { $0.element.estimates })
    }

    private func intersection(
        _ cluster: IntersectionCluster
    ) throws(TopologyError) -> (intersection: Evidence.Intersection, estimates: [Evidence.Estimate])? {
        let measured = try cluster.measured(by: areas, in: network)
        let middle = ground.site.proposal.middle
        guard let extent = try measured.extent(on: ground.kerbOfCorridor, by: areas),
            let node = measured.nodes.map({ network.nodes[$0.node].position })
                .min(by: { $0.distance(to: middle) < $1.distance(to: middle) })
        else { return nil }
        let figures = extent.areas.map(Figure.init)
        let opening = ground.opening
        let stretch = extent.stretch
        let distance = max(0, stretch.gap(to: opening))
        let way =
            stretch.start > opening.end
            ? ground.kerb.part(opening.end, stretch.start) : ground.kerb.part(stretch.end, opening.start)
        let ends = [ground.site.proposal.p1, ground.site.proposal.p2]
        var straight = Double.infinity
        for piece in extent.areas {
            for end in ends { straight = min(straight, try piece.distance(to: .point(x: end.x, y: end.y))) }
        }
        let uncertainty = max(ground.attributes.widthUncertainty, measured.widthUncertainty)
        let intersection = Evidence.Intersection(
            node: node, streets: measured.streets, isRoundabout: measured.isRoundabout, distance: distance,
            straightDistance: straight, nodeDistance: node.distance(to: middle), widthUncertainty: uncertainty / 2,
            extent: stretch, area: figures.count == 1 ? figures[0] : .group(figures),
            way: distance > 0 ? .line(way) : .point(node))
        return (intersection, measured.estimates)
    }

    /// Ends of public roads on our carriageway that share no node with it, nearest first.
    func looseEnds() -> [Evidence.LooseEnd] {
        let most = ground.site.regulation.number(.intersectionReach)
        let middle = ground.site.proposal.middle
        return LooseEnd.all(of: ground.corridor, in: network) { $0.distance(to: middle) < most }
            .map { end in
                Evidence.LooseEnd(
                    road: network.roads[end.road].id, name: network.roads[end.road].odonym, position: end.position,
                    distance: max(0, end.extent(on: ground.kerb).gap(to: ground.opening)))
            }
            .sorted { $0.distance < $1.distance }
    }
}
