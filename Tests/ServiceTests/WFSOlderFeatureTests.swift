import Languages
import Markup
import OWS
import Publishing
import Services
import Support
import Testing

private let new = "/wfs?SERVICE=WFS&VERSION=1.1.0&REQUEST=GetFeature&"
private let old = "/wfs?SERVICE=WFS&VERSION=1.0.0&REQUEST=GetFeature&"

@Suite("Features in WFS 1.1.0 and 1.0.0")
struct WFSOlderFeatureTests {
    @Test("A collection has the number of its features, and every feature the id that it has in 2.0")
    func counts() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let answer = try await service.whole(new + "typename=dime:civici&maxfeatures=10&startindex=20")
        #expect(answer.mediaType == "text/xml; subtype=gml/3.1.1")
        #expect(try answer.xml()["numberOfFeatures"] == "10")
        #expect(answer.identifiers == (20..<30).map { "civici.c\($0)" })
        let hits = try await service.whole(new + "typename=civici&resulttype=hits").xml()
        #expect(hits["numberOfFeatures"] == "100" && hits.children.isEmpty)
        let limited = try await service.whole(new + "typename=civici&resulttype=hits&maxfeatures=7").xml()
        #expect(limited["numberOfFeatures"] == "7")
        let first = try await service.whole(old + "typename=dime:civici&maxfeatures=2")
        #expect(first.mediaType == "text/xml; subtype=gml/2.1.2")
        #expect(first.identifiers == ["civici.c0", "civici.c1"])
        #expect(try first.xml().all("featureMember").count == 2)
        for none in [new + "featureid=boh", old + "featureid=boh", old + "typename=civici&bbox=0,0,1,1"] {
            let answer = try await service.whole(none)
            #expect(answer.status == 200 && answer.identifiers.isEmpty)
            #expect(try answer.xml().local == "FeatureCollection")
        }
    }

    @Test("A list of types is a query for each, answered in one flat collection", arguments: [new, old])
    func severalTypes(query: String) async throws {
        let service = WFSService(try await SharedCity.publisher)
        let answer = try await service.whole(query + "typename=dime:strade,dime:particelle")
        let root = try answer.xml()
        #expect(root.all("featureMember").count == 12)
        #expect(root.all("featureMember").flatMap(\.children).map(\.local).suffix(2) == ["strade", "particelle"])
        let json = try await service.whole(
            query + "typename=strade,particelle&outputformat=application/json&maxfeatures=11&startindex=1")
        #expect(json.text.components(after: "\"type\":\"Feature\"").count == 11)
        let posted = try await service.wfs(
            query == new ? "1.1.0" : "1.0.0", "GetFeature", "",
            "<wfs:Query typeName=\"app:strade\"/><wfs:Query typeName=\"app:particelle\"/>")
        #expect(posted.identifiers == answer.identifiers)
        let projected = try await service.whole(
            query + "typename=strade,civici&propertyname=(nome)(numero)&maxfeatures=12&filter=()()")
        #expect(projected.identifiers.count == 12 && !projected.text.contains("geometry"))
    }

    @Test("Ids select exactly their features, by KVP and by both elements of filters")
    func identifiers() async throws {
        let service = WFSService(try await SharedCity.publisher)
        for query in [new, old] {
            #expect(
                try await service.whole(query + "featureid=civici.c3,strade.5").identifiers == [
                    "civici.c3", "strade.5",
                ])
        }
        for filter in [
            "<ogc:GmlObjectId gml:id=\"civici.c3\"/><ogc:GmlObjectId gml:id=\"civici.c9\"/>",
            "<ogc:FeatureId fid=\"civici.c3\"/><ogc:FeatureId fid=\"civici.c9\"/>",
        ] {
            let answer = try await service.wfs(
                "1.1.0", "GetFeature", "",
                "<wfs:Query typeName=\"app:civici\"><ogc:Filter>\(filter)</ogc:Filter></wfs:Query>")
            #expect(answer.identifiers == ["civici.c3", "civici.c9"])
        }
        let many = String(repeating: "<ogc:FeatureId fid=\"civici.c1\"/>", count: 6001)
        let refused = try await service.wfs(
            "1.1.0", "GetFeature", "",
            "<wfs:Query typeName=\"app:civici\"><ogc:Filter>\(many)</ogc:Filter></wfs:Query>")
        #expect(refused.exception == ["NoApplicableCode", "filter"])
    }

    @Test("In 1.1.0 the notation of srsName decides the order of axes, in 1.0.0 x is always first")
    func axes() async throws {
        let service = WFSService(try await SharedCity.publisher)
        for (query, name, start, written) in [
            (new, "urn:ogc:def:crs:EPSG::4326", "45.4", nil),
            (new, "urn:x-ogc:def:crs:EPSG:4326", "45.4", "urn:ogc:def:crs:EPSG::4326"),
            (
                new, "http://www.opengis.net/gml/srs/epsg.xml%234326", "12.3",
                "http://www.opengis.net/gml/srs/epsg.xml#4326"
            ),
            (new, "EPSG:4326", "12.3", nil), (new, "urn:ogc:def:crs:OGC:1.3:CRS84", "12.3", nil),
            (new, "urn:ogc:def:crs:EPSG::6708", "5034", nil), (new, "", "291050", "urn:ogc:def:crs:EPSG::25833"),
            (old, "", "291050", "http://www.opengis.net/gml/srs/epsg.xml#25833"), (old, "EPSG:4326", "12.3", nil),
            (old, "urn:ogc:def:crs:EPSG::4326", "12.3", nil), (old, "urn:ogc:def:crs:EPSG::6708", "291", nil),
        ] {
            let answer = try await service.whole(query + "typename=civici&maxfeatures=1&srsname=" + name)
            #expect(answer.text.contains("srsName=\"\(written ?? name)\""), "\(name)")
            let mark = query == new ? "<gml:pos>" : "<gml:coordinates>"
            let position = try #require(answer.text.components(after: mark).first)
            #expect(position.hasPrefix(start), "\(name): \(position.prefix(30))")
        }
    }

    @Test("A box selects alike by KVP and in every form that GML has had for one")
    func boxes() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let near = ["civici.c0", "civici.c1", "civici.c10", "civici.c11"]
        for query in [new, old] {
            #expect(
                try await service.whole(query + "typename=civici&bbox=291000,5034000,291200,5034200").identifiers
                    == near)
        }
        let json = try await service.whole(new + "typename=civici&maxfeatures=1&outputformat=geojson").text
        let point = try #require(json.components(after: "\"coordinates\":[").first).prefix { $0 != "]" }
            .split(separator: ",").compactMap { Double($0) }
        let (west, south, east, north) = (point[0] - 1e-4, point[1] - 1e-4, point[0] + 1e-4, point[1] + 1e-4)
        for (query, box) in [
            (new, "\(south),\(west),\(north),\(east),urn:ogc:def:crs:EPSG::4326"),
            (new, "\(west),\(south),\(east),\(north),EPSG:4326"),
            (old, "\(west),\(south),\(east),\(north),EPSG:4326"),
            (old, "\(west),\(south),\(east),\(north),urn:ogc:def:crs:EPSG::4326"),
        ] {
            #expect(try await service.whole(query + "typename=civici&bbox=" + box).identifiers == ["civici.c0"])
        }
        for (version, box) in [
            (
                "1.1.0",
                "<gml:Envelope><gml:lowerCorner>291000 5034000</gml:lowerCorner><gml:upperCorner>291200 5034200</gml:upperCorner></gml:Envelope>"
            ),
            (
                "1.1.0",
                "<gml:Envelope><gml:pos>291000 5034000</gml:pos><gml:pos>291200 5034200</gml:pos></gml:Envelope>"
            ),
            ("1.0.0", "<gml:Box><gml:coordinates>291000,5034000 291200,5034200</gml:coordinates></gml:Box>"),
            (
                "1.0.0",
                "<gml:Box srsName=\"EPSG:25833\"><gml:coord><gml:X>291000</gml:X><gml:Y>5034000</gml:Y></gml:coord><gml:coord><gml:X>291200</gml:X><gml:Y>5034200</gml:Y></gml:coord></gml:Box>"
            ),
        ] {
            let filter =
                "<ogc:Filter><ogc:BBOX><ogc:PropertyName>app:geometry</ogc:PropertyName>\(box)</ogc:BBOX></ogc:Filter>"
            let answer = try await service.wfs(
                version, "GetFeature", "", "<wfs:Query typeName=\"app:civici\">\(filter)</wfs:Query>")
            #expect(answer.identifiers == near, "\(answer.text)")
        }
    }

    @Test("A polygon selects what meets it, in the forms of GML 2 and GML 3.1.1; a rectangle is a box")
    func polygons() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let (triangle, square) = (
            "291000,5034000 291200,5034000 291000,5034200 291000,5034000",
            "291000,5034000 291200,5034000 291200,5034200 291000,5034200 291000,5034000"
        )
        for (coordinates, ids) in [
            (triangle, ["civici.c0", "civici.c1", "civici.c10"]),
            (square, ["civici.c0", "civici.c1", "civici.c10", "civici.c11"]),
        ] {
            let positions = coordinates.split(separator: " ").map {
                "<gml:pos>\($0.replacing(",", with: " "))</gml:pos>"
            }
            for (version, border) in [
                (
                    "1.0.0",
                    "<gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>\(coordinates)</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs>"
                ),
                ("1.1.0", "<gml:exterior><gml:LinearRing>\(positions.joined())</gml:LinearRing></gml:exterior>"),
            ] {
                let answer = try await service.wfs(
                    version, "GetFeature", "",
                    "<wfs:Query typeName=\"app:civici\"><ogc:Filter><ogc:Intersects><ogc:PropertyName>geometry</ogc:PropertyName>"
                        + "<gml:Polygon srsName=\"EPSG:25833\">\(border)</gml:Polygon></ogc:Intersects></ogc:Filter></wfs:Query>"
                )
                #expect(answer.identifiers == ids, "\(answer.text)")
            }
        }
    }

    @Test(
        "A box that is none is an exception",
        arguments: [
            "<gml:Box/>", "<gml:Envelope/>", "<gml:Box><gml:coordinates>1,2</gml:coordinates></gml:Box>",
            "<gml:Box><gml:coordinates>1 2 3 4</gml:coordinates></gml:Box>",
            "<gml:Box><gml:coordinates>1,x 2,3</gml:coordinates></gml:Box>",
            "<gml:Box><gml:coord><gml:X>1</gml:X></gml:coord><gml:coord><gml:X>1</gml:X></gml:coord></gml:Box>", "",
        ])
    func wrongBoxes(box: String) async throws {
        let service = WFSService(try await SharedCity.publisher)
        let answer = try await service.wfs(
            "1.0.0", "GetFeature", "",
            "<wfs:Query typeName=\"app:civici\"><ogc:Filter><ogc:BBOX>\(box)</ogc:BBOX></ogc:Filter></wfs:Query>")
        #expect(answer.exception == ["InvalidParameterValue", "filter"])
    }

    @Test(
        "Filters of 1.1.0 and 1.0.0 compare and combine as those of 2.0 do, by GET and POST",
        arguments: ["1.1.0", "1.0.0"])
    func filters(version: String) async throws {
        let service = WFSService(try await SharedCity.publisher)
        func compare(_ name: String, _ property: String, _ value: String, _ attributes: String = "") -> String {
            "<ogc:\(name) \(attributes)><ogc:PropertyName>\(property)</ogc:PropertyName><ogc:Literal>\(value)</ogc:Literal></ogc:\(name)>"
        }
        let one = compare("PropertyIsEqualTo", "app:numero", "1")
        let two = compare("PropertyIsEqualTo", "numero", "2")
        let between = """
            <ogc:PropertyIsBetween><ogc:PropertyName>numero</ogc:PropertyName><ogc:LowerBoundary><ogc:Literal>3\
            </ogc:Literal></ogc:LowerBoundary><ogc:UpperBoundary><ogc:Literal>4</ogc:Literal></ogc:UpperBoundary>\
            </ogc:PropertyIsBetween>
            """
        let null = "<ogc:PropertyIsNull><ogc:PropertyName>app:geometry</ogc:PropertyName></ogc:PropertyIsNull>"
        let like = compare("PropertyIsLike", "nome", "Calle #", "wildCard=\"*\" singleChar=\"#\" escape=\"!\"")
        for (type, filter, count) in [
            ("civici", one, 1), ("civici", "<ogc:Or>\(one)\(two)</ogc:Or>", 2),
            ("civici", "<ogc:Not><ogc:Or>\(one)\(two)</ogc:Or></ogc:Not>", 98), ("civici", between, 2),
            ("civici", null, 0), ("civici", compare("PropertyIsLessThan", "numero", "2"), 2), ("strade", like, 9),
        ] {
            let document = "<ogc:Filter>\(filter)</ogc:Filter>"
            let post = try await service.wfs(
                version, "GetFeature", "", "<wfs:Query typeName=\"app:\(type)\">\(document)</wfs:Query>")
            #expect(post.identifiers.count == count, "\(post.text)")
            let declared = document.replacing(
                "<ogc:Filter>", with: "<ogc:Filter xmlns:ogc=\"http://www.opengis.net/ogc\">")
            let get = try await service.whole(
                (version == "1.1.0" ? new : old) + "typename=\(type)&filter=" + declared.percentEncoded)
            #expect(get.identifiers == post.identifiers)
        }
    }

    @Test("PROPERTYNAME leaves out the others; SORTBY sorts up and down, by GET and POST")
    func properties() async throws {
        let service = WFSService(try await SharedCity.publisher)
        for query in [new, old] {
            let one = try await service.whole(query + "typename=civici&maxfeatures=3&propertyname=civici/rosso")
            #expect(
                one.text.contains("<dime:rosso>") && !one.text.contains("numero>") && !one.text.contains("geometry"))
        }
        let last = ["civici.c99", "civici.c98"]
        #expect(try await service.whole(new + "typename=civici&maxfeatures=2&sortby=numero%20D").identifiers == last)
        let sorted = try await service.wfs(
            "1.1.0", "GetFeature", "maxFeatures=\"2\"",
            """
            <wfs:Query typeName="app:civici"><wfs:PropertyName>app:numero</wfs:PropertyName><ogc:SortBy>\
            <ogc:SortProperty><ogc:PropertyName>app:numero</ogc:PropertyName><ogc:SortOrder>DESC</ogc:SortOrder>\
            </ogc:SortProperty></ogc:SortBy></wfs:Query>
            """)
        #expect(sorted.identifiers == last && !sorted.text.contains("rosso>"))
        let function = try await service.wfs(
            "1.1.0", "GetFeature", "", "<wfs:Query typeName=\"app:civici\"><ogc:Function name=\"min\"/></wfs:Query>")
        #expect(function.exception == ["OperationNotSupported", "Function"])
    }

    @Test(
        "Each version has its GML, GeoJSON and CSV, by the names of the time",
        arguments: [
            (new, "text/xml;%20subtype=gml/3.1.1", "text/xml; subtype=gml/3.1.1"),
            (new, "GML3", "text/xml; subtype=gml/3.1.1"), (new, "text/xml", "text/xml; subtype=gml/3.1.1"),
            (new, "json", "application/geo+json"), (new, "text/csv", "text/csv; charset=utf-8; header=present"),
            (old, "GML2", "text/xml; subtype=gml/2.1.2"), (old, "text/xml", "text/xml; subtype=gml/2.1.2"),
            (old, "application/json", "application/geo+json"), (old, "csv", "text/csv; charset=utf-8; header=present"),
        ])
    func formats(query: String, name: String, mediaType: String) async throws {
        let service = WFSService(try await SharedCity.publisher)
        let answer = try await service.whole(query + "typename=civici&maxfeatures=1&outputformat=" + name)
        #expect(answer.mediaType == mediaType)
    }

    @Test("The links of a GeoJSON page lead on in the version that it was asked in")
    func links() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let page = try await service.whole(new + "typename=civici,strade&maxfeatures=98&outputformat=json")
        let next = try #require(page.text.components(after: "\"href\":\"http://geo.example").first)
            .prefix { $0 != "\"" }
        let second = try await service.whole(String(next))
        #expect(second.mediaType == "application/geo+json")
        #expect(second.text.components(after: "\"type\":\"Feature\"").count == 13)
    }

    @Test("The notice of a layer comes with every answer that carries it", arguments: [new, old])
    func notice(query: String) async throws {
        let service = WFSService(try await SharedCity.publisher)
        let notice = try #require(try await SharedCity.publisher.catalog.layer("particelle")?.notice?.italian)
        for parameters in [
            "typename=particelle", "typename=particelle&propertyname=foglio", "featureid=particelle.1",
            "typename=civici,particelle&maxfeatures=1", "typename=particelle&outputformat=json",
            "typename=particelle&outputformat=csv",
        ] {
            let answer = try await service.whole(query + parameters)
            #expect(answer.text.contains(notice), "\(parameters)")
            if answer.mediaType.contains("xml") { _ = try answer.xml() }
        }
        #expect(!(try await service.whole(query + "typename=civici").text.contains(notice)))
    }

    @Test("A store that fails later breaks the answer off: no half answer looks whole", arguments: [new, old], [1, 5])
    func failsLate(query: String, batch: Int) async throws {
        let store = InMemoryStore([City.strade, City.civici, City.particelle], batchSize: 10, failingAtBatch: batch)
        let service = WFSService(try await City.publisher(store))
        await #expect(throws: (any Error).self) { try await service.whole(query + "typename=civici") }
    }

    @Test(
        "A filter of another server is refused by name; an id is none here",
        arguments: ["cql_filter=numero=1", "viewparams=a:1"])
    func vendorParameters(parameters: String) async throws {
        let service = WFSService(try await SharedCity.publisher)
        let answer = try await service.whole(new + "typename=civici&" + parameters)
        #expect(answer.exception == ["InvalidParameterValue", String(parameters.prefix { $0 != "=" })])
    }

    @Test("A request that is cut or changed anywhere never brings the service down")
    func mutations() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let whole = Array(
            """
            <wfs:GetFeature service="WFS" version="1.1.0" maxFeatures="3" xmlns:wfs="http://www.opengis.net/wfs" \
            xmlns:ogc="http://www.opengis.net/ogc" xmlns:gml="http://www.opengis.net/gml" \
            xmlns:app="http://dime.comune.venezia.it/geo"><wfs:Query typeName="app:civici" srsName="EPSG:4326">\
            <wfs:PropertyName>app:numero</wfs:PropertyName><ogc:Filter><ogc:BBOX><gml:Box>\
            <gml:coordinates>1,2 3,4</gml:coordinates></gml:Box></ogc:BBOX></ogc:Filter></wfs:Query></wfs:GetFeature>
            """.utf8)
        try await service.expectNoFault(mutating: whole)
    }
}
