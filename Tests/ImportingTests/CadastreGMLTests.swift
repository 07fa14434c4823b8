import Foundation
import Languages
import SimpleFeatures
import Support
import Testing

@testable import Importing

/// Keeps what a reader hands over; stops at the first refusal when asked to.
struct CollectingSink: CadastralSink {
    var records: [CadastralRecord] = []
    var refused: [RecordError] = []
    var stopsAtRefusal = false

    mutating func receive(_ records: [CadastralRecord]) { self.records += records }

    mutating func refuse(_ error: RecordError) throws(ImportError) {
        refused.append(error)
        if stopsAtRefusal { throw error.importError }
    }
}

/// Reads `text` as a file called `name`.
func readCadastre(
    _ text: String, name: String = "map.gml", supplement: String? = nil,
    options: CadastralOptions = CadastralOptions(), stopsAtRefusal: Bool = false
) throws -> (sink: CollectingSink, summary: CadastralSummary) {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path(name)))
    if let supplement {
        try Data(supplement.utf8).write(to: URL(fileURLWithPath: folder.path(String(name.dropLast(3)) + "SUP")))
    }
    var sink = CollectingSink(stopsAtRefusal: stopsAtRefusal)
    let summary = try CadastralReader.read(
        path: folder.path(name), name: name, options: options, into: &sink)
    return (sink, summary)
}

@Suite("Reading cadastral GML")
struct CadastreGMLTests {
    static let square = "45.43 12.33 45.43 12.34 45.44 12.34 45.44 12.33 45.43 12.33"
    static let hole = "45.433 12.333 45.433 12.336 45.436 12.336 45.436 12.333 45.433 12.333"

    static func polygon(
        _ rings: [String] = [square], srs: String = #" srsName="urn:ogc:def:crs:EPSG::6706""#
    ) -> String {
        let inner = rings.enumerated().map { index, ring in
            let role = index == 0 ? "exterior" : "interior"
            return "<gml:\(role)><gml:LinearRing><gml:posList>\(ring)</gml:posList></gml:LinearRing></gml:\(role)>"
        }
        return "<gml:Polygon\(srs)>\(inner.joined())</gml:Polygon>"
    }

    static func parcel(_ reference: String = "L736_001600.345", _ geometry: String = polygon()) -> String {
        """
        <wfs:member><CP:CadastralParcel gml:id="x">
        <gml:boundedBy><gml:Envelope srsName="urn:ogc:def:crs:EPSG::6706"><gml:pos>1 2</gml:pos></gml:Envelope></gml:boundedBy>
        <CP:msGeometry>\(geometry)</CP:msGeometry>
        <CP:INSPIREID_LOCALID>IT.AGE.PLA.\(reference)</CP:INSPIREID_LOCALID>
        <CP:LABEL>345</CP:LABEL><CP:NATIONALCADASTRALREFERENCE>\(reference)</CP:NATIONALCADASTRALREFERENCE>
        </CP:CadastralParcel></wfs:member>

        """
    }

