import Formats
import Markup
import ReferenceSystems
import SimpleFeatures
import Testing

@Suite("GML 3.1.1 and 2.1.2")
struct GMLVersionTests {
    static let kinds: [(geometry: Geometry, new: String, old: String, positions: [[Double]])] = [
        (.point(x: 1, y: 2), "Point", "Point", [[1, 2]]),
        (.lineString([0, 1, 2, 3]), "LineString", "LineString", [[0, 1, 2, 3]]),
        (Sample.polygon, "Polygon", "Polygon", [[0, 0, 0, 10, 10, 10, 10, 0, 0, 0], [2, 2, 4, 2, 4, 4, 2, 4, 2, 2]]),
        (.multi([[[1, 2]], [[3, 4]]], as: .multiPoint), "MultiPoint", "MultiPoint", [[1, 2], [3, 4]]),
        (.multi([[[1, 2, 3, 4]]], as: .multiLineString), "MultiCurve", "MultiLineString", [[1, 2, 3, 4]]),
        (.multiPolygon([[[0, 0, 4, 0, 4, 4, 0, 0]]]), "MultiSurface", "MultiPolygon", [[0, 0, 4, 0, 4, 4, 0, 0]]),
    ]

    private static let gmlID = XMLName("id", in: "http://www.opengis.net/gml")

    private func all(_ names: Set<String>, in element: XMLElement) -> [XMLElement] {
        (names.contains(element.local) ? [element] : []) + element.children.flatMap { all(names, in: $0) }
    }

    private func written(_ format: some GMLFormat, _ value: Geometry) throws -> XMLElement {
        var encoding = FeatureEncoding(type: Sample.type(value.kind), crs: .utm33)
        encoding.crsName = "EPSG:25833"
        let root = try XMLElement(
            reading: Array(Sample.write(format, encoding, [Sample.batch(value.kind, [value])]).utf8))
        let feature = try #require(root.first("featureMember")?.first("prova"))
        return try #require(feature.first("geometry")?.children.first)
    }

    @Test(
        "Each kind of geometry is the element of its version, without ids, the CRS on the outermost", arguments: kinds)
    func geometry(value: Geometry, new: String, old: String, positions: [[Double]]) throws {
        for (root, name, separator) in [
            (try written(GML31(), value), new, " "), (try written(GML2(), value), old, ","),
        ] {
            #expect(root.local == name && root.namespace == "http://www.opengis.net/gml")
            #expect(root["srsName"] == "EPSG:25833")
            let texts = all(["pos", "posList", "coordinates"], in: root).map(\.text)
            let pairs = positions.map { list in
                stride(from: 0, to: list.count, by: 2).map { "\(Int(list[$0]))\(separator)\(Int(list[$0 + 1]))" }
            }
            #expect(texts == pairs.map { $0.joined(separator: " ") })
            let named = all(["Point", "LineString", "Polygon", root.local], in: root)
            #expect(named.allSatisfy { $0[Self.gmlID] == nil })
            #expect(named.filter { $0["srsName"] != nil }.count == 1)
        }
    }

    @Test("GML 3.1.1 has gml:id and the number of features, GML 2 fid and an unknown box")
    func collections() throws {
        var encoding = FeatureEncoding(type: Sample.type(.point), crs: .wgs84, axisOrder: .eastFirst)
        encoding.header = CollectionMembers(numberMatched: 7, numberReturned: 2, timeStamp: "2025-01-31T12:00:00Z")
        let batch = Sample.batch(.point, [.point(x: 12, y: 45)])
        let new = try XMLElement(reading: Array(Sample.write(GML31(), encoding, [batch]).utf8))
        #expect(new.name == XMLName("FeatureCollection", in: "http://www.opengis.net/wfs"))
        #expect(new["numberOfFeatures"] == "2" && new["timeStamp"] == "2025-01-31T12:00:00Z")
        #expect(all(["pos"], in: new).map(\.text) == ["12 45"])
        #expect(all(["prova"], in: new).map { $0[Self.gmlID] } == ["prova.1", "prova.A_x2F_b_x20_c"])
        let old = try XMLElement(reading: Array(Sample.write(GML2(), encoding, [batch]).utf8))
        #expect(old.attributes.map(\.name.local) == ["schemaLocation"])
        #expect(old.first("boundedBy")?.first("null")?.text == "unknown")
        #expect(all(["prova"], in: old).map { $0["fid"] } == ["prova.1", "prova.A_x2F_b_x20_c"])
        #expect(all(["nome"], in: old).map(\.text) == all(["nome"], in: new).map(\.text))
        encoding.header.envelope = Envelope(minX: 1, minY: 2, maxX: 3, maxY: 4)
        let boxed = try XMLElement(reading: Array(Sample.write(GML2(), encoding, [batch]).utf8))
        #expect(all(["Box"], in: boxed).flatMap(\.children).map(\.text) == ["1,2 3,4"])
    }

    @Test("The notice is a comment before the root in every version")
    func notice() throws {
        var encoding = FeatureEncoding(type: Sample.type(.point), crs: .utm33)
        encoding.header.legalNotice = "Senza valore"
        for text in [Sample.write(GML31(), encoding, []), Sample.write(GML2(), encoding, [])] {
            #expect(text.contains("?><!-- Senza valore --><wfs:FeatureCollection"))
        }
    }

    @Test(
        "A schema imports its GML and names the types of its geometries",
        arguments: [
            (GMLVersion.v2, GeometryKind.multiPolygon, "gml:MultiPolygonPropertyType"),
            (.v2, .lineString, "gml:LineStringPropertyType"), (.v31, .multiPolygon, "gml:MultiSurfacePropertyType"),
            (.v31, .lineString, "gml:CurvePropertyType"), (.v31, .point, "gml:PointPropertyType"),
        ])
    func schema(version: GMLVersion, kind: GeometryKind, type: String) throws {
        let encoding = FeatureEncoding(type: Sample.type(kind), crs: .utm33)
        let root = try XMLElement(reading: ApplicationSchema.document([encoding], version))
        #expect(root.first("import")?["namespace"] == "http://www.opengis.net/gml")
        #expect(root.first("element")?["substitutionGroup"] == "gml:_Feature")
        #expect(all(["sequence"], in: root).flatMap(\.children).last?["type"] == type)
    }
}
