import SimpleFeatures
import Topology

/// A stretch of a parcel's border from which a road can be reached, with the opening proposed on it.
public struct ParcelFront: Hashable, Sendable, Codable {
    public var parcel: String
    /// The ends of the opening.
    public var p1: Position
    public var p2: Position
    /// The border's whole side.
    public var side: [Position]
    /// Id and name of the road in front.
    public var road: String
    public var street: String
    public var kind: Road.Kind
    /// From the opening's middle to the carriageway, m.
    public var setback: Double
    /// From the click to the border, m; `nil` where nobody clicked.
    public var distance: Double?
}

/// Finds the sides of a parcel that face a road. Source: `docs/passi-carrai.md`, snapping to the parcel's front.
struct ParcelFronts {
    private let network: RoadNetwork
    private let search: FacingSearch
    private let parcel: [Parcel]
    private let others: [(box: Envelope, ring: [Position])]

    /// - Parameters:
    ///   - parcel: its parts.
    ///   - around: with the parcels next to it.
    init(_ parcel: [Parcel], _ around: Surroundings, isBuiltUp: Bool, _ regulation: Regulation) {
        network = RoadNetwork(around.roads, isBuiltUp: isBuiltUp, regulation)
        search = FacingSearch(network, regulation)
        self.parcel = parcel
        let id = parcel.first?.id
        others = around.parcels.filter { $0.id != id && !$0.isPublicGround }.map { other in
            var box = Envelope.empty
            for point in other.ring { box.extend(x: point.x, y: point.y) }
            return (box, other.ring)
        }
    }

    /// The nearest to a click first; without a click the longest sides first. Each road is named once.
    ///
    /// - Parameter width: of the opening, m; a side that is shorter has no room for it.
    func fronts(near click: Position?, width: Double, most: Int) throws(TopologyError) -> [ParcelFront] {
        var found: [(rank: Double, front: ParcelFront)] = []
        let rings = parcel.map(\.ring)
        for ring in rings {
            let border = Self.simplified(ring)
            for index in border.indices.dropFirst() {
                let (start, end) = (border[index - 1], border[index])
                let length = start.distance(to: end)
                guard length >= width else { continue }
                let direction = (end - start).unit
                let station =
                    click.map { min(max(($0 - start).dot(direction), width / 2), length - width / 2) } ?? length / 2
                let middle = start + direction * station
                let outward = ParcelBorder.outward(rings, start, end)
                guard let facing = try search.road(from: middle, outward: outward),
                    !isBuiltOver(from: middle, to: facing.hit)
                else { continue }
                let road = network.roads[facing.road]
                let half = direction * (width / 2)
                let distance = click.map { Path([start, end]).place(of: $0).distance }
                // A path that no vehicle may use is a front only where there is nothing else.
                let penalty = road.kind.isPublicVehicular ? 0 : 1e6
                found.append(
                    (
                        penalty + (distance ?? -length),
                        ParcelFront(
                            parcel: parcel[0].id, p1: middle - half, p2: middle + half, side: [start, end],
                            road: road.id,
                            street: road.name, kind: road.kind, setback: facing.distance, distance: distance)
                    ))
            }
        }
        found.sort { $0.rank < $1.rank }
        var fronts: [ParcelFront] = []
        for (_, front) in found where fronts.count < most && !fronts.contains(where: { $0.street == front.street }) {
            fronts.append(front)
        }
        return fronts
    }

    /// Whether a parcel of somebody else lies on the way to the road.
    private func isBuiltOver(from start: Position, to end: Position) -> Bool {
        let length = start.distance(to: end)
        let direction = (end - start).unit
        let steps = max(1, Int((length / 0.5).rounded(.up)))
        return (0..<steps).contains { step in
            let point = start + direction * (min(length, 0.25 + Double(step) * 0.5))
            return others.contains {
                $0.box.contains(x: point.x, y: point.y) && Ring.contains([$0.ring], point)
            }
        }
    }

    /// The ring without points that lie within 20 cm of the line through their neighbours.
    private static func simplified(_ ring: [Position]) -> [Position] {
        var points = Array(ring.dropLast())
        var index = 0
        while points.count > 3, index < points.count {
            let before = points[(index + points.count - 1) % points.count]
            let after = points[(index + 1) % points.count]
            let chord = after - before
            let offset = chord.length > 0 ? abs(chord.unit.cross(points[index] - before)) : 0
            let isBetween = (points[index] - before).dot(points[index] - after) < 0
            if offset < 0.2 && isBetween { points.remove(at: index) } else { index += 1 }
        }
        return points + [points[0]]
    }
}

extension Sites {
    /// Up to three sides of a parcel, or of the parcels at a click, where an access may open.
    ///
    /// - Parameters:
    ///   - reference: of the parcel; `nil` for those at the click.
    ///   - width: of the opening, m; otherwise ``SiteDefinition/openingWidth``.
    /// - Throws: ``AccessError`` where there is no such parcel, none at the place, or none of its sides faces a road.
    public func fronts(
        of reference: String?, near click: Position?, width: Double? = nil, _ regulation: Regulation, most: Int = 3
    ) throws(AccessError) -> [ParcelFront] {
        let parcels: [[Parcel]]
        if let reference {
            let parcel = parcel(reference)
            guard !parcel.isEmpty else { throw .noParcel(reference) }
            parcels = [parcel]
        } else {
            parcels = click.map { self.parcels(near: $0) } ?? []
            guard !parcels.isEmpty else { throw .noParcelHere(within: definition.snap) }
        }
        for parcel in parcels {
            let fronts = try fronts(of: parcel, near: click, width: width, regulation, most: most)
            if !fronts.isEmpty { return fronts }
        }
        throw .noFront(parcels[0][0].id)
    }

    /// The same of a parcel that somebody brings.
    public func fronts(
        of parcel: [Parcel], near click: Position?, width: Double?, _ regulation: Regulation, most: Int = 3
    ) throws(AccessError) -> [ParcelFront] {
        guard let place = click ?? parcel.first?.ring.first else { return [] }
        let context = context(at: place)
        // A road's axis is farther away than its kerb, by half of the widest carriageway that there may be.
        let reach = regulation.number(.facingMaximum) + 60
        let around = surroundings(of: parcel, from: place, reach: reach, isBuiltUp: context.isInBuiltUpArea)
        let fronts = ParcelFronts(parcel, around, isBuiltUp: context.isInBuiltUpArea, regulation)
        do {
            return try fronts.fronts(near: click, width: width ?? definition.openingWidth, most: most)
        } catch {
            throw .unmeasurable("\(error)")
        }
    }
}
