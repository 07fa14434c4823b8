import Markup
import OWS
import Services
import Testing

@Suite("WMS capabilities")
struct WMSCapabilitiesTests {
    let wms: WMSService

    init() async throws { wms = WMSService(try await SharedCity.publisher) }

    func document(_ parameters: String) async throws -> XMLElement {
        try XMLElement(reading: try await wms.get("/wms?SERVICE=WMS&REQUEST=GetCapabilities" + parameters).bytes)
    }

    @Test(
        "The version is negotiated",
        arguments: [
            ("", "1.3.0"), ("&VERSION=100.0.0", "1.3.0"), ("&VERSION=1.2.0", "1.1.1"), ("&WMTVER=1.1.0", "1.1.1"),
            ("&VERSION=1.3.0&WMTVER=1.0.0", "1.3.0"), ("&VERSION=rubbish", "1.3.0"),
        ])
    func versions(asked: String, given: String) async throws {
        let answer = try await wms.get("/wms?SERVICE=WMS&REQUEST=GetCapabilities" + asked)
        #expect(answer.text.contains("version=\"\(given)\" updateSequence"))
        #expect(answer.mediaType == (given == "1.1.1" ? "application/vnd.ogc.wms_xml" : "text/xml"))
    }

    @Test("VERSION=0.0.0 gives the lowest version")
    func lowest() async throws {
        let answer = try await wms.get("/wms?SERVICE=WMS&REQUEST=GetCapabilities&VERSION=0.0.0")
        #expect(answer.text.contains("WMT_MS_Capabilities"))
    }

    @Test("UPDATESEQUENCE equal, lower and higher are told apart")
    func updateSequence() async throws {
        let number = try #require(Int(try await document("")["updateSequence"] ?? ""))
        let target = "/wms?REQUEST=GetCapabilities&UPDATESEQUENCE="
        #expect(try await wms.get(target + "\(number)").exception == "CurrentUpdateSequence")
        #expect(try await wms.get(target + "\(number + 1)").exception == "InvalidUpdateSequence")
        #expect(try await wms.get(target + "\(number - 1)").exception == nil)
        #expect(try await wms.get(target + "abc").exception == "InvalidUpdateSequence")
    }

    @Test("The root lists every CRS, each box names one of them at most once a layer, and names are unique")
    func layers() async throws {
        let root = try #require(try await document("").first("Capability")?.first("Layer"))
        let offered = Set(root.all("CRS").map(\.text))
        #expect(offered.isSuperset(of: ["EPSG:4326", "EPSG:3857", "EPSG:25833", "CRS:84", "EPSG:6708"]))
        var names: [String] = []
        func visit(_ layer: XMLElement) {
            let boxes = layer.all("BoundingBox").compactMap { $0["CRS"] }
            #expect(Set(boxes).count == boxes.count)
            #expect(offered.isSuperset(of: boxes))
            if let name = layer.first("Name") {
                names.append(name.text)
                #expect(layer.first("EX_GeographicBoundingBox") != nil)
                #expect(layer.first("Attribution")?.first("Title")?.text.isEmpty == false)
            }
            for child in layer.all("Layer") { visit(child) }
        }
        visit(root)
        #expect(names == ["mappa", "civici", "strade", "particelle", "sfondo"])
    }

    @Test("The notice of a layer stands in its abstract and its attribution, in the language asked for")
    func notice() async throws {
        let italian = try await wms.get("/wms?REQUEST=GetCapabilities").text
        #expect(italian.contains("<Abstract>Particelle dimostrative, senza valore legale.</Abstract>"))
        let english = try await wms.get("/wms?REQUEST=GetCapabilities&LANGUAGE=eng").text
        #expect(english.contains("<Abstract>Demonstration parcels, without legal value.</Abstract>"))
        #expect(english.contains("<Title>Test city</Title>"))
        #expect(english.contains("wms?LANGUAGE=eng&amp;\""))
    }

    @Test("The entity tag tells versions and languages apart and stays while nothing changes")
    func entityTags() async throws {
        let one = try await wms.get("/wms?REQUEST=GetCapabilities")
        let same = try await wms.get("/wms?request=GetCapabilities&FORMAT=unknown")
        let old = try await wms.get("/wms?REQUEST=GetCapabilities&VERSION=1.1.1")
        let english = try await wms.get("/wms?REQUEST=GetCapabilities&LANGUAGE=en")
        #expect(one.entityTag == same.entityTag)
        #expect(one.bytes == same.bytes)
        #expect(Set([one.entityTag, old.entityTag, english.entityTag]).count == 3)
    }

    @Test("1.1.1 writes EPSG:4326 lon before lat and knows no CRS:84")
    func old() async throws {
        let text = try await wms.get("/wms?REQUEST=GetCapabilities&VERSION=1.1.1").text
        #expect(text.contains("<BoundingBox SRS=\"EPSG:4326\" minx=\"12."))
        #expect(!text.contains("CRS:84"))
        #expect(text.contains("<Name>OGC:WMS</Name>"))
        #expect(text.contains("ScaleHint"))
    }
}
