import Formats
import ReferenceSystems
import SimpleFeatures
import Testing

@Suite("GeoJSON")
struct GeoJSONTests {
    private func geometry(
        _ geometry: Geometry, _ crs: CRS = .crs84, axisOrder: FeatureEncoding.AxisOrder? = nil
    ) -> String {
        var batch = FeatureBatch(type: FeatureType(name: "g", properties: [], geometry: geometry.kind, srid: 4326))
        batch.append(id: "1", geometry: geometry, values: [])
        let encoding = FeatureEncoding(type: batch.type, crs: crs, axisOrder: axisOrder, form: .part)
        let text = Sample.write(GeoJSON(), encoding, [batch])
        let prefix = #"{"type":"Feature","id":"1","geometry":"#
        let suffix = #","properties":{}}"#
        return String(text.dropFirst(prefix.count).dropLast(suffix.count))
    }

    static let geometries: [(geometry: Geometry, json: String)] = [
        (.point(x: 12.33555119, y: 45.5), #"{"type":"Point","coordinates":[12.3355512,45.5]}"#),
        (.lineString([0, 1, -2, 3]), #"{"type":"LineString","coordinates":[[0,1],[-2,3]]}"#),
        (
            Sample.polygon,
            #"{"type":"Polygon","coordinates":[[[0,0],[10,0],[10,10],[0,10],[0,0]],"#
                + #"[[2,2],[2,4],[4,4],[4,2],[2,2]]]}"#
        ),
        (
            .multi([[[1, 2]], [[3, 4]]], as: .multiPoint),
            #"{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}"#
        ),
        (
            .multi([[[1, 2, 3, 4]], [[5, 6, 7, 8]]], as: .multiLineString),
            #"{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8]]]}"#
        ),
        (
            .multiPolygon([[[0, 0, 4, 0, 4, 4, 0, 0]], [[9, 9, 10, 9, 10, 10, 9, 9]]]),
            #"{"type":"MultiPolygon","coordinates":[[[[0,0],[4,0],[4,4],[0,0]]],[[[9,9],[10,9],[10,10],[9,9]]]]}"#
        ),
        (.point(x: .nan, y: .infinity), #"{"type":"Point","coordinates":[null,null]}"#),
    ]

    @Test("Each kind of geometry is written as RFC 7946 has it, rings by the right-hand rule", arguments: geometries)
    func kinds(value: Geometry, json: String) { #expect(geometry(value) == json) }

    @Test("A CRS with the northing first turns the coordinates round, unless it is told not to")
    func axes() {
        #expect(geometry(.point(x: 12, y: 45), .wgs84) == #"{"type":"Point","coordinates":[45,12]}"#)
        #expect(
            geometry(.point(x: 12, y: 45), .wgs84, axisOrder: .eastFirst) == #"{"type":"Point","coordinates":[12,45]}"#)
        #expect(geometry(.point(x: 291855.0512, y: 5034609), .utm33).contains("[291855.051,5034609]"))
    }

    @Test(
        "A collection names a CRS that is not GeoJSON's own, where readers will take x before y",
        arguments: [
            (CRS.utm33, FeatureEncoding.AxisOrder.eastFirst, true), (.wgs84, .eastFirst, true),
            (.wgs84, .northFirst, false), (.crs84, .eastFirst, false),
        ])
    func namedCRS(crs: CRS, axisOrder: FeatureEncoding.AxisOrder, isNamed: Bool) {
        let encoding = FeatureEncoding(type: Sample.type(.point), crs: crs, axisOrder: axisOrder)
        let member = #""crs":{"type":"name","properties":{"name":"\#(crs.urn)"}},"#
        let head = #"{"type":"FeatureCollection","# + (isNamed ? member : "") + #""features":["#
        #expect(Sample.write(GeoJSON(), encoding, []).hasPrefix(head))
    }

    @Test("A collection has its members where they are given, and its features in batches of any size")
    func collection() {
        var encoding = FeatureEncoding(type: Sample.type(.point), crs: .crs84)
        encoding.idPrefix = "prova."
        encoding.header = CollectionMembers(numberMatched: 3, timeStamp: "2025-01-31T12:00:00Z")
        var trailer = CollectionMembers(numberReturned: 2)
        trailer.links = [FeatureLink(href: "http://x/?a=1&b=2", rel: "next", type: "application/geo+json")]
        trailer.legalNotice = "Solo \"consultazione\""
        let json =
            #"{"type":"FeatureCollection","numberMatched":3,"timeStamp":"2025-01-31T12:00:00Z","features":["#
            + #"{"type":"Feature","id":"prova.1","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"#
            + #""nome":"Calle \"Larga\", <S. Marco> & 0\n","civico":0,"area m²":12.5,"attivo":true,"#
            + #""dal":"2025-01-31","visto":"2025-01-31T12:00:00Z"}},"#
            + #"{"type":"Feature","id":"prova.A/b c","geometry":null,"properties":{"nome":null,"civico":null,"#
            + #""area m²":null,"attivo":null,"dal":null,"visto":null}}],"#
            + #""numberReturned":2,"avvertenza":"Solo \"consultazione\"","#
            + #""links":[{"href":"http://x/?a=1&b=2","rel":"next","type":"application/geo+json"}]}"#
        let whole = Sample.batch(.point, [.point(x: 1, y: 2)])
        #expect(Sample.write(GeoJSON(), encoding, [whole], trailer: trailer) == json)
        var first = FeatureBatch(type: whole.type)
        var second = first
        first.append(id: whole.ids[0], geometry: whole.geometries[0], values: whole.columns.map { $0[0] })
        second.append(id: whole.ids[1], geometry: whole.geometries[1], values: whole.columns.map { $0[1] })
        let empty = FeatureBatch(type: whole.type)
        #expect(Sample.write(GeoJSON(), encoding, [empty, first, empty, second], trailer: trailer) == json)
    }

    @Test("One feature is a document of its own, with its links")
    func feature() {
        var encoding = FeatureEncoding(
            type: FeatureType(name: "n", properties: [], geometry: nil, srid: 0), crs: .crs84, form: .feature)
        encoding.header.links = [FeatureLink(href: "http://x", rel: "self")]
        var batch = FeatureBatch(type: encoding.type)
        batch.append(id: "1", geometry: .point(x: 1, y: 2), values: [])
        batch.append(id: "2", geometry: nil, values: [])
        #expect(
            Sample.write(GeoJSON(), encoding, [batch])
                == #"{"type":"Feature","id":"1","geometry":null,"properties":{},"links":[{"href":"http://x","rel":"self"}]}"#
        )
    }
}
