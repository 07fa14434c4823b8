import Foundation
import Testing

@testable import PassiCarrai

/// What holds whatever the numbers are. Random, with seeds of their own.
@Suite struct PropertyTests {
    /// A straight road with a side street at 0, and an opening of some width on a long front.
    private func scene(_ start: Double, width: Double, side: Double, angle: Double) -> Scene {
        var road = Road(id: "a", points: [Position(-300, 0), Position(0, 0), Position(400, 0)])
        (road.width, road.speed, road.roadClass, road.street, road.corridor) = (8, 50, .e, "A", "A")
        let end = Position(100 * cos(angle), 100 * sin(angle))
        var other = Road(id: "b", points: [Position(0, 0), end])
        (other.width, other.speed, other.roadClass, other.street, other.corridor) = (side, 30, .f, "B", "B")
        var around = Surroundings()
        around.roads = [road, other]
        // The front begins where the side street has passed it.
        let ring = [Position(20, 6), Position(380, 6), Position(380, 60), Position(20, 60), Position(20, 6)]
        around.parcels = [Parcel(id: "P", ring: ring)]
        let proposal = Proposal(p1: Position(start, 6), p2: Position(start + width, 6), targetParcel: "P")
        return Scene(context: Context(zone: "terraferma"), surroundings: around, proposal: proposal)
    }

    @Test(arguments: 0..<40)
    func movingAwayFromACornerNeverMakesTheDistanceWorse(_ seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let evaluator = try Rules.evaluator()
        let side = Double.random(in: 3...12, using: &numbers)
        let angle = Double.random(in: 0.4...2.7, using: &numbers) * (Bool.random(using: &numbers) ? 1 : -1)
        var last = (distance: -1.0, severity: Severity.reject)
        var start = 20.0
        for _ in 0..<25 {
            let verdict = evaluator.verdict(of: scene(start, width: 3, side: side, angle: angle))
            let finding = try #require(verdict["PC-020"])
            let distance = finding.number("distance_m") ?? .infinity
            #expect(distance >= last.distance - 1e-6)
            #expect(finding.severity <= last.severity)
            last = (distance, finding.severity)
            start += Double.random(in: 0.01...2, using: &numbers)
        }
    }

    @Test(arguments: 0..<20)
    func wideningNeverMakesTheMinimumWidthFail(_ seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed) + 1000)
        let evaluator = try Rules.evaluator()
        var width = Double.random(in: 0.5...3, using: &numbers)
        var last = (least: Severity.reject, most: Severity.pass)
        for _ in 0..<20 {
            let verdict = evaluator.verdict(of: scene(60, width: width, side: 5, angle: 1.5))
            let (least, most) = (try #require(verdict["PC-060"]), try #require(verdict["PC-061"]))
            #expect(least.severity <= last.least)
            #expect(most.severity >= last.most)
            last = (least.severity, most.severity)
            width += Double.random(in: 0.01...1, using: &numbers)
        }
    }

    @Test(arguments: 0..<20)
    func settingTheGateBackNeverMakesItWorse(_ seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed) + 2000)
        let evaluator = try Rules.evaluator()
        var last = Severity.reject
        var y = 6.0
        for _ in 0..<15 {
            var scene = scene(60, width: 3, side: 5, angle: 1.5)
            scene.proposal.gate = Proposal.Gate(middle: Position(61.5, y), opens: .inward)
            let severity = try #require(evaluator.verdict(of: scene)["PC-050"]).severity
            #expect(severity <= last)
            last = severity
            y += Double.random(in: 0.05...1, using: &numbers)
        }
    }

    @Test(arguments: 0..<20)
    func anotherBuildingNeverMakesOneSeeFarther(_ seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed) + 3000)
        let evaluator = try Rules.evaluator()
        let bend = try #require(CaseFile.all.first { $0.name == "pc-030-pass" || $0.name == "pc-030-fail" }?.scene)
        var scene = bend
        var last = Double.infinity
        for _ in 0..<12 {
            let visible = evaluator.verdict(of: scene)["PC-030"]?.number("visible_m")
            if let visible {
                #expect(visible <= last + 1e-9)
                last = visible
            }
            let (x, y) = (Double.random(in: 2...30, using: &numbers), Double.random(in: -60...(-12), using: &numbers))
            let ring = [Position(x, y), Position(x + 3, y), Position(x + 3, y + 3), Position(x, y + 3), Position(x, y)]
            scene.surroundings.buildings.append(Building(id: nil, ring: ring))
        }
    }

    @Test(arguments: 0..<30)
    func theOrderOfThingsDoesNotMatter(_ seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed) + 4000)
        let evaluator = try Rules.evaluator()
        let file = try #require(CaseFile.all.filter { $0.scene != nil }.randomElement(using: &numbers))
        let scene = try #require(file.scene)
        var other = scene
        other.surroundings.roads.shuffle(using: &numbers)
        for index in other.surroundings.roads.indices where Bool.random(using: &numbers) {
            other.surroundings.roads[index].points.reverse()
            switch other.surroundings.roads[index].oneway {
            case .no: break
            case .forward: other.surroundings.roads[index].oneway = .backward
            case .backward: other.surroundings.roads[index].oneway = .forward
            }
        }
        swap(&other.proposal.p1, &other.proposal.p2)
        let (one, two) = (evaluator.verdict(of: scene), evaluator.verdict(of: other))
        #expect(one.findings.map(\.severity) == two.findings.map(\.severity), "\(file.name)")
    }
}
