import SimpleFeatures
import Topology

/// What shares the kerb with the access, and the other sides of its parcel.
struct NeighbourSurvey {
    private let ground: Ground

    init(_ ground: Ground) { self.ground = ground }

    private var site: Site { ground.site }

    /// Every access that is there, measured where it opens on our side of our road.
    func accesses() throws(TopologyError) -> [Evidence.OtherAccess] {
        var accesses: [Evidence.OtherAccess] = []
        for access in site.around.existingAccesses {
            var other = Evidence.OtherAccess(
                name: access.id, parcel: access.parcel, gap: nil, axisDistance: nil,
                figure: .line([access.p1, access.p2]))
            if try isOnOurSide(access) {
                let stations = [access.p1, access.p2].map { ground.kerb.place(of: $0).station }
                other.gap = Stretch(stations[0], stations[1]).gap(to: ground.opening)
                let middle = access.p1.middle(to: access.p2)
                other.axisDistance = abs(ground.corridor.axis.place(of: middle).station - ground.station)
            }
            accesses.append(other)
        }
        return accesses
    }

    private func isOnOurSide(_ access: ExistingAccess) throws(TopologyError) -> Bool {
        let middle = access.p1.middle(to: access.p2)
        let place = ground.corridor.axis.place(of: middle)
        let half = ground.corridor.halves[place.segment]
        guard place.side * ground.side > 0, place.distance <= half + site.regulation.number(.facingMaximum) else {
            return false
        }
        // It opens on our road where its own normal meets our carriageway first: round the corner it does not.
        let normal = (access.p2 - access.p1).unit.left
        guard normal.length > 0 else { return true }
        let rings = site.around.parcels.filter { $0.id == access.parcel }.map(\.ring)
        let search = FacingSearch(site)
        if !rings.isEmpty {
            let outward = ParcelBorder.outward(rings, access.p1, access.p2)
            return try search.road(from: middle, outward: outward).map { ground.corridor.roads.contains($0.road) }
                ?? false
        }
        let ways = [try search.road(from: middle, outward: normal), try search.road(from: middle, outward: -normal)]
        let nearest = ways.compactMap { $0 }.min { $0.distance < $1.distance }
        return nearest.map { ground.corridor.roads.contains($0.road) } ?? false
    }

    func crossings() throws(TopologyError) -> [Evidence.KerbObject] {
        try areas(site.around.crossings)
    }

    func bays() throws(TopologyError) -> [Evidence.KerbObject]? {
        guard let bays = site.around.reservedBays else { return nil }
        return try areas(bays, isOneSided: true)
    }

    /// Areas on our carriageway: where they lie on the kerb, else their projection.
    private func areas(_ areas: [Area], isOneSided: Bool = false) throws(TopologyError) -> [Evidence.KerbObject] {
        var objects: [Evidence.KerbObject] = []
        for area in areas {
            let reach = Path(area.ring).length
            guard area.ring[0].distance(to: ground.target) < reach + Self.near else { continue }
            let station = ground.kerb.place(of: area.ring[0]).station
            let carriageway = try ground.corridor.area(station - reach - 20, station + reach + 20)
            let geometry = try Geometry.area(area.ring).mended()
            guard try geometry.distance(to: carriageway) < Self.beside else { continue }
            let shared = try geometry.intersection(carriageway).onlyAreas
            // A bay lies beside the carriageway or on its edge; one on the other side is none of ours.
            if isOneSided {
                let middle = geometry.positions.reduce(Position(0, 0), +) * (1 / Double(geometry.pointCount))
                guard ground.corridor.axis.place(of: middle).side * ground.side > 0 else { continue }
            } else if shared.area < Self.least {
                continue
            }
            var stretch: Stretch?
            // Where an edge of the area lies on the kerb itself rounding must not decide: points at the kerb are on it.
            let corners = (shared.isEmpty ? geometry : shared).positions
            let onKerb = corners.filter { ground.kerb.place(of: $0).distance < Self.atKerb }
            for point in onKerb.isEmpty ? corners : onKerb {
                let station = ground.kerb.place(of: point).station
                stretch = stretch?.union(Stretch(station, station)) ?? Stretch(station, station)
            }
            guard let stretch else { continue }
            objects.append(
                Evidence.KerbObject(
                    name: area.id, gap: stretch.gap(to: ground.opening), figure: .area([area.ring])))
        }
        return objects.sorted { $0.gap < $1.gap }
    }

