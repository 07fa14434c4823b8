import FeatureStores
import Foundation
import Languages
import SimpleFeatures
import SpatiaLiteStore
import Support
import Testing

@testable import Importing

@Suite("Importing the cadastre into a database")
struct CadastreImportTests {
    /// One parcel as the Agenzia's service writes it: latitude before longitude, a square near San Marco.
    static func parcel(_ reference: String, shift: Double = 0, coordinates: String? = nil) -> String {
        let (south, west) = (45.434 + shift, 12.338)
        let ring =
            coordinates
            ?? "\(south) \(west) \(south) \(west + 0.0002) \(south + 0.0002) \(west + 0.0002) \(south) \(west)"
        return """
            <wfs:member><CP:CadastralParcel gml:id="p.\(reference)"><CP:msGeometry>
            <gml:Polygon srsName="urn:ogc:def:crs:EPSG::6706"><gml:exterior><gml:LinearRing>
            <gml:posList srsDimension="2">\(ring)</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>
            </CP:msGeometry><CP:LABEL>\(reference.split(separator: ".").last ?? "")</CP:LABEL>
            <CP:NATIONALCADASTRALREFERENCE>\(reference)</CP:NATIONALCADASTRALREFERENCE>
            <CP:ADMINISTRATIVEUNIT>L736</CP:ADMINISTRATIVEUNIT></CP:CadastralParcel></wfs:member>

            """
    }

