import SimpleFeatures
import Topology

/// From how far back along the lane the middle of the opening is seen.
///
/// Source: `docs/passi-carrai.md`, M-SIGHT. Parked cars, plants and the height of the road are not modelled.
struct SightSurvey {
    private let ground: Ground

    init(_ ground: Ground) { self.ground = ground }

    func sights() throws(TopologyError) -> [Evidence.Sight] {
        let travel = ground.corridor.travel(at: ground.station)
        var sights: [Evidence.Sight] = []
        if travel.along { sights.append(try sight(isAlong: true)) }
        if travel.against { sights.append(try sight(isAlong: false)) }
        return sights
    }

    /// The lane's axis in the direction of travel.
    private func lane(isAlong: Bool) -> Path {
        let corridor = ground.corridor
        // The lane keeps to the right of the axis by a quarter of the width; a one-way road is driven in its middle.
        let shifts = corridor.halves.indices.map { segment -> Double in
            let member = corridor.members[corridor.segmentMembers[segment]]
            guard ground.site.network.roads[member.road].oneway == .no else { return 0 }
            return (isAlong ? -1 : 1) * corridor.halves[segment] / 2
        }
        let lane = corridor.axis.parallel(shifts)
        return isAlong ? lane : lane.reversed
    }

    private func sight(isAlong: Bool) throws(TopologyError) -> Evidence.Sight {
        let lane = lane(isAlong: isAlong)
        let target = ground.target
        let start = lane.place(of: target).station
        let step = ground.site.regulation.number(.sightStep)
        let reach = min(start, ground.site.regulation.number(.sightReach))
        let count = Int((reach / step + 1e-9).rounded(.down))
        let observers = (0...max(0, count)).map { lane.point(at: start - Double($0) * step) }
        let blocked = try firstBlocked(observers, target)
        var visible = reach
        var obstacle: String?
        var figures: [Figure] = [.line([observers[observers.count - 1], target])]
        if let blocked {
            visible = max(0, Double(blocked.index - 1) * step)
            obstacle = blocked.name
            figures = [
                .line([observers[max(0, blocked.index - 1)], target]), .line([observers[blocked.index], target]),
            ]
        }
        // Traffic that comes along the corridor comes from behind: for who looks at the road from the left kerb,
        // from the right.
        let isFromLeft = isAlong == (ground.side < 0)
        return Evidence.Sight(
            from: isFromLeft ? .left : .right, visible: visible, approach: start, obstacle: obstacle,
            figure: .group(figures))
    }

    /// The first observer, going back, whose line to the target crosses something.
    private func firstBlocked(
        _ observers: [Position], _ target: Position
    ) throws(TopologyError) -> (index: Int, name: String?)? {
        var box = Envelope.empty
        for point in observers + [target] { box.extend(x: point.x, y: point.y) }
        var first: (index: Int, name: String?)?
        for building in ground.site.around.buildings where building.ring.meets(box) {
            let limit = first?.index ?? observers.count
            if let index = try blocked(observers.prefix(limit), target, building.ring, isArea: true) {
                first = (index, building.id)
            }
        }
        for wall in ground.site.around.walls where wall.line.meets(box) {
            let limit = first?.index ?? observers.count
            if let index = try blocked(observers.prefix(limit), target, wall.line, isArea: false) {
                first = (index, wall.id)
            }
        }
        return first
    }

    private func blocked(
        _ observers: ArraySlice<Position>, _ target: Position, _ line: [Position], isArea: Bool
    ) throws(TopologyError) -> Int? {
        if line.count > Self.many {
            let obstacle = try PreparedGeometry(isArea ? .area(line).mended() : .line(line))
            for (index, observer) in observers.enumerated() {
                let (from, to) = Self.between(observer, target)
                if try obstacle.intersects(.line([from, to])) { return index }
            }
            return nil
        }
        let rings = isArea ? [line] : []
        for (index, observer) in observers.enumerated() {
            let (from, to) = Self.between(observer, target)
            if Self.crosses(from, to, line) || Ring.contains(rings, from.middle(to: to)) { return index }
        }
        return nil
    }

    /// From so many points on an index pays.
    private static let many = 256

    /// The sight line without its ends: a wall that only touches the target hides nothing.
    private static func between(_ observer: Position, _ target: Position) -> (Position, Position) {
        let step = (target - observer).unit * min(0.01, observer.distance(to: target) / 4)
        return (observer + step, target - step)
    }

    /// Whether two points lie on different sides of a line that runs between them; a line that they only touch is not
    /// crossed.
    static func crosses(_ from: Position, _ to: Position, _ line: [Position]) -> Bool {
        let step = to - from
        let grain = 1e-6 * max(1, step.length)
        for index in line.indices.dropFirst() {
            let (a, b) = (line[index - 1], line[index])
            let sideA = step.cross(a - from)
            let sideB = step.cross(b - from)
            guard (sideA > grain && sideB < -grain) || (sideA < -grain && sideB > grain) else { continue }
            let along = b - a
            let small = 1e-6 * max(1, along.length)
            let (sideFrom, sideTo) = (along.cross(from - a), along.cross(to - a))
            if (sideFrom > small && sideTo < -small) || (sideFrom < -small && sideTo > small) { return true }
        }
        return false
    }
}
