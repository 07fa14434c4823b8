import Figures
import FeatureStores
import Foundation
import PassiCarrai
import PassiCarraiAPI
import PassiCarraiReports
import SimpleFeatures
import Support

/// Two streets that meet and a parcel between them, as a store has them. EPSG:25833, 290,000 and 5,035,000 added.
enum Street {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/../.."

    /// - Parameter side: how far the side street lies to the east, m.
    static func store(side: Double = 10) -> InMemoryStore {
        var roads = FeatureBatch(
            type: FeatureType(
                name: "strade", properties: [Property("nome", .text), Property("highway", .text)],
                geometry: .lineString, srid: 25833))
        for (id, name, points) in [
            ("a1", "Via A", [-150.0, 0, side, 0]), ("a2", "Via A", [side, 0, 180, 0]),
            ("b", "Via B", [side, 0, side, 90]),
        ] {
            roads.append(
                id: id, geometry: .lineString(moved(points)), values: [.text(name), .text("residential")])
        }
        var parcels = FeatureBatch(
            type: FeatureType(
                name: "particelle", properties: [Property("riferimento", .text)], geometry: .multiPolygon, srid: 25833))
        parcels.append(
            id: "1", geometry: .multiPolygon([[moved([44, 6, 90, 6, 90, 40, 44, 40, 44, 6])]]),
            values: [.text("L736_001.1")])
        return InMemoryStore([roads, parcels], versions: ["strade": "side street at \(side)"])
    }

    private static func moved(_ points: [Double]) -> [Double] {
        points.enumerated().map { $0 % 2 == 0 ? $1 + 290_000 : $1 + 5_035_000 }
    }

    static func basis(side: Double = 10) async throws -> CurrentSites.Basis {
        let definition = try SiteDefinition(
            text: """
                comune: L736
                regulation: venezia
                radius_m: 220
                snap_m: 12
                opening_width_m: 3
                sources:
                  roads: { collection: strade, street: nome, highway: highway }
                  parcels: { collection: particelle, reference: riferimento }
                zones: []
                zone_elsewhere: terraferma
                """, file: "sites.yaml")
        let sites = try await Sites(definition, from: store(side: side))
        let regulation = try RegulationReader(folder: root + "/seeds/regulations").read("venezia").valid(
            on: "2026-11-28")
        return CurrentSites.Basis(
            sites: sites, regulation: regulation,
            provenance: Provenance(
                of: sites.versions.keys, measured: ["strade", "particelle"],
                metadata: [
                    "strade.date": "2019-02-28", "particelle.date": "2024-03-08", "strade.attribution": "Comune; OSM",
                    "particelle.attribution": "OSM; AdE", "other.date": "1999-01-01",
                ]))
    }

    static func typefaces() throws -> Typefaces { try Typefaces(folder: root + "/styles/fonts") }

    /// An access at a place of ``store(side:)``.
    static let place = #"{"id":"12/2026","crs":"EPSG:25833","access":{"at":[290047,5035007],"width_m":3}}"#

    /// A scene of the cases.
    static func scene() throws -> String {
        let text = try String(
            contentsOfFile: root + "/Tests/PassiCarraiReportsTests/Scenes/example-1.json", encoding: .utf8)
        return #"{"scene":"# + text + "}"
    }
}
