import FeatureStores
import Foundation
import SQLite
import SimpleFeatures
import Support
import Testing

@testable import Importing
@testable import SpatiaLiteStore

@Suite("An import that fails")
struct CadastreAtomicityTests {
    /// Demonstration parcels, and a parcel and a sheet of an earlier import.
    static func database(_ folder: TemporaryFolder) throws -> CollectionWriter {
        let writer = try CadastreImportTests().database(folder)
        let text = CadastreImportTests.document([CadastreImportTests.parcel("F205_000100.7")])
        _ = try CadastreImportTests().run(text, writer, folder)
        return writer
    }

    /// Every value of every table of ours, the spatial indexes and the versions among them.
    static func content(_ path: String) throws -> [String] {
        let connection = try Connection(path: path, mode: .readOnly, spatial: true)
        var tables = ["dime_collections", "dime_properties", "geometry_columns"]
        tables += ["particelle", "fogli", "fabbricati"].flatMap { [$0, "idx_\($0)_geom"] }
        var content: [String] = []
        for table in tables {
            var columns: [String] = []
            var info = try connection.prepare("SELECT name FROM pragma_table_info('\(table)')")
            while try info.step() { columns.append("quote(\"\(info.text(0))\")") }
            var rows = try connection.prepare("SELECT \(columns.joined(separator: "||','||")) FROM \(table) ORDER BY 1")
            while try rows.step() { content.append(table + " " + rows.text(0)) }
        }
        return content
    }

    /// Makes the change number `step` of what follows fail.
    static func failing(at step: Int, _ writer: CollectionWriter) throws {
        try writer.connection.execute(
            """
            CREATE TEMP TABLE IF NOT EXISTS steps (done INTEGER, last INTEGER);
            DELETE FROM steps;
            INSERT INTO steps VALUES (0, \(step));
            """)
        for table in ["particelle", "fogli", "fabbricati", "dime_collections"] {
            for change in ["INSERT", "UPDATE", "DELETE"] {
                try writer.connection.execute(
                    """
                    CREATE TEMP TRIGGER IF NOT EXISTS \(table)_\(change) BEFORE \(change) ON main.\(table) BEGIN
                        UPDATE steps SET done = done + 1;
                        SELECT RAISE(ABORT, 'injected') FROM steps WHERE done > last;
                    END
                    """)
            }
        }
    }

    @Test("fails at any step, and content, index and versions are as before", arguments: ["gml", "cxf"])
    func everyStep(format: String) throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let writer = try Self.database(folder)
        let before = try Self.content(folder.path("c.sqlite"))
        #expect(before.count > 10)
        let name = format == "gml" ? "L736_ple.gml" : "L736_001600.CXF"
        var task = CadastreImport()
        task.isComplete = true
        var step = 0
        while step < 200 {
            try Self.failing(at: step, writer)
            do {
                _ = try task.run(path: CadastreSample.folder + name, name: name, into: writer)
                break
            } catch {
                #expect("\(error)".contains("injected"), "\(error)")
                try #require(try Self.content(folder.path("c.sqlite")) == before, "step \(step)")
            }
            step += 1
        }
        // Two demonstration parcels go, the parcels come, a version is noted for each collection.
        #expect(step >= 6 && step < 200)
        #expect(try Self.content(folder.path("c.sqlite")) != before)
    }

    @Test("is cut off anywhere, and content and versions are as before")
    func cut() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let writer = try Self.database(folder)
        let before = try Self.content(folder.path("c.sqlite"))
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: CadastreSample.folder + "L736_ple.gml")))
        for length in stride(from: 0, to: bytes.count - 5, by: bytes.count / 30) {
            try TextFile.write(Array(bytes[..<length]), to: folder.path("p.gml"))
            #expect(throws: ImportError.self) {
                try CadastreImport().run(path: folder.path("p.gml"), name: "p.gml", into: writer)
            }
            try #require(try Self.content(folder.path("c.sqlite")) == before)
        }
    }

    @Test("While an import runs, readers see what was there; afterwards they see it all")
    func readers() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let writer = try Self.database(folder)
        try CadastreSyntheticMap.write(3000, to: folder.path("m.gml"))
        let reader = try Connection(path: folder.path("c.sqlite"), mode: .readOnly)
        var seen: Set<Int64?> = []
        _ = try CadastreImport().run(path: folder.path("m.gml"), name: "m.gml", into: writer) { _ in
            seen.insert(try? reader.integer("SELECT count(*) FROM particelle"))
        }
        #expect(seen == [3])
        #expect(try reader.integer("SELECT count(*) FROM particelle") == 3001)
    }
}
