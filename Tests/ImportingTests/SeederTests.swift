import Deflate
import FeatureStores
import Foundation
import SQLite
import SimpleFeatures
import SpatiaLiteStore
import Support
import Testing

@testable import Importing

@Suite("Seeding")
struct SeederTests {
    /// A folder with a manifest of one points file and one areas file.
    struct Seeds {
        let folder: TemporaryFolder
        var database: String { folder.path("dime.sqlite") }

        init(csv: String = "id,lon,lat,nome\n1,12.3,45.4,\"A\"\n2,12.4,45.5,B\n") throws {
            folder = try TemporaryFolder()
            try write(csv, "data/pontili.csv")
            try write(
                """
                {"type":"Feature","properties":{"nome":"San Polo","s":true},"geometry":{"type":"Polygon","coordinates":[[[12.3,45.4],[12.31,45.4],[12.31,45.41],[12.3,45.4]]]}}
                {"type":"Feature","properties":{"nome":"Lido","s":false},"geometry":{"type":"Polygon","coordinates":[[[12.3,45.4],[12.31,45.41],[12.31,45.4],[12.3,45.41],[12.3,45.4]]]}}
                {"type":"Feature","properties":{"nome":"San Polo","s":true},"geometry":{"type":"Polygon","coordinates":[[[12.3,45.4],[12.31,45.41],[12.3,45.41],[12.3,45.4]]]}}
                """, "data/localita.geojsonl")
            var areas = ManifestTests.entry([
                "path": "path: data/localita.geojsonl", "collection": "collection: localita",
                "geometry": "geometry: MultiPolygon", "id": "id: \"{nome}-{part}\"", "unique": "",
                "fields": "fields: {nome: text, sestiere: {column: s, type: boolean}}",
            ])
            areas = areas.replacingOccurrences(of: "files:\n", with: "")
            let derived =
                "    derived: [{collection: sestieri, title: Sestieri, where: sestiere, dissolve: nome, fields: [nome]}]\n"
            let points = ManifestTests.entry([
                "path": "path: data/pontili.csv", "fields": "fields: {nome: text required}",
            ])
            try write(points + areas + derived, "manifest.yaml")
        }

        func write(_ text: String, _ name: String) throws {
            try TextFile.write(Array(text.utf8), to: folder.path(name))
        }

