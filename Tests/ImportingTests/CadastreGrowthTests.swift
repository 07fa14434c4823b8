import SQLite
import SimpleFeatures
import Support
import Testing

@testable import Importing
@testable import SpatiaLiteStore

@Suite("Many small files of the cadastre")
struct CadastreGrowthTests {
    /// Three parcels of one sheet, each sheet farther to the north.
    private func file(_ sheet: Int, shift: Double = 0) -> String {
        let number = String(10_000 + sheet).dropFirst()
        return CadastreImportTests.document(
            (1...3).map {
                CadastreImportTests.parcel(
                    "L736_\(number)00.\($0)", shift: Double(sheet) * 0.0001 + Double($0) * 0.00001 + shift)
            })
    }

    /// What the database says it has, and what it has.
    private func expectTrueAccount(_ path: String, _ place: String) throws {
        let connection = try Connection(path: path, mode: .readOnly, spatial: true)
        func row(_ sql: String) throws -> [String] {
            var rows = try connection.prepare(sql)
            guard try rows.step() else { return [] }
            return (0..<5).map { rows.text($0) }
        }
        let told = try row(
            "SELECT count, min_x, min_y, max_x, max_y FROM dime_collections WHERE name = 'particelle'")
        let counted = try row(
            """
            SELECT count(*), min(MbrMinX(geom)), min(MbrMinY(geom)), max(MbrMaxX(geom)), max(MbrMaxY(geom)) \
            FROM particelle
            """)
        #expect(told == counted, "\(place)")
    }

    @Test("The work for a file does not grow with what is there already")
    func work() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let writer = try CadastreImportTests().database(folder)
        var pages: [Int] = []
        for sheet in 1...200 {
            // Between them a comune comes whole: four thousand parcels more.
            if sheet == 101 {
                try CadastreSyntheticMap.write(4000, to: folder.path("m.gml"))
                _ = try CadastreImport().run(path: folder.path("m.gml"), name: "m.gml", into: writer)
            }
            let before = writer.connection.visitedPages
            let text = file(sheet + 1000)
            try TextFile.write(Array(text.utf8), to: folder.path("p.gml"))
            let report = try CadastreImport().run(path: folder.path("p.gml"), name: "p.gml", into: writer)
            #expect(report.stored == ["particelle": 3] && report.replaced == 0)
            pages.append(writer.connection.visitedPages - before)
        }
        try expectTrueAccount(folder.path("c.sqlite"), "after all")
        let (few, many) = (pages[20..<60].reduce(0, +), pages[150..<190].reduce(0, +))
        // B-trees grow deeper by a level or two; a look at every feature would be thirty times as much.
        #expect(many < few * 2, "\(few) \(many)")
    }

    @Test("Count and extent stay true while parcels come, move, and go")
    func account() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let writer = try CadastreImportTests().database(folder)
        let path = folder.path("c.sqlite")
        let task = CadastreImportTests()
        for sheet in [5, 1, 9, 3] {
            _ = try task.run(file(sheet), writer, folder)
            try expectTrueAccount(path, "sheet \(sheet) comes")
        }
        _ = try task.run(file(9, shift: 0.00001), writer, folder)
        try expectTrueAccount(path, "the northernmost moves outwards")
        _ = try task.run(file(9, shift: -0.0003), writer, folder)
        try expectTrueAccount(path, "the northernmost moves inwards")
        _ = try task.run(file(3, shift: 0.00005), writer, folder)
        try expectTrueAccount(path, "one inside moves")
        let left = CadastreImportTests.document([CadastreImportTests.parcel("L736_000300.1", shift: 0.0004)])
        let report = try task.run(left, writer, folder, isComplete: true)
        #expect(report.removed == 11)
        try expectTrueAccount(path, "all but one go")
    }

    @Test("A file that fails leaves count and extent, and the next one finds them")
    func failure() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let writer = try CadastreImportTests().database(folder)
        let task = CadastreImportTests()
        _ = try task.run(file(2), writer, folder)
        let broken = CadastreImportTests.document([
            CadastreImportTests.parcel("L736_000200.1", shift: 0.5),
            CadastreImportTests.parcel("L736_000200.9", coordinates: "a b"),
        ])
        #expect(throws: ImportError.self) { try task.run(broken, writer, folder) }
        try expectTrueAccount(folder.path("c.sqlite"), "after the failure")
        _ = try task.run(file(4), writer, folder)
        try expectTrueAccount(folder.path("c.sqlite"), "after the next file")
    }
}
