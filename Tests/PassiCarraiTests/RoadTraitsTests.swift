import FeatureStores
import Foundation
@testable import PassiCarrai
import ReferenceSystems
import SimpleFeatures
import Support
import Testing

@Suite("What the shape of a road graph tells")
struct RoadTraitsTests {
    private static let origin = SmallStreet.origin

    /// A ring of arcs round a middle; every second one is drawn against its traffic.
    private static func ring(_ x: Double, _ y: Double, radius: Double, corners: Int, arcs: Int) -> [[Position]] {
        let points = (0...corners).map { step in
            let angle = Double(step % corners) * 2 * .pi / Double(corners)
            return Position(origin.x + x + radius * cos(angle), origin.y + y + radius * sin(angle))
        }
        return (0..<arcs).map { arc in
            let line = Array(points[(arc * corners / arcs)...((arc + 1) * corners / arcs)])
            return arc.isMultiple(of: 2) ? line : line.reversed()
        }
    }

    private static func arm(_ ring: [[Position]], _ arc: Int, _ dx: Double, _ dy: Double) -> [Position] {
        let start = arc.isMultiple(of: 2) ? ring[arc][0] : ring[arc][ring[arc].count - 1]
        return [start, Position(start.x + dx, start.y + dy)]
    }

    private func sites(_ lines: [[Position]], isNamed: (Int) -> Bool = { _ in true }) async throws -> Sites {
        var roads = FeatureBatch(
            type: FeatureType(
                name: "strade",
                properties: [
                    Property("nome", .text), Property("highway", .text), Property("larghezza", .real),
                    Property("velocita", .integer), Property("classe", .text),
                ], geometry: .lineString, srid: 25833))
        for (index, line) in lines.enumerated() {
            roads.append(
                id: "\(index)", geometry: .lineString(line.flatMap { [$0.x, $0.y] }),
                values: [isNamed(index) ? .text("Via \(index)") : .null, .null, .real(6), .null, .null])
        }
        var zones = FeatureBatch(
            type: FeatureType(
                name: "localita", properties: [Property("nome", .text)], geometry: .polygon, srid: 25833))
        let (x, y) = (Self.origin.x, Self.origin.y)
        zones.append(
            id: "1",
            geometry: .polygon([
                [x - 2000, y - 2000, x + 2000, y - 2000, x + 2000, y + 2000, x - 2000, y + 2000, x - 2000, y - 2000]
            ]), values: [.text("Mestre")])
        return try await Sites(try SmallStreet.definition(), from: InMemoryStore([roads, zones]))
    }

    private func kinds(_ lines: [[Position]], isNamed: (Int) -> Bool = { _ in true }) async throws -> [Road] {
        try await sites(lines, isNamed: isNamed).roads(Envelope(around: Self.origin, 1000), true)
    }

    private static func line(_ points: (Double, Double)...) -> [Position] {
        points.map { Position(origin.x + $0.0, origin.y + $0.1) }
    }

    @Test("A round ring that roads meet is one, whoever drew its arcs which way")
    func found() async throws {
        let ring = Self.ring(0, 0, radius: 15, corners: 24, arcs: 4)
        let arms = [Self.arm(ring, 0, 80, 0), Self.arm(ring, 1, 0, 80), Self.arm(ring, 2, -80, 0)]
        let roads = try await kinds(ring + arms)
        #expect(roads.filter { $0.kind == .roundabout }.map(\.id) == ["0", "1", "2", "3"])
        for road in roads.prefix(4) {
            let circle = try #require(road.circle)
            #expect(circle.center.distance(to: Self.origin) < 0.05 && abs(circle.radius - 15) < 0.2)
            #expect(road.oneway == (Int(road.id)?.isMultiple(of: 2) == true ? .forward : .backward))
        }
        #expect(roads.suffix(3).allSatisfy { $0.kind == .road && $0.circle == nil })
    }

    @Test("A turning place, a square block and a long way round are none")
    func none() async throws {
        let turning = Self.ring(0, 0, radius: 9, corners: 24, arcs: 1)
        let block = Self.ring(200, 0, radius: 20, corners: 4, arcs: 4)
        let round = Self.ring(500, 0, radius: 60, corners: 48, arcs: 4)
        let arms = [
            Self.arm(turning, 0, 60, 0), Self.arm(block, 0, 60, 0), Self.arm(block, 2, -60, 0),
            Self.arm(round, 0, 80, 0), Self.arm(round, 2, -80, 0),
        ]
        #expect(try await kinds(turning + block + round + arms).allSatisfy { $0.kind == .road })
    }

