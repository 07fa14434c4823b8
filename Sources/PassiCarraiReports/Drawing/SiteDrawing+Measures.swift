import Figures
import PassiCarrai

extension SiteDrawing {
    /// The kerb that was measured along, twelve metres on each side of the opening, and the intersection.
    mutating func drawKerb() {
        guard let evidence, let kerb else { return }
        for (index, intersection) in evidence.intersections.enumerated() where index == 0 || intersection.distance < 60
        {
            for rings in intersection.area.areas {
                let outline = Outline.polygon(rings: rings.map { plan.ring($0) })
                measures.append(
                    .path(
                        outline, fill: .hatch(Pen.intersectionHatch),
                        stroke: Stroke(Pen.red, width: 0.25, dashes: [1.5, 0.8])))
                signs.insert(.intersection)
                if let shell = rings.first { board.avoid(plan.ring(shell)) }
            }
        }
        let opening = kerb.opening
        for (from, to) in [
            (opening.lowerBound - 12, opening.lowerBound), (opening.upperBound, opening.upperBound + 12),
        ] {
            let line = plan(kerb.part(from, to))
            guard line.length > 0.5 else { continue }
            let band = Outline.polygon(line + line.shifted(left: 1.5).reversed())
            measures.append(
                .path(band, fill: Fill(.white, hatch: Pen.twelveHatch), stroke: Stroke(Pen.red, width: 0.16)))
            signs.insert(.twelveMetres)
        }
        // As far as it was measured along: across the mouth of a side road it is the kerb prolonged.
        var reach = [opening.lowerBound - 14, opening.upperBound + 14]
        if let way = evidence.intersections.first?.way, evidence.intersections[0].distance < 60 {
            reach += way.everyPosition.map { kerb.station(of: $0) }.flatMap { [$0 - 4, $0 + 4] }
        }
        let measured = plan(kerb.part(reach.min() ?? 0, reach.max() ?? 0))
        measures.append(.path(.polyline(measured), stroke: Pen.measuredKerb))
        signs.insert(.measuredKerb)
    }

    /// Sight lines from the drivers that come.
    mutating func drawSights() {
        guard let evidence, !isDetail else { return }
        for sight in evidence.sights {
            guard let line = SightLine(sight, report) else { continue }
            let (target, observer) = (plan(line.target), plan(line.observer))
            measures.append(.path(.line(observer, target), stroke: Pen.sight))
            signs.insert(.sight)
            measures += eye(at: observer, towards: target)
            if let hidden = line.hidden {
                let place = plan(hidden)
                measures.append(.path(.line(place, target), stroke: Pen.hidden))
                measures += cross(at: place)
                signs.insert(.hidden)
            }
            let sign = line.isLongEnough && sight.visible < 1e4 ? "≥ " : ""
            let shown = line.isLongEnough ? min(sight.visible, needed(sight)) : sight.visible
            let text = say("visuale ", "sight ") + sign + say.metres(shown)
            let angle = readable(direction(of: target - observer))
            let candidates = [0.35, 0.5, 0.22, 0.65, 0.8].flatMap { share -> [Lettering] in
                [1.6, -3.4, 4.4, -6.2].map { aside in
                    let up = PaperPoint(0, -1).turned(degrees: angle)
                    return Lettering(
                        text, at: observer + (target - observer) * share + up * aside, size: 2.3, anchor: .middle,
                        rotation: angle, color: Pen.blue, halo: Lettering.Halo(width: 0.45))
                }
            }
            if let label = board.place(candidates) { words.append(.text(label)) }
        }
    }

    private func needed(_ sight: Evidence.Sight) -> Double {
        min(report.verdict["PC-030"]?.number("stopping_m") ?? sight.visible, sight.approach)
    }

