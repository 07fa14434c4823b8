import OWS
import Services
import Support
import Testing

@Suite("WMS exceptions")
struct WMSExceptionTests {
    let wms: WMSService

    init() async throws { wms = WMSService(try await SharedCity.publisher) }

    static let good = [
        "VERSION": "1.3.0", "REQUEST": "GetMap", "LAYERS": "strade", "STYLES": "", "CRS": "EPSG:25833",
        "BBOX": "291000,5034000,292000,5035000", "WIDTH": "20", "HEIGHT": "20", "FORMAT": "image/png",
    ]

    static func target(_ changes: [String: String?]) -> String {
        var parameters = good
        for (name, value) in changes { parameters[name] = value }
        return "/wms?" + parameters.map { "\($0.key)=\($0.value.percentEncoded)" }.joined(separator: "&")
    }

    @Test("GetMap without a mandatory parameter is an exception that names it", arguments: good.keys.sorted())
    func missing(name: String) async throws {
        let answer = try await wms.get(Self.target([name: nil]))
        #expect(answer.exception != nil)
        #expect(answer.attribute("locator") == name.lowercased())
        #expect(answer.mediaType == "text/xml")
    }

    @Test(
        "A wrong value is an exception with the standard's code and the parameter",
        arguments: [
            ("LAYERS", "strada", "LayerNotDefined"), ("LAYERS", "strade,nulla", "LayerNotDefined"),
            ("LAYERS", "nulla,strade", "LayerNotDefined"), ("LAYERS", "\"><&'\u{0}../", "LayerNotDefined"),
            ("LAYERS", String(repeating: "x", count: 8192), "LayerNotDefined"),
            ("LAYERS", "strade,,", "LayerNotDefined"),
            ("LAYERS", String(repeating: "strade,", count: 100_000), ""), ("STYLES", "nessuno", "StyleNotDefined"),
            ("STYLES", "strade,strade", ""), ("BBOX", "12.33,45.43,12.34,45.44", ""),
            ("BBOX", "45.43,12.33,45.44,12.34", ""), ("CRS", "EPSG:1", "InvalidCRS"),
            ("CRS", "EPSG:2154", "InvalidCRS"),
            ("CRS", "EPSG:99999999999999999999", "InvalidCRS"), ("CRS", "rubbish", "InvalidCRS"),
            ("CRS", "EPSG:5702", "InvalidCRS"), ("CRS", "AUTO2:42001,1,12,45", "InvalidCRS"), ("BBOX", "1,2,3", ""),
            ("BBOX", "a,b,c,d", ""), ("BBOX", "nan,0,1,1", ""), ("BBOX", "0,0,inf,1", ""), ("BBOX", "0x1,0,2,1", ""),
            ("BBOX", "292000,5034000,291000,5035000", ""), ("BBOX", "291000,5035000,292000,5034000", ""),
            ("BBOX", "0,0,0,0", ""), ("BBOX", "1e308,1e308,1.7e308,1.7e308", ""), ("BBOX", "0,0,1e-300,1e-300", ""),
            ("BBOX", "1e8,1e8,100000000.00000001,100000000.00000001", ""), ("WIDTH", "0", ""), ("WIDTH", "-1", ""),
            ("WIDTH", "x", ""), ("WIDTH", "1.5", ""), ("WIDTH", "99999999999999999999", ""), ("HEIGHT", "2001", ""),
            ("HEIGHT", "1000000000", ""), ("FORMAT", "image/bmp", "InvalidFormat"),
            ("FORMAT", "text/xml", "InvalidFormat"),
            ("TRANSPARENT", "maybe", ""), ("BGCOLOR", "red", ""), ("BGCOLOR", "0x12", ""), ("DPI", "0", ""),
            ("DPI", "1e9", ""), ("DPI", "nan", ""), ("VERSION", "abc", ""), ("SERVICE", "WFS", ""),
            ("SLD", "http://example.org/a.sld", ""), ("REQUEST", "GetNap", "OperationNotSupported"),
        ])
    func wrong(name: String, value: String, code: String) async throws {
        let answer = try await wms.get(Self.target([name: value]))
        #expect(answer.exception == code)
        #expect(answer.attribute("locator") == name.lowercased())
        #expect(answer.status == 200)
        #expect(answer.bytes.count < 3000)
    }

    @Test(
        "An unknown style is an exception wherever it stands",
        arguments: [("strade,civici", "nullo,"), ("strade,civici", ",nullo"), ("civici", "strade"), ("mappa", "x")])
    func styles(layers: String, styles: String) async throws {
        let answer = try await wms.get(Self.target(["LAYERS": layers, "STYLES": styles]))
        #expect(answer.exception == "StyleNotDefined")
    }

