import Markup
import OWS
import Services
import Testing

@Suite("WMS GetLegendGraphic")
struct WMSLegendTests {
    let wms: WMSService

    init() async throws { wms = WMSService(try await SharedCity.publisher) }

    static let query = "/wms?VERSION=1.3.0&REQUEST=GetLegendGraphic&SLD_VERSION=1.1.0&FORMAT=image/png&LAYER="

    @Test(
        "A legend is a picture of the format asked for",
        arguments: [("image/png", true), ("image/png;%20mode=8bit", true), ("image/jpeg", false)])
    func formats(format: String, isPNG: Bool) async throws {
        let answer = try await wms.get("/wms?FORMAT=\(format)&VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER=strade")
        #expect(isPNG ? answer.isPNG : answer.isJPEG)
        #expect(answer.entityTag != nil)
    }

    @Test("Every LegendURL resolves to a picture of the format and size it states", arguments: ["1.3.0", "1.1.1"])
    func addresses(version: String) async throws {
        for language in ["ita", "eng"] {
            let answer = try await wms.get("/wms?REQUEST=GetCapabilities&VERSION=\(version)&LANGUAGE=\(language)")
            var count = 0
            func visit(_ element: XMLElement) async throws {
                for child in element.children { try await visit(child) }
                guard element.local == "LegendURL" else { return }
                let address = element.first("OnlineResource")?.attributes.first { $0.name.local == "href" }?.value
                let target = try #require(address).replacing("http://geo.example", with: "")
                let legend = try await wms.get(target)
                #expect(legend.mediaType == element.first("Format")?.text)
                #expect(legend.size.map(String.init) == [element["width"], element["height"]])
                count += 1
            }
            try await visit(try answer.document())
            #expect(count == 6)
        }
    }

    @Test("The legend of a map, or of several layers, has each layer under its title, in the language asked for")
    func composed() async throws {
        let map = try await wms.get(Self.query + "mappa")
        let listed = try await wms.get(Self.query + "civici,strade,particelle&STYLE=,strade-rosse,")
        let english = try await wms.get(Self.query + "mappa&LANGUAGE=eng")
        #expect(map.isPNG)
        #expect(map.bytes == listed.bytes)
        #expect(map.bytes != english.bytes)
        #expect(map.size[1] == 76)
    }

    @Test("SCALE leaves out what is not drawn at it")
    func scale() async throws {
        let near = try await wms.get(Self.query + "mappa&SCALE=1000")
        let far = try await wms.get(Self.query + "mappa&SCALE=100000")
        #expect(near.size[1] == 76)
        #expect(far.size[1] == 52)
    }

    @Test("RULE shows the sample alone, WIDTH and HEIGHT are its size, the density multiplies all")
    func sample() async throws {
        #expect(try await wms.get(Self.query + "strade&RULE=strade").size == [28, 28])
        #expect(try await wms.get(Self.query + "strade&RULE=strade&WIDTH=40&HEIGHT=10").size == [48, 18])
        for density in ["DPI=192", "MAP_RESOLUTION=192", "FORMAT_OPTIONS=dpi:192", "LEGEND_OPTIONS=dpi:192"] {
            #expect(try await wms.get(Self.query + "strade&RULE=strade&\(density)").size == [56, 56])
        }
    }

    @Test("LEGEND_OPTIONS, TRANSPARENT and BGCOLOR change the picture, and unknown options do not")
    func options() async throws {
        let plain = try await wms.get(Self.query + "mappa")
        let changed = [
            "LEGEND_OPTIONS=fontSize:18", "LEGEND_OPTIONS=fontColor:0xFF0000", "LEGEND_OPTIONS=bgColor:0xFFFF00",
            "LEGEND_OPTIONS=forceLabels:off", "LEGEND_OPTIONS=columns:2", "LEGEND_OPTIONS=forceTitles:off",
            "BGCOLOR=0x00FF00", "TRANSPARENT=TRUE",
        ]
        for option in changed { #expect(try await wms.get(Self.query + "mappa&" + option).bytes != plain.bytes) }
        let unknown = try await wms.get(Self.query + "mappa&LEGEND_OPTIONS=rows:2;;x;fontName:Arial")
        #expect(unknown.bytes == plain.bytes)
        let titled = try await wms.get(Self.query + "strade&LEGEND_OPTIONS=forceTitles:on")
        #expect(titled.size[0] > 40)
    }

    @Test(
        "What cannot be drawn is an exception",
        arguments: [
            ("LAYER=nulla", "LayerNotDefined"), ("LAYER=strade,nulla", "LayerNotDefined"), ("", ""),
            ("LAYER=strade&STYLE=nullo", "StyleNotDefined"), ("LAYER=mappa&STYLE=nullo", "StyleNotDefined"),
            ("LAYER=strade&RULE=nulla", ""), ("LAYER=strade&WIDTH=0", ""), ("LAYER=strade&HEIGHT=1e9", ""),
            ("LAYER=strade&SCALE=-1", ""), ("LAYER=strade&FORMAT=image/gif", "InvalidFormat"),
            ("LAYER=strade&LEGEND_OPTIONS=fontSize:1e9", ""), ("LAYER=strade&LEGEND_OPTIONS=fontColor:red", ""),
            ("LAYER=strade&DPI=0", ""), ("LAYER=strade&SLD_BODY=rubbish", ""),
            ("LAYER=" + String(repeating: "strade,", count: 1000), ""),
        ])
    func wrong(parameters: String, code: String) async throws {
        let answer = try await wms.get("/wms?VERSION=1.3.0&REQUEST=GetLegendGraphic&\(parameters)")
        #expect(answer.exception == code)
        #expect(answer.mediaType == "text/xml")
    }

    @Test("A sample is no larger than 512 pixels a side, whatever WIDTH, HEIGHT and DPI say")
    func largeSamples() async throws {
        let answer = try await wms.get(Self.query + "strade&WIDTH=512&HEIGHT=512&DPI=768&RULE=none")
        #expect(answer.text.contains("rule"))
        let legend = try await wms.get(Self.query + "civici&WIDTH=512&HEIGHT=512&DPI=768")
        #expect(try #require(legend.size.first) <= 4096)
    }

    @Test("A legend of more rows than a picture holds is refused, and says how to ask for fewer")
    func manyRows() async throws {
        let rule = "<Rule><Title>t%d</Title><PointSymbolizer/></Rule>"
        let rules = (0..<600).map { rule.replacing("%d", with: "\($0)") }.joined()
        let sld =
            "<StyledLayerDescriptor version=\"1.1.0\" xmlns=\"http://www.opengis.net/sld\"><NamedLayer>"
            + "<Name>civici</Name><UserStyle><FeatureTypeStyle>\(rules)</FeatureTypeStyle></UserStyle>"
            + "</NamedLayer></StyledLayerDescriptor>"
        let body = sld.replacing(" ", with: "%20").replacing("\"", with: "%22").replacing("#", with: "%23")
        for (language, words) in [("en", "600 rows"), ("it", "600 righe")] {
            let answer = try await wms.get(Self.query + "civici&SLD_BODY=\(body)", language: language)
            #expect(answer.text.contains(words))
        }
    }
}
