import Testing

@testable import Geocoding

@Suite("Reverse")
struct ReverseTests {
    @Test("At a door there is its number, its street, its sestiere and its municipalità")
    func door() async throws {
        let geocoder = try await Town.geocoder()
        let door = try #require(geocoder.search("castello 4695").answers.first?.position)
        let result = geocoder.reverse(door)
        let nearest = try #require(result.civici.first)
        #expect(nearest.official == "CASTELLO 4695" && (nearest.distance ?? 9) < 0.1)
        #expect(result.sestiere?.official == "CASTELLO")
        #expect(result.municipality?.official == "Venezia - Murano - Burano")
        #expect(result.comune?.official == "Venezia")
        #expect(result.label.hasPrefix("Castello 4695"))
    }

    @Test("Where no number is near it says so")
    func lagoon() async throws {
        let result = try await Town.geocoder().reverse(Coordinate(longitude: 12.40, latitude: 45.40))
        #expect(result.civici.isEmpty)
        #expect(result.notes.contains { $0.code == .nothingWithin && $0.text == "nessun civico entro 100 m" })
    }

    @Test(
        "Outside the data it says that",
        arguments: [(0, 0), (180, 90), (-180, -90), (.nan, 45), (.infinity, 1)] as [(Double, Double)])
    func outside(longitude: Double, latitude: Double) async throws {
        let result = try await Town.geocoder().reverse(Coordinate(longitude: longitude, latitude: latitude))
        #expect(result.notes.contains { $0.code == .outsideArea })
        #expect(result.label == "non risolto")
    }

    @Test("Nearest means nearest: the same as looking at every door")
    func exhaustive() async throws {
        let gazetteer = try await Town.gazetteer.value
        let finding = NumberFinding(gazetteer: gazetteer)
        var seed: Int32 = 17
        for _ in 0..<200 {
            seed = seed &* 1_103_515_245 &+ 12_345
            let point = (
                x: Int32(29_180_000 + Int(seed >> 8 & 0xFFFF)), y: Int32(503_450_000 + Int(seed >> 12 & 0x7FFF))
            )
            let found = gazetteer.nearestCivici(point, reach: 50_000, most: 3).map(\.distance)
            let all = (0..<gazetteer.civici.count).map { row in
                finding.distance(point.x, point.y, gazetteer.civici[row].x, gazetteer.civici[row].y)
            }.sorted().prefix(3).filter { $0 <= 500 }
            #expect(zip(found, all).allSatisfy { abs($0 - $1) < 1e-6 } && found.count == all.count)
        }
    }
}