    /// A driver: a triangle that looks at the opening.
    private func eye(at place: PaperPoint, towards target: PaperPoint) -> [Element] {
        guard let ahead = (target - place).unit else { return [] }
        let (tip, side) = (place + ahead * 2.4, ahead.left * 1.2)
        return [
            .path(
                .polygon([tip, place + side, place - side]), fill: Fill(.white), stroke: Stroke(Pen.blue, width: 0.3))
        ]
    }

    private func cross(at place: PaperPoint) -> [Element] {
        let (a, b) = (PaperPoint(1, 1), PaperPoint(1, -1))
        return [
            .path(.line(place - a, place + a), stroke: Stroke(Pen.blue, width: 0.4)),
            .path(.line(place - b, place + b), stroke: Stroke(Pen.blue, width: 0.4)),
        ]
    }

    /// The opening, the strip before it, the gate and the room behind it.
    mutating func drawOpening() {
        let (p1, p2) = (plan(proposal.p1), plan(proposal.p2))
        if let facing = evidence?.facing, facing.setback > 0.05 {
            measures.append(
                .path(
                    .polygon(plan.ring(facing.strip)), fill: .hatch(Pen.stripHatch),
                    stroke: Stroke(Pen.grey, width: 0.16)))
            signs.insert(.strip)
        }
        for obstacle in evidence?.facing?.obstacles ?? [] {
            signs.insert(.obstacle)
            for rings in obstacle.figure.areas {
                measures.append(
                    .path(
                        .polygon(rings: rings.map { plan.ring($0) }), fill: .hatch(Pen.obstacleHatch),
                        stroke: Stroke(width: 0.35)))
            }
            for line in obstacle.figure.lines {
                measures.append(.path(.polyline(plan(line)), stroke: Stroke(width: 1)))
            }
        }
        if let stall = evidence?.stall?.rectangle {
            measures.append(.path(.polygon(plan.ring(stall)), stroke: Pen.stall))
            signs.insert(.stall)
        }
        measures.append(.path(.line(p1, p2), stroke: Pen.opening))
        signs.insert(.opening)
        if let ahead = (p2 - p1).unit {
            let post = ahead.left * 1.4
            for end in [p1, p2] {
                measures.append(.path(.line(end - post, end + post), stroke: Stroke(Pen.red, width: 0.4)))
            }
        }
        guard let middle = proposal.gate?.middle, let ahead = (p2 - p1).unit else { return }
        let half = ahead * (p1.distance(to: p2) / 2)
        let gate = plan(middle)
        measures.append(.path(.line(gate - half, gate + half), stroke: Pen.gate))
        signs.insert(.gate)
    }

    /// Figures as on a surveyor's plan: on the road what is measured along the kerb, on the parcel the opening's width.
    mutating func drawDimensions() {
        guard let kerb, let evidence, let facing = evidence.facing else {
            return add(
                DimensionLine(
                    from: plan(proposal.p1), to: plan(proposal.p2), offset: 5, text: say.number(proposal.width)))
        }
        let opening = kerb.opening
        let near: [Evidence.Intersection] = evidence.intersections.filter { $0.distance > 0.05 && $0.distance < 60 }
        let measuredEnds = near.prefix(2).compactMap { $0.way.lines.first }.filter { $0.count > 1 }
        for (index, (intersection, way)) in zip(near, measuredEnds).enumerated() {
            let stations = way.map { kerb.station(of: $0) }
            let line = plan(kerb.part(stations.min() ?? 0, stations.max() ?? 0))
            let uncertainty =
                intersection.distance == near.first?.distance ? report.verdict["PC-020"]?.uncertainty : nil
            var dimension = DimensionLine(
                along: line, offset: 10.5, text: say.length(intersection.distance, within: uncertainty))
            dimension.face = .bold
            dimension.textSize = 2.9
            dimension.color = Pen.red
            if index == 0 || line.allSatisfy({ plan.frame.contains($0) }) { add(dimension) }
        }
        for (from, to) in [
            (opening.lowerBound - 12, opening.lowerBound), (opening.upperBound, opening.upperBound + 12),
        ] {
            let part = kerb.part(from, to)
            var dimension = DimensionLine(along: plan(part), offset: 5.2, text: say.number(12))
            dimension.terminator = .tick
            dimension.textSize = 2.3
            dimension.face = .regular
            if from >= -0.01, to <= kerb.length + 0.01 { add(dimension) }
        }
        drawAcross(facing, kerb)
        drawGaps(kerb)
    }