    @Test("A short dead end without a name of its own leads to a gate, and makes no intersection")
    func stubs() async throws {
        let lines = [
            Self.line((-100, 0), (0, 0)), Self.line((0, 0), (100, 0)), Self.line((0, 0), (0, 10)),
            Self.line((100, 0), (100, -60)), Self.line((100, 0), (200, 0)),
        ]
        let unnamed = try await kinds(lines) { $0 != 2 }
        #expect(unnamed.map(\.kind) == [.road, .road, .driveway, .road, .road])
        // A street of its own, however short, and a street that ends.
        #expect(try await kinds(lines).allSatisfy { $0.kind == .road })
        let end = [Self.line((-100, 0), (0, 0)), Self.line((0, 0), (10, 0))]
        #expect(try await kinds(end) { _ in false }.allSatisfy { $0.kind == .road })
    }

    @Test("Ends that nearly meet are one node")
    func joined() async throws {
        let lines = [
            Self.line((-100, 0), (0, 0)), Self.line((0.03, 0), (100, 0)), Self.line((0.3, -0.2), (0, 60)),
            Self.line((0.7, 0), (60, -60)),
        ]
        let roads = try await kinds(lines)
        #expect(roads[1].points[0] == roads[0].points[1] && roads[2].points[0] == roads[0].points[1])
        #expect(roads[3].points[0] != roads[0].points[1])
        let network = RoadNetwork(roads, isBuiltUp: true, try SmallStreet.regulation())
        #expect(network.nodes.indices.filter { network.isIntersection($0) }.count == 1)
    }

    @Test("Unnamed roads are one carriageway where they go straight on, and round a bend where nothing else meets")
    func corridors() async throws {
        let lines = [
            Self.line((-100, 0), (0, 0)), Self.line((0, 0), (100, 10)), Self.line((0, 0), (0, 60)),
            Self.line((100, 10), (100, 90)), Self.line((0, 60), (-40, 60)), Self.line((0, 60), (50, 60)),
        ]
        let roads = try await kinds(lines) { $0 == 4 }
        let corridors = roads.map(\.corridor)
        #expect(corridors[0] == "strada senza nome (0)")
        #expect(corridors == [corridors[0], corridors[0], corridors[2], corridors[0], nil, corridors[5]])
        #expect(Set(corridors).count == 4)
    }

    @Test("An arm that ends on the circle meets a ring that has no point there")
    func unsplit() async throws {
        let ring = Self.ring(0, 0, radius: 15, corners: 24, arcs: 1)
        let arms = [ring[0][6], ring[0][12], ring[0][18]].map { [$0, $0 + ($0 - Self.origin) * 4] }
        let map = try await sites(ring + arms)
        var intersections: [RealIntersection] = []
        var stretches: [KerbStretch] = []
        let kerbs = KerbMap(map, try SmallStreet.regulation())
        for part in (0..<kerbs.partCount).map(kerbs.part) {
            intersections += part.intersections
            stretches += part.stretches
        }
        #expect(intersections.map(\.arms) == [3] && intersections.allSatisfy(\.isRoundabout))
        #expect(stretches.filter { $0.road == "0" }.allSatisfy { $0.rule == "PC-022" })
        let network = RoadNetwork(
            map.roads(Envelope(around: Self.origin, 1000), true), isBuiltUp: true, try SmallStreet.regulation())
        #expect(network.roads[0].kind == .roundabout)
        #expect(network.nodes.indices.filter { network.isIntersection($0) }.count == 3)
    }

    @Test("A roundabout is one intersection, and its whole ring is excluded")
    func map() async throws {
        let ring = Self.ring(0, 0, radius: 15, corners: 24, arcs: 4)
        let arms = [Self.arm(ring, 0, 80, 0), Self.arm(ring, 1, 0, 80), Self.arm(ring, 2, -80, 0)]
        let store = try await sites(ring + arms)
        let network = RoadNetwork(
            store.roads(Envelope(around: Self.origin, 1000), true), isBuiltUp: true, try SmallStreet.regulation())
        var tile = KerbTile(network, try SmallStreet.regulation(), accuracy: 0)
        var places = PlaceMap(store)
        let found = tile.intersections(&places) { _ in
            true
        } _: { _ in
            true
        }
        let intersection = try #require(found.first)
        #expect(found.count == 1 && intersection.isRoundabout && intersection.arms == 3)
        // A disc of 15 m and half the width of the ring.
        #expect(abs(Figure(intersection.area).positions.map { $0.distance(to: Self.origin) }.max() ?? 0) < 18.3)
        for road in 0..<4 {
            let stretches = tile.stretches(of: road, &places) { _ in true }
            #expect(!stretches.isEmpty && stretches.allSatisfy { $0.rule == "PC-022" })
        }
    }
}
