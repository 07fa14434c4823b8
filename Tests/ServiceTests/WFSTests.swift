import HTTPTypes
import Languages
import Markup
import OWS
import Publishing
import Services
import Support
import Testing

private let query = "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST="
private let feature = query + "GetFeature&"

@Suite("WFS 2.0")
struct WFSTests {
    @Test("The capabilities name every operation, layer and conformance class, and have a tag")
    func capabilities() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let answer = try await service.whole("/wfs?service=WFS&request=GetCapabilities")
        let root = try answer.xml()
        #expect(answer.status == 200)
        #expect(root["version"] == "2.0.0")
        #expect(answer.headers[.eTag] != nil)
        let types = root.first("FeatureTypeList")?.all("FeatureType") ?? []
        #expect(
            Set(types.compactMap { $0.first("Name")?.trimmedText }) == [
                "dime:civici", "dime:particelle", "dime:strade",
            ])
        #expect(types.allSatisfy { $0.first("DefaultCRS")?.trimmedText == "urn:ogc:def:crs:EPSG::25833" })
        #expect(types.allSatisfy { ($0.first("Abstract")?.text ?? "").contains("Licenza: ") })
        #expect((root.first("OperationsMetadata")?.all("Operation").count ?? 0) == 6)
        let post = try await service.wfs("GetCapabilities")
        #expect(try post.xml()["version"] == "2.0.0")
    }

    @Test("SECTIONS leaves out the others; an unchanged UPDATESEQUENCE leaves out all")
    func sections() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let some = try await service.whole("/wfs?service=WFS&request=GetCapabilities&sections=FeatureTypeList").xml()
        #expect(some.children.map(\.local) == ["FeatureTypeList"])
        let sequence = try #require(some["updateSequence"])
        let none = try await service.whole("/wfs?service=WFS&request=GetCapabilities&updatesequence=\(sequence)").xml()
        #expect(none.children.isEmpty)
    }

    @Test(
        "A mistake is reported with its code, its locator and a status",
        arguments: [
            ("/wfs?request=GetCapabilities", "MissingParameterValue", "service", 400),
            ("/wfs?service=XYZ&request=GetCapabilities", "InvalidParameterValue", "service", 400),
            ("/wfs?service=WFS", "MissingParameterValue", "request", 400),
            ("/wfs?service=WFS&request=Boh", "OperationNotSupported", "request", 501),
            (
                "/wfs?service=WFS&request=GetCapabilities&acceptversions=9.9.9", "VersionNegotiationFailed",
                "AcceptVersions", 400
            ),
            (
                "/wfs?service=WFS&version=9.9.9&request=GetFeature&typenames=civici", "InvalidParameterValue",
                "version", 400
            ),
            (query + "DescribeFeatureType&typenames=boh", "InvalidParameterValue", "typeNames", 400),
            (query + "DescribeFeatureType&outputformat=boh", "InvalidParameterValue", "outputFormat", 400),
            (query + "DescribeStoredQueries&storedquery_id=boh", "InvalidParameterValue", "storedquery_id", 400),
            (feature, "MissingParameterValue", "typeNames", 400),
            (feature + "typenames=boh", "InvalidParameterValue", "typeNames", 400),
            (feature + "typenames=x:civici", "InvalidParameterValue", "typeNames", 400),
            (feature + "typenames=civici&count=abc", "InvalidParameterValue", "count", 400),
            (feature + "typenames=civici&count=-1", "InvalidParameterValue", "count", 400),
            (feature + "typenames=civici&startindex=99999999999999999999", "InvalidParameterValue", "startIndex", 400),
            (feature + "typenames=civici&resulttype=boh", "InvalidParameterValue", "resultType", 400),
            (feature + "typenames=civici&outputformat=boh", "InvalidParameterValue", "outputFormat", 400),
            (feature + "typenames=civici&srsname=EPSG:99999999", "InvalidParameterValue", "srsName", 400),
            (feature + "typenames=civici&srsname=EPSG:5703", "InvalidParameterValue", "srsName", 400),
            (feature + "typenames=civici&bbox=1,2,3", "InvalidParameterValue", "bbox", 400),
            (feature + "typenames=civici&bbox=NaN,2,3,4", "InvalidParameterValue", "bbox", 400),
            (feature + "typenames=civici&bbox=-inf,2,inf,4", "InvalidParameterValue", "bbox", 400),
            (feature + "typenames=civici&bbox=5,6,1,2", "InvalidParameterValue", "bbox", 400),
            (feature + "typenames=civici&bbox=1,2,3,4,boh", "InvalidParameterValue", "bbox", 400),
            (feature + "typenames=civici&bbox=1,2,3,4&filter=%3Cx/%3E", "InvalidParameterValue", "BBOX", 400),
            (feature + "typenames=civici&propertyname=boh", "InvalidParameterValue", "propertyName", 400),
            (feature + "typenames=civici&sortby=boh", "InvalidParameterValue", "sortBy", 400),
            (feature + "typenames=civici&sortby=numero%20UP", "InvalidParameterValue", "sortBy", 400),
            (feature + "typenames=civici&filter=boh", "OperationParsingFailed", "filter", 400),
            (feature + "typenames=strade&resourceid=civici.c1", "InvalidParameterValue", "RESOURCEID", 400),
            (feature + "typenames=civici,strade", "OptionNotSupported", "typeNames", 501),
            (feature + "storedquery_id=boh", "InvalidParameterValue", "storedquery_id", 400),
            (
                feature + "storedquery_id=urn:ogc:def:query:OGC-WFS::GetFeatureById", "MissingParameterValue", "id",
                400
            ),
            (
                feature + "storedquery_id=urn:ogc:def:query:OGC-WFS::GetFeatureById&id=civici.boh", "NotFound", "ID",
                404
            ),
            (query + "GetPropertyValue&typenames=civici", "MissingParameterValue", "valuereference", 400),
            (
                query + "GetPropertyValue&typenames=civici&valuereference=boh", "InvalidParameterValue",
                "valueReference", 400
            ),
        ])
    func mistakes(target: String, code: String, locator: String, status: Int) async throws {
        let service = WFSService(try await SharedCity.publisher)
        let answer = try await service.whole(target)
        #expect(answer.exception == [code, locator])
        #expect(answer.status == status)
    }

    @Test("All feature types are described when none is named, each substituting for gml:AbstractFeature")
    func schema() async throws {
        let service = WFSService(try await SharedCity.publisher)
        for answer in [
            try await service.whole(query + "DescribeFeatureType"), try await service.wfs("DescribeFeatureType"),
        ] {
            let elements = try answer.xml().all("element")
            #expect(elements.count == 3)
            #expect(elements.allSatisfy { $0["substitutionGroup"] == "gml:AbstractFeature" })
        }
        let one = try await service.wfs("DescribeFeatureType", "", "<wfs:TypeName>app:strade</wfs:TypeName>")
        #expect(try one.xml().all("element").map { $0["name"] } == ["strade"])
    }

    @Test("GetFeatureById answers the feature itself, by both names of the query")
    func byIdentifier() async throws {
        let service = WFSService(try await SharedCity.publisher)
        for name in [
            "urn:ogc:def:query:OGC-WFS::GetFeatureById", "http://www.opengis.net/def/query/OGC-WFS/0/GetFeatureById",
        ] {
            let answer = try await service.whole(feature + "storedquery_id=\(name)&id=civici.c7")
            #expect(try answer.xml().local == "civici")
            #expect(try answer.xml()[XMLName("id", in: "http://www.opengis.net/gml/3.2")] == "civici.c7")
            let post = try await service.wfs(
                "GetFeature", "",
                "<wfs:StoredQuery id=\"\(name)\"><wfs:Parameter name=\"id\">civici.c7</wfs:Parameter></wfs:StoredQuery>"
            )
            #expect(post.bytes == answer.bytes)
        }
    }

    @Test("A collection has its counts, and every feature a stable id")
    func counts() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let answer = try await service.whole(feature + "typenames=dime:civici&count=10&startindex=20")
        let root = try answer.xml()
        #expect(answer.mediaType == "application/gml+xml; version=3.2")
        #expect([root["numberMatched"], root["numberReturned"]] == ["100", "10"])
        #expect(answer.identifiers == (20..<30).map { "civici.c\($0)" })
        let hits = try await service.whole(feature + "typenames=civici&resulttype=hits").xml()
        #expect([hits["numberMatched"], hits["numberReturned"]] == ["100", "0"])
        #expect(hits.children.isEmpty)
    }

    @Test("Following next gives every feature once, and previous leads back", arguments: [7, 50, 100, 1000])
    func paging(count: Int) async throws {
        let service = WFSService(try await SharedCity.publisher)
        var target: String? = feature + "typenames=civici&count=\(count)"
        var pages: [[String]] = []
        while let here = target {
            let answer = try await service.whole(here.replacing("http://geo.example", with: ""))
            pages.append(answer.identifiers)
            target = try answer.xml()["next"]
            let previous = try answer.xml()["previous"]
            #expect((previous == nil) == (pages.count == 1))
            if let previous {
                let back = try await service.whole(previous.replacing("http://geo.example", with: ""))
                #expect(back.identifiers == pages[pages.count - 2])
            }
        }
        #expect(pages.flatMap { $0 } == (0..<100).map { "civici.c\($0)" })
    }

    @Test("A posted filter too long for an address gets its page without links, a short one with them")
    func longFilters() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let filter = """
            <wfs:Query typeNames="app:civici"><fes:Filter><fes:PropertyIsNotEqualTo><fes:ValueReference>rosso\
            </fes:ValueReference><fes:Literal>true</fes:Literal></fes:PropertyIsNotEqualTo></fes:Filter></wfs:Query>
            """
        let short = try await service.wfs("GetFeature", "count=\"10\" startIndex=\"10\"", filter).xml()
        #expect(short["next"] != nil && short["previous"] != nil)
        let identifiers = (0..<4000).map { "<fes:ResourceId rid=\"civici.c\($0 % 100)-\($0)-abcdefgh\"/>" }.joined()
        let known = (0..<100).map { "<fes:ResourceId rid=\"civici.c\($0)\"/>" }.joined()
        let long = try await service.wfs(
            "GetFeature", "count=\"10\" startIndex=\"10\"",
            "<wfs:Query typeNames=\"app:civici\"><fes:Filter>\(known)\(identifiers)</fes:Filter></wfs:Query>")
        let page = try long.xml()
        #expect(page["numberReturned"] == "10" && page["numberMatched"] == "100")
        #expect(page["next"] == nil && page["previous"] == nil && long.bytes.count < 20_000)
    }

    @Test("After a count of hits, next is the first page")
    func pagingHits() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let hits = try await service.whole(feature + "typenames=civici&resulttype=hits&count=1").xml()
        #expect(hits["previous"] == nil)
        let next = try #require(hits["next"]).replacing("http://geo.example", with: "")
        #expect(try await service.whole(next).identifiers == ["civici.c0"])
    }

    @Test("Two queries answer a collection of two collections, and GeoJSON one list")
    func severalQueries() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let gml = try await service.whole(feature + "typenames=(dime:strade)(dime:particelle)")
        let root = try gml.xml()
        #expect(root["numberReturned"] == "12")
        let inner = root.all("member").compactMap { $0.first("FeatureCollection") }
        #expect(inner.map { $0["numberReturned"] } == ["11", "1"])
        let json = try await service.whole(
            feature + "typenames=(dime:strade)(dime:particelle)&outputformat=application/json&count=11&startindex=1")
        #expect(json.text.components(after: "\"type\":\"Feature\"").count == 11)
        #expect(json.text.contains("\"numberMatched\":12"))
        #expect(!json.text.contains(",,") && !json.text.contains("[,"))
    }

    @Test("Ids select exactly their features, across types too; an unknown one selects nothing")
    func identifiers() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let two = try await service.whole(feature + "resourceid=civici.c3,strade.5")
        #expect(two.identifiers == ["civici.c3", "strade.5"])
        #expect(try await service.whole(feature + "resourceid=boh").xml()["numberReturned"] == "0")
        let filter = "<fes:Filter><fes:ResourceId rid=\"civici.c3\"/><fes:ResourceId rid=\"nessuno.9\"/></fes:Filter>"
        let post = try await service.wfs("GetFeature", "", "<wfs:Query typeNames=\"app:civici\">\(filter)</wfs:Query>")
        #expect(post.identifiers == ["civici.c3"])
    }

    @Test("Every advertised format answers; GeoJSON is in degrees unless a CRS is named")
    func formats() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let json = try await service.whole(feature + "typenames=civici&count=1&outputformat=application/geo%2Bjson")
        #expect(json.mediaType == "application/geo+json")
        #expect(json.text.contains("\"coordinates\":[12.3"))
        let projected = try await service.whole(
            feature + "typenames=civici&count=1&outputformat=geojson&srsname=EPSG:25833")
        #expect(projected.text.contains("\"coordinates\":[291050,5034050]"))
        let csv = try await service.whole(feature + "typenames=civici&count=2&outputformat=csv")
        #expect(csv.text.split(separator: "\r\n").count == 3)
        let unescaped = try await service.whole(
            feature + "typenames=civici&count=1&outputformat=application/gml+xml; version=3.2")
        #expect(unescaped.status == 200)
    }

    @Test("PROPERTYNAME leaves out the others, geometry too; SORTBY sorts numbers as numbers")
    func properties() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let one = try await service.whole(
            feature + "typenames=civici&count=3&propertyname=dime:rosso&sortby=numero%20DESC")
        #expect(one.identifiers == ["civici.c99", "civici.c98", "civici.c97"])
        #expect(one.text.contains("<dime:rosso>") && !one.text.contains("numero>") && !one.text.contains("geometry"))
    }

    @Test(
        "Formats go by the names that clients know from other servers, and one that is not here is named",
        arguments: [
            ("application/json", "application/geo+json"), ("json", "application/geo+json"),
            ("JSON", "application/geo+json"), ("application/json;%20subtype=geojson", "application/geo+json"),
            ("text/xml;%20subtype=gml/3.2", "application/gml+xml; version=3.2"),
            ("text/xml;%20subtype=gml/3.2.1", "application/gml+xml; version=3.2"),
            ("gml32", "application/gml+xml; version=3.2"), ("text/xml", "application/gml+xml; version=3.2"),
            ("csv", "text/csv; charset=utf-8; header=present"), ("SHAPE-ZIP", nil), ("GML2", nil), ("gml3", nil),
            ("text/xml;%20subtype=gml/3.1.1", nil), ("excel", nil),
        ])
    func formatNames(name: String, mediaType: String?) async throws {
        let service = WFSService(try await SharedCity.publisher)
        let answer = try await service.whole(feature + "typenames=civici&count=1&outputformat=" + name)
        guard let mediaType else {
            #expect(answer.exception == ["InvalidParameterValue", "outputFormat"])
            return #expect(answer.text.contains(name.replacing("%20", with: " ")) && answer.text.contains("csv"))
        }
        #expect(answer.mediaType == mediaType)
    }

    @Test("Values of one property come alone, as text for ids")
    func propertyValues() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let numbers = try await service.whole(query + "GetPropertyValue&typenames=civici&valuereference=numero&count=3")
            .xml()
        #expect(numbers.local == "ValueCollection")
        #expect([numbers["numberMatched"], numbers["numberReturned"]] == ["100", "3"])
        #expect(numbers.all("member").map { $0.first("numero")?.text } == ["0", "1", "2"])
        let ids = try await service.wfs(
            "GetPropertyValue", "valueReference=\"@gml:id\" count=\"2\"", "<wfs:Query typeNames=\"app:civici\"/>"
        ).xml()
        #expect(ids.all("member").map(\.trimmedText) == ["civici.c0", "civici.c1"])
        let shapes = try await service.whole(
            query + "GetPropertyValue&typenames=particelle&valuereference=dime:geometry"
        ).xml()
        #expect(shapes.first("member")?.first("geometry")?.first("MultiSurface") != nil)
    }

    @Test("The notice of a layer comes with every answer that carries it")
    func notice() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let notice = try #require(try await SharedCity.publisher.catalog.layer("particelle")?.notice?.italian)
        for target in [
            "/wfs?service=WFS&request=GetCapabilities", feature + "typenames=particelle",
            feature + "typenames=particelle&outputformat=geojson",
            feature + "typenames=particelle&outputformat=csv", feature + "typenames=particelle&resulttype=hits",
            feature + "typenames=particelle&resulttype=hits&outputformat=json",
            feature + "typenames=particelle&propertyname=foglio&outputformat=csv",
            feature + "typenames=(civici)(particelle)&count=1",
            feature + "storedquery_id=urn:ogc:def:query:OGC-WFS::GetFeatureById&id=particelle.1",
            feature + "storedquery_id=urn:ogc:def:query:OGC-WFS::GetFeatureById&id=particelle.1&outputformat=json",
            query + "GetPropertyValue&typenames=particelle&valuereference=foglio",
        ] {
            let answer = try await service.whole(target)
            #expect(answer.text.contains(notice), "\(target)")
            if answer.mediaType.contains("xml") { _ = try answer.xml() }
        }
        #expect(!(try await service.whole(feature + "typenames=civici").text.contains(notice)))
        #expect(
            try await service.whole(feature + "typenames=particelle&outputformat=geojson").text.contains(
                "\"avvertenza\":"))
    }
}
