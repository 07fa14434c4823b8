import Foundation
import SimpleFeatures
import Support
import Testing
import Topology

@testable import Importing

/// The files in `Samples/`, made for these tests.
enum CadastreSample {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Samples/"
    static let names = [
        "L736_ple.gml", "L736_map.gml", "inspire_collection.gml", "inspire_parcel.gml", "inspire_arc.gml",
        "inspire_reference.gml", "L736_001600.CXF",
    ]

    static func read(_ name: String) throws -> (sink: CollectingSink, summary: CadastralSummary) {
        var sink = CollectingSink()
        let summary = try CadastralReader.read(path: folder + name, name: name, into: &sink)
        return (sink, summary)
    }
}

@Suite("Cadastral samples")
struct CadastreSampleTests {
    /// Around San Marco, in degrees.
    static let venice = Envelope(minX: 12.33, minY: 45.43, maxX: 12.34, maxY: 45.44)

    @Test("Parcels of the Agenzia: a hole, an attachment in two parts, a street and a water")
    func parcels() throws {
        let (sink, summary) = try CadastreSample.read("L736_ple.gml")
        #expect(summary.refused == 0 && summary.counts == [.particella: 2, .strada: 1, .acqua: 1])
        #expect(
            sink.records.map(\.reference.description) == [
                "L736_001600.345", "L736_0016A0.12", "L736_001600.STRADA001", "L736_001600.ACQUA001",
            ])
        #expect(sink.records.map(\.line) == [11, 27, 41, 50])
        #expect(sink.records.allSatisfy { Self.venice.contains($0.geometry.envelope) && $0.srid == 6706 })
        #expect(sink.records[0].geometry.pathEnds.count == 2 && sink.records[1].geometry.partEnds == [1, 2])
    }

    @Test("Sheets of the Agenzia, with a date as offices write it")
    func sheets() throws {
        let (sink, summary) = try CadastreSample.read("L736_map.gml")
        #expect(summary.refused == 0 && summary.counts == [.foglio: 2])
        #expect(sink.records.map(\.label) == ["16", "16A"])
        #expect(sink.records[0].beginLifespan == "31/01/2024")
        let values = CadastralCollections.values(sink.records[0], origin: "x", notice: "y")
        let index = try #require(CadastralCollections.fogli.index(of: "validita_dal"))
        #expect(values[index] == .text("2024-01-31"))
    }

    @Test("INSPIRE parcels in both orders of the axes, with parts, holes and references to their zoning")
    func inspire() throws {
        let (sink, summary) = try CadastreSample.read("inspire_collection.gml")
        #expect(sink.refused == [] && summary.counts == [.foglio: 1, .particella: 2])
        #expect(sink.records.allSatisfy { Self.venice.contains($0.geometry.envelope) && $0.srid == 4258 })
        let parcel = sink.records[1]
        #expect(parcel.geometry.partEnds == [2, 3] && parcel.geometry.pathEnds == [5, 9, 13])
        #expect(parcel.area == 1240.5 && parcel.validFrom == "2020-05-01T00:00:00Z" && parcel.endLifespan == nil)
        #expect(sink.records[2].reference.description == "L736_001600.10")
    }

    @Test("One INSPIRE parcel may be a whole document, and has its reference from the identifier")
    func single() throws {
        let record = try #require(try CadastreSample.read("inspire_parcel.gml").sink.records.first)
        #expect(record.reference.description == "L736_001600.11" && record.area == 78 && record.srid == 25833)
        #expect(record.geometry.area == 50 && record.line == 2)
    }

    @Test(
        "Borders that are not straight lines in the document itself are refused at their line",
        arguments: [
            ("inspire_arc.gml", "inspire_arc.gml:7: expected straight segments, found <Arc>"),
            (
                "inspire_reference.gml",
                "inspire_reference.gml:6: expected the geometry itself, found a reference to #p12.g"
            ),
        ])
    func refused(name: String, message: String) throws {
        let (sink, summary) = try CadastreSample.read(name)
        #expect(sink.records.isEmpty && summary.refused == 1)
        #expect(sink.refused.map(\.description) == [message])
    }

    @Test("A CXF with its SUP: every kind of object, islands, padded codes, texts that look like keywords")
    func exchange() throws {
        let (sink, summary) = try CadastreSample.read("L736_001600.CXF")
        #expect(sink.refused == [] && summary.discrepancies == [] && summary.warnings == [])
        #expect(summary.counts == [.foglio: 1, .particella: 3, .fabbricato: 2, .strada: 2, .acqua: 2])
        #expect(
            sink.records.map(\.label) == [
                "L736_001600", "345", "345+", "345+", "346/2", "A", "STRADA", "STRADA", "ACQUA", "ACQUA",
            ])
        #expect(sink.records.map(\.area) == [nil, 384, nil, nil, 400, 400, nil, nil, nil, nil])
        #expect(sink.records[1].geometry.area == 384)
        #expect(sink.records.allSatisfy { $0.srid == 3004 && $0.geometry.isValid })
    }

    /// Every error names the file and a line of it.
    func expectPlace(_ error: ImportError, _ name: String, _ lines: Int) {
        guard case .malformed(let file, let line, _, _) = error else {
            Issue.record("\(error)")
            return
        }
        #expect((file == name || file.hasSuffix(".SUP")) && line >= 1 && line <= lines + 1, "\(error)")
    }

    @Test("Cut anywhere, a sample is refused at a line of the file", arguments: CadastreSample.names)
    func cut(name: String) throws {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: CadastreSample.folder + name)))
        let lines = bytes.count { $0 == 0x0A }
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        for length in stride(from: 0, to: bytes.count - 5, by: max(1, bytes.count / 120)) {
            try TextFile.write(Array(bytes[..<length]), to: folder.path(name))
            var sink = CollectingSink()
            let error = #expect(throws: ImportError.self, "\(length)") {
                try CadastralReader.read(path: folder.path(name), name: name, into: &sink)
            }
            if let error { expectPlace(error, name, lines) }
        }
    }

    @Test("With bytes changed, a sample is read, or refused at a line of the file", arguments: CadastreSample.names)
    func mutated(name: String) throws {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: CadastreSample.folder + name)))
        let lines = bytes.count { $0 == 0x0A }
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        var dice = Dice(state: 2026)
        for _ in 0..<150 {
            let copy = dice.mutated(bytes)
            try TextFile.write(copy, to: folder.path(name))
            var sink = CollectingSink()
            do {
                try CadastralReader.read(path: folder.path(name), name: name, into: &sink)
            } catch {
                expectPlace(error, name, lines + 4)
            }
            #expect(sink.refused.allSatisfy { $0.file == name && $0.line >= 1 && $0.line <= lines + 5 })
        }
    }

    @Test("With numbers made huge, a sample is read or refused", arguments: CadastreSample.names)
    func huge(name: String) throws {
        let text = String(
            decoding: try Data(contentsOf: URL(fileURLWithPath: CadastreSample.folder + name)), as: UTF8.self)
        for (old, new) in [("45.43", "1e308"), ("12.33", "-1e400"), ("5034", "99999999999999999999"), (" 3", "-1")] {
            _ = try? readCadastre(text.replacingOccurrences(of: old, with: new), name: name)
        }
    }
}
