import Markup
import OWS
import Services
import Support
import Testing

private let feature = "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&"

@Suite("WFS filters and boxes")
struct WFSFilterTests {
    /// The ids that a filter by POST selects among the civici, and the ids that the same filter by GET selects.
    private func select(_ filter: String, type: String = "civici") async throws -> [String] {
        let service = WFSService(try await SharedCity.publisher)
        let filter = "<fes:Filter>\(filter)</fes:Filter>"
        let post = try await service.wfs("GetFeature", "", "<wfs:Query typeNames=\"app:\(type)\">\(filter)</wfs:Query>")
        #expect(post.status == 200, "\(post.text)")
        let declared = filter.replacing(
            "<fes:Filter>",
            with:
                "<fes:Filter xmlns:fes=\"http://www.opengis.net/fes/2.0\" xmlns:gml=\"http://www.opengis.net/gml/3.2\">"
        )
        let get = try await service.whole(feature + "typenames=\(type)&filter=" + declared.percentEncoded)
        #expect(get.identifiers == post.identifiers)
        return post.identifiers
    }

    private func compare(_ name: String, _ property: String, _ value: String, _ attributes: String = "") -> String {
        "<fes:\(name) \(attributes)><fes:ValueReference>app:\(property)</fes:ValueReference>"
            + "<fes:Literal>\(value)</fes:Literal></fes:\(name)>"
    }

    @Test("Numbers compare as numbers, between is inclusive at both ends")
    func numbers() async throws {
        #expect(try await select(compare("PropertyIsEqualTo", "numero", "7")) == ["civici.c7"])
        #expect(try await select(compare("PropertyIsLessThan", "numero", "2")) == ["civici.c0", "civici.c1"])
        #expect(try await select(compare("PropertyIsGreaterThanOrEqualTo", "numero", "99")) == ["civici.c99"])
        #expect(try await select(compare("PropertyIsNotEqualTo", "numero", "7")).count == 99)
        let between = """
            <fes:PropertyIsBetween><fes:ValueReference>app:numero</fes:ValueReference>\
            <fes:LowerBoundary><fes:Literal>3</fes:Literal></fes:LowerBoundary>\
            <fes:UpperBoundary><fes:Literal>5</fes:Literal></fes:UpperBoundary></fes:PropertyIsBetween>
            """
        #expect(try await select(between) == ["civici.c3", "civici.c4", "civici.c5"])
    }

