import Markup
import OWS
import Publishing
import Services
import Testing
import Tiles

@Suite("WMTS")
struct WMTSTests {
    let wmts: WMTSService

    init() async throws { wmts = WMTSService(try await SharedCity.publisher) }

    static let tile = [
        "SERVICE": "WMTS", "REQUEST": "GetTile", "VERSION": "1.0.0", "LAYER": "strade", "STYLE": "strade-rosse",
        "FORMAT": "image/png", "TILEMATRIXSET": "WebMercatorQuad", "TILEMATRIX": "15", "TILEROW": "11732",
        "TILECOL": "17506",
    ]

    static func target(_ changes: [String: String?]) -> String {
        var parameters = tile
        for (name, value) in changes { parameters[name] = value }
        return "/wmts?" + parameters.map { "\($0.key)=\($0.value.percentEncoded)" }.joined(separator: "&")
    }

    @Test(
        "A tile by pairs and by address is the same, with an entity tag",
        arguments: [("image/png", "png"), ("image/jpeg", "jpg")])
    func encodings(mediaType: String, ending: String) async throws {
        let pairs = try await wmts.get(Self.target(["FORMAT": mediaType]))
        let resource = try await wmts.get(
            "/wmts/1.0.0/strade/strade-rosse/WebMercatorQuad/15/11732/17506.\(ending)")
        #expect(pairs.status == 200)
        #expect(pairs.mediaType == mediaType)
        #expect(pairs.bytes == resource.bytes)
        #expect(pairs.entityTag != nil)
        if ending == "png" { #expect(pairs.size == [256, 256]) }
    }

    @Test("Every layer has a tile in every set", arguments: ["mappa", "strade", "civici", "particelle"])
    func sets(layer: String) async throws {
        for set in try await SharedCity.publisher.catalog.tileMatrixSets {
            let answer = try await wmts.get(
                "/wmts/1.0.0/\(layer)/default/\(set.id)/\(set.matrices[0].id)/0/0.png")
            #expect(answer.isPNG)
        }
    }

    @Test("A missing parameter is named", arguments: tile.keys.sorted())
    func missing(name: String) async throws {
        let answer = try await wmts.get(Self.target([name: nil]))
        #expect(answer.exception == "MissingParameterValue")
        #expect(answer.attribute("locator") == name.lowercased())
        #expect(answer.status == 400)
    }

    @Test(
        "A wrong value is an exception with the standard's code, the parameter and 400",
        arguments: [
            ("SERVICE", "BOGUS", "InvalidParameterValue"), ("LAYER", "nulla", "InvalidParameterValue"),
            ("LAYER", "sfondo", "InvalidParameterValue"), ("STYLE", "nulla", "InvalidParameterValue"),
            ("FORMAT", "image/bmp", "InvalidParameterValue"), ("TILEMATRIXSET", "x", "InvalidParameterValue"),
            ("TILEMATRIX", "99", "InvalidParameterValue"), ("TILEROW", "abc", "InvalidParameterValue"),
            ("TILEROW", "-1", "TileOutOfRange"), ("TILECOL", "32768", "TileOutOfRange"),
            ("TILECOL", "99999999999999999999", "InvalidParameterValue"), ("VERSION", "2.0.0", "InvalidParameterValue"),
        ])
    func wrong(name: String, value: String, code: String) async throws {
        let answer = try await wmts.get(Self.target([name: value]))
        #expect(answer.exception == code)
        #expect(answer.attribute("locator") == name.lowercased())
        #expect(answer.status == 400)
    }

    @Test("Names of parameters have no case")
    func caseless() async throws {
        let query = Self.tile.map { "\($0.key.lowercased())=\($0.value)" }.joined(separator: "&")
        #expect(try await wmts.get("/wmts?" + query).bytes == (try await wmts.get(Self.target([:]))).bytes)
    }

    @Test(
        "Each format of GetFeatureInfo comes back as itself; an unknown one is an exception",
        arguments: WMSGetFeatureInfoTests.mediaTypes)
    func infoFormats(mediaType: String) async throws {
        let info = [
            "REQUEST": "GetFeatureInfo", "LAYER": "mappa", "STYLE": "default", "TILEROW": "11731", "I": "123",
            "J": "190", "INFOFORMAT": mediaType,
        ]
        let answer = try await wmts.get(Self.target(info.mapValues { .some($0) }))
        #expect(answer.status == 200)
        #expect(answer.mediaType.hasPrefix(mediaType))
        #expect(answer.text.contains("senza valore legale"))
        let unknown = try await wmts.get(
            Self.target(info.merging(["INFOFORMAT": "text/rtf"]) { $1 }.mapValues { .some($0) }))
        #expect(unknown.exception == "InvalidParameterValue")
        #expect(unknown.attribute("locator") == "infoformat")
    }

    @Test("An unknown operation is not supported, and no pairs at all miss the service")
    func operations() async throws {
        let bogus = try await wmts.get(Self.target(["REQUEST": "GetBogus"]))
        #expect(bogus.exception == "OperationNotSupported")
        #expect(bogus.status == 501)
        #expect(try await wmts.get("/wmts?rubbish").exception == "MissingParameterValue")
    }

    @Test(
        "An address of nothing is 404",
        arguments: [
            "Bogus", "WMTSCapabilities.xml/Bogus", "nulla/default/WebMercatorQuad/0/0/0.png",
            "strade/default/WebMercatorQuad/0/1/0.png", "strade/default/WebMercatorQuad/0/0/0",
            "strade/default/WebMercatorQuad/0/0/0.tif", "strade/default/x/0/0/0.png",
        ])
    func nothing(path: String) async throws {
        #expect(try await wmts.get("/wmts/1.0.0/" + path).status == 404)
    }

    @Test("The capabilities as a resource are XML, or nothing for who wants none")
    func resource() async throws {
        let path = "/wmts/1.0.0/WMTSCapabilities.xml"
        #expect(try await wmts.get(path).mediaType == "application/xml")
        #expect(try await wmts.get(path, accept: "text/html,*/*;q=0.8").status == 200)
        #expect(try await wmts.get(path, accept: "example/unknown").status == 406)
    }

    @Test(
        "Sections restrict the document",
        arguments: [
            ("All", 5), ("Contents", 1), ("ServiceProvider,OperationsMetadata", 2), ("themes", 1), ("", 5),
        ])
    func sections(names: String, count: Int) async throws {
        let answer = try await wmts.get("/wmts?SERVICE=WMTS&REQUEST=GetCapabilities&SECTIONS=" + names)
        let root = try XMLElement(reading: answer.bytes)
        #expect(root.children.filter { $0.local != "ServiceMetadataURL" }.count == count)
    }

    @Test("Versions, sections and sequences that do not exist are refused")
    func negotiation() async throws {
        let base = "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities"
        let bogus = try await wmts.get(base + "&SECTIONS=Bogus")
        #expect(bogus.exception == "InvalidParameterValue")
        #expect(bogus.attribute("locator") == "sections")
        #expect(try await wmts.get(base + "&ACCEPTVERSIONS=9.9.9").exception == "VersionNegotiationFailed")
        #expect(try await wmts.get(base + "&ACCEPTVERSIONS=2.0.0,1.0.0").status == 200)
        #expect(try await wmts.get(base + "&ACCEPTFORMATS=text/xml").mediaType == "text/xml")
        let whole = try await wmts.get(base)
        let number = try #require(Int(whole.attribute("updateSequence") ?? ""))
        let same = try await wmts.get(base + "&UPDATESEQUENCE=\(number)")
        #expect(!same.text.contains("<Contents>"))
        #expect(same.status == 200)
        #expect(try await wmts.get(base + "&UPDATESEQUENCE=\(number + 1)").exception == "InvalidUpdateSequence")
        #expect(try await wmts.get(base + "&UPDATESEQUENCE=\(number - 1)").bytes == whole.bytes)
    }

    @Test("Every layer has one default style, its box and its notice; every link names a set of the document")
    func contents() async throws {
        let answer = try await wmts.get("/wmts?SERVICE=WMTS&REQUEST=GetCapabilities")
        let contents = try #require(try XMLElement(reading: answer.bytes).first("Contents"))
        let sets = Set(contents.all("TileMatrixSet").compactMap { $0.first("Identifier")?.text })
        #expect(sets == ["WebMercatorQuad", "RDN2008UTM33"])
        let layers = contents.all("Layer")
        #expect(layers.count == 4)
        for layer in layers {
            #expect(layer.all("Style").count { $0["isDefault"] == "true" } == 1)
            #expect(layer.first("WGS84BoundingBox") != nil)
            #expect(layer.all("TileMatrixSetLink").allSatisfy { sets.contains($0.first("TileMatrixSet")?.text ?? "") })
        }
        #expect(answer.text.contains("senza valore legale"))
    }

    @Test("GetFeatureInfo answers by pairs and by address; a point off the tile is out of range")
    func info() async throws {
        let info = ["REQUEST": "GetFeatureInfo", "LAYER": "particelle", "STYLE": "", "I": "200", "J": "120"]
        let pairs = try await wmts.get(
            Self.target(info.merging(["INFOFORMAT": "application/geo+json"]) { $1 }))
        let resource = try await wmts.get(
            "/wmts/1.0.0/particelle/default/WebMercatorQuad/15/11732/17506/120/200.geojson")
        #expect(pairs.mediaType == "application/geo+json")
        #expect(pairs.bytes == resource.bytes)
        let off = try await wmts.get(Self.target(info.merging(["I": "256", "INFOFORMAT": "text/html"]) { $1 }))
        #expect(off.exception == "PointIJOutOfRange")
        #expect(off.status == 400)
        for name in ["I", "J", "INFOFORMAT"] {
            var less: [String: String?] = info.merging(["INFOFORMAT": "text/html"]) { $1 }
            less[name] = .some(nil)
            let answer = try await wmts.get(Self.target(less))
            #expect(answer.exception == "MissingParameterValue")
        }
    }
}