    @Test(
        "A filter of another server is refused by name, never passed over",
        arguments: [
            ("CQL_FILTER", "numero=1"), ("viewparams", "a:1"), ("FEATUREID", "strade.1"), ("FILTER", "strade:\"a\"=1"),
            ("SortBy", "nome"), ("ANGLE", "30"),
        ])
    func vendorParameters(name: String, value: String) async throws {
        let answer = try await wms.get(Self.target([name: value]))
        #expect(answer.exception != nil)
        #expect(answer.attribute("locator") == name.lowercased())
        #expect(answer.text.contains(name.uppercased()))
        #expect(try await wms.get(Self.target([name: ""])).mediaType == "image/png")
        let wmts = try await WMTSService(SharedCity.publisher).get(
            "/wmts?SERVICE=WMTS&REQUEST=GetTile&\(name)=\(value.percentEncoded)")
        #expect(wmts.attribute("locator") == name.lowercased())
    }

    @Test("No rotation at all is taken")
    func unrotated() async throws {
        #expect(try await wms.get(Self.target(["ANGLE": "0.0"])).mediaType == "image/png")
    }

    @Test("Metres where degrees belong are an exception, not an empty map")
    func units() async throws {
        let metres = ["CRS": "EPSG:4326", "BBOX": "5034000,291000,5035000,292000"]
        let answer = try await wms.get(Self.target(metres), language: "en")
        #expect(answer.exception == "")
        #expect(answer.text.contains("degrees"))
    }

    @Test("The text says what would be right")
    func words() async throws {
        for (change, english, italian) in [
            (("LAYERS", "strada"), "nearest: strade", "il più vicino: strade"), (("WIDTH", "5000"), "2000", "2000"),
            (("WIDTH", "5000"), "map_size", "map_size"), (("CRS", "EPSG:2154"), "area of use", "area d’uso"),
            (("STYLES", "strade-rose"), "nearest: strade-rosse", "il più vicino: strade-rosse"),
        ] {
            let target = Self.target([change.0: change.1])
            #expect(try await wms.get(target, language: "en").text.contains(english))
            #expect(try await wms.get(target).text.contains(italian))
        }
    }

    @Test("1.1.1 has its own media type and codes, and no locator")
    func old() async throws {
        let answer = try await wms.get(Self.target(["VERSION": "1.1.1", "CRS": nil, "SRS": "EPSG:2154"]))
        #expect(answer.mediaType == "application/vnd.ogc.se_xml")
        #expect(answer.exception == "InvalidSRS")
        #expect(answer.attribute("locator") == nil)
    }

    @Test("INIMAGE and BLANK are pictures of the size and format asked for; the first shows something")
    func pictures() async throws {
        let blank = try await wms.get(Self.target(["LAYERS": "x", "EXCEPTIONS": "BLANK", "WIDTH": "300"]))
        let words = try await wms.get(Self.target(["LAYERS": "x", "EXCEPTIONS": "INIMAGE", "WIDTH": "300"]))
        #expect(blank.size == [300, 20])
        #expect(words.size == [300, 20])
        #expect(blank.bytes != words.bytes)
        let old = try await wms.get(
            Self.target([
                "VERSION": "1.1.1", "LAYERS": "x", "EXCEPTIONS": "application/vnd.ogc.se_inimage",
                "FORMAT": "image/jpeg",
            ]))
        #expect(old.isJPEG)
        let absurd = try await wms.get(Self.target(["WIDTH": "1e99", "EXCEPTIONS": "INIMAGE"]))
        #expect(absurd.size == [256, 20])
    }

    @Test("A store that fails is an exception with a status that proxies see")
    func failingStore() async throws {
        let store = InMemoryStore([City.strade, City.civici, City.particelle], failingAtBatch: 0)
        let answer = try await WMSService(try await City.publisher(store)).get(Self.target([:]))
        #expect(answer.status == 503)
        #expect(answer.exception == "")
    }

    @Test("A truncated or mutated request is answered, whatever it says")
    func mutations() async throws {
        let text = Self.target([:]).dropFirst(5)
        var state: UInt64 = 42
        for round in 0..<300 {
            var bytes = Array(text.utf8)
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let place = Int(state >> 33) % bytes.count
            if round % 2 == 0 {
                bytes.removeSubrange(place...)
            } else {
                bytes[place] = UInt8(truncatingIfNeeded: state >> 20)
            }
            let answer = try await wms.get("/wms?" + String(decoding: bytes, as: UTF8.self))
            #expect(answer.status == 200)
        }
    }
}