    @Test("Texts compare with regard to case unless matchCase is false; markup and accents are theirs")
    func texts() async throws {
        let name = "Calle &lt;Larga&gt; &amp; \"Àncora\""
        #expect(try await select(compare("PropertyIsEqualTo", "nome", name), type: "strade") == ["strade.0"])
        #expect(try await select(compare("PropertyIsEqualTo", "nome", "calle 3"), type: "strade").isEmpty)
        #expect(
            try await select(compare("PropertyIsEqualTo", "nome", "calle 3", "matchCase=\"false\""), type: "strade")
                == ["strade.3"])
    }

    @Test("Like has a wild card, a single character and an escape")
    func like() async throws {
        let attributes = "wildCard=\"%\" singleChar=\"_\" escapeChar=\"!\""
        #expect(try await select(compare("PropertyIsLike", "nome", "Calle _", attributes), type: "strade").count == 9)
        #expect(
            try await select(compare("PropertyIsLike", "nome", "%1%", attributes), type: "strade") == [
                "strade.1", "strade.10",
            ])
        #expect(try await select(compare("PropertyIsLike", "nome", "Calle !_", attributes), type: "strade").isEmpty)
    }

    @Test("And, Or and Not combine, and nothing is null here")
    func logic() async throws {
        let (one, two) = (compare("PropertyIsEqualTo", "numero", "1"), compare("PropertyIsEqualTo", "numero", "2"))
        #expect(try await select("<fes:Or>\(one)\(two)</fes:Or>") == ["civici.c1", "civici.c2"])
        #expect(try await select("<fes:And>\(one)\(two)</fes:And>").isEmpty)
        #expect(try await select("<fes:Not><fes:Or>\(one)\(two)</fes:Or></fes:Not>").count == 98)
        let null = "<fes:PropertyIsNull><fes:ValueReference>app:numero</fes:ValueReference></fes:PropertyIsNull>"
        #expect(try await select(null).isEmpty)
        #expect(try await select("<fes:Not>\(null)</fes:Not>").count == 100)
        #expect(try await select(null.replacing("app:numero", with: "app:geometry")).isEmpty)
    }

    @Test("A box selects alike by KVP and XML, in every notation of a CRS, with and without a value reference")
    func boxes() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let near = try await service.whole(feature + "typenames=civici&bbox=291000,5034000,291200,5034200")
        #expect(near.identifiers == ["civici.c0", "civici.c1", "civici.c10", "civici.c11"])
        // The same corner in degrees, as the answer writes it.
        let json = try await service.whole(feature + "typenames=civici&count=1&outputformat=geojson").text
        let position = try #require(json.components(after: "\"coordinates\":[").first).prefix { $0 != "]" }.split(
            separator: ",")
        let (x, y) = (try #require(Double(position[0])), try #require(Double(position[1])))
        let (west, south, east, north) = (x - 1e-4, y - 1e-4, x + 1e-4, y + 1e-4)
        for box in [
            "\(south),\(west),\(north),\(east),urn:ogc:def:crs:EPSG::4326",
            "\(south),\(west),\(north),\(east),http://www.opengis.net/def/crs/EPSG/0/4326",
            "\(west),\(south),\(east),\(north),EPSG:4326",
            "\(west),\(south),\(east),\(north),urn:ogc:def:crs:OGC:1.3:CRS84",
            "\(x),\(y),\(x),\(y),CRS:84",
        ] {
            #expect(try await service.whole(feature + "typenames=civici&bbox=" + box).identifiers == ["civici.c0"])
        }
        let envelope = """
            <gml:Envelope srsName="urn:ogc:def:crs:EPSG::4326"><gml:lowerCorner>\(south) \(west)</gml:lowerCorner>\
            <gml:upperCorner>\(north) \(east)</gml:upperCorner></gml:Envelope>
            """
        #expect(try await select("<fes:BBOX>\(envelope)</fes:BBOX>") == ["civici.c0"])
        let reference = "<fes:ValueReference>app:geometry</fes:ValueReference>"
        #expect(try await select("<fes:BBOX>\(reference)\(envelope)</fes:BBOX>") == ["civici.c0"])
    }

    @Test("A box in degrees selects exactly the points in it, though it is turned in the storage CRS")
    func exactBoxes() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let json = try await service.whole(feature + "typenames=civici&outputformat=geojson").text
        let points = json.components(after: "\"coordinates\":[").map { text in
            text.prefix { $0 != "]" }.split(separator: ",").compactMap { Double($0) }
        }
        #expect(points.count == 100)
        let (xs, ys) = (points.map { $0[0] }.sorted(), points.map { $0[1] }.sorted())
        for cut in stride(from: 5, to: 95, by: 9) {
            let (west, south) = (xs[cut] - 1e-7, ys[cut / 2] - 1e-7)
            let (east, north) = (xs[95] + 1e-7, ys[80] + 1e-7)
            let expected = points.filter { west <= $0[0] && $0[0] <= east && south <= $0[1] && $0[1] <= north }.count
            let hits = try await service.whole(
                feature + "typenames=civici&resulttype=hits&bbox=\(west),\(south),\(east),\(north),CRS:84")
            #expect(try hits.xml()["numberMatched"] == String(expected))
        }
        let world = try await service.whole(
            feature + "typenames=civici&resulttype=hits&bbox=-90,-180,90,180,urn:ogc:def:crs:EPSG::4326")
        #expect(try world.xml()["numberMatched"] == "100")
        let elsewhere = try await service.whole(
            feature + "typenames=civici&resulttype=hits&bbox=-1e300,-1e300,-1e299,-1e299")
        #expect(try elsewhere.xml()["numberMatched"] == "0")
    }

    @Test("A polygon selects what shares a point with it, in any CRS, and nothing that lies in its hole")
    func polygons() async throws {
        func ring(_ element: String, _ positions: String) -> String {
            "<gml:\(element)><gml:LinearRing><gml:posList>\(positions)</gml:posList></gml:LinearRing></gml:\(element)>"
        }
        func polygon(_ content: String, _ crs: String = "EPSG:25833") -> String {
            "<fes:Intersects><fes:ValueReference>app:geometry</fes:ValueReference>"
                + "<gml:Polygon srsName=\"\(crs)\">\(content)</gml:Polygon></fes:Intersects>"
        }
        let triangle = ring("exterior", "291000 5034000 291200 5034000 291000 5034200 291000 5034000")
        #expect(try await select(polygon(triangle)) == ["civici.c0", "civici.c1", "civici.c10"])
        let square = ring("exterior", "291000 5034000 291400 5034000 291400 5034400 291000 5034400 291000 5034000")
        let hole = ring("interior", "291100 5034100 291300 5034100 291300 5034300 291100 5034300 291100 5034100")
        #expect(try await select(polygon(square)).count == 16)
        #expect(try await select(polygon(square + hole)).count == 12)
        #expect(try await select("<fes:Not>\(polygon(square + hole))</fes:Not>").count == 88)
        let world = ring("exterior", "45 12 46 12 45.9 13 45.1 13 45 12")
        #expect(try await select(polygon(world, "urn:ogc:def:crs:EPSG::4326")).count == 100)
        let turned = ring("exterior", "12 45 12 46 13 45.9 13 45.1 12 45")
        #expect(try await select(polygon(turned, "urn:ogc:def:crs:EPSG::4326")).isEmpty)
        #expect(try await select(polygon(turned, "EPSG:4326")).count == 100)
    }

    @Test("A polygon has as many positions as a filter has elements, and counts as a box")
    func largePolygons() async throws {
        let service = WFSService(try await SharedCity.publisher)
        func answer(_ condition: String) async throws -> WholeAnswer {
            try await service.wfs(
                "GetFeature", "resultType=\"hits\"",
                "<wfs:Query typeNames=\"app:civici\"><fes:Filter>\(condition)</fes:Filter></wfs:Query>")
        }
        func polygon(_ count: Int) -> String {
            let positions = (0..<(count - 1)).map { "\(291000 + $0 % 7) \(5034000 + $0 % 5)" } + ["291000 5034000"]
            return "<fes:Intersects><gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>"
                + positions.joined(separator: " ")
                + "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></fes:Intersects>"
        }
        #expect(try await answer(polygon(1000)).status == 200)
        #expect(try await answer(polygon(1001)).exception == ["OperationProcessingFailed", "filter"])
        let several = "<fes:Or>" + String(repeating: polygon(5), count: 4) + "</fes:Or>"
        #expect(try await answer(several).exception == ["OperationProcessingFailed", "filter"])
    }

    @Test("The notation of srsName decides the order of axes, and the answer names the CRS alike")
    func axes() async throws {
        let service = WFSService(try await SharedCity.publisher)
        for (name, start) in [
            ("urn:ogc:def:crs:EPSG::4326", "45.4"), ("http://www.opengis.net/def/crs/EPSG/0/4326", "45.4"),
            ("EPSG:4326", "12.3"), ("urn:ogc:def:crs:OGC:1.3:CRS84", "12.3"), ("EPSG:3857", "137"),
            ("urn:ogc:def:crs:EPSG::6708", "5034"),
        ] {
            let answer = try await service.whole(feature + "typenames=civici&count=1&srsname=" + name)
            #expect(answer.text.contains("srsName=\"\(name)\""))
            let position = try #require(answer.text.components(after: "<gml:pos>").first)
            #expect(position.hasPrefix(start), "\(name): \(position.prefix(30))")
        }
    }

    @Test("next works after a query by POST with a filter")
    func pagingAfterPost() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let filter = "<fes:Filter>\(compare("PropertyIsLessThan", "numero", "5"))</fes:Filter>"
        let first = try await service.wfs(
            "GetFeature", "count=\"3\"", "<wfs:Query typeNames=\"app:civici\">\(filter)</wfs:Query>")
        #expect(first.identifiers == ["civici.c0", "civici.c1", "civici.c2"])
        let next = try #require(try first.xml()["next"]).replacing("http://geo.example", with: "")
        #expect(try await service.whole(next).identifiers == ["civici.c3", "civici.c4"])
    }

    @Test("Several filters in parentheses go with several types, whatever parentheses are in them")
    func severalFilters() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let queries = [("civici", "numero", "7"), ("strade", "nome", "a)(b")].map { type, property, value in
            "<wfs:Query typeNames=\"app:\(type)\"><fes:Filter>\(compare("PropertyIsNotEqualTo", property, value))</fes:Filter></wfs:Query>"
        }
        let answer = try await service.wfs("GetFeature", "resultType=\"hits\"", queries.joined())
        #expect(try answer.xml()["numberMatched"] == "110", "\(answer.text)")
    }

    @Test(
        "A filter that cannot be is reported",
        arguments: [
            (
                "<fes:PropertyIsEqualTo><fes:ValueReference>boh</fes:ValueReference><fes:Literal>1</fes:Literal></fes:PropertyIsEqualTo>",
                400
            ),
            (
                "<fes:PropertyIsEqualTo><fes:ValueReference>numero</fes:ValueReference><fes:Literal>x</fes:Literal></fes:PropertyIsEqualTo>",
                400
            ),
            ("<fes:PropertyIsEqualTo><fes:ValueReference>numero</fes:ValueReference></fes:PropertyIsEqualTo>", 400),
            (
                "<fes:PropertyIsEqualTo><fes:ValueReference>gml:boundedBy</fes:ValueReference><gml:Envelope/></fes:PropertyIsEqualTo>",
                400
            ),
            ("<fes:BBOX><fes:ValueReference>numero</fes:ValueReference><gml:Envelope/></fes:BBOX>", 400),
            (
                "<fes:BBOX><gml:Envelope><gml:lowerCorner>1</gml:lowerCorner><gml:upperCorner>2 3 4</gml:upperCorner></gml:Envelope></fes:BBOX>",
                400
            ),
            (
                "<fes:BBOX><gml:Envelope><gml:lowerCorner>NaN 1</gml:lowerCorner><gml:upperCorner>2 3</gml:upperCorner></gml:Envelope></fes:BBOX>",
                400
            ),
            ("<fes:Touches/>", 501), ("<fes:Intersects/>", 400),
            ("<fes:Intersects><gml:Point><gml:pos>1 2</gml:pos></gml:Point></fes:Intersects>", 400),
            ("<fes:Intersects><gml:Polygon/></fes:Intersects>", 400),
            (
                "<fes:Intersects><gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>0 0 1 0 1 1 2 2</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></fes:Intersects>",
                400
            ),
            (
                "<fes:BBOX><gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>0 0 1 0 1 1 0 0</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></fes:BBOX>",
                400
            ), ("<fes:And/>", 400), ("<fes:Not/>", 400), ("", 400),
            (
                "<fes:PropertyIsLike wildCard=\"%%\"><fes:ValueReference>numero</fes:ValueReference><fes:Literal>1</fes:Literal></fes:PropertyIsLike>",
                400
            ),
        ])
    func wrongFilters(filter: String, status: Int) async throws {
        let service = WFSService(try await SharedCity.publisher)
        let answer = try await service.wfs(
            "GetFeature", "", "<wfs:Query typeNames=\"app:civici\"><fes:Filter>\(filter)</fes:Filter></wfs:Query>")
        #expect(answer.status == status)
        #expect(answer.exception.count == 2)
    }

    @Test("The queries, boxes and ids of one request are as many as the configuration says, by KVP and by XML")
    func limits() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let box =
            "<fes:BBOX><gml:Envelope><gml:lowerCorner>0 0</gml:lowerCorner><gml:upperCorner>1 1</gml:upperCorner></gml:Envelope></fes:BBOX>"
        func boxes(_ count: Int) -> String {
            "<fes:Filter><fes:Or>\(String(repeating: box, count: count))</fes:Or></fes:Filter>"
        }
        func query(_ content: String) -> String { "<wfs:Query typeNames=\"app:civici\">\(content)</wfs:Query>" }
        func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
        #expect(try await service.wfs("GetFeature", "resultType=\"hits\"", many(query(""), 4)).status == 200)
        #expect(try await service.wfs("GetFeature", "", query(boxes(3))).status == 200)
        for (body, locator) in [
            (many(query(""), 5), "typeNames"), (query(boxes(4)), "filter"), (many(query(boxes(2)), 2), "filter"),
        ] {
            let answer = try await service.wfs("GetFeature", "", body)
            #expect(answer.exception == ["OperationProcessingFailed", locator])
        }
        for (parameters, locator) in [
            ("typenames=" + many("(civici)", 5), "typeNames"),
            ("typenames=\(many("(civici)", 4))&bbox=\(many("(0,0,1,1)", 4))", "filter"),
            ("resourceid=" + many("civici.c1,", 6001), "RESOURCEID"),
        ] {
            let answer = try await service.whole(feature + parameters)
            #expect(answer.exception == ["OperationProcessingFailed", locator])
        }
        let ids = many("<fes:ResourceId rid=\"civici.c1\"/>", 6001)
        let answer = try await service.wfs("GetFeature", "", query("<fes:Filter>\(ids)</fes:Filter>"))
        #expect(answer.exception == ["OperationProcessingFailed", "filter"])
    }

    @Test("A filter too large for a store is refused before it gets there, a long list of ids is not")
    func largeFilters() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let one = compare("PropertyIsEqualTo", "numero", "1")
        let deep = String(repeating: "<fes:Not>", count: 60) + one + String(repeating: "</fes:Not>", count: 60)
        let wide = "<fes:Or>" + String(repeating: one, count: 2000) + "</fes:Or>"
        let either = "<fes:Or>" + String(repeating: "<fes:ResourceId rid=\"civici.c1\"/>", count: 2000) + "</fes:Or>"
        for filter in [deep, wide, either] {
            let answer = try await service.wfs(
                "GetFeature", "", "<wfs:Query typeNames=\"app:civici\"><fes:Filter>\(filter)</fes:Filter></wfs:Query>")
            #expect(answer.exception == ["OperationProcessingFailed", "filter"])
        }
        let ids = (0..<5000).map { "<fes:ResourceId rid=\"civici.c\($0)\"/>" }.joined()
        let answer = try await service.wfs(
            "GetFeature", "", "<wfs:Query typeNames=\"app:civici\"><fes:Filter>\(ids)</fes:Filter></wfs:Query>")
        #expect(answer.identifiers.count == 100)
    }
}
