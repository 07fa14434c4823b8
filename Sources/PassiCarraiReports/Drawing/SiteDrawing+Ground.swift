import Figures
import PassiCarrai
import SimpleFeatures
import Topology

extension SiteDrawing {
    mutating func drawParcels() {
        for parcel in around.parcels where plan.shows(parcel.ring) && !parcel.isPublicGround {
            let isTarget = parcel.id == proposal.targetParcel
            signs.insert(isTarget ? .targetParcel : .parcel)
            ground.append(
                .path(
                    .polygon(plan.ring(parcel.ring)), fill: isTarget ? Fill(Pen.target) : nil,
                    stroke: isTarget ? nil : Pen.parcel))
        }
    }

    /// Carriageways as one area, so that kerbs end where roads meet; private ways and paths under them.
    mutating func drawRoads() {
        var areas: [Geometry] = []
        let window = plan.window.expanded(by: 20)
        for road in around.roads where plan.shows(road.points) || near(road) {
            let width = report.regulation.carriagewayWidth(of: road, isBuiltUp: report.scene.context.isInBuiltUpArea)
            let axis = Geometry.lineString(road.points.flatMap { [$0.x, $0.y] })
            let style = BufferStyle(cap: .flat, join: .round, quadrantSegments: 12)
            guard let clipped = try? axis.clipped(to: window.expanded(by: width)), !clipped.isEmpty,
                let area = try? clipped.buffer(width / 2, style: style)
            else { continue }
            if road.kind.isPublicVehicular {
                areas.append(area)
                continue
            }
            let isPrivate = road.kind == .driveway || road.kind == .parkingAisle
            signs.insert(isPrivate ? .privateWay : .footway)
            ground.append(
                .path(.polygon(rings: plan.rings(area)), stroke: isPrivate ? Pen.privateWay : Pen.footway))
        }
        guard !areas.isEmpty else { return }
        signs.insert(.carriageway)
        let parts = areas.flatMap { area in
            area.partEnds.indices.map { part in
                area.part(part).map {
                    area.path($0).flatMap { [area.coordinates[2 * $0], area.coordinates[2 * $0 + 1]] }
                }
            }
        }
        let whole = (try? Geometry.multiPolygon(parts).unaryUnion()) ?? Geometry.multiPolygon(parts)
        ground.append(.path(.polygon(rings: plan.rings(whole)), fill: Fill(Pen.road), stroke: Pen.kerb))
        for road in around.roads where road.kind.isPublicVehicular && plan.shows(road.points) {
            ground.append(.path(.polyline(plan(road.points)), stroke: Pen.axis))
            if road.oneway != .no { drawDirection(road) }
        }
    }

    private func near(_ road: Road) -> Bool {
        let window = plan.window.expanded(by: 15)
        return road.points.contains { window.contains(x: $0.x, y: $0.y) }
    }

    /// An arrow on the axis of a one-way road.
    private mutating func drawDirection(_ road: Road) {
        let line = plan(road.oneway == .backward ? road.points.reversed() : road.points)
        let visible = stride(from: 0.1, through: 0.9, by: 0.1).compactMap { line.point(at: line.length * $0) }
            .filter { plan.frame.grown(by: -8).contains($0.place) }
        guard !visible.isEmpty else { return }
        let at = visible[visible.count / 2]
        ground += Element.arrow(
            from: at.place - at.ahead * 5, to: at.place + at.ahead * 5, stroke: Stroke(Pen.grey, width: 0.35), head: 3)
    }

    mutating func drawBuildings() {
        for building in around.buildings where plan.shows(building.ring) {
            signs.insert(.building)
            board.avoid(plan.ring(building.ring))
            ground.append(
                .path(
                    .polygon(plan.ring(building.ring)), fill: Fill(.white, hatch: Pen.buildingHatch),
                    stroke: Pen.building))
        }
        for wall in around.walls where plan.shows(wall.line) {
            signs.insert(.wall)
            ground.append(.path(.polyline(plan(wall.line)), stroke: Pen.wall))
        }
        for parcel in around.parcels where parcel.id == proposal.targetParcel && plan.shows(parcel.ring) {
            ground.append(.path(.polygon(plan.ring(parcel.ring)), stroke: Pen.target1))
        }
    }

