import FeatureStores
import Foundation
import SQLite
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
        "odonimi_anncsu": 10_087, "accessi_esterni": 90_249, "accessi_interni": 47_829, "zone_carrabili": 4,
        "canali": 455,
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
        try Self.expectCleanTexts(path)
        // Ponte del Malpaga, checked with gdaltransform.
        var query = Query(collection: "strade", filter: nil, limit: 1)
        query.properties = ["nome"]
        for try await batch in try await store.features(query) {
            #expect(batch.ids[0] == "1")
            let first = try #require(batch.geometries[0]).coordinates.prefix(2)
            #expect(abs(first[0] - 290_807.579042384) < 1e-6 && abs(first[1] - 5_034_504.6848271) < 1e-6)
        }
    }

    /// No text is a marker of no value, encoded twice, or spaced at its ends or doubly.
    static func expectCleanTexts(_ path: String) throws {
        let connection = try Connection(path: path, mode: .readOnly)
        var columns = try connection.prepare("SELECT collection, name FROM dime_properties WHERE type = 'text'")
        var count = 0
        while try columns.step() {
            let (table, name) = (columns.text(0), columns.text(1))
            count += 1
            let unclean = try connection.text(
                """
                SELECT "\(name)" FROM "\(table)" WHERE lower("\(name)") IN ('', '<null>', 'null', 'n/a', 'nan', '-') \
                OR "\(name)" <> trim("\(name)", char(32, 9, 10, 13, 160)) OR instr("\(name)", '  ') > 0 \
                OR instr("\(name)", 'Ã') > 0 OR instr("\(name)", 'Â') > 0 OR instr("\(name)", char(65533)) > 0
                """)
            #expect(unclean == nil, "\(table).\(name)")
        }
        #expect(count > 60)
    }

    /// Leaves of a seeded database what lies in a part of San Marco, and the comune cut to it.
    static func trim(_ path: String) throws {
        let connection = try Connection(path: path, mode: .readWrite, spatial: true)
        let box = "BuildMbr(291500, 5034350, 291900, 5034700, 25833)"
        for table in ["strade", "accessi_esterni", "canali", "idrografia", "localita"] {
            try connection.execute("DELETE FROM \(table) WHERE NOT Intersects(geom, \(box))")
        }
        try connection.execute("UPDATE comuni SET geom = CastToMulti(\(box)) WHERE cod_catastale = 'L736'")
    }

    @Test("Demonstration parcels of San Marco are the same on every run, lie on land, and do not overlap")
    func parcels() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = folder.path("venezia.sqlite")
        var runs: [[String]] = []
        _ = try Seeder(Manifest(path: Self.manifest)).seed(
            path,
            then: { database, progress in
                try Self.trim(database)
                for _ in 0..<2 {
                    _ = try Seeder.demonstrationParcels(of: "L736")(database, progress)
                    runs.append(
                        try Self.texts("SELECT riferimento || quote(geom) FROM particelle ORDER BY fid", database))
                }
                return []
            })
        #expect(runs[0].count > 300 && runs[0] == runs[1])
        let one = { (sql: String) throws -> String in try Self.texts(sql, path).first ?? "" }
        #expect(try one("SELECT count(*) FROM particelle WHERE NOT ST_IsValid(geom) OR area_m2 < 15") == "0")
        #expect(
            try one(
                "SELECT count(*) FROM particelle WHERE origine = 'dimostrativa' AND riferimento GLOB 'L736_00[0-9][0-9]00.D[1-9]*'"
            )
                == "\(runs[0].count)")
        // Parcels beside each other may share borders, and nothing more.
        #expect(
            try one(
                """
                SELECT count(*) FROM particelle a JOIN idx_particelle_geom i ON i.pkid > a.fid AND i.xmin < MbrMaxX(a.geom)
                AND i.xmax > MbrMinX(a.geom) AND i.ymin < MbrMaxY(a.geom) AND i.ymax > MbrMinY(a.geom)
                JOIN particelle b ON b.fid = i.pkid WHERE Area(Intersection(a.geom, b.geom)) > 0.01
                """) == "0")
        #expect(
            try one("SELECT count(*) FROM particelle p, canali c WHERE Area(Intersection(p.geom, c.geom)) > 1") == "0")
        #expect(
            try one("SELECT count(*) FROM particelle p, strade s WHERE Length(Intersection(p.geom, s.geom)) > 0.1")
                == "0")
        let median = try one("SELECT area_m2 FROM particelle ORDER BY 1 LIMIT 1 OFFSET \(runs[0].count / 2)")
        #expect((60...400).contains(Double(median) ?? 0), "\(median)")
    }

    static func texts(_ sql: String, _ path: String) throws -> [String] {
        let connection = try Connection(path: path, mode: .readOnly, spatial: true)
        var statement = try connection.prepare(sql)
        var texts: [String] = []
        while try statement.step() { texts.append(statement.text(0)) }
        return texts
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