    /// Width, setback and gate: across the kerb.
    private mutating func drawAcross(_ facing: Evidence.Facing, _ kerb: Kerb) {
        // p1 or p2, whichever comes first along the kerb: the parcel is on the right.
        let ends = zip([proposal.p1, proposal.p2], facing.feet).sorted {
            kerb.station(of: $0.1) < kerb.station(of: $1.1)
        }
        guard ends.count == 2 else { return }
        let gateDepth = evidence?.gate.map { max(0, plan.millimetres($0.setback - facing.setback)) } ?? 0
        let inside = gateDepth < 12 ? gateDepth : 0
        var width = DimensionLine(
            from: plan(ends[0].0), to: plan(ends[1].0), offset: -(5 + inside), text: say.number(proposal.width))
        width.color = Pen.red
        add(width)
        if let gate = evidence?.gate, let line = gate.figure.lines.first, line.count == 2, gate.setback > 0.15 {
            let half = plan.millimetres(proposal.width) / 2
            addFree(
                [half + 4, -half - 4, half + 9, -half - 9].map { offset in
                    DimensionLine(
                        from: plan(line[0]), to: plan(line[1]), offset: offset, text: say.number(gate.setback))
                })
        }
        if facing.setback > 0.15 {
            let sides: [(end: Int, offset: Double)] = [(1, -4), (0, 4), (1, -8), (0, 8), (1, -12), (0, 12)]
            addFree(
                sides.map { end, offset in
                    DimensionLine(
                        from: plan(ends[end].0), to: plan(ends[end].1), offset: offset, text: say.number(facing.setback)
                    )
                })
        }
    }

    /// To other accesses and to what stands near, where it matters.
    private mutating func drawGaps(_ kerb: Kerb) {
        for access in evidence?.accesses ?? [] {
            guard let gap = access.gap, gap > 0.05, gap < (isDetail ? 12 : 8), let line = access.figure.lines.first,
                line.count == 2
            else { continue }
            let stations = line.map { kerb.station(of: $0) }
            let (low, high) = (stations.min() ?? 0, stations.max() ?? 0)
            let part =
                low > kerb.opening.upperBound
                ? kerb.part(kerb.opening.upperBound, low) : kerb.part(high, kerb.opening.lowerBound)
            add(DimensionLine(along: plan(part), offset: -4, text: say.number(gap)))
        }
        for object in evidence?.objects ?? [] where isDetail && object.distance < 6 && object.distance > 0.05 {
            guard let line = object.figure.lines.first, line.count == 2 else { continue }
            let choices = [0.0, 3, -3, 6, -6].map { offset in
                var dimension = DimensionLine(
                    from: plan(line[0]), to: plan(line[1]), offset: offset, text: say.number(object.distance))
                dimension.textSize = 2.1
                return dimension
            }
            if let dimension = choices.first(where: { board.isFree($0.textCorners) }) { add(dimension) }
        }
    }

    /// The first of several whose figure stands on nothing else; the first of all where none does.
    private mutating func addFree(_ dimensions: [DimensionLine]) {
        if let dimension = dimensions.first(where: { board.isFree($0.textCorners) }) ?? dimensions.first {
            add(dimension)
        }
    }

    private mutating func add(_ dimension: DimensionLine) {
        guard !dimension.elements.isEmpty else { return }
        signs.insert(.measured)
        words += dimension.elements
        board.take(dimension.textCorners)
        board.take(line: dimension.path.shifted(left: dimension.offset), width: 1.6)
    }
}
