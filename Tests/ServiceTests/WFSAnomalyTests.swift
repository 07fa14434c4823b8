import FeatureStores
import OGCAPI
import OWS
import Services
import SimpleFeatures
import Support
import Testing

private let feature = "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&"

@Suite("Features from a failing store")
struct FeatureAnomalyTests {
    private func store(failingAtBatch batch: Int) -> InMemoryStore {
        InMemoryStore([City.strade, City.civici, City.particelle], batchSize: 10, failingAtBatch: batch)
    }

    private static let targets = [
        feature + "typenames=civici", feature + "typenames=civici&outputformat=geojson",
        feature + "typenames=civici&outputformat=csv",
        feature.replacing("GetFeature", with: "GetPropertyValue") + "typenames=civici&valuereference=numero",
    ]

    @Test("A query that fails at once is reported as an exception", arguments: targets)
    func failsEarly(target: String) async throws {
        let service = WFSService(try await City.publisher(store(failingAtBatch: 0)))
        let answer = try await service.whole(target)
        #expect(answer.status == 503)
        #expect(answer.exception.first == "NoApplicableCode")
        #expect(!answer.text.contains("the test wants it so"))
    }

    @Test("A query that fails later breaks the answer off: no half answer looks whole", arguments: targets, [1, 5])
    func failsLate(target: String, batch: Int) async throws {
        let service = WFSService(try await City.publisher(store(failingAtBatch: batch)))
        await #expect(throws: StoreError.self) { try await service.whole(target) }
    }

    @Test("OGC API answers a problem, or breaks the page off", arguments: ["json", "html", "csv"])
    func itemsFail(format: String) async throws {
        let target = "/ogc/collections/civici/items?f=\(format)"
        let early = OGCAPIService(try await City.publisher(store(failingAtBatch: 0)))
        await #expect(
            throws: ServiceError(
                .tooBusy, it: "I dati non sono disponibili in questo momento; riprovare.",
                en: "The data is not available now; try again.", cause: "the test wants it so")
        ) {
            try await early.whole(target)
        }
        let late = OGCAPIService(try await City.publisher(store(failingAtBatch: 3)))
        await #expect(throws: StoreError.self) { try await late.whole(target) }
    }
}

@Suite("Hostile requests to the WFS")
struct WFSHostileTests {
    @Test(
        "A body that is no request is an exception",
        arguments: [
            "boh", "<", "<a/>", "<wfs:GetFeature", "{}", "\u{0}",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
            "<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]><a>&c;</a>",
            String(repeating: "<a>", count: 5000), "<a " + String(repeating: "b='c' ", count: 500) + "/>",
        ])
    func bodies(body: String) async throws {
        let service = WFSService(try await SharedCity.publisher)
        let answer = try await service.post(body)
        #expect((400...501).contains(answer.status))
        #expect(answer.exception.count == 2)
        #expect(!answer.text.contains("root:"))
    }

    @Test("A request that is cut or changed anywhere never brings the service down")
    func mutations() async throws {
        let service = WFSService(try await SharedCity.publisher)
        let whole = Array(
            """
            <wfs:GetFeature service="WFS" version="2.0.0" count="3" xmlns:wfs="http://www.opengis.net/wfs/2.0" \
            xmlns:fes="http://www.opengis.net/fes/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" \
            xmlns:app="http://dime.comune.venezia.it/geo"><wfs:Query typeNames="app:civici" srsName="EPSG:4326">\
            <wfs:PropertyName>app:numero</wfs:PropertyName><fes:Filter><fes:BBOX><gml:Envelope>\
            <gml:lowerCorner>1 2</gml:lowerCorner><gml:upperCorner>3 4</gml:upperCorner></gml:Envelope></fes:BBOX>\
            </fes:Filter></wfs:Query></wfs:GetFeature>
            """.utf8)
        try await service.expectNoFault(mutating: whole)
    }

    @Test(
        "Long, empty and odd values are refused or ignored",
        arguments: [
            "typenames=" + String(repeating: "a", count: 1_000_000),
            "typenames=civici&boh=" + String(repeating: "a", count: 1_000_000),
            "typenames=" + String(repeating: "(", count: 10_000), "typenames=)(", "typenames=()", "typenames=(civici",
            "typenames=,",
            "typenames=civici&bbox=1e999,1,1,1", "typenames=civici&bbox=,,,", "typenames=civici&bbox=0x1p3,1,2,3",
            "typenames=civici&count=9007199254740993", "typenames=civici&startindex=-0", "typenames=civici&sortby=,",
            "typenames=civici&propertyname=,", "resourceid=,", "resourceid=()", "resourceid=civici.",
            "typenames=civici&srsname=urn:ogc:def:crs:EPSG::",
            "typenames=civici&namespaces=xmlns(", "typenames=civici&filter=()()", "typenames=civici&filter=%00",
            "storedquery_id=&id=",
            "typenames=civici&count=0", "typenames=civici&startindex=1000000",
            "typenames=(civici)(strade)&filter=(%3Ca/%3E)",
        ])
    func values(query: String) async throws {
        let service = WFSService(try await SharedCity.publisher)
        let answer = try await service.whole(feature + query)
        #expect([200, 400, 404, 501].contains(answer.status))
        _ = try answer.xml()
    }

    @Test(
        "A filter of another server is refused by name, never passed over",
        arguments: [
            ("cql_filter=numero=1", "FILTER"), ("viewparams=a:1", "FILTER"), ("featureid=civici.c1", "RESOURCEID"),
            ("EXP_FILTER=true", "FILTER"),
        ])
    func vendorParameters(query: String, remedy: String) async throws {
        let service = WFSService(try await SharedCity.publisher)
        let answer = try await service.whole(feature + "typenames=civici&" + query)
        #expect(answer.status == 400)
        #expect(answer.exception == ["InvalidParameterValue", String(query.lowercased().prefix { $0 != "=" })])
        #expect(answer.text.contains(remedy))
    }

    @Test("A type's name that is nearly right is answered with the right one", arguments: ["civci", "dime:civici_"])
    func nearest(name: String) async throws {
        let service = WFSService(try await SharedCity.publisher)
        #expect(try await service.whole(feature + "typenames=" + name, language: "en").text.contains("nearest: civici"))
    }
}
