import Markup
import OWS
import Publishing
import ReferenceSystems
import Services
import Testing

@Suite("WMS capabilities")
struct WMSCapabilitiesTests {
    let wms: WMSService

    init() async throws { wms = WMSService(try await SharedCity.publisher) }

    func document(_ parameters: String) async throws -> XMLElement {
        try await wms.get("/wms?SERVICE=WMS&REQUEST=GetCapabilities" + parameters).document()
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
                #expect(boxes.count >= 3)
                #expect(layer.first("AuthorityURL") == nil && layer.first("Identifier") == nil)
                #expect(layer.first("MetadataURL") == nil && layer.first("Dimension") == nil)
                #expect(layer.first("Attribution")?.first("Title")?.text.isEmpty == false)
            }
            for child in layer.all("Layer") { visit(child) }
        }
        visit(root)
        #expect(names == ["mappa", "civici", "strade", "particelle", "sfondo"])
    }

    @Test("A map's box is that of the layers that its file names; its credit names each part once")
    func map() async throws {
        let root = try #require(try await document("").first("Capability")?.first("Layer"))
        let map = try #require(root.all("Layer").first { $0.first("Name")?.text == "mappa" })
        let strade = try #require(
            root.all("Layer").flatMap { $0.all("Layer") }.first { $0.first("Name")?.text == "strade" })
        func west(_ layer: XMLElement) -> String? {
            layer.first("EX_GeographicBoundingBox")?.first("westBoundLongitude")?.text
        }
        #expect(west(map) == west(strade))
        let credit = try #require(map.first("Attribution")?.first("Title")?.text)
        #expect(
            credit == "Particelle dimostrative, licenza CC0-1.0; Comune di Prova, licenza IODL-2.0; "
                + "Comune di Prova, licenza CC-BY-4.0. Particelle dimostrative, senza valore legale")
    }

    @Test("Each advertised format comes back as itself", arguments: ["1.3.0", "1.1.1"])
    func formats(version: String) async throws {
        let request = try #require(
            try await document("&VERSION=\(version)").first("Capability")?.first("Request"))
        let formats = try #require(request.first("GetCapabilities")).all("Format").map(\.text)
        #expect(formats.contains("text/xml"))
        for format in formats {
            let target = "/wms?REQUEST=GetCapabilities&VERSION=\(version)&FORMAT=\(format.percentEncoded)"
            #expect(try await wms.get(target).mediaType == format)
        }
        #expect(try #require(request.first("GetMap")).all("Format").map(\.text).contains("image/png"))
    }

    @Test(
        "The service has its name, the exceptions their formats, and addresses take a query",
        arguments: [
            ("1.3.0", "WMS", ["XML", "INIMAGE", "BLANK"]),
            (
                "1.1.1", "OGC:WMS",
                ["application/vnd.ogc.se_xml", "application/vnd.ogc.se_inimage", "application/vnd.ogc.se_blank"]
            ),
        ])
    func service(version: String, name: String, exceptions: [String]) async throws {
        let root = try await document("&VERSION=\(version)")
        #expect(root.first("Service")?.first("Name")?.text == name)
        let contact = try #require(root.first("Service")?.first("ContactInformation"))
        #expect(contact.first("ContactPersonPrimary")?.first("ContactOrganization")?.text == "Comune di Prova")
        #expect(contact.first("ContactElectronicMailAddress")?.text == "gis@example.org")
        let capability = try #require(root.first("Capability"))
        #expect(capability.first("Exception")?.all("Format").map(\.text) == exceptions)
        for operation in try #require(capability.first("Request")).children {
            let http = try #require(operation.first("DCPType")?.first("HTTP"))
            for method in http.children {
                let address = method.first("OnlineResource")?.attributes.first { $0.name.local == "href" }?.value
                #expect(address?.hasSuffix("?") == true || address?.hasSuffix("&") == true)
            }
        }
    }

    @Test("Boxes are on the globe, the minimum first, with the axes of their CRS", arguments: ["1.3.0", "1.1.1"])
    func boxes(version: String) async throws {
        var geographic = 0
        func visit(_ layer: XMLElement) throws {
            if let box = layer.first("EX_GeographicBoundingBox") {
                let sides = ["westBoundLongitude", "southBoundLatitude", "eastBoundLongitude", "northBoundLatitude"]
                    .compactMap { box.first($0).flatMap { Double($0.text) } }
                try #require(sides.count == 4)
                #expect(-180 <= sides[0] && sides[0] < sides[2] && sides[2] <= 180)
                #expect(-90 <= sides[1] && sides[1] < sides[3] && sides[3] <= 90)
                geographic += 1
            }
            for box in layer.all("BoundingBox") + layer.all("LatLonBoundingBox") {
                let corner = try #require(Double(box["minx"] ?? ""))
                #expect(try corner < #require(Double(box["maxx"] ?? "")))
                switch box["CRS"] ?? box["SRS"] ?? "LatLon" {
                case "EPSG:4326": #expect(version == "1.3.0" ? corner > 45 : corner < 13)
                case "CRS:84": #expect(version == "1.3.0" && corner < 13)
                case "LatLon": #expect(corner < 13)
                default: break
                }
            }
            for child in layer.all("Layer") { try visit(child) }
        }
        try visit(try #require(try await document("&VERSION=\(version)").first("Capability")?.first("Layer")))
        #expect(version == "1.1.1" || geographic == 6)
    }

    @Test("Scales are stated as they are kept: a map within them shows the layer, one outside does not")
    func scales() async throws {
        let text = try await wms.get("/wms?REQUEST=GetCapabilities").text
        #expect(text.contains("<MaxScaleDenominator>50000</MaxScaleDenominator>"))
        let base =
            "/wms?VERSION=1.3.0&REQUEST=GetMap&LAYERS=civici&STYLES=&CRS=EPSG:25833&FORMAT=image/png"
            + "&BBOX=291000,5034000,292000,5035000"
        // 1000 m on 72 and on 71 pixels of 0.28 mm: 1 : 49,603 and 1 : 50,302.
        for (pixels, shows) in [(72, true), (71, false)] {
            let map = try await wms.get(base + "&WIDTH=\(pixels)&HEIGHT=\(pixels)")
            let blank = try await wms.get(
                base.replacing("LAYERS=civici", with: "LAYERS=x") + "&WIDTH=\(pixels)&HEIGHT=\(pixels)&EXCEPTIONS=BLANK"
            )
            #expect((map.bytes != blank.bytes) == shows)
            let info = try await wms.get(
                base.replacing("GetMap", with: "GetFeatureInfo")
                    + "&WIDTH=\(pixels)&HEIGHT=\(pixels)&QUERY_LAYERS=civici"
                    + "&I=3&J=67&INFO_FORMAT=application/json")
            #expect(info.text.contains("\"Feature\"") == shows)
        }
    }

    @Test("A service without a point of contact says nothing for INSPIRE; with one, everything")
    func inspire() async throws {
        let extended = try #require(try await document("").first("Capability")?.first("ExtendedCapabilities"))
        #expect(extended.first("MetadataPointOfContact")?.first("EmailAddress")?.text == "gis@example.org")
        #expect(extended.first("ResponseLanguage")?.first("Language")?.text == "ita")
        #expect(try await document("&VERSION=1.1.1").first("Capability")?.first("ExtendedCapabilities") == nil)
    }

    @Test("No CRS is offered to which no operation of known accuracy leads")
    func knownAccuracy() async throws {
        let catalog = try await SharedCity.publisher.catalog
        let offered = await catalog.offeredCRS()
        #expect(offered.count > 50)
        for crs in offered { #expect(catalog.offers(crs)) }
        // ED50 meets the area, and only a ballpark shift leads to it from here.
        let refused = [4230, 23032, 23033].compactMap { try? CRS(epsg: $0) }.filter { !offered.contains($0) }
        for crs in refused {
            let map = try await wms.get("/wms?BBOX=0,0,9,9&VERSION=1.3.0&CRS=\(crs)&\(WMSGetMapTests.map)")
            #expect(map.exception == "InvalidCRS")
            let features = try await WFSService(try await SharedCity.publisher).get(
                "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=strade&SRSNAME=\(crs)")
            #expect(features.exception == "InvalidParameterValue")
        }
    }

    @Test("The number of the capabilities is one for every service")
    func oneSequence() async throws {
        let publisher = try await SharedCity.publisher
        let number = try await wms.get("/wms?REQUEST=GetCapabilities").attribute("updateSequence")
        let tiles = try await WMTSService(publisher).get("/wmts?SERVICE=WMTS&REQUEST=GetCapabilities")
        let features = try await WFSService(publisher).get("/wfs?SERVICE=WFS&REQUEST=GetCapabilities")
        #expect(number != nil)
        #expect(tiles.attribute("updateSequence") == number)
        #expect(features.attribute("updateSequence") == number)
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