        func seeder() throws -> Seeder { Seeder(try Manifest(path: folder.path("manifest.yaml"))) }
        func store() throws -> SpatiaLiteStore {
            try SpatiaLiteStore(path: database, workers: WorkerPool(width: 1, capacity: 8))
        }
        func remains() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
        }
    }

    @Test("A manifest becomes a database with indexes, provenance and derived collections")
    func whole() async throws {
        let seeds = try Seeds()
        defer { seeds.folder.remove() }
        var told: [SeedingProgress] = []
        let report = try seeds.seeder().seed(seeds.database) { told.append($0) }
        #expect(report.collections.map(\.name) == ["pontili", "localita", "sestieri"])
        #expect(report.collections.map(\.features) == [2, 3, 1])
        #expect(report.collections.map(\.invalid) == [0, 1, 0])
        #expect(try seeds.remains() == ["data", "dime.sqlite", "manifest.yaml"])
        #expect(told.map(\.task).contains("localita") && told.allSatisfy { $0.done <= $0.total })
        let store = try seeds.store()
        let extent = try await store.extent(of: "pontili")
        #expect(extent.minX > 280_000 && extent.maxX < 300_000 && extent.minY > 5_030_000 && extent.maxY < 5_045_000)
        for try await batch in try await store.features(Query(collection: "sestieri")) {
            #expect(batch.ids[0] == "San-Polo")
            #expect(batch.geometries[0]?.partEnds.count == 1)
        }
        let kept = try StoredMetadata.all(inDatabase: seeds.database)
        #expect(kept["sestieri.title"] == "Sestieri" && kept["sestieri.attribution"] == "Comune, IODL 2.0")
        #expect(kept["pontili.licence"] == "IODL-2.0")
    }

    @Test("A database is outdated when it is missing, or a file or the manifest has changed since")
    func outdated() throws {
        let seeds = try Seeds()
        defer { seeds.folder.remove() }
        let seeder = try seeds.seeder()
        #expect(try seeder.isOutdated(seeds.database))
        _ = try seeder.seed(seeds.database)
        #expect(try !seeder.isOutdated(seeds.database))
        try seeds.write("id,lon,lat,nome\n1,12.3,45.4,C\n", "data/pontili.csv")
        #expect(try seeder.isOutdated(seeds.database))
    }

    @Test("What is no database, is damaged, another program's or a newer one is named and never overwritten")
    func occupied() throws {
        let seeds = try Seeds()
        defer { seeds.folder.remove() }
        _ = try seeds.seeder().seed(seeds.database)
        let whole = try Data(contentsOf: URL(fileURLWithPath: seeds.database))
        var damaged = whole
        for place in 0..<4096 { damaged[place] = 0x5A }
        let newer = try Connection(path: seeds.folder.path("newer.sqlite"), mode: .create)
        try newer.execute("CREATE TABLE dime_collections (name TEXT); PRAGMA user_version = 9")
        let other = try Connection(path: seeds.folder.path("other.sqlite"), mode: .create)
        try other.execute("CREATE TABLE accounts (name TEXT)")
        let cases: [(Data, String)] = [
            (Data("this is no database".utf8), "file is not a database"), (damaged, "file is not a database"),
            (whole.prefix(whole.count / 2), "malformed"),
            (try Data(contentsOf: URL(fileURLWithPath: seeds.folder.path("newer.sqlite"))), "newer version"),
            (try Data(contentsOf: URL(fileURLWithPath: seeds.folder.path("other.sqlite"))), "not a DIME Geo database"),
        ]
        for (bytes, words) in cases {
            try bytes.write(to: URL(fileURLWithPath: seeds.database))
            for said in [
                refusal { _ = try seeds.seeder().isOutdated(seeds.database) },
                refusal { _ = try seeds.seeder().seed(seeds.database) },
            ] {
                #expect(said?.contains(words) == true && said?.contains("Move it away") == true, "\(said ?? "nothing")")
            }
            #expect(try Data(contentsOf: URL(fileURLWithPath: seeds.database)) == bytes)
        }
    }

    @Test("An empty file is in nobody's way")
    func empty() throws {
        let seeds = try Seeds()
        defer { seeds.folder.remove() }
        try seeds.write("", "dime.sqlite")
        #expect(try seeds.seeder().isOutdated(seeds.database))
        _ = try seeds.seeder().seed(seeds.database)
        #expect(try !seeds.seeder().isOutdated(seeds.database))
    }

    @Test("In another order, the same source gives the same ids, parts that are alike among them")
    func order() async throws {
        let seeds = try Seeds()
        defer { seeds.folder.remove() }
        func shape(_ x: Double) -> String {
            "[[[\(x),45.4],[12.31,45.4],[12.31,45.41],[\(x),45.4]]]"
        }
        let lines = [("A", 12.303), ("A", 12.301), ("B", 12.3), ("A", 12.302), ("A", 12.301)].map { nome, x in
            #"{"type":"Feature","properties":{"nome":"\#(nome)","s":false},"geometry":{"type":"Polygon","coordinates":\#(shape(x))}}"#
        }
        var runs: [[String: Envelope]] = []
        for order in [lines, lines.reversed(), [lines[3], lines[0], lines[2], lines[1], lines[4]]] {
            try seeds.write(order.joined(separator: "\n"), "data/localita.geojsonl")
            _ = try seeds.seeder().seed(seeds.database)
            var places: [String: Envelope] = [:]
            for try await batch in try await seeds.store().features(Query(collection: "localita")) {
                for row in 0..<batch.count { places[batch.ids[row]] = batch.geometries[row]?.envelope }
            }
            runs.append(places)
        }
        #expect(runs[0].keys.sorted() == ["A-1", "A-2", "A-3", "A-4", "B-1"])
        #expect(runs[1] == runs[0] && runs[2] == runs[0])
        #expect((runs[0]["A-3"]?.minX ?? 0) < (runs[0]["A-4"]?.minX ?? 0))
    }

    @Test("A packed file with a changed byte is refused, and the old database stays")
    func damaged() async throws {
        let seeds = try Seeds()
        defer { seeds.folder.remove() }
        _ = try seeds.seeder().seed(seeds.database)
        var bytes = Gzip.compress(Array("id,lon,lat,nome\n1,12.3,45.4,A\n2,12.4,45.5,B\n".utf8))
        bytes[bytes.count - 6] ^= 1
        try TextFile.write(bytes, to: seeds.folder.path("data/pontili.csv"))
        let said = refusal { _ = try seeds.seeder().seed(seeds.database) }
        #expect(said?.hasSuffix("data/pontili.csv: not gzip, or damaged") == true, "\(said ?? "nothing")")
        #expect(try await seeds.store().count(Query(collection: "pontili")) == 2)
    }

    @Test("A missing file, and a folder that nobody can write to, are named")
    func unwritable() throws {
        let seeds = try Seeds()
        defer { seeds.folder.remove() }
        let nowhere = refusal { _ = try seeds.seeder().seed("/proc/dime.sqlite") }
        #expect(nowhere?.hasPrefix("/proc/dime.sqlite: cannot be written: ") == true, "\(nowhere ?? "nothing")")
        let seeder = try seeds.seeder()
        try FileManager.default.removeItem(atPath: seeds.folder.path("data/pontili.csv"))
        let missing = refusal { _ = try seeder.seed(seeds.database) }
        #expect(missing?.hasSuffix("data/pontili.csv: cannot be read: No such file or directory") == true)
        let manifest = refusal { _ = try seeds.seeder() }
        #expect(manifest?.contains("manifest.yaml:2: there is no file ") == true, "\(manifest ?? "nothing")")
    }

    static let broken = [
        ("1,12.3,45.4,A\n2,12.4,45.5\n", ":3: expected 4 fields, found 3"),
        ("1,12.3,45.4,A\n2,12.4,x,B\n", ":3: lat: expected a number"),
        ("1,12.3,45.4,A\n1,12.4,45.5,B\n", ":3: the id 1 stands twice"),
        ("1,12.3,45.4,A\n2,12.4,45.5,\n", ":3: nome: a value is required"),
        ("1,12.3,45.4,A\n2,12.4,45.5,A\n", ":3: SQLite 2067: UNIQUE constraint failed: pontili.nome (feature 2)"),
        (",12.3,45.4,A\n", ":2: a column of the id is empty"),
    ]

    @Test("A row that is wrong leaves the old database as it was", arguments: broken)
    func allOrNothing(rows: String, message: String) async throws {
        let seeds = try Seeds()
        defer { seeds.folder.remove() }
        _ = try seeds.seeder().seed(seeds.database)
        try seeds.write("id,lon,lat,nome\n" + rows, "data/pontili.csv")
        let said = refusal { _ = try seeds.seeder().seed(seeds.database) }
        #expect(said?.hasSuffix("data/pontili.csv" + message) == true, "\(said ?? "nothing")")
        #expect(try await seeds.store().count(Query(collection: "pontili")) == 2)
        #expect(try !seeds.remains().contains("dime.sqlite.seeding"))
    }

    @Test("A step that fails after the collections leaves the old database; one that works is in the new one")
    func steps() async throws {
        struct Failure: Error {}
        let seeds = try Seeds()
        defer { seeds.folder.remove() }
        #expect(throws: Failure.self) {
            try seeds.seeder().seed(seeds.database, then: { _, _ in throw Failure() })
        }
        #expect(try seeds.remains() == ["data", "manifest.yaml"])
        let report = try seeds.seeder().seed(
            seeds.database,
            then: { database, _ in
                let type = FeatureType(name: "particelle", properties: [], geometry: nil, srid: 25833)
                let writer = try CollectionWriter(path: database)
                try writer.transaction {
                    try writer.replace(type)
                    try writer.finish("particelle")
                }
                return [SeedingReport.Collection(name: "particelle", features: 0, invalid: 0)]
            })
        #expect(report.collections.last?.name == "particelle")
        #expect(try await seeds.store().collections() == ["localita", "particelle", "pontili", "sestieri"])
    }

    @Test("A collection that is to be kept comes along with its features, keys and metadata")
    func keeping() async throws {
        let seeds = try Seeds()
        defer { seeds.folder.remove() }
        let type = FeatureType(
            name: "particelle", properties: [Property("riferimento", .text, isRequired: true)], geometry: .multiPolygon,
            srid: 25833)
        var batch = FeatureBatch(type: type)
        let shape = Geometry.multiPolygon([[[0, 0, 1, 0, 1, 1, 0, 0]]])
        batch.append(id: "L736_0001.1", geometry: shape, values: [.text("L736_0001.1")])
        _ = try seeds.seeder().seed(
            seeds.database,
            then: { database, _ in
                let writer = try CollectionWriter(path: database)
                try writer.transaction {
                    try writer.replace(type, uniqueKeys: [["riferimento"]])
                    try writer.append(batch, to: type)
                    try writer.setMetadata("particelle.title", to: "Particelle")
                    try writer.finish("particelle")
                }
                return []
            })
        for _ in 0..<2 { _ = try seeds.seeder().seed(seeds.database, keeping: ["particelle", "fogli"]) }
        let store = try seeds.store()
        #expect(try await store.featureType(of: "particelle") == type)
        #expect(try await store.extent(of: "particelle") == Envelope(minX: 0, minY: 0, maxX: 1, maxY: 1))
        for try await read in try await store.features(Query(collection: "particelle")) {
            #expect(read.ids[0] == "L736_0001.1" && read.geometries[0] == shape)
        }
        #expect(try StoredMetadata.value(of: "particelle.title", inDatabase: seeds.database) == "Particelle")
        let writer = try CollectionWriter(path: seeds.database)
        var twin = FeatureBatch(type: type)
        twin.append(id: "other", geometry: shape, values: [.text("L736_0001.1")])
        #expect(throws: StoreError.self) { try writer.append(twin, to: type) }
    }

    @Test("What an interrupted attempt left behind is overwritten; two attempts at once exclude each other")
    func interrupted() throws {
        let seeds = try Seeds()
        defer { seeds.folder.remove() }
        try seeds.write("half a database", "dime.sqlite.seeding")
        _ = try seeds.seeder().seed(
            seeds.database,
            then: { _, _ in
                let said = refusal { _ = try seeds.seeder().seed(seeds.database) }
                #expect(said?.contains("another import is filling it") == true)
                return []
            })
        #expect(try !seeds.seeder().isOutdated(seeds.database))
    }
}