    static func document(_ parcels: [String]) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <wfs:FeatureCollection xmlns:CP="http://mapserver.gis.umn.edu/mapserver"
            xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:wfs="http://www.opengis.net/wfs/2.0">
        \(parcels.joined())</wfs:FeatureCollection>
        """
    }

    /// A database with two demonstration parcels of Venezia.
    func database(_ folder: TemporaryFolder) throws -> CollectionWriter {
        let path = folder.path("c.sqlite")
        try CadastralCollections.create(in: path)
        let writer = try CollectionWriter(path: path)
        var batch = FeatureBatch(type: CadastralCollections.particelle)
        for number in 1...2 {
            let reference = "L736_001500.D\(number)"
            batch.append(
                id: reference, geometry: .polygon([[0, 0, 1, 0, 1, 1, 0, 0]]),
                values: [
                    .text(reference), .text("L736"), .text("_"), .integer(15), .text("0"), .text("0"),
                    .text("D\(number)"), .text("D\(number)"), .text("particella"), .real(1), .text("dimostrativa"),
                    .null, .text(CadastralCollections.demonstrationNotice),
                ])
        }
        try writer.transaction {
            try writer.append(batch, to: CadastralCollections.particelle)
            try writer.finish("particelle")
        }
        return writer
    }

    func references(_ folder: TemporaryFolder) async throws -> [String] {
        let store = try SpatiaLiteStore(path: folder.path("c.sqlite"), workers: WorkerPool(width: 1, capacity: 9))
        var references: [String] = []
        for try await batch in try await store.features(Query(collection: "particelle")) {
            for row in 0..<batch.count { references.append(batch.value("riferimento", row: row).text) }
        }
        return references.sorted()
    }

    func run(
        _ text: String, _ writer: CollectionWriter, _ folder: TemporaryFolder, keepGoing: Bool = false,
        isComplete: Bool = false
    ) throws -> CadastreImport.Report {
        let path = folder.path("p.gml")
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        var task = CadastreImport()
        task.keepGoing = keepGoing
        task.isComplete = isComplete
        return try task.run(path: path, name: "p.gml", into: writer)
    }

    @Test("Real parcels take the place of the demonstration ones, and of themselves when they come again")
    func replaces() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let writer = try database(folder)
        let text = Self.document([Self.parcel("L736_001500.7"), Self.parcel("L736_001500.8", shift: 0.001)])
        let report = try run(text, writer, folder)
        #expect(report.stored == ["particelle": 2] && report.removedDemonstrationParcels == 2)
        #expect(try await references(folder) == ["L736_001500.7", "L736_001500.8"])
        #expect(report.replaced == 0)
        #expect(
            try StoredMetadata.value(of: "particelle.licence", inDatabase: folder.path("c.sqlite")) == "CC-BY-4.0")
        let again = try run(text, writer, folder)
        #expect(again.replaced == 2 && again.removedDemonstrationParcels == 0)
        #expect(try await references(folder) == ["L736_001500.7", "L736_001500.8"])
    }

    @Test("A file said to be complete takes away what its comune no longer has, and nothing of other comuni")
    func complete() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let writer = try database(folder)
        _ = try run(
            Self.document(["L736_001500.7", "L736_001500.8", "F205_001500.7"].map { Self.parcel($0) }), writer, folder)
        let text = Self.document([Self.parcel("L736_001500.8"), Self.parcel("L736_001500.9")])
        #expect(try run(text, writer, folder).removed == 0)
        #expect(try await references(folder).count == 4)
        let report = try run(text, writer, folder, isComplete: true)
        #expect(report.removed == 1 && report.replaced == 2)
        #expect(try await references(folder) == ["F205_001500.7", "L736_001500.8", "L736_001500.9"])
    }

    @Test("A complete file of which something could not be read takes nothing away, and says so")
    func completeWithErrors() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let writer = try database(folder)
        _ = try run(Self.document(["L736_001500.7", "L736_001500.8"].map { Self.parcel($0) }), writer, folder)
        let text = Self.document([
            Self.parcel("L736_001500.8"), Self.parcel("L736_001500.7", coordinates: "45.4 12.3"),
        ])
        let report = try run(text, writer, folder, keepGoing: true, isComplete: true)
        #expect(report.refused == 1 && report.removed == 0 && report.isKeepingOthers)
        #expect(try await references(folder) == ["L736_001500.7", "L736_001500.8"])
        let whole = Self.document([Self.parcel("L736_001500.8")])
        let next = try run(whole, writer, folder, keepGoing: true, isComplete: true)
        #expect(next.removed == 1 && !next.isKeepingOthers)
    }

    @Test("A complete CXF takes away what its sheet no longer has, buildings among it")
    func completeSheet() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let writer = try database(folder)
        var task = CadastreImport()
        task.isComplete = true
        let sample = CadastreSample.folder + "L736_001600.CXF"
        let first = try task.run(path: sample, name: "a.CXF", into: writer)
        #expect(first.stored == ["fabbricati": 2, "fogli": 1, "particelle": 7] && first.removed == 0)
        let map = CadastreCXFTests.map(CadastreCXFTests.border("345") + CadastreCXFTests.border("345+"))
        try map.write(toFile: folder.path("b.CXF"), atomically: true, encoding: .utf8)
        let second = try task.run(path: folder.path("b.CXF"), name: "b.CXF", into: writer)
        #expect(second.stored == ["fabbricati": 1, "particelle": 1])
        #expect(second.replaced == 2 && second.removed == 1 + 6)
    }

    @Test("A bad object stops the file at its line and leaves the database as it was")
    func atomic() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let writer = try database(folder)
        let text = Self.document([
            Self.parcel("L736_001500.7"), Self.parcel("L736_001500.8", coordinates: "45.4 abc 45.5 12.3"),
        ])
        let error = #expect(throws: ImportError.self) { try run(text, writer, folder) }
        #expect("\(try #require(error))".hasPrefix("p.gml:1"))
        #expect(try await references(folder) == ["L736_001500.D1", "L736_001500.D2"])
    }

    @Test("Going on, bad objects and references that come twice are left out and reported, each with its line")
    func keepGoing() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let writer = try database(folder)
        let parcels = (1...600).map { Self.parcel("L736_001500.\($0)", shift: Double($0) * 1e-5) }
        let bad = [
            Self.parcel("L736_001500.5"), Self.parcel("x", coordinates: "45.4 12.3"), Self.parcel("L736_001500.9"),
        ]
        let report = try run(Self.document(parcels + bad), writer, folder, keepGoing: true)
        #expect(report.stored == ["particelle": 600])
        #expect(report.errors.count == 3 && report.refused == 3)
        #expect(report.errors.filter { $0.message[.english].contains("comes twice") }.count == 2)
        #expect(Set(report.errors.map(\.line)).count == 3)
        #expect(try await references(folder).count == 600)
    }

    @Test("An area that was measured is stored to a hundredth of a square metre")
    func areas() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        _ = try run(Self.document([Self.parcel("L736_001500.7")]), try database(folder), folder)
        let store = try SpatiaLiteStore(path: folder.path("c.sqlite"), workers: WorkerPool(width: 1, capacity: 9))
        for try await batch in try await store.features(Query(collection: "particelle")) {
            guard case .real(let area) = batch.value("area_m2", row: 0) else {
                Issue.record("the area is a number")
                continue
            }
            #expect(area > 100 && (area * 100).rounded() / 100 == area)
        }
    }

    @Test("What was imported of a comune can be taken out again, and nothing else goes with it")
    func remove() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let writer = try database(folder)
        _ = try run(Self.document([Self.parcel("F205_001500.7")]), writer, folder)
        _ = try CadastreImport().run(
            path: CadastreSample.folder + "L736_001600.CXF", name: "a.CXF", into: writer)
        let removed = try CadastreRemoval.run(comune: "L736", from: writer)
        #expect(removed == ["fabbricati": 2, "fogli": 1, "particelle": 7])
        #expect(try await references(folder) == ["F205_001500.7"])
        #expect(try CadastreRemoval.run(comune: "L736", from: writer).isEmpty)
    }

    @Test("Taking an import out leaves demonstration parcels")
    func removeLeavesDemonstration() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let writer = try database(folder)
        #expect(try CadastreRemoval.run(comune: "L736", from: writer).isEmpty)
        #expect(try await references(folder) == ["L736_001500.D1", "L736_001500.D2"])
    }
}
