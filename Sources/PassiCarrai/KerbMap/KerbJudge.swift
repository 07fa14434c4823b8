/// What the rules say of points of a kerb: those that need nothing but place, road and intersections.
///
/// The same rules that judge an access, on evidence that has an opening without width.
struct KerbJudge {
    /// An intersection as one kerb has it.
    struct Obstacle {
        var extent: Stretch
        /// Half the uncertainty of the widths.
        var widthUncertainty: Double
        var streets: [String]
    }

    struct Judged {
        var severity: Severity
        var rule: String?
    }

    private static let ofTheRoad = rules(["PC-001", "PC-022", "PC-011"])
    private static let ofThePlace = rules(["PC-020"])

    private static func rules(_ ids: [String]) -> [Rule] { Rule.all.filter { ids.contains($0.id) } }

    private let regulation: Regulation
    private let obstacles: [Obstacle]
    private let looseEnds: [Stretch]
    private var evidence: Evidence
    private var road = Judged(severity: .pass)

    init(
        _ road: Road, _ attributes: RoadAttributes, _ place: PlaceMap.Place, accuracy: Double, _ obstacles: [Obstacle],
        _ looseEnds: [Stretch], _ regulation: Regulation
    ) {
        self.regulation = regulation
        self.obstacles = obstacles
        self.looseEnds = looseEnds
        var context = Context(zone: place.zone)
        context.isInBuiltUpArea = place.isBuiltUp
        var around = Surroundings()
        around.accuracy = accuracy
        let nowhere = Position(0, 0)
        evidence = Evidence(
            Scene(
                context: context, surroundings: around,
                proposal: Proposal(p1: nowhere, p2: nowhere, targetParcel: "")))
        evidence.facing = Evidence.Facing(
            road: road.id, name: road.name, kind: road.kind, roadClass: attributes.roadClass,
            isClassKnown: attributes.isClassKnown, width: attributes.width,
            widthUncertainty: attributes.widthUncertainty, speed: attributes.speed, isOneway: road.oneway != .no,
            isDual: false, hit: nowhere, setback: 0, opening: Stretch(0, 0), feet: [], kerb: [], strip: [],
            obstacles: [])
        self.road = judged(Self.ofTheRoad)
    }

    private func judged(_ rules: [Rule]) -> Judged {
        var worst = Judged(severity: .pass)
        for rule in rules {
            let severity = rule.judgement(evidence, regulation).severity
            if severity > worst.severity { worst = Judged(severity: severity, rule: rule.id) }
        }
        return worst
    }

    /// ±, m, of the nearest obstacle; of the road alone where there is none.
    func uncertainty(_ obstacle: Obstacle?) -> Double {
        evidence.accuracy + (obstacle?.widthUncertainty ?? (evidence.facing?.widthUncertainty ?? 0) / 2)
    }

    /// Where what the rules say may change, ascending, within a stretch and with its ends.
    func breaks(in stretch: Stretch) -> [Double] {
        let least = regulation.number(.intersectionMinimum)
        var breaks = [stretch.start, stretch.end]
        for (index, obstacle) in obstacles.enumerated() {
            let (extent, u) = (obstacle.extent, uncertainty(obstacle))
            for reach in [0, least - u, least + u] where reach >= 0 {
                breaks += [extent.start - reach, extent.end + reach]
            }
            // Where another one becomes the nearest.
            for other in obstacles[..<index] {
                breaks.append((extent.end + other.extent.start) / 2)
                breaks.append((other.extent.end + extent.start) / 2)
            }
        }
        let margins = Set(obstacles.map { uncertainty($0) } + [uncertainty(nil)])
        for end in looseEnds {
            for margin in margins { breaks += [end.start - least - margin, end.end + least + margin] }
        }
        return breaks.filter { $0 >= stretch.start && $0 <= stretch.end }.sorted()
    }

    /// The nearest obstacle to an opening, and how far it is.
    func nearest(to opening: Stretch) -> (obstacle: Obstacle, distance: Double)? {
        obstacles.map { ($0, max(0, $0.extent.gap(to: opening))) }.min { $0.1 < $1.1 }
    }

    /// What the rules say at a station of the kerb.
    mutating func judged(at station: Double) -> Judged {
        let opening = Stretch(station, station)
        evidence.intersections = obstacles.map { obstacle in
            Evidence.Intersection(
                node: Position(0, 0), streets: obstacle.streets, isRoundabout: false,
                distance: max(0, obstacle.extent.gap(to: opening)), straightDistance: 0, nodeDistance: 0,
                widthUncertainty: obstacle.widthUncertainty, extent: obstacle.extent, area: .group([]), way: .group([]))
        }.sorted { $0.distance < $1.distance }
        evidence.looseEnds = looseEnds.map {
            Evidence.LooseEnd(road: "", position: Position(0, 0), distance: max(0, $0.gap(to: opening)))
        }.sorted { $0.distance < $1.distance }
        let place = judged(Self.ofThePlace)
        return road.severity >= place.severity ? road : place
    }
}
