import FeatureStores
import Foundation
import SimpleFeatures
import SpatiaLiteStore
import Support
import Testing

@testable import Importing

@Suite("The seeds of Venice")
struct VeniceSeedsTests {
    /// From the provenance of the files.
    static let counts = [
        "strade": 29_049, "strade_osm": 4111, "strade_nomi_ocio": 355, "civici": 35_944, "stradario": 6069,
        "odonimi_anncsu": 10_087, "accessi_esterni": 90_249, "accessi_interni": 47_829, "canali": 455,
        "idrografia": 131, "rete_acquea": 1118, "localita": 106, "sestieri": 7, "quartieri": 12, "municipalita": 6,
        "comuni": 44, "dintorni": 2, "poi": 2271, "ponti": 286, "fogli_catastali": 1893,
    ]

    static var manifest: String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path + "/seeds/manifest.yaml"
    }

    @Test("Every feature of every file is in the database, in metres, under a name that GML can take")
    func counts() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = folder.path("venezia.sqlite")
        let report = try Seeder(Manifest(path: Self.manifest)).seed(path)
        let found = Dictionary(uniqueKeysWithValues: report.collections.map { ($0.name, $0.features) })
        #expect(found == Self.counts)
        let store = try SpatiaLiteStore(path: path, workers: WorkerPool(width: 2, capacity: 64))
        for name in try await store.collections() {
            let type = try await store.featureType(of: name)
            #expect(try await store.count(Query(collection: name)) == Self.counts[name])
            guard type.geometry != nil else { continue }
            #expect(type.srid == 25833)
            if name == "dintorni" { continue }  // reaches beyond the metropolitan city
            let extent = try await store.extent(of: name)
            #expect(
                Envelope(minX: 260_000, minY: 4_990_000, maxX: 353_000, maxY: 5_081_000).contains(extent), "\(name)")
        }
        // Ponte del Malpaga, checked with gdaltransform.
        var query = Query(collection: "strade", filter: nil, limit: 1)
        query.properties = ["nome"]
        for try await batch in try await store.features(query) {
            #expect(batch.ids[0] == "1")
            let first = try #require(batch.geometries[0]).coordinates.prefix(2)
            #expect(abs(first[0] - 290_807.579042384) < 1e-6 && abs(first[1] - 5_034_504.6848271) < 1e-6)
        }
    }

    @Test("Share-alike data of two families never share a collection, and every collection names its sources")
    func licences() throws {
        let provenance = try Manifest(path: Self.manifest).provenance
        #expect(Set(provenance.keys) == Set(Self.counts.keys))
        for (name, origin) in provenance {
            let licences = Set(origin.licences.map(\.identifier))
            #expect(!licences.isSuperset(of: ["ODbL-1.0", "CC-BY-SA-4.0"]), "\(name)")
            #expect(origin.attribution.contains("OpenStreetMap") == licences.contains("ODbL-1.0"), "\(name)")
            #expect(origin.attribution.contains("OCIO") == licences.contains("CC-BY-SA-4.0"), "\(name)")
        }
    }
}