    static func collection(_ members: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <wfs:FeatureCollection xmlns:CP="http://mapserver.gis.umn.edu/mapserver" xmlns:gml="http://www.opengis.net/gml/3.2"
         xmlns:wfs="http://www.opengis.net/wfs/2.0">
        \(members)</wfs:FeatureCollection>
        """
    }

    @Test("A parcel of the national service is read with x east and y north")
    func parcel() throws {
        let (sink, summary) = try readCadastre(Self.collection(Self.parcel()))
        let record = try #require(sink.records.first)
        #expect(record.kind == .particella && record.label == "345" && record.srid == 6706 && record.line == 4)
        #expect(record.reference.description == "L736_001600.345" && record.reference.foglio == 16)
        #expect(record.geometry.envelope == Envelope(minX: 12.33, minY: 45.43, maxX: 12.34, maxY: 45.44))
        #expect(summary.counts == [.particella: 1] && summary.refused == 0)
    }

    @Test("An interior ring is a hole and a second polygon a part")
    func parts() throws {
        let two =
            "<gml:MultiSurface srsName=\"http://www.opengis.net/def/crs/EPSG/0/6706\"><gml:surfaceMember>"
            + Self.polygon([Self.square, Self.hole], srs: "") + "</gml:surfaceMember><gml:surfaceMember>"
            + Self.polygon([Self.hole], srs: "") + "</gml:surfaceMember></gml:MultiSurface>"
        let record = try #require(
            try readCadastre(Self.collection(Self.parcel("L736_001600.1", two))).sink.records.first)
        #expect(record.geometry.kind == .multiPolygon)
        #expect(record.geometry.partEnds == [2, 3] && record.geometry.pathEnds == [5, 10, 15])
    }

    @Test(
        "Streets and waters are told from parcels",
        arguments: [("STRADA001", CadastralKind.strada), ("ACQUA12", .acqua), ("12/2", .particella)])
    func kinds(number: String, kind: CadastralKind) throws {
        let (sink, _) = try readCadastre(Self.collection(Self.parcel("L736_001600.\(number)")))
        #expect(sink.records.first?.kind == kind)
    }

    @Test("An INSPIRE 4.0 parcel keeps its area and dates, and its reference point is not its border")
    func inspire() throws {
        let text = """
            <gml:FeatureCollection xmlns:cp="http://inspire.ec.europa.eu/schemas/cp/4.0" xmlns:gml="http://www.opengis.net/gml/3.2"
             xmlns:base="http://inspire.ec.europa.eu/schemas/base/3.3" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <gml:featureMember><cp:CadastralParcel gml:id="p1"><cp:areaValue uom="m2">1240.5</cp:areaValue>
            <cp:beginLifespanVersion>2024-01-31T00:00:00Z</cp:beginLifespanVersion><cp:endLifespanVersion xsi:nil="true"/>
            <cp:geometry><gml:MultiSurface srsName="urn:ogc:def:crs:EPSG::25833"><gml:surfaceMember><gml:Surface><gml:patches>
            <gml:PolygonPatch><gml:exterior><gml:Ring><gml:curveMember><gml:LineString><gml:posList srsDimension="3">0 0 5 10 0 5 10 10 5</gml:posList></gml:LineString></gml:curveMember>
            <gml:curveMember><gml:LineString><gml:pos>10 10</gml:pos><gml:pos>0 0</gml:pos></gml:LineString></gml:curveMember></gml:Ring></gml:exterior></gml:PolygonPatch>
            </gml:patches></gml:Surface></gml:surfaceMember></gml:MultiSurface></cp:geometry>
            <cp:inspireId><base:Identifier><base:localId>IT.AGE.PLA.L736_001600.9</base:localId><base:namespace>IT.AGE.PLA</base:namespace></base:Identifier></cp:inspireId>
            <cp:label>9</cp:label><cp:nationalCadastralReference>L736_001600.9</cp:nationalCadastralReference>
            <cp:referencePoint><gml:Point srsName="urn:ogc:def:crs:EPSG::25833"><gml:pos>1 1</gml:pos></gml:Point></cp:referencePoint>
            <cp:validFrom>2020-05-01T00:00:00Z</cp:validFrom><cp:zoning xlink:href="#z1"/></cp:CadastralParcel></gml:featureMember>
            <gml:featureMember><cp:CadastralZoning gml:id="z1"><cp:geometry><gml:Polygon srsName="urn:ogc:def:crs:EPSG::25833"><gml:outerBoundaryIs><gml:LinearRing>
            <gml:coordinates>0,0 10,0 10,10 0,0</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></cp:geometry>
            <cp:label>16</cp:label><cp:nationalCadastalZoningReference>L736_001600</cp:nationalCadastalZoningReference></cp:CadastralZoning></gml:featureMember>
            </gml:FeatureCollection>
            """
        let (sink, summary) = try readCadastre(text)
        #expect(sink.refused == [])
        #expect(summary.counts == [.particella: 1, .foglio: 1])
        let record = try #require(sink.records.first)
        #expect(record.area == 1240.5 && record.beginLifespan == "2024-01-31T00:00:00Z" && record.endLifespan == nil)
        #expect(record.validFrom == "2020-05-01T00:00:00Z" && record.srid == 25833)
        #expect(record.geometry == .polygon([[0, 0, 10, 0, 10, 10, 0, 0]]))
        #expect(sink.records.last?.reference.description == "L736_001600")
    }

    static let bad: [(String, String)] = [
        (parcel("L736-16-345"), "national cadastral reference like L736_001600.345, found L736-16-345"),
        (parcel("L736_001600.1", ""), "expected a polygon, found none"),
        (parcel("L736_001600.1", polygon(["45.4 12.3 45.5 12.3 45.5 12.4"])), "at least four positions"),
        (parcel("L736_001600.1", polygon(["45.4 12.3 45.5 12.3 45.5 12.4 45.6 12.4"])), "ends where it began"),
        (parcel("L736_001600.1", polygon(["45.4 12.3 45.5 12.3 45.5 12.4 45.4"])), "multiple of 2"),
        (parcel("L736_001600.1", polygon(["45.4 12.3 x 12.3 45.5 12.4 45.4 12.3"])), "expected a coordinate, found x"),
        (parcel("L736_001600.1", polygon(["45.4,12.3 45.5,12.3"])), "expected a coordinate"),
        (parcel("L736_001600.1", polygon(["NaN 12.3 45.5 inf"])), "expected a coordinate, found NaN"),
        (parcel("L736_001600.1", polygon(srs: "")), "expected srsName"),
        (parcel("L736_001600.1", polygon(srs: #" srsName="urn:ogc:def:crs:EPSG::999999""#)), "is not known"),
        (parcel("L736_001600.1", polygon(["12.33 45.43 12.34 45.43 12.34 45.44 12.33 45.43"])), "axes are swapped"),
        (
            parcel(
                "L736_001600.1",
                "<gml:Polygon><gml:exterior><gml:Ring><gml:curveMember><gml:Arc/></gml:curveMember></gml:Ring></gml:exterior></gml:Polygon>"
            ), "straight segments"
        ),
    ]

    @Test("A bad object is refused with its place, and those around it are kept", arguments: bad)
    func refused(member: String, message: String) throws {
        let text = Self.collection(Self.parcel("L736_001600.1") + member + Self.parcel("L736_001600.3"))
        let (sink, summary) = try readCadastre(text)
        #expect(sink.records.map(\.reference.particella) == ["1", "3"])
        #expect(summary.refused == 1)
        let error = try #require(sink.refused.first)
        #expect(error.file == "map.gml" && error.line >= 10 && error.message[.english].contains(message), "\(error)")
        #expect(throws: ImportError.self) { try readCadastre(text, stopsAtRefusal: true) }
    }

    @Test("The caller's axis order and CRS stand in for what a file does not say")
    func options() throws {
        var options = CadastralOptions()
        options.frame = .epsg(6706)
        options.axisOrder = .northFirst
        let (sink, _) = try readCadastre(
            Self.collection(Self.parcel("L736_001600.1", Self.polygon(srs: ""))), options: options)
        #expect(sink.records.first?.geometry.envelope.minX == 12.33)
        #expect(sink.records.first?.srid == 6706)
    }

    @Test("A document that is no collection of parcels, broken or neither XML nor CXF is refused as a whole")
    func documents() throws {
        for text in ["<html/>", "<a", "", "PK\u{3}\u{4}", "<!DOCTYPE a><a/>", "hello"] {
            #expect(throws: ImportError.self, "\(text)") { try readCadastre(text) }
        }
        let (sink, _) = try readCadastre(Self.collection(""))
        #expect(sink.records.isEmpty)
    }

    @Test("A file of many pieces is handed over in batches, in the order of the file, with its progress")
    func pieces() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try CadastreSyntheticMap.write(3000, to: folder.path("map.gml"))
        var sink = CollectingSink()
        var done: [Int] = []
        let summary = try CadastralReader.read(path: folder.path("map.gml"), name: "map.gml", into: &sink) {
            done.append($0)
            #expect($0 <= $1 && $2 <= 3000)
        }
        #expect(summary.counts == [.particella: 3000] && sink.refused == [])
        #expect(sink.records.map(\.reference.particella).suffix(1000) == (1...1000).map { "\($0)" })
        #expect(done.count > 5 && done == done.sorted())
    }
}
