import HTTPTypes
import Languages
import Markup
import OWS
import Publishing
import Services
import Support
import Testing

private let capabilities = "/wfs?SERVICE=WFS&REQUEST=GetCapabilities"

@Suite("Versions of WFS")
struct WFSVersionTests {
    @Test(
        "AcceptVersions are taken in their order; VERSION alone means the highest that is not above; neither the highest",
        arguments: [
            ("", "2.0.0"), ("&ACCEPTVERSIONS=2.0.0", "2.0.0"), ("&acceptversions=1.1.0,2.0.0", "1.1.0"),
            ("&acceptversions=10.0.0,%201.0.0", "1.0.0"), ("&acceptversions=10.0.0,1.1.0,1.0.0", "1.1.0"),
            ("&acceptversions=2.0.2", "2.0.0"), ("&acceptversions=1.0.0&version=2.0.0", "1.0.0"),
            ("&version=2.0.0", "2.0.0"), ("&version=1.1.0", "1.1.0"), ("&version=1.0.0", "1.0.0"),
            ("&version=0.0.0", "1.0.0"), ("&version=1.0.5", "1.0.0"), ("&version=1.3", "1.1.0"),
            ("&version=9.9.9", "2.0.0"), ("&version=", "2.0.0"),
        ])
    func negotiation(parameters: String, version: String) async throws {
        let service = WFSService(try await SharedCity.publisher)
        #expect(try await service.whole(capabilities + parameters).xml()["version"] == version)
    }

    @Test("A request by XML is answered in the version of its namespace, or the one that it names")
    func posted() async throws {
        let service = WFSService(try await SharedCity.publisher)
        for (attributes, content, version) in [
            ("", "", "1.1.0"), ("version=\"1.0.0\"", "", "1.0.0"),
            ("", "<ows:AcceptVersions><ows:Version>1.0.0</ows:Version></ows:AcceptVersions>", "1.0.0"),
        ] {
            let answer = try await service.post(
                """
                <GetCapabilities service="WFS" xmlns="http://www.opengis.net/wfs" \
                xmlns:ows="http://www.opengis.net/ows" \(attributes)>\(content)</GetCapabilities>
                """)
            #expect(try answer.xml()["version"] == version)
        }
        let mixed = try await service.wfs("2.0.0", "GetFeature", "", "<wfs:Query typeName=\"app:civici\"/>")
        #expect(mixed.exception == ["InvalidParameterValue", "version"])
        let unversioned = try await service.post(
            """
            <GetFeature service="WFS" xmlns="http://www.opengis.net/wfs" maxFeatures="1">\
            <Query typeName="civici"/></GetFeature>
            """)
        #expect(unversioned.mediaType == "text/xml; subtype=gml/3.1.1")
        #expect(unversioned.identifiers == ["civici.c0"])
    }

