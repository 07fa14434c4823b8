import FeatureStores
import Foundation
import Languages
@testable import PassiCarrai
import ReferenceSystems
import SimpleFeatures
import Support
import Testing

@Suite("Where an access may open")
struct KerbMapTests {
    private func map(_ sites: Sites) throws -> (stretches: [KerbStretch], intersections: [RealIntersection]) {
        var (stretches, intersections): ([KerbStretch], [RealIntersection]) = ([], [])
        let map = KerbMap(sites, try SmallStreet.regulation())
        for part in (0..<map.partCount).map(map.part) {
            stretches += part.stretches
            intersections += part.intersections
        }
        return (stretches, intersections)
    }

    @Test("A side street excludes 12 m on both sides of its mouth, and the same opposite of it")
    func street() async throws {
        let (stretches, intersections) = try map(try await SmallStreet.sites())
        for side in [4.0, -4] {
            let kerb = stretches.filter { stretch in
                stretch.points.allSatisfy { abs($0.y - SmallStreet.origin.y - side) < 1e-6 }
            }
            let excluded = kerb.filter { $0.state == .excluded }.flatMap(\.points).map { $0.x - SmallStreet.origin.x }
            // Via B takes 7.5 to 12.5.
            #expect(abs((excluded.min() ?? 0) + 4.5) < 0.001 && abs((excluded.max() ?? 0) - 24.5) < 0.001, "\(side)")
            #expect(abs(kerb.map { Path($0.points).length }.reduce(0, +) - 330) < 0.01)
            #expect(Set(kerb.map(\.state)) == [.possible, .excluded])
        }
        let crossing = try #require(intersections.first)
        #expect(intersections.count == 1 && crossing.streets == ["Via A", "Via B"] && crossing.arms == 3)
        #expect(!crossing.isRoundabout && crossing.minimum == 12)
        // From the far kerb of Via B's end, which is the axis of Via A, to Via A's kerb.
        #expect(abs(KerbCollections.batch(intersections, try SmallStreet.regulation()).columns[5][0].number - 20) < 0.1)
    }

    /// What a check says of an opening as wide as a hand, on the kerb.
    private func check(
        _ stretch: KerbStretch, at station: Double, _ sites: Sites, _ regulation: Regulation
    ) throws -> (state: KerbState, facing: String?, words: String) {
        let path = Path(stretch.points)
        let along = path.direction(at: station)
        let outward = stretch.side == .left ? along.left : -along.left
        let middle = path.point(at: station) + outward * 0.02
        let corners = [
            middle - along * 4, middle + along * 4, middle + along * 4 + outward * 6, middle - along * 4 + outward * 6,
        ]
        let request = AccessRequest(
            .drawn([corners + [corners[0]]]), .opening(middle - along * 0.05, middle + along * 0.05),
            crs: .utm33)
        let verdict = PassoReading.request(request).examine(sites, regulation).verdict
        #expect(verdict["PC-004"]?.severity != .invalid)
        let worst = ["PC-001", "PC-022", "PC-011", "PC-020"].compactMap { verdict[$0]?.severity }.max()
        return (
            KerbState(try #require(worst)), verdict.facingRoad, verdict["PC-020"]?.message[.english] ?? "no PC-020"
        )
    }

    @Test("A stretch never contradicts a check there", arguments: 0..<12)
    func agreement(seed: Int) async throws {
        var numbers = SeededNumbers(seed: UInt64(seed) + 77)
        let accuracy = [0, 0.4, 4][seed % 3]
        let sites = try await RandomTown(seed: UInt64(seed)).sites(accuracy: accuracy)
        let regulation = try SmallStreet.regulation()
        let stretches = try map(sites).stretches
        var (compared, elsewhere) = (0, 0)
        for stretch in stretches.shuffled(using: &numbers).prefix(150) {
            let path = Path(stretch.points)
            guard path.length > 0.5 else { continue }
            let station = Double.random(in: 0.2...(path.length - 0.2), using: &numbers)
            let (state, facing, words) = try check(stretch, at: station, sites, regulation)
            // In the mouth of a side street one faces that one.
            if facing != stretch.road, stretch.state == .excluded {
                elsewhere += 1
                continue
            }
            compared += 1
            let place = path.point(at: station)
            #expect(
                state == stretch.state,
                """
                \(stretch.id) \(stretch.state) \(stretch.rule ?? ""), \(stretch.distance ?? -1) m from \
                \(stretch.intersection ?? "-") over \(path.length) m, at \(station), \(place.x) \(place.y): \(words), \
                faces \(facing ?? "-")
                """
            )
        }
        #expect(compared > 90 && elsewhere < 40, "\(compared) compared, \(elsewhere) in mouths")
    }

    @Test("Stretches have ids of their own, do not overlap, and stay out of zones without cars", arguments: 0..<6)
    func invariants(seed: Int) async throws {
        let sites = try await RandomTown(seed: UInt64(seed)).sites(accuracy: 0.4)
        let (stretches, intersections) = try map(sites)
        #expect(Set(stretches.map(\.id)).count == stretches.count)
        #expect(Set(intersections.map(\.id)).count == intersections.count)
        #expect(Set(stretches.map(\.state)) == Set(KerbState.allCases))
        let regulation = try SmallStreet.regulation()
        for stretch in stretches {
            let path = Path(stretch.points)
            #expect(path.length > 0.05)
            for station in [0.03, path.length / 2, path.length - 0.03] {
                let context = sites.context(at: path.point(at: station))
                #expect(regulation.zones[context.zone]?.vehicles != Regulation.Zone.Vehicles.none, "\(stretch.id)")
            }
            if stretch.zone == "sant_erasmo" { #expect(stretch.state != .possible) }
            guard let distance = stretch.distance, stretch.zone == "terraferma" else { continue }
            switch stretch.state {
            case .possible: #expect(distance > stretch.minimum + stretch.uncertainty - 0.01, "\(stretch.id)")
            case .excluded where stretch.rule == "PC-020":
                #expect(distance < stretch.minimum - stretch.uncertainty, "\(stretch.id)")
            default: break
            }
        }
        // Whatever is excluded for its distance has an intersection that is drawn.
        for intersection in intersections { #expect(intersection.arms >= 3 && !intersection.area.isEmpty) }
    }

    @Test("The same data give the same map")
    func repeatable() async throws {
        let sites = try await RandomTown(seed: 5).sites(accuracy: 0.4)
        let (one, other) = (try map(sites), try map(sites))
        #expect(one.stretches == other.stretches && one.intersections == other.intersections)
    }
}

extension Value {
    fileprivate var number: Double { if case .real(let number) = self { number } else { .nan } }
}
