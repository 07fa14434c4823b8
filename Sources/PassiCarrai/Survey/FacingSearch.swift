import SimpleFeatures
import Topology

/// Which road an opening faces. Source: `docs/passi-carrai.md`, M-FACE.
struct FacingSearch {
    private let network: RoadNetwork
    private let regulation: Regulation

    init(_ network: RoadNetwork, _ regulation: Regulation) {
        self.network = network
        self.regulation = regulation
    }

    init(_ site: Site) { self.init(site.network, site.regulation) }

    struct Facing {
        var road: Int
        /// Where the normal meets the carriageway.
        var hit: Position
        var distance: Double
    }

    /// The nearest carriageway on the outward normal.
    ///
    /// Driveways and parking aisles are private. Footways and cycleways are skipped, and taken only where there is
    /// nothing else: then the opening faces a path and no road.
    func road(from middle: Position, outward: Position) throws(TopologyError) -> Facing? {
        let reach = regulation.number(.facingMaximum) + Tolerance.length
        let end = middle + outward * reach
        var envelope = Envelope.empty
        for point in [middle, end] { envelope.extend(x: point.x, y: point.y) }
        var best: (rank: Int, facing: Facing, squareness: Double)?
        for (index, road) in network.roads.enumerated()
        where network.boxes[index].intersects(envelope.expanded(by: 0.01)) {
            let rank: Int
            switch road.kind {
            case .driveway, .parkingAisle: continue
            case .footway, .cycleway: rank = 1
            case .road, .link, .livingStreet, .servicePublic, .roundabout, .pedestrian: rank = 0
            }
            guard let distance = try distance(from: middle, to: end, index) else { continue }
            let hit = middle + outward * distance
            let axis = Path(network.lines[index])
            let squareness = 1 - abs(axis.direction(at: axis.place(of: hit).station).dot(outward))
            let facing = Facing(road: index, hit: hit, distance: distance)
            if let known = best {
                guard rank <= known.rank else { continue }
                if rank == known.rank {
                    let difference = distance - known.facing.distance
                    guard difference < -1e-6 || (difference < 1e-6 && squareness > known.squareness) else { continue }
                }
            }
            best = (rank, facing, squareness)
        }
        return best?.facing
    }

    private func distance(from start: Position, to end: Position, _ road: Int) throws(TopologyError) -> Double? {
        let line = network.lines[road]
        let half = network.attributes[road].half
        // Most roads whose box the normal meets are too far from it: arithmetic tells sooner than areas do.
        guard line.isWithin(half + 0.01, ofSegment: start, end) else { return nil }
        let area = try Geometry.line(line).buffer(half, style: Corridor.flat)
        let direction = (end - start).unit
        let meeting = try Geometry.line([start, end]).intersection(area)
        var distances = meeting.positions.map { ($0 - start).dot(direction) }
        // Flat ends leave a wedge open where two roads of one carriageway meet at an angle: the joint closes it.
        for vertex in [0, line.count - 1] {
            let nodes = network.vertexNodes[road]
            guard !nodes.isEmpty, isContinued(road, at: nodes[vertex]) else { continue }
            let along = (line[vertex] - start).dot(direction)
            let aside = (line[vertex] - start).cross(direction)
            guard abs(aside) < half else { continue }
            let entry = along - (half * half - aside * aside).squareRoot()
            if entry >= 0, entry <= start.distance(to: end) { distances.append(entry) }
        }
        return distances.min().map { max(0, $0) }
    }

    /// Whether another road of the same carriageway begins or ends at the node: a side street that ends there does not.
    private func isContinued(_ road: Int, at node: Int) -> Bool {
        let known = network.roads[road]
        return network.nodes[node].visits.contains { visit in
            let other = network.roads[visit.road]
            guard visit.road != road, network.isEnd(visit) else { return false }
            if let corridor = known.corridor, other.corridor == corridor { return true }
            return known.street != nil && other.street == known.street
        }
    }
}

extension [Position] {
    /// Whether a line comes as near as a distance to a segment.
    fileprivate func isWithin(_ distance: Double, ofSegment start: Position, _ end: Position) -> Bool {
        func isNear(_ point: Position, _ from: Position, _ to: Position) -> Bool {
            point.distance(to: point.foot(onSegment: from, to).point) <= distance
        }
        for index in indices.dropFirst() {
            let (one, other) = (self[index - 1], self[index])
            // Segments that do not cross are nearest at an end of one of them.
            if (end - start).cross(one - start) * (end - start).cross(other - start) <= 0,
                (other - one).cross(start - one) * (other - one).cross(end - one) <= 0
            {
                return true
            }
            if isNear(one, start, end) || isNear(other, start, end) || isNear(start, one, other)
                || isNear(end, one, other)
            {
                return true
            }
        }
        return false
    }
}
