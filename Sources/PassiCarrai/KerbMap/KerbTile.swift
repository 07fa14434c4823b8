import SimpleFeatures
import Topology

/// The kerbs and the intersections of a part of the comune, in one road network.
struct KerbTile {
    private let network: RoadNetwork
    private let regulation: Regulation
    private let accuracy: Double
    private let paths: [Path]
    private var surveys: [CorridorSurvey] = []
    private var surveyOfRoad: [Int: Int] = [:]
    private var surveyOfMembers: [[Corridor.Member]: Int] = [:]

    init(_ network: RoadNetwork, _ regulation: Regulation, accuracy: Double) {
        self.network = network
        self.regulation = regulation
        self.accuracy = accuracy
        paths = network.lines.map { Path($0) }
    }

    /// The corridor that an access on a road would be measured along.
    private mutating func survey(through road: Int) -> Int {
        if let known = surveyOfRoad[road] { return known }
        let corridor = Corridor(through: road, in: network)
        let index = surveyOfMembers[corridor.members] ?? surveys.count
        if index == surveys.count {
            surveys.append(CorridorSurvey(corridor, in: network, regulation))
            surveyOfMembers[corridor.members] = index
        }
        surveyOfRoad[road] = index
        return index
    }
}

// MARK: Kerbs

extension KerbTile {
    /// The stretches of both kerbs of a road, where places fit.
    ///
    /// - Parameter isWanted: whether the kerb is looked at in a place.
    mutating func stretches(
        of road: Int, _ places: inout PlaceMap, where isWanted: (PlaceMap.Place) -> Bool
    ) -> [KerbStretch] {
        let index = survey(through: road)
        guard let member = surveys[index].corridor.members.firstIndex(where: { $0.road == road }) else { return [] }
        let isReversed = surveys[index].corridor.members[member].isReversed
        var stretches: [KerbStretch] = []
        for kerb in [0, 1] {
            guard let whole = surveys[index].kerbs[kerb].members[member], whole.length > 0.01 else { continue }
            let side: KerbStretch.Side = (kerb == 0) != isReversed ? .left : .right
            var own: [KerbStretch] = []
            for (run, place) in places.runs(of: surveys[index].kerbs[kerb].path, whole) where isWanted(place) {
                for part in surveys[index].outside(run, member, kerb: kerb) {
                    own += self.stretches(of: road, index, kerb: kerb, part, place, side)
                }
            }
            if isReversed { own.reverse() }
            for number in own.indices {
                own[number].id = "\(network.roads[road].id)-\(side == .left ? "s" : "d")"
                if isReversed { own[number].points.reverse() }
            }
            stretches += own
        }
        return stretches
    }

    private mutating func stretches(
        of road: Int, _ index: Int, kerb: Int, _ run: Stretch, _ place: PlaceMap.Place, _ side: KerbStretch.Side
    ) -> [KerbStretch] {
        let path = surveys[index].kerbs[kerb].path
        let (own, attributes) = (network.roads[road], network.attributes[road])
        var stretch = KerbStretch(
            id: "", road: own.id, street: own.street, side: side, state: .doubtful, rule: "PC-020", zone: place.zone,
            minimum: regulation.number(.intersectionMinimum), uncertainty: 0, points: [])
        guard let obstacles = try? obstacles(index, kerb: kerb, near: run, attributes) else {
            // What cannot be measured is an officer's to look at, as in a check.
            stretch.points = path.part(run.start, run.end)
            return stretch.points.count > 1 ? [stretch] : []
        }
        var judge = KerbJudge(
            own, attributes, place, accuracy: accuracy, obstacles, surveys[index].kerbs[kerb].looseEnds, regulation)
        var pieces: [(stretch: Stretch, state: KerbState, rule: String?)] = []
        let breaks = judge.breaks(in: run)
        for (start, end) in zip(breaks, breaks.dropFirst()) where end - start > 1e-6 {
            let judged = judge.judged(at: (start + end) / 2)
            let state = KerbState(judged.severity)
            let rule = state == .possible ? nil : judged.rule
            if let last = pieces.last, last.state == state, last.rule == rule {
                pieces[pieces.count - 1].stretch.end = end
            } else {
                pieces.append((Stretch(start, end), state, rule))
            }
        }
        let others = carriageways(near: path.part(run.start, run.end), surveys[index].corridor.roads)
        var stretches: [KerbStretch] = []
        for piece in pieces {
            for part in free(piece.stretch, piece.state, path, others) {
                stretch.points = path.part(part.start, part.end)
                guard stretch.points.count > 1, part.length > Self.shortest else { continue }
                let nearest = judge.nearest(to: part)
                (stretch.state, stretch.rule) = (piece.state, piece.rule)
                stretch.intersection = nearest.map { $0.obstacle.streets.joined(separator: ", ") }
                stretch.distance = nearest?.distance
                stretch.uncertainty = judge.uncertainty(nearest?.obstacle)
                stretches.append(stretch)
            }
        }
        return stretches
    }

