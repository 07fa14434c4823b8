import Foundation
import Languages
import SimpleFeatures
import Support
import Testing
import Topology

@testable import Importing

@Suite("Reading CXF")
struct CadastreCXFTests {
    /// A square with its lower left corner at `x`, `y`, as `BORDO` fields.
    static func border(
        _ code: String, x: Double = 2_311_860, y: Double = 5_034_626, side: Double = 10, islands: [[Double]] = []
    ) -> String {
        let ring = [x, y, x + side, y, x + side, y + side, x, y + side]
        let total = 4 + islands.map { $0.count / 2 }.reduce(0, +)
        var fields = ["BORDO", code, "2", "0", "\(x)", "\(y)", "\(x + 1)", "\(y + 1)", "\(islands.count)", "\(total)"]
        fields += islands.map { "\($0.count / 2)" }
        fields += (ring + islands.flatMap { $0 }).map { "\($0)" }
        return fields.joined(separator: "\r\n") + "\r\n"
    }

    static func map(_ objects: String, header: String = "MAPPA\r\nL736_001600\r\n1000\\\r\n") -> String {
        header + objects + "EOF\r\n"
    }

    static let texts =
        "TESTO\r\nVIA ROMA\r\n2\r\n0\r\n1\r\n2\r\nSIMBOLO\r\n5\r\n0\r\n1\r\n2\r\nLINEA\r\n1\r\n2\r\n1\r\n2\r\n3\r\n4\r\n"

