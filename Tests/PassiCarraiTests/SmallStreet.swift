import FeatureStores
import Foundation
@testable import PassiCarrai
import SimpleFeatures
import Support

/// Two streets that meet at a right angle, four parcels and a zone without cars. EPSG:25833, 290,000 and 5,035,000 added.
enum SmallStreet {
    static let origin = Position(290_000, 5_035_000)

    static func at(_ x: Double, _ y: Double) -> Position { Position(origin.x + x, origin.y + y) }

    /// Via A from west to east, 8 m wide; Via B from it to the north, 5 m wide; a footpath to the south.
    static func store(without left: Set<String> = []) -> InMemoryStore {
        var roads = FeatureBatch(
            type: FeatureType(
                name: "strade",
                properties: [
                    Property("nome", .text), Property("highway", .text), Property("larghezza", .real),
                    Property("velocita", .integer), Property("classe", .text),
                ], geometry: .lineString, srid: 25833))
        func road(_ id: String, _ name: String, _ highway: String, _ width: Double, _ points: [(Double, Double)]) {
            roads.append(
                id: id, geometry: .lineString(points.flatMap { [origin.x + $0.0, origin.y + $0.1] }),
                values: [
                    .text(name), .text(highway), .real(width), .integer(30),
                    highway == "residential" ? .text("F") : .null,
                ])
        }
        road("a1", "Via A", "residential", 8, [(-150, 0), (10, 0)])
        road("a2", "Via A", "residential", 8, [(10, 0), (180, 0)])
        road("b", "Via B", "residential", 5, [(10, 0), (10, 90)])
        road("f", "Sentiero", "footway", 2, [(100, 0), (100, -80)])
        var parcels = FeatureBatch(
            type: FeatureType(
                name: "particelle", properties: [Property("riferimento", .text)], geometry: .multiPolygon, srid: 25833))
        func parcel(_ reference: String, _ box: (Double, Double, Double, Double)) {
            let (x0, y0, x1, y1) = (origin.x + box.0, origin.y + box.1, origin.x + box.2, origin.y + box.3)
            parcels.append(
                id: reference, geometry: .multiPolygon([[[x0, y0, x1, y0, x1, y1, x0, y1, x0, y0]]]),
                values: [.text(reference)])
        }
        parcel("L736_001.1", (14, 6, 70, 40))
        parcel("L736_001.2", (70, 6, 120, 40))
        parcel("L736_001.3", (14, 40, 120, 80))
        parcel("L736_001.STRADA1", (-150, -4, 180, 4))
        var zones = FeatureBatch(
            type: FeatureType(
                name: "localita", properties: [Property("nome", .text)], geometry: .multiPolygon, srid: 25833))
        for (name, x0, x1) in [("Mestre", -500.0, 500.0), ("Castello", 500.0, 900.0)] {
            let (x0, y0, x1, y1) = (origin.x + x0, origin.y - 500, origin.x + x1, origin.y + 500)
            zones.append(
                id: name, geometry: .multiPolygon([[[x0, y0, x1, y0, x1, y1, x0, y1, x0, y0]]]), values: [.text(name)])
        }
        return InMemoryStore([roads, parcels, zones].filter { !left.contains($0.type.name) })
    }

    static func definition() throws -> SiteDefinition {
        try SiteDefinition(
            text: """
                comune: L736
                regulation: venezia
                radius_m: 220
                snap_m: 12
                opening_width_m: 3
                sources:
                  roads: { collection: strade, street: nome, highway: highway, class: classe, width: larghezza, speed: velocita }
                  parcels: { collection: particelle, reference: riferimento }
                zones:
                  - collection: localita
                    property: nome
                    zones: { Mestre: terraferma, Castello: centro_storico }
                    built_up: [Mestre, Castello]
                zone_elsewhere: isole_minori
                """, file: "sites.yaml")
    }

    static func sites() async throws -> Sites { try await Sites(try definition(), from: store()) }

    static func regulation() throws -> Regulation {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/../../seeds/regulations"
        return try RegulationReader(folder: folder).read("venezia").valid(on: "2026-11-28")
    }
}