    /// The number of each parcel, in the part of it that is on the paper.
    mutating func nameParcels() {
        var named: Set<String> = []
        let target = proposal.targetParcel
        for parcel in around.parcels.sorted(by: { ($0.id == target ? 0 : 1, $0.id) < ($1.id == target ? 0 : 1, $1.id) })
        where plan.shows(parcel.ring) && !parcel.isPublicGround && !named.contains(parcel.id) {
            let area = Geometry.polygon([parcel.ring.flatMap { [$0.x, $0.y] }])
            guard let seen = try? (area.isValid ? area : area.madeValid()).clipped(to: plan.window), !seen.isEmpty,
                let inside = try? seen.pointOnSurface(), inside.pointCount == 1
            else { continue }
            let isTarget = parcel.id == target
            let middle = plan(Position(inside.coordinates[0], inside.coordinates[1]))
            let text = number(of: parcel.id)
            let own = plan.ring(parcel.ring)
            let candidates = places(in: own, around: middle).map { place in
                Lettering(
                    text, at: place, size: isTarget ? 3.4 : 2.5, face: isTarget ? .bold : .regular, anchor: .middle,
                    baseline: .middle, halo: Lettering.Halo(width: 0.5))
            }.filter { candidate in candidate.corners().allSatisfy { Self.contains(own, $0) } }
            guard let label = board.place(candidates) else { continue }
            named.insert(parcel.id)
            words.append(.text(label))
        }
    }

    /// Places inside a ring, from its middle outwards.
    private func places(in ring: [PaperPoint], around middle: PaperPoint) -> [PaperPoint] {
        guard let box = PaperBox(around: ring) else { return [] }
        let frame = sheet.frame
        let (minX, maxX) = (max(box.minX, frame.minX), min(box.maxX, frame.maxX))
        let (minY, maxY) = (max(box.minY, frame.minY), min(box.maxY, frame.maxY))
        guard maxX > minX, maxY > minY else { return [middle] }
        let (stepX, stepY) = ((maxX - minX) / 10, (maxY - minY) / 10)
        var grid: [PaperPoint] = []
        for row in 1..<10 {
            for column in 1..<10 { grid.append(PaperPoint(minX + stepX * Double(column), minY + stepY * Double(row))) }
        }
        return [middle] + grid.sorted { $0.distance(to: middle) < $1.distance(to: middle) }
    }

    /// What people call a parcel: its number, without the comune and the sheet.
    private func number(of id: String) -> String { id.split(separator: ".").last.map(String.init) ?? id }

    private static func contains(_ ring: [PaperPoint], _ point: PaperPoint) -> Bool {
        var isInside = false
        for index in ring.indices {
            let (a, b) = (ring[index], ring[(index + 1) % ring.count])
            if (a.y > point.y) != (b.y > point.y), point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x {
                isInside.toggle()
            }
        }
        return isInside
    }

    /// The name of each street along its axis, once.
    mutating func nameRoads() {
        var named: Set<String> = []
        let facing = evidence?.facing?.road
        for road in around.roads.sorted(by: { ($0.id == facing ? 0 : 1) < ($1.id == facing ? 0 : 1) })
        where road.kind.isPublicVehicular && plan.shows(road.points) && !named.contains(road.name) {
            let line = plan(road.points)
            var candidates: [Lettering] = []
            for aside in [0.0, -3.2, 3.2] {
                for share in [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9, 0.05, 0.95] {
                    guard let at = line.point(at: line.length * share), plan.frame.contains(at.place) else { continue }
                    candidates.append(
                        Lettering(
                            road.name, at: at.place + at.ahead.left * aside, size: 3, face: .italic, anchor: .middle,
                            baseline: .middle, rotation: readable(direction(of: at.ahead)),
                            halo: Lettering.Halo(Pen.road, width: 0.5)))
                }
            }
            guard let label = board.place(candidates) else { continue }
            named.insert(road.name)
            words.append(.text(label))
        }
    }
}
