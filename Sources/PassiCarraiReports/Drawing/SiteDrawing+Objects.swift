import Figures
import PassiCarrai

extension SiteDrawing {
    mutating func drawObjects() {
        for crossing in around.crossings where plan.shows(crossing.ring) { drawCrossing(crossing.ring) }
        for bay in around.reservedBays ?? [] where plan.shows(bay.ring) {
            signs.insert(.bay)
            ground.append(.path(.polygon(plan.ring(bay.ring)), fill: .hatch(Pen.bayHatch), stroke: Stroke(width: 0.2)))
        }
        for lane in around.tramLanes ?? [] where plan.shows(lane.ring) {
            signs.insert(.tramLane)
            ground.append(
                .path(.polygon(plan.ring(lane.ring)), stroke: Stroke(width: 0.2, dashes: [3, 0.8, 0.6, 0.8, 0.6, 0.8])))
        }
        for tree in around.trees where plan.shows([tree.point]) {
            signs.insert(.tree)
            ground += Self.tree(at: plan(tree.point), radius: max(plan.millimetres(0.8), 1.3))
        }
        for lamp in around.lampPosts where plan.shows([lamp.point]) {
            signs.insert(.lamp)
            ground += Self.lamp(at: plan(lamp.point))
        }
        drawStops()
        drawAccesses()
    }

    /// Stripes along the way of the traffic: across the longer side of the crossing.
    private mutating func drawCrossing(_ ring: [Position]) {
        let points = plan.ring(ring)
        guard points.count >= 3 else { return }
        let sides = points.indices.map { (points[$0], points[($0 + 1) % points.count]) }
        let longest = sides.max { $0.0.distance(to: $0.1) < $1.0.distance(to: $1.1) } ?? sides[0]
        let spacing = plan.millimetres(1)
        let stripes = Hatch(
            .lines, spacing: spacing, angle: direction(of: longest.1 - longest.0) + 90,
            stroke: Stroke(Color(0x404040), width: spacing / 2))
        signs.insert(.crossing)
        board.avoid(points)
        ground.append(.path(.polygon(points), fill: Fill(.white, hatch: stripes), stroke: Stroke(width: 0.13)))
    }

    private mutating func drawStops() {
        for stop in around.busStops where plan.shows([stop.point]) {
            signs.insert(.busStop)
            ground += Self.stop(at: plan(stop.point))
        }
        for stop in evidence?.busStops ?? [] {
            for line in stop.figure.lines {
                ground.append(
                    .path(.polyline(plan(line).shifted(left: 0)), stroke: Stroke(width: 1.4, dashes: [0.3, 1.2])))
            }
        }
    }

    private mutating func drawAccesses() {
        for access in around.existingAccesses where plan.shows([access.p1, access.p2]) {
            signs.insert(.access)
            let (p1, p2) = (plan(access.p1), plan(access.p2))
            ground += Self.access(p1, p2)
            guard let id = access.id, let ahead = (p2 - p1).unit else { continue }
            let middle = p1.middle(to: p2)
            let text = say("passo ", "access ") + id
            let candidates = [3.2, -3.2, 5.5, -5.5, 8, -8].map { aside in
                Lettering(
                    text, at: middle + ahead.left * aside, size: 2.1, anchor: .middle, baseline: .middle,
                    rotation: readable(direction(of: ahead)), halo: Lettering.Halo(width: 0.4))
            }
            if let label = board.place(candidates) { words.append(.text(label)) }
        }
    }

    static func access(_ p1: PaperPoint, _ p2: PaperPoint) -> [Element] {
        guard let ahead = (p2 - p1).unit else { return [] }
        let post = ahead.left * 1.1
        return [
            .path(.line(p1, p2), stroke: Stroke(.white, width: 1.2)),
            .path(.line(p1 + post * 0.35, p2 + post * 0.35), stroke: Stroke(width: 0.25)),
            .path(.line(p1 - post * 0.35, p2 - post * 0.35), stroke: Stroke(width: 0.25)),
            .path(.line(p1 - post, p1 + post), stroke: Stroke(width: 0.3)),
            .path(.line(p2 - post, p2 + post), stroke: Stroke(width: 0.3)),
        ]
    }

    static func tree(at center: PaperPoint, radius: Double) -> [Element] {
        let reach = PaperPoint(radius * 0.45, 0)
        return [
            .path(.circle(center, radius: radius), fill: Fill(.white, opacity: 0.7), stroke: Stroke(width: 0.2)),
            .path(.line(center - reach, center + reach), stroke: Stroke(width: 0.2)),
            .path(.line(center - reach.left, center + reach.left), stroke: Stroke(width: 0.2)),
        ]
    }

    static func lamp(at center: PaperPoint) -> [Element] {
        [
            .path(.circle(center, radius: 0.9), fill: Fill(.white), stroke: Stroke(width: 0.25)),
            .path(.circle(center, radius: 0.3), fill: Fill(.black)),
        ]
    }

    static func stop(at center: PaperPoint) -> [Element] {
        let box = PaperBox(minX: center.x - 1.7, minY: center.y - 1.7, maxX: center.x + 1.7, maxY: center.y + 1.7)
        return [
            .path(.rectangle(box), fill: Fill(.white), stroke: Stroke(width: 0.3)),
            .text(Lettering("F", at: center, size: 2.8, face: .bold, anchor: .middle, baseline: .middle)),
        ]
    }
}