    @Test(
        "A mistake is reported in the words of its version",
        arguments: [
            ("version=1.1.0&request=GetFeature&service=WFS", ["MissingParameterValue", "typeName"]),
            ("version=1.1.0&request=GetFeature&service=WFS&typename=boh", ["InvalidParameterValue", "typeName"]),
            (
                "version=1.1.0&request=DescribeFeatureType&service=WFS&typename=boh",
                ["InvalidParameterValue", "typeName"]
            ),
            (
                "version=1.1.0&request=GetFeature&service=WFS&typename=strade&featureid=civici.c1",
                ["InvalidParameterValue", "featureId"]
            ),
            (
                "version=1.1.0&request=GetFeature&service=WFS&featureid=civici.c1&bbox=1,2,3,4",
                ["InvalidParameterValue", "BBOX"]
            ),
            (
                "version=1.1.0&request=GetFeature&service=WFS&typename=civici&maxfeatures=-1",
                ["InvalidParameterValue", "maxFeatures"]
            ),
            (
                "version=1.1.0&request=GetFeature&service=WFS&typename=civici&outputformat=gml32",
                ["InvalidParameterValue", "outputFormat"]
            ),
            (
                "version=1.1.0&request=GetFeature&service=WFS&typename=civici&srsname=EPSG:99999999",
                ["InvalidParameterValue", "srsName"]
            ),
            (
                "version=1.1.0&request=GetFeature&service=WFS&typename=civici&filter=boh",
                ["InvalidParameterValue", "filter"]
            ),
            ("version=1.1.0&request=GetFeature&typename=civici", ["MissingParameterValue", "service"]),
            ("version=1.1.0&service=WFS", ["MissingParameterValue", "request"]),
            ("version=1.1.0&service=WFS&request=GetGmlObject", ["OperationNotSupported", "request"]),
            ("version=1.1.0&service=WFS&request=GetPropertyValue", ["OperationNotSupported", "request"]),
            (
                "version=1.1.0&service=WFS&request=GetCapabilities&sections=boh", ["InvalidParameterValue", "sections"]
            ),
            ("version=1.0.0&service=WFS&request=Transaction", ["OperationNotSupported", "request"]),
            ("version=1.0.0&service=WFS&request=GetFeature&typename=boh", ["InvalidParameterValue", "typeName"]),
            ("version=1.0.0&service=WFS&request=GetFeature", ["MissingParameterValue", "typeName"]),
            (
                "version=1.0.0&service=WFS&request=GetFeature&typename=civici&bbox=1,2,3",
                ["InvalidParameterValue", "bbox"]
            ),
            (
                "version=1.0.0&service=WFS&request=GetFeature&typename=civici&resulttype=hits",
                ["InvalidParameterValue", "resultType"]
            ),
            (
                "version=1.0.0&service=WFS&request=DescribeFeatureType&outputformat=boh",
                ["InvalidParameterValue", "outputFormat"]
            ),
        ])
    func mistakes(query: String, exception: [String]) async throws {
        let service = WFSService(try await SharedCity.publisher)
        let answer = try await service.whole("/wfs?" + query)
        #expect(answer.exception == exception)
        // Clients of these versions show the text of a report with this status alone.
        #expect(answer.status == 200)
        #expect(answer.mediaType == "text/xml" && answer.headers[.cacheControl] == "no-store")
        let root = try answer.xml()
        if query.hasPrefix("version=1.0.0") {
            #expect(root.name == XMLName("ServiceExceptionReport", in: "http://www.opengis.net/ogc"))
            #expect(root["version"] == "1.2.0")
        } else {
            #expect(root.name == XMLName("ExceptionReport", in: "http://www.opengis.net/ows"))
            #expect(root["version"] == "1.1.0" && root["language"] == "it")
        }
    }

    @Test("A version that is not here, or is none, is an exception that names those that are")
    func unknown() async throws {
        let service = WFSService(try await SharedCity.publisher)
        for (query, exception) in [
            (capabilities + "&acceptversions=9.9.9,3.0.0", ["VersionNegotiationFailed", "AcceptVersions"]),
            (capabilities + "&version=boh", ["InvalidParameterValue", "version"]),
            (capabilities + "&version=1.-1", ["InvalidParameterValue", "version"]),
            ("/wfs?service=WFS&request=GetFeature&version=1.0.5", ["InvalidParameterValue", "version"]),
        ] {
            let answer = try await service.whole(query)
            #expect(answer.exception == exception)
            #expect(answer.text.contains("2.0.0"))
        }
    }

    @Test("A fault of ours keeps its status in every version", arguments: ["1.0.0", "1.1.0", "2.0.0"])
    func faults(version: String) async throws {
        let store = InMemoryStore([City.strade, City.civici, City.particelle], batchSize: 10, failingAtBatch: 0)
        let service = WFSService(try await City.publisher(store))
        let answer = try await service.whole("/wfs?service=WFS&request=GetFeature&typename=civici&version=" + version)
        #expect(answer.status == 503)
        #expect(answer.exception.first == "NoApplicableCode")
    }

