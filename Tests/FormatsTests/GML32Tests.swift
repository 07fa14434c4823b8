import Formats
import Markup
import ReferenceSystems
import SimpleFeatures
import Testing

@Suite("GML 3.2")
struct GML32Tests {
    static let kinds: [(geometry: Geometry, element: String, positions: [String])] = [
        (.point(x: 1, y: 2), "Point", ["1 2"]),
        (.lineString([0, 1, 2, 3]), "Curve", ["0 1 2 3"]),
        (Sample.polygon, "Polygon", ["0 0 0 10 10 10 10 0 0 0", "2 2 4 2 4 4 2 4 2 2"]),
        (.multi([[[1, 2]], [[3, 4]]], as: .multiPoint), "MultiPoint", ["1 2", "3 4"]),
        (.multi([[[1, 2, 3, 4]]], as: .multiLineString), "MultiCurve", ["1 2 3 4"]),
        (.multiPolygon([[[0, 0, 4, 0, 4, 4, 0, 0]]]), "MultiSurface", ["0 0 4 0 4 4 0 0"]),
    ]

    /// Every element of that local name, at any depth.
    private func all(_ names: Set<String>, in element: XMLElement) -> [XMLElement] {
        (names.contains(element.local) ? [element] : []) + element.children.flatMap { all(names, in: $0) }
    }

    private let gmlID = XMLName("id", in: "http://www.opengis.net/gml/3.2")

    @Test("Each kind of geometry is an element of its own, with ids and the CRS on the outermost", arguments: kinds)
    func geometry(value: Geometry, element: String, positions: [String]) throws {
        let encoding = FeatureEncoding(type: Sample.type(value.kind), crs: .utm33)
        let root = try XMLElement(
            reading: Array(Sample.write(GML32(), encoding, [Sample.batch(value.kind, [value])]).utf8))
        let feature = try #require(root.first("member")?.first("prova"))
        let geometry = try #require(feature.first("geometry")?.children.first)
        #expect(geometry.local == element)
        #expect(geometry["srsName"] == "urn:ogc:def:crs:EPSG::25833")
        #expect(all(["pos", "posList"], in: geometry).map(\.text) == positions)
        let ids = all(["Point", "Curve", "Polygon", "MultiPoint", "MultiCurve", "MultiSurface"], in: geometry)
            .map { $0[gmlID] }
        #expect(ids.allSatisfy { $0 != nil } && Set(ids).count == ids.count)
    }

    @Test("A collection counts its members and escapes its values; what is null is left out")
    func collection() throws {
        var encoding = FeatureEncoding(type: Sample.type(.point), crs: .wgs84)
        encoding.header = CollectionMembers(numberMatched: 7, numberReturned: 2, timeStamp: "2025-01-31T12:00:00Z")
        encoding.header.envelope = Envelope(minX: 1, minY: 2, maxX: 3, maxY: 4)
        let text = Sample.write(GML32(), encoding, [Sample.batch(.point, [.point(x: 12, y: 45)])])
        let root = try XMLElement(reading: Array(text.utf8))
        #expect(root.name == XMLName("FeatureCollection", in: "http://www.opengis.net/wfs/2.0"))
        #expect(root["numberMatched"] == "7" && root["numberReturned"] == "2")
        #expect(all(["lowerCorner"], in: root).map(\.text) == ["2 1"])
        let features = root.all("member").flatMap(\.children)
        #expect(features.map { $0[gmlID] } == ["prova.1", "prova.A_x2F_b_x20_c"])
        #expect(features[0].first("nome")?.text == "Calle \"Larga\", <S. Marco> & 0\n")
        #expect(features[0].first("area_m_")?.text == "12.5")
        #expect(all(["pos"], in: features[0]).map(\.text) == ["45 12"])
        #expect(features[1].children.isEmpty)
    }

    @Test("A single polygon of a type of many is written as one of many, as the schema wants")
    func promoted() throws {
        let encoding = FeatureEncoding(type: Sample.type(.multiPolygon), crs: .utm33, form: .feature)
        let text = Sample.write(GML32(), encoding, [Sample.batch(.multiPolygon, [Sample.polygon])])
        let feature = try XMLElement(reading: Array(text.utf8))
        #expect(feature.local == "prova" && feature[gmlID] == "prova.1")
        #expect(feature.first("geometry")?.children.first?.local == "MultiSurface")
    }

    @Test("A notice is a comment before the root, whatever hyphens it has")
    func notice() throws {
        var encoding = FeatureEncoding(type: Sample.type(.point), crs: .utm33, form: .feature)
        encoding.header.legalNotice = "Senza -- valore---"
        let text = Sample.write(GML32(), encoding, [Sample.batch(.point, [.point(x: 1, y: 2)])])
        #expect(text.contains("<!-- Senza - valore- --><"))
        #expect(try XMLElement(reading: Array(text.utf8)).local == "prova")
    }

    @Test("Ids survive the way to XML and back", arguments: ["1", "a/b", "_x2F_", "x_x", "à b", "", "9.g", "€"])
    func ids(id: String) throws {
        let identifier = XMLIdentifier.identifier(of: id, in: "9 civici")
        #expect(XMLIdentifier.id(from: identifier, in: "9 civici") == id)
        #expect(XMLIdentifier.id(from: identifier, in: "altri") == nil)
        #expect(identifier.hasPrefix("_9_civici."))
    }

    @Test("The application schema declares each property and the geometry's type")
    func schema() throws {
        let encoding = FeatureEncoding(type: Sample.type(.multiPolygon), crs: .utm33)
        let root = try XMLElement(reading: ApplicationSchema.document([encoding]))
        #expect(root["targetNamespace"] == encoding.namespaceURI)
        #expect(root.first("element")?["substitutionGroup"] == "gml:AbstractFeature")
        let elements = all(["sequence"], in: root).flatMap(\.children)
        #expect(elements.map { $0["name"] } == ["nome", "civico", "area_m_", "attivo", "dal", "visto", "geometry"])
        #expect(elements.last?["type"] == "gml:MultiSurfacePropertyType")
    }
}
