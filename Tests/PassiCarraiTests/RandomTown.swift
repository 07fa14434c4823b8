import FeatureStores
import Foundation
@testable import PassiCarrai
import SimpleFeatures
import Support

/// A town of crooked blocks drawn by chance: streets that end, bend, cross without a node and change their width, one
/// zone without cars and one where few circulate. EPSG:25833, 285,000 and 5,040,000 added.
struct RandomTown {
    static let origin = Position(285_000, 5_040_000)
    private var numbers: SeededNumbers
    private var roads: FeatureBatch
    private var count = 0

    init(seed: UInt64) {
        numbers = SeededNumbers(seed: seed)
        roads = FeatureBatch(
            type: FeatureType(
                name: "strade",
                properties: [
                    Property("nome", .text), Property("highway", .text), Property("larghezza", .real),
                    Property("verso", .text),
                ], geometry: .lineString, srid: 25833))
        streets()
    }

    private mutating func add(_ name: String?, _ highway: String?, _ points: [Position]) {
        let width: Value = Bool.random(using: &numbers) ? .real(Double.random(in: 3...11, using: &numbers)) : .null
        let oneway: Value = Int.random(in: 0..<5, using: &numbers) == 0 ? .text("yes") : .null
        let line = Bool.random(using: &numbers) ? points : points.reversed()
        count += 1
        roads.append(
            id: "r\(count)", geometry: .lineString(line.flatMap { [Self.origin.x + $0.x, Self.origin.y + $0.y] }),
            values: [name.map { .text($0) } ?? .null, highway.map { .text($0) } ?? .null, width, oneway])
    }

    private mutating func streets() {
        let size = 7
        var corners: [[Position]] = []
        for row in 0..<size {
            corners.append(
                (0..<size).map { column in
                    let (x, y) = (Double(column) * 85, Double(row) * 70)
                    return Position(
                        x + Double.random(in: -22...22, using: &numbers),
                        y + Double.random(in: -18...18, using: &numbers))
                })
        }
        for row in 0..<size {
            for column in 0..<size {
                for (other, name) in [((row, column + 1), "Via \(row)"), ((row + 1, column), "Calle \(column)")] {
                    guard other.0 < size, other.1 < size, Int.random(in: 0..<6, using: &numbers) > 0 else { continue }
                    let (start, end) = (corners[row][column], corners[other.0][other.1])
                    let bend =
                        start.middle(to: end)
                        + (end - start).unit.left * Double.random(in: -9...9, using: &numbers)
                    let isNamed = Int.random(in: 0..<5, using: &numbers) > 0
                    let highway =
                        ["residential", "primary", "living_street", nil, nil, nil]
                        .randomElement(using: &numbers) ?? nil
                    add(isNamed ? name : nil, highway, [start, bend, end])
                }
            }
        }
        // Dead ends, some of which begin on a carriageway beside its node, and a road over all of them.
        for _ in 0..<12 {
            let corner = corners.joined().randomElement(using: &numbers) ?? Position(0, 0)
            let start = Bool.random(using: &numbers) ? corner : corner + Position(1, 0.7)
            let way = Position(
                Double.random(in: -40...40, using: &numbers), Double.random(in: -35...35, using: &numbers))
            add(Bool.random(using: &numbers) ? "Vicolo \(count)" : nil, "residential", [start, start + way])
        }
        add("Sopraelevata", "primary", [Position(-60, 31), Position(300, 240), Position(620, 430)])
        add("Sentiero", "footway", [Position(40, -40), Position(41, 480)])
        add("Autostrada", "motorway", [Position(-60, -60), Position(620, -58)])
    }

    func store() -> InMemoryStore {
        var zones = FeatureBatch(
            type: FeatureType(
                name: "localita", properties: [Property("nome", .text)], geometry: .multiPolygon, srid: 25833))
        for (name, x0, y0, x1, y1) in [
            ("Mestre", -200.0, -200.0, 300.0, 700.0), ("Campagna", 300.0, -200.0, 470.0, 700.0),
            ("Castello", 470.0, 210.0, 900.0, 700.0), ("Sant'Erasmo", 470.0, -200.0, 900.0, 210.0),
        ] {
            let (x0, y0, x1, y1) = (
                Self.origin.x + x0, Self.origin.y + y0, Self.origin.x + x1, Self.origin.y + y1
            )
            zones.append(
                id: name, geometry: .multiPolygon([[[x0, y0, x1, y0, x1, y1, x0, y1, x0, y0]]]), values: [.text(name)])
        }
        return InMemoryStore([roads, zones])
    }

    func sites(accuracy: Double) async throws -> Sites {
        let definition = try SiteDefinition(
            text: """
                comune: L736
                regulation: venezia
                radius_m: 220
                snap_m: 12
                opening_width_m: 3
                sources:
                  roads: { collection: strade, accuracy_m: \(accuracy), street: nome, highway: highway, width: larghezza, oneway: verso }
                zones:
                  - collection: localita
                    property: nome
                    zones: { Mestre: terraferma, Campagna: terraferma, Castello: centro_storico, Sant'Erasmo: sant_erasmo }
                    built_up: [Mestre, Castello]
                zone_elsewhere: isole_minori
                """, file: "sites.yaml")
        return try await Sites(definition, from: store())
    }
}