    /// Shorter ones are rounding, m.
    private static let shortest = 0.05

    /// What intersections take of a kerb, near a part of it.
    private mutating func obstacles(
        _ index: Int, kerb: Int, near run: Stretch, _ attributes: RoadAttributes
    ) throws(TopologyError) -> [KerbJudge.Obstacle] {
        // Along the axis, as far as an intersection may reach and its minimum beyond.
        let margin = regulation.number(.intersectionReach) + 2 * regulation.number(.intersectionMinimum) + 40
        let (path, axis) = (surveys[index].kerbs[kerb].path, surveys[index].corridor.axis)
        let ends = [run.start, run.end].map { axis.place(of: path.point(at: $0)).station }
        let window = Stretch(ends[0], ends[1])
        var obstacles: [KerbJudge.Obstacle] = []
        for cluster in surveys[index].clusters(between: window.start - margin, and: window.end + margin) {
            guard let extent = try surveys[index].extent(cluster, onKerb: kerb) else { continue }
            let measured = try surveys[index].measured(cluster)
            obstacles.append(
                KerbJudge.Obstacle(
                    extent: extent,
                    widthUncertainty: max(attributes.widthUncertainty, measured.widthUncertainty) / 2,
                    streets: measured.streets))
        }
        return obstacles
    }

    /// Carriageways of other corridors near a line that an opening may face, streets for pedestrians among them.
    private func carriageways(near line: [Position], _ own: Set<Int>) -> [Int] {
        var box = Envelope.empty
        for point in line { box.extend(x: point.x, y: point.y) }
        return network.roads.indices.filter {
            (network.roads[$0].kind.isPublicVehicular || network.roads[$0].kind == .pedestrian)
                && network.boxes[$0].intersects(box) && !own.contains($0)
        }
    }

    /// The parts of a piece that do not lie on another carriageway: no kerb runs there.
    ///
    /// An intersection is left whole: what it takes of the kerb is excluded, its mouth included.
    private func free(_ piece: Stretch, _ state: KerbState, _ path: Path, _ others: [Int]) -> [Stretch] {
        guard state != .excluded, !others.isEmpty else { return [piece] }
        let runs = path.runs(piece, step: 1) { point in
            others.contains { other in
                guard network.boxes[other].contains(x: point.x, y: point.y) else { return false }
                let place = paths[other].place(of: point)
                return place.distance < network.attributes[other].half && place.station > 0
                    && place.station < paths[other].length
            }
        }
        return runs.filter { !$0.value }.map(\.stretch)
    }
}

// MARK: Intersections