    @Test("Sheet, parcels, buildings, streets and waters are told apart; texts are passed over")
    func kinds() throws {
        let text = Self.map(
            Self.border("L736_001600", side: 100) + Self.texts + Self.border("345") + Self.border("345+")
                + Self.border("STRADA") + Self.border("ACQUA"))
        let (sink, summary) = try readCadastre(text, name: "L736_001600.CXF")
        #expect(sink.refused == [] && summary.format == .cxf)
        #expect(sink.records.map(\.kind) == [.foglio, .particella, .fabbricato, .strada, .acqua])
        #expect(
            sink.records.map(\.reference.description) == [
                "L736_001600", "L736_001600.345", "L736_001600.345", "L736_001600.STRADA001", "L736_001600.ACQUA001",
            ])
        #expect(sink.records.map(\.label)[2] == "345+")
        #expect(sink.records.allSatisfy { $0.srid == 3004 && $0.geometry.isValid })
        #expect(sink.records.map(\.line)[0] == 4)
    }

    @Test("Islands are holes, and rings are closed")
    func islands() throws {
        let island = [2_311_862.0, 5_034_628, 2_311_864, 5_034_628, 2_311_864, 5_034_630]
        let (sink, _) = try readCadastre(Self.map(Self.border("345", islands: [island])), name: "a.cxf")
        let geometry = try #require(sink.records.first).geometry
        #expect(geometry.pathEnds == [5, 9] && geometry.partEnds == [1 + 1])
        #expect(geometry.area == 98 && geometry.isValid)
    }

    @Test("The west zone is known by its eastings; a local origin is refused until it is explained")
    func frames() throws {
        let west = Self.map(Self.border("1", x: 1_761_192, y: 5_036_607))
        #expect(try readCadastre(west, name: "a.cxf").sink.records.first?.srid == 3003)
        let local = Self.map(Self.border("1", x: -1234, y: 567))
        let error = #expect(throws: ImportError.self) { try readCadastre(local, name: "a.cxf") }
        #expect("\(try #require(error))".contains("a.cxf:4: expected Gauss-Boaga coordinates"))
        var options = CadastralOptions()
        options.frame = .local(AffineTransformation(a: 1, b: 0, c: 291_234, d: 0, e: 1, f: 5_034_000), epsg: 25833)
        let record = try #require(try readCadastre(local, name: "a.cxf", options: options).sink.records.first)
        #expect(record.srid == 25833 && record.geometry.envelope.minX == 290_000)
        options.frame = .epsg(3004)
        #expect(
            try readCadastre(local, name: "a.cxf", options: options).sink.records.first?.geometry.envelope.minX == -1234
        )
    }

    @Test("UTM coordinates tell no zone: the CRS must be given")
    func zones() throws {
        let text = Self.map(Self.border("1", x: 291_855, y: 5_034_609))
        let error = #expect(throws: ImportError.self) { try readCadastre(text, name: "a.cxf") }
        #expect("\(try #require(error))".contains("EPSG:7791 for zone 32 (west), EPSG:7792 for zone 33"))
        var options = CadastralOptions()
        options.frame = .epsg(7792)
        #expect(try readCadastre(text, name: "a.cxf", options: options).sink.records.first?.srid == 7792)
    }

    @Test("Streets and waters of one sheet are told apart by numbers, as the national map does")
    func pseudoParcels() throws {
        let borders = ["STRADA", "ACQUA", "STRADA"].map { Self.border($0) }.joined()
        let records = try readCadastre(Self.map(borders), name: "a.cxf").sink.records
        #expect(records.map(\.reference.particella) == ["STRADA001", "ACQUA001", "STRADA002"])
        #expect(records.map(\.kind) == [.strada, .acqua, .strada])
        #expect(records.map(\.label) == ["STRADA", "ACQUA", "STRADA"])
    }

    @Test("Counts are checked against the SUP, and areas that differ much are warned of")
    func supplement() throws {
        let text = Self.map(Self.border("345") + Self.border("346") + Self.border("345+"))
        let head = "L736_001600 31/01/2024\r\n"
        let right = head + "N.FABBRIC 1\r\nN.PARTIC 2\r\nN.STRADE 0\r\nN.ACQUE 0\r\nparticella area\r\n"
        let (sink, summary) = try readCadastre(
            text, name: "L736_001600.CXF", supplement: right + "345 100\r\n346 104\r\nPARTIC 204\r\nFOGLIO 204\r\n")
        #expect(summary.discrepancies == [] && summary.warnings == [])
        #expect(sink.records.map(\.area) == [100, 104, nil])
        let wrong = "L736_001700 31/01/2024\r\nN.FABBRIC 2\r\nN.PARTIC 2\r\n345 100\r\n346 140\r\n"
        let other = try readCadastre(text, name: "L736_001600.CXF", supplement: wrong).summary
        #expect(
            other.discrepancies.map { $0.message[.english] } == [
                "the SUP is of the map L736_001700, the CXF of L736_001600", "fabbricato: 1, the SUP states 2",
            ])
        #expect(other.warnings.map { $0.message[.english] } == ["parcel 346 measures 100.0 m2, the SUP states 140.0"])
        #expect(other.warningCount == 1 && other.warnings[0].line == 22)
        let damaged = #expect(throws: ImportError.self) {
            try readCadastre(text, name: "L736_001600.CXF", supplement: head + "N.PARTIC many\r\n")
        }
        #expect("\(try #require(damaged))" == "L736_001600.SUP:2: expected N.PARTIC and a number, found N.PARTIC many")
    }

    @Test("A file that is called like another map is warned of")
    func name() throws {
        let summary = try readCadastre(Self.map(Self.border("1")), name: "L736_001700.CXF").summary
        #expect(
            summary.warnings.map { $0.message[.english] } == [
                "the file is called L736_001700, the map in it L736_001600"
            ])
        #expect(try readCadastre(Self.map(Self.border("1")), name: "L736_001600.CXF").summary.warnings == [])
    }

    @Test("A text that reads like a keyword is a text")
    func keywords() throws {
        let texts = ["BORDO", "EOF", ""].map { "TESTO\r\n\($0)\r\n2\r\n0\r\n1\r\n2\r\n" }.joined()
        let (sink, summary) = try readCadastre(Self.map(texts + Self.border("1")), name: "a.cxf")
        #expect(sink.records.map(\.label) == ["1"] && summary.refused == 0)
    }

    @Test(
        "A bad border is refused and the next object is read",
        arguments: [
            (border("2").replacingOccurrences(of: "5034636.0", with: "north"), "found north"),
            (border("2").replacingOccurrences(of: "\r\n4\r\n", with: "\r\n999999999999\r\n"), "number of vertices"),
            (border("2").replacingOccurrences(of: "\r\n4\r\n", with: "\r\n-4\r\n"), "number of vertices"),
            (border("2").replacingOccurrences(of: "\r\n4\r\n", with: "\r\n6\r\n"), "found BORDO"),
            (
                border("2").replacingOccurrences(of: "\r\n0\r\n4\r\n", with: "\r\n1\r\n4\r\n3\r\n"),
                "than the islands have"
            ),
            ("CERCHIO\r\n1\r\n2\r\n", "expected BORDO, TESTO"),
            ("LINEA\r\n5\r\n3\r\n1\r\n2\r\n", "found BORDO"),
            ("TESTO\r\nRio\r\n2\r\nzero\r\n1\r\n2\r\n", "found zero"),
            ("FIDUCIALE\r\n1\r\n", "expected the code of the symbol"),
            (border(""), "number of a parcel"),
        ])
    func refused(object: String, message: String) throws {
        let text = Self.map(Self.border("1") + object + Self.border("3"))
        let (sink, summary) = try readCadastre(text, name: "a.cxf")
        #expect(sink.records.map(\.label) == ["1", "3"])
        #expect(summary.refused == 1)
        #expect(sink.refused.first?.message[.english].contains(message) == true, "\(sink.refused)")
        #expect((sink.refused.first?.line ?? 0) > 20)
    }

    @Test(
        "A bad header ends the import",
        arguments: [
            "MAPPA\r\n", "MAPPA\r\nL736\r\n1000\r\n", "MAPPA\r\nL736_001600\r\nscale\r\n",
            "MAPPA\r\nL736_001600.1\r\n1000\r\n",
        ])
    func header(text: String) {
        #expect(throws: ImportError.self) { try readCadastre(Self.map("", header: text), name: "a.cxf") }
    }
}