    /// What lies farther along the road is of no interest, m.
    private static let near = 100.0
    /// How far from the carriageway a bay may be, m.
    private static let beside = 1.0
    /// Closer to the kerb than this is on it, m.
    private static let atKerb = 0.02
    /// What a crossing has to share with the carriageway, m².
    private static let least = 0.1

    /// Stops on our side: half of the zone on each side of the point.
    func busStops() throws(TopologyError) -> [Evidence.KerbObject] {
        var objects: [Evidence.KerbObject] = []
        for stop in site.around.busStops {
            let place = ground.corridor.axis.place(of: stop.point)
            let half = ground.corridor.halves[place.segment]
            // A stop on the axis is served by either side.
            guard place.side * ground.side > -0.01, place.distance <= half + Self.platform,
                try isOurs(stop.point, place.distance - half)
            else { continue }
            let station = ground.kerb.place(of: stop.point).station
            let zone = (stop.zoneLength ?? site.regulation.number(.busZoneLength)) / 2
            let stretch = Stretch(station - zone, station + zone)
            objects.append(
                Evidence.KerbObject(
                    name: stop.id, gap: stretch.gap(to: ground.opening),
                    figure: .group([.point(stop.point), .line(ground.kerb.part(stretch.start, stretch.end))])))
        }
        return objects.sorted { $0.gap < $1.gap }
    }

    /// How far from the kerb a stop's pole stands at most, m.
    private static let platform = 8.0

    /// Whether no other road's carriageway is nearer to a point.
    private func isOurs(_ point: Position, _ distance: Double) throws(TopologyError) -> Bool {
        for (index, road) in site.network.roads.enumerated()
        where road.kind.isPublicVehicular && !ground.corridor.roads.contains(index) {
            let box = site.network.boxes[index].expanded(by: max(0, distance))
            guard box.contains(x: point.x, y: point.y) else { continue }
            let axis = Path(site.network.lines[index])
            let place = axis.place(of: point)
            guard place.station > 0, place.station < axis.length else { continue }
            if place.distance - site.network.attributes[index].half < distance - 1e-6 { return false }
        }
        return true
    }

    /// Other sides of the parcel with a road of a lower class in front of them; looked for where ours is of class D.
    func otherFronts() throws(TopologyError) -> [Evidence.OtherFront] {
        guard ground.attributes.roadClass == .d else { return [] }
        let search = FacingSearch(site)
        var fronts: [Evidence.OtherFront] = []
        var seen = ground.corridor.roads
        for ring in site.border.rings {
            let isCounterClockwise = Ring.signedArea(ring) > 0
            for index in ring.indices.dropFirst() {
                let (a, b) = (ring[index - 1], ring[index])
                guard a.distance(to: b) >= site.regulation.number(.widthMinimum) else { continue }
                let outward = isCounterClockwise ? -(b - a).unit.left : (b - a).unit.left
                for share in [0.5, 0.2, 0.8] {
                    let point = a + (b - a) * share
                    guard let facing = try search.road(from: point, outward: outward), !seen.contains(facing.road),
                        [.e, .f].contains(site.network.attributes[facing.road].roadClass),
                        site.network.roads[facing.road].kind.isPublicVehicular,
                        try isFree(point + outward * 0.05, facing.hit)
                    else { continue }
                    seen.insert(facing.road)
                    let road = site.network.roads[facing.road]
                    fronts.append(
                        Evidence.OtherFront(
                            road: road.id, name: road.name,
                            roadClass: site.network.attributes[facing.road].roadClass,
                            figure: .line([point, facing.hit])))
                }
            }
        }
        return fronts
    }

    private func isFree(_ from: Position, _ to: Position) throws(TopologyError) -> Bool {
        guard from.distance(to: to) > 0.1 else { return true }
        let line = Geometry.line([from, to])
        let box = line.envelope
        let others = site.around.parcels.filter { $0.id != site.proposal.targetParcel && !$0.isPublicGround }.map(
            \.ring)
        for ring in others + site.around.buildings.map(\.ring) where ring.meets(box) {
            if try line.intersection(Geometry.area(ring).mended()).length > 0.1 { return false }
        }
        return true
    }
}