extension KerbTile {
    /// The intersections whose first node, from the west, is wanted.
    mutating func intersections(
        _ places: inout PlaceMap, where isWanted: (Position) -> Bool, _ isPlaceWanted: (PlaceMap.Place) -> Bool
    ) -> [RealIntersection] {
        var found: [RealIntersection] = []
        var seen: Set<Int> = []
        for node in network.nodes.indices
        where network.isIntersection(node) && isWanted(network.nodes[node].position) && !seen.contains(node) {
            let group = group(of: node)
            seen.formUnion(group.nodes)
            let positions = group.nodes.map { network.nodes[$0].position }
            guard let first = positions.min(by: { ($0.x, $0.y) < ($1.x, $1.y) }), isWanted(first) else { continue }
            let place = places.place(at: first)
            guard isPlaceWanted(place), let area = try? area(of: group), !area.isEmpty else { continue }
            let roads = Set(group.nodes.flatMap { network.nodes[$0].visits.map(\.road) })
            let widths = roads.map { network.attributes[$0].widthUncertainty }.max() ?? 0
            found.append(
                RealIntersection(
                    id: "\(Int((first.x * 10).rounded()))-\(Int((first.y * 10).rounded()))",
                    streets: Set(roads.compactMap { network.roads[$0].street }).sorted(),
                    isRoundabout: !group.rings.isEmpty,
                    arms: arms(of: group.nodes, roads), minimum: regulation.number(.intersectionMinimum),
                    uncertainty: accuracy + widths / 2, zone: place.zone, area: area))
        }
        return found
    }

    /// Nodes that are one intersection.
    private struct Group {
        var nodes: Set<Int>
        /// The clusters of corridors that they are in.
        var members: [(survey: Int, cluster: Int)] = []
        var rings: [RoundaboutRing] = []
    }

    /// The nodes that corridors merge with one, each other's too, and all of a roundabout.
    private mutating func group(of node: Int) -> Group {
        var (group, waiting) = (Group(nodes: [node]), [node])
        while let next = waiting.popLast() {
            // The corridor of one road is that of another, too, mostly: each carriageway is looked at once.
            var covered: Set<Int> = []
            for visit in network.nodes[next].visits where !covered.contains(visit.road) {
                if network.roads[visit.road].kind == .roundabout {
                    covered.insert(visit.road)
                    guard !group.rings.contains(where: { $0.roads.contains(visit.road) }) else { continue }
                    let ring = RoundaboutRing(through: visit.road, in: network)
                    group.rings.append(ring)
                    for (other, known) in network.nodes.enumerated()
                    where known.visits.contains(where: { ring.roads.contains($0.road) })
                        && network.isIntersection(other) && group.nodes.insert(other).inserted
                    {
                        waiting.append(other)
                    }
                    continue
                }
                let index = survey(through: visit.road)
                covered.formUnion(surveys[index].corridor.roads)
                for (cluster, known) in surveys[index].clusters.enumerated()
                where known.nodes.contains(where: { $0.node == next })
                    && !group.members.contains(where: { $0.survey == index && $0.cluster == cluster })
                {
                    group.members.append((index, cluster))
                    for member in known.nodes where group.nodes.insert(member.node).inserted {
                        waiting.append(member.node)
                    }
                }
            }
        }
        return group
    }

    private mutating func area(of group: Group) throws(TopologyError) -> Geometry {
        var whole = Geometry.polygon([])
        for ring in group.rings {
            let disc = ring.disc(towards: ring.center + Position(1, 0))
            whole = whole.isEmpty ? disc : try whole.union(disc).onlyAreas
        }
        for (survey, cluster) in group.members {
            for (_, _, shares) in try surveys[survey].measured(cluster).nodes {
                guard let area = try IntersectionCluster.Measured.area(shares) else { continue }
                whole = whole.isEmpty ? area : try whole.union(area).onlyAreas
            }
        }
        return whole
    }

    /// Arms that lead away from the nodes: none of a ring, nor what joins two of the nodes; two of a road that goes round
    /// and comes back.
    private func arms(of nodes: Set<Int>, _ roads: Set<Int>) -> Int {
        var arms = 0
        for road in roads where network.roads[road].kind != .roundabout {
            let own = network.vertexNodes[road]
            let met = own.indices.filter { nodes.contains(own[$0]) }
            for vertex in met { arms += vertex == 0 || vertex == own.count - 1 ? 1 : 2 }
            let line = network.lines[road]
            for (from, to) in zip(met, met.dropFirst()) {
                let length = (from..<to).reduce(0) { $0 + line[$1].distance(to: line[$1 + 1]) }
                if length <= 1.5 * line[from].distance(to: line[to]) { arms -= 2 }
            }
        }
        return arms
    }
}