    @Test("The capabilities of 1.1.0 name three operations, each layer once, and that only queries are there")
    func capabilities110() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let answer = try await service.whole(capabilities + "&version=1.1.0")
        let root = try answer.xml()
        #expect(answer.mediaType == "text/xml" && answer.headers[.eTag] != nil)
        #expect(root.name == XMLName("WFS_Capabilities", in: "http://www.opengis.net/wfs"))
        let operations = try #require(root.first("OperationsMetadata")).all("Operation")
        #expect(operations.map { $0["name"] } == ["GetCapabilities", "DescribeFeatureType", "GetFeature"])
        let list = try #require(root.first("FeatureTypeList"))
        #expect(list.first("Operations")?.children.map(\.text) == ["Query"])
        let types = list.all("FeatureType")
        #expect(
            Set(types.compactMap { $0.first("Name")?.trimmedText }) == [
                "dime:civici", "dime:particelle", "dime:strade",
            ])
        #expect(types.allSatisfy { $0.first("DefaultSRS")?.text == "urn:ogc:def:crs:EPSG::25833" })
        #expect(types.allSatisfy { $0.all("Title").count == 1 && $0.all("Abstract").count == 1 })
        let notice = try #require(try await SharedCity.publisher.catalog.layer("particelle")?.notice?.italian)
        #expect(answer.text.contains(notice))
        let english = try await service.whole(capabilities + "&version=1.1.0&language=eng")
        #expect(english.text.contains("Licence: ") && !english.text.contains("Licenza: "))
    }

    @Test("SECTIONS leaves out what it can: the schema of 1.1.0 wants the filters in every document")
    func sections() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let query = capabilities + "&version=1.1.0&sections="
        let one = try await service.whole(query + "FeatureTypeList").xml()
        #expect(one.children.map(\.local) == ["FeatureTypeList", "Filter_Capabilities"])
        let sequence = try #require(one["updateSequence"])
        let none = try await service.whole(capabilities + "&version=1.1.0&updatesequence=\(sequence)").xml()
        #expect(none.children.isEmpty)
    }

    @Test("The capabilities of 1.0.0 name the CRS shortly and the box in degrees")
    func capabilities100() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let root = try await service.whole(capabilities + "&version=1.0.0").xml()
        let request = try #require(root.first("Capability")?.first("Request"))
        #expect(request.children.map(\.local) == ["GetCapabilities", "DescribeFeatureType", "GetFeature"])
        let types = try #require(root.first("FeatureTypeList")).all("FeatureType")
        #expect(types.count == 3 && types.allSatisfy { $0.first("SRS")?.text == "EPSG:25833" })
        let box = try #require(types.first?.first("LatLongBoundingBox"))
        #expect(box["minx"]?.hasPrefix("12.3") == true && box["miny"]?.hasPrefix("45.4") == true)
    }

    @Test(
        "All feature types are described when none is named, each standing for gml:_Feature",
        arguments: [("1.1.0", "text/xml; subtype=gml/3.1.1"), ("1.0.0", "text/xml")])
    func schema(version: String, mediaType: String) async throws {
        let service = WFSService(try await SharedCity.publisher)
        let query = "/wfs?service=WFS&request=DescribeFeatureType&version=\(version)"
        for answer in [
            try await service.whole(query), try await service.wfs(version, "DescribeFeatureType", "", ""),
            try await service.whole(query + "&outputformat=XMLSCHEMA"),
        ] {
            #expect(answer.mediaType == mediaType)
            let elements = try answer.xml().all("element")
            #expect(elements.count == 3 && elements.allSatisfy { $0["substitutionGroup"] == "gml:_Feature" })
        }
        let two = try await service.whole(query + "&typename=dime:strade,dime:civici")
        #expect(try two.xml().all("element").map { $0["name"] } == ["strade", "civici"])
        let one = try await service.wfs(version, "DescribeFeatureType", "", "<wfs:TypeName>app:strade</wfs:TypeName>")
        #expect(try one.xml().all("element").map { $0["name"] } == ["strade"])
    }
}
