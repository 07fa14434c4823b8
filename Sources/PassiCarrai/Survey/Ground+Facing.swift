import SimpleFeatures
import Topology

extension Ground {
    /// The road in front as evidence, with what stands in the way.
    func facing() throws(TopologyError) -> Evidence.Facing {
        let road = facingRoadOfScene
        let middle = site.proposal.middle
        return Evidence.Facing(
            road: road.id, name: road.name, kind: road.kind, roadClass: attributes.roadClass,
            isClassKnown: attributes.isClassKnown, width: attributes.width,
            widthUncertainty: attributes.widthUncertainty, speed: attributes.speed,
            isOneway: road.oneway != .no, isDual: isDual, hit: hit, setback: target.distance(to: middle),
            opening: opening, feet: [k1, k2],
            kerb: kerb.part(opening.start - Self.drawn, opening.end + Self.drawn), strip: strip,
            obstacles: try obstacles())
    }

    /// How much of the kerb is kept for the drawing on each side, m.
    private static let drawn = 60.0

    private func obstacles() throws(TopologyError) -> [Evidence.Obstacle] {
        let area = try stripArea()
        guard !area.isEmpty else { return [] }
        var free = area
        for ring in site.border.rings { free = try free.difference(.area(ring)).onlyAreas }
        guard free.area > Tolerance.area else { return [] }
        let box = free.envelope
        var obstacles: [Evidence.Obstacle] = []
        for parcel in site.around.parcels
        where parcel.id != site.proposal.targetParcel && !parcel.isPublicGround && parcel.ring.meets(box) {
            try add(parcel.ring, .parcel, parcel.id, free, &obstacles)
        }
        for building in site.around.buildings where building.ring.meets(box) {
            try add(building.ring, .building, building.id, free, &obstacles)
        }
        for wall in site.around.walls where wall.line.meets(box) {
            // The wall that stands on the front is the one to be opened.
            var inside = try Geometry.line(wall.line).intersection(free)
            guard inside.kind.dimension == 1, !inside.isEmpty else { continue }
            for ring in site.border.rings { inside = try inside.difference(Geometry.area(ring).buffer(Self.onFront)) }
            guard inside.length > Self.onFront else { continue }
            obstacles.append(
                Evidence.Obstacle(kind: .wall, name: wall.id, extent: inside.length, figure: Figure(inside)))
        }
        return obstacles
    }

    /// What is closer to the parcel's border than this stands on it, m.
    private static let onFront = 0.1

    private func add(
        _ ring: [Position], _ kind: Evidence.Obstacle.Kind, _ name: String?, _ free: Geometry,
        _ obstacles: inout [Evidence.Obstacle]
    ) throws(TopologyError) {
        let shared = try Geometry.area(ring).mended().intersection(free).onlyAreas
        guard shared.area > Tolerance.area else { return }
        obstacles.append(Evidence.Obstacle(kind: kind, name: name, extent: shared.area, figure: Figure(shared)))
    }

    /// Whether the other carriageway of the same street goes the other way beside ours.
    private var isDual: Bool {
        let road = facingRoadOfScene
        guard road.oneway != .no, road.kind != .roundabout else { return false }
        let foot = corridor.axis.point(at: station)
        let direction = corridor.axis.direction(at: station)
        let travel = corridor.travel(at: station).along ? direction : -direction
        let most = site.regulation.number(.dualSeparation)
        for (index, other) in site.network.roads.enumerated() {
            guard index != facingRoad, other.oneway != .no, other.kind != .roundabout, other.kind.isPublicVehicular,
                other.street == road.street, !corridor.roads.contains(index)
            else { continue }
            let axis = Path(site.network.lines[index])
            let place = axis.place(of: foot)
            guard place.distance <= most, place.station > 0, place.station < axis.length else { continue }
            let along = axis.direction(at: place.station)
            let otherTravel = other.oneway == .forward ? along : -along
            if travel.dot(otherTravel) < -0.8 { return true }
        }
        return false
    }
}

extension [Position] {
    /// Whether its box meets an envelope.
    func meets(_ envelope: Envelope) -> Bool {
        var box = Envelope.empty
        for point in self { box.extend(x: point.x, y: point.y) }
        return box.intersects(envelope)
    }
}

extension Geometry {
    /// Itself where it is valid, else the nearest valid area.
    func mended() throws(TopologyError) -> Geometry { isValid ? self : try madeValid().onlyAreas }
}
