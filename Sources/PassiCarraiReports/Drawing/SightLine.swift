import PassiCarrai

/// From where a driver sees the opening, as far as the law asks for or, where it is less, as far as it goes.
struct SightLine {
    let target: Position
    let observer: Position
    /// The first place, going back, from which it is hidden; `nil` where it is seen from as far as needed.
    let hidden: Position?
    /// Metres along the lane.
    let visible: Double
    let isLongEnough: Bool

    init?(_ sight: Evidence.Sight, _ report: Report) {
        let (lines, verdict) = (sight.figure.lines, report.verdict)
        guard let line = lines.first, line.count >= 2, let evidence = verdict.evidence, let facing = evidence.facing
        else { return nil }
        target = line[line.count - 1]
        visible = sight.visible
        let needed = min(verdict["PC-030"]?.number("stopping_m") ?? .infinity, sight.approach)
        isLongEnough = sight.visible >= needed - 0.01
        guard isLongEnough, sight.visible > needed + 0.5 else {
            observer = line[0]
            hidden = lines.count > 1 ? lines[1].first : nil
            return
        }
        hidden = nil
        observer =
            Self.onLane(sight, evidence, facing, needed)
            ?? Self.onAxis(report.scene.surroundings.roads.first { $0.id == facing.road }, target, line[0], needed)
    }

    /// The lane's axis keeps its distance from the kerb: near for who comes from the left, else beyond the middle.
    private static func onLane(
        _ sight: Evidence.Sight, _ evidence: Evidence, _ facing: Evidence.Facing, _ distance: Double
    ) -> Position? {
        guard let kerb = Kerb(evidence) else { return nil }
        // With the road on the left of the kerb, who looks at the road has the kerb's end on the left.
        let middle = (kerb.opening.lowerBound + kerb.opening.upperBound) / 2
        let station = sight.from == .left ? middle - distance : middle + distance
        guard 0...kerb.length ~= station else { return nil }
        let aside = facing.isOneway ? facing.width / 2 : sight.from == .left ? facing.width / 4 : facing.width * 3 / 4
        return kerb.point(at: station).moved(kerb.towardsRoad(at: station), by: aside)
    }

    /// Farther than the kerb was kept: on the road's axis, towards the last place that it was seen from. That place
    /// itself where the road does not go so far.
    private static func onAxis(_ road: Road?, _ target: Position, _ last: Position, _ distance: Double) -> Position {
        guard let points = road?.points, points.count > 1 else { return last }
        let axis = Line(points)
        let (from, to) = (axis.place(target).station, axis.place(last).station)
        let station = to > from ? from + distance : from - distance
        return 0...axis.length ~= station ? axis.point(at: station) : last
    }
}
