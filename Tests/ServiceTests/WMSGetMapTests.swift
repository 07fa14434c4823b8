import OWS
import Services
import Testing

@Suite("WMS GetMap")
struct WMSGetMapTests {
    static let map =
        "REQUEST=GetMap&LAYERS=strade&STYLES=&WIDTH=200&HEIGHT=160&FORMAT=image/png"
        + "&BBOX=291000,5034000,292000,5035000"
    let wms: WMSService

    init() async throws { wms = WMSService(try await SharedCity.publisher) }

    func map(_ parameters: String) async throws -> Answer {
        try await wms.get("/wms?VERSION=1.3.0&CRS=EPSG:25833&\(Self.map)\(parameters)")
    }

    @Test("The picture has the format and exactly the size asked for", arguments: [(8, 5), (1024, 768), (333, 77)])
    func size(width: Int, height: Int) async throws {
        let answer = try await wms.get(
            "/wms?WIDTH=\(width)&HEIGHT=\(height)&VERSION=1.3.0&CRS=EPSG:25833&\(Self.map)")
        #expect(answer.mediaType == "image/png")
        #expect(answer.size == [width, height])
    }

    @Test(
        "Each advertised format comes back as itself",
        arguments: [("image/png", true), ("image/png;%20mode=8bit", true), ("image/jpeg", false)])
    func formats(format: String, isPNG: Bool) async throws {
        let answer = try await wms.get("/wms?FORMAT=\(format)&VERSION=1.3.0&CRS=EPSG:25833&\(Self.map)")
        #expect(isPNG ? answer.isPNG : answer.isJPEG)
    }

    @Test("The axes of EPSG:4326 are lat,lon in 1.3.0 and lon,lat in 1.1.1, and CRS:84 is lon,lat")
    func axisOrder() async throws {
        let rest = "&REQUEST=GetMap&LAYERS=strade&STYLES=&WIDTH=200&HEIGHT=160&FORMAT=image/png"
        let new = try await wms.get("/wms?VERSION=1.3.0&CRS=EPSG:4326&BBOX=45.428,12.328,45.437,12.341" + rest)
        let old = try await wms.get("/wms?VERSION=1.1.1&SRS=EPSG:4326&BBOX=12.328,45.428,12.341,45.437" + rest)
        let crs84 = try await wms.get("/wms?VERSION=1.3.0&CRS=CRS:84&BBOX=12.328,45.428,12.341,45.437" + rest)
        let swapped = try await wms.get("/wms?VERSION=1.3.0&CRS=EPSG:4326&BBOX=12.328,45.428,12.341,45.437" + rest)
        #expect(new.isPNG)
        #expect(new.bytes == old.bytes)
        #expect(new.bytes == crs84.bytes)
        #expect(new.bytes != swapped.bytes)
    }

    @Test("EPSG:6708 has northing first in 1.3.0, EPSG:7792 easting")
    func italianAxes() async throws {
        let rest = "&VERSION=1.3.0&REQUEST=GetMap&LAYERS=strade&STYLES=&WIDTH=200&HEIGHT=160&FORMAT=image/png"
        let north = try await wms.get("/wms?CRS=EPSG:6708&BBOX=5034000,291000,5035000,292000" + rest)
        let east = try await wms.get("/wms?CRS=EPSG:7792&BBOX=291000,5034000,292000,5035000" + rest)
        #expect(north.isPNG)
        #expect(north.bytes == east.bytes)
    }

    @Test("Names have no case, order does not matter, and unknown parameters are passed over")
    func parameters() async throws {
        let one = try await map("")
        let other = try await wms.get(
            "/wms?bbox=2.91e5,5034000,292000,5.035e6&Height=160&foo=bar&width=200&format=image%2Fpng&styles="
                + "&layers=strade&Crs=EPSG%3A25833&request=getmap&version=1.3.0&DPI=96&MAP_RESOLUTION=96")
        #expect(one.bytes == other.bytes)
    }

    @Test("Percent-escapes and + in values are decoded")
    func escapes() async throws {
        let one = try await wms.get("/wms?FORMAT=image/png;+mode%3D8bit&VERSION=1.3.0&CRS=EPSG:25833&\(Self.map)")
        let other = try await wms.get("/wms?FORMAT=image/png;%20mode=8bit&VERSION=1.3.0&CRS=EPSG:25833&\(Self.map)")
        #expect(one.isPNG)
        #expect(one.bytes == other.bytes)
    }

    @Test(
        "Layers in default and named styles are drawn, whichever way STYLES leaves the defaults empty",
        arguments: [
            ("strade,civici", ["", ",", "strade,civici", ",civici", "default,"]),
            ("particelle,strade,civici", ["", ",,", ",strade,", "particelle,strade,civici"]),
        ])
    func defaults(layers: String, styles: [String]) async throws {
        var pictures: Set<[UInt8]> = []
        for styles in styles {
            let answer = try await wms.get(
                "/wms?LAYERS=\(layers)&STYLES=\(styles)&VERSION=1.3.0&CRS=EPSG:25833&\(Self.map)")
            #expect(answer.isPNG)
            pictures.insert(answer.bytes)
        }
        #expect(pictures.count == 1)
        let red = try await wms.get(
            "/wms?LAYERS=strade,civici&STYLES=strade-rosse,&VERSION=1.3.0&CRS=EPSG:25833&\(Self.map)")
        #expect(red.isPNG)
        #expect(!pictures.contains(red.bytes))
    }

    @Test("The same request has the same bytes and entity tag; another one another tag")
    func entityTags() async throws {
        let (one, same, other) = (try await map(""), try await map(""), try await map("&TRANSPARENT=TRUE"))
        #expect(one.bytes == same.bytes)
        #expect(one.entityTag != nil)
        #expect(one.entityTag == same.entityTag)
        #expect(one.entityTag != other.entityTag)
    }

    @Test(
        "The density of a printer keeps the scale: a layer with scales shows at every density of one paper",
        arguments: ["DPI=288", "MAP_RESOLUTION=288", "FORMAT_OPTIONS=antialias:on;dpi:288"])
    func density(parameter: String) async throws {
        // 216 pixels at three times the density are 72 pixels of 0.28 mm: 1 : 49,603; without the density 1 : 16,534.
        let rest = "&LAYERS=civici&WIDTH=213&HEIGHT=213&VERSION=1.3.0&CRS=EPSG:25833&\(Self.map)"
        let blank = try await wms.get("/wms?LAYERS=sfondo,x&EXCEPTIONS=BLANK\(rest)")
        let printed = try await wms.get("/wms?\(parameter)\(rest)")
        let onScreen = try await wms.get("/wms?\(rest.dropFirst())")
        #expect(printed.bytes == blank.bytes)
        #expect(onScreen.bytes != blank.bytes)
        let larger = try await wms.get("/wms?\(parameter)\(rest.replacing("213", with: "216"))")
        #expect(larger.bytes.count > printed.bytes.count)
    }

    @Test("The leftmost layer is drawn first")
    func order() async throws {
        let below = try await wms.get("/wms?LAYERS=strade,particelle&VERSION=1.3.0&CRS=EPSG:25833&\(Self.map)")
        let above = try await wms.get("/wms?LAYERS=particelle,strade&VERSION=1.3.0&CRS=EPSG:25833&\(Self.map)")
        #expect(below.isPNG)
        #expect(below.bytes != above.bytes)
    }

    @Test("A map is drawn as the layers it is made of")
    func parts() async throws {
        let named = try await wms.get("/wms?LAYERS=mappa&VERSION=1.3.0&CRS=EPSG:25833&\(Self.map)")
        let listed = try await wms.get(
            "/wms?LAYERS=particelle,strade,civici&STYLES=,strade-rosse,&VERSION=1.3.0&CRS=EPSG:25833&\(Self.map)")
        #expect(named.isPNG)
        #expect(named.bytes == listed.bytes)
    }

    @Test("A map away from all data, outside every scale, or beyond its CRS is empty, not an error")
    func empty() async throws {
        let far = try await wms.get("/wms?BBOX=100,100,300,300&VERSION=1.3.0&CRS=EPSG:25833&\(Self.map)")
        #expect(far.size == [200, 160])
        let beyond = try await wms.get("/wms?BBOX=-95,-190,95,190&VERSION=1.3.0&CRS=EPSG:4326&\(Self.map)")
        #expect(beyond.size == [200, 160])
        let small = try await wms.get(
            "/wms?LAYERS=civici&WIDTH=10&HEIGHT=10&VERSION=1.3.0&CRS=EPSG:25833&\(Self.map)")
        #expect(small.size == [10, 10])
    }

    @Test("BGCOLOR in either case, and TRANSPARENT, change the uncovered pixels")
    func background() async throws {
        let white = try await map("")
        let explicit = try await map("&TRANSPARENT=FALSE&BGCOLOR=0xFFFFFF")
        let (blue, lower) = (try await map("&BGCOLOR=0x0000FF"), try await map("&BGCOLOR=0x0000ff"))
        let transparent = try await map("&TRANSPARENT=true")
        #expect(white.bytes == explicit.bytes)
        #expect(blue.bytes == lower.bytes)
        #expect(Set([white.bytes, blue.bytes, transparent.bytes]).count == 3)
        let jpeg = try await wms.get(
            "/wms?FORMAT=image/jpeg&TRANSPARENT=TRUE&VERSION=1.3.0&CRS=EPSG:25833&\(Self.map)")
        #expect(jpeg.isJPEG)
    }

    @Test("A posted form gives the same map")
    func form() async throws {
        let posted = try await wms.post(
            "/wms", "VERSION=1.3.0&CRS=EPSG:25833&" + Self.map, type: "application/x-www-form-urlencoded")
        #expect(posted.bytes == (try await map("")).bytes)
    }

    @Test("Every CRS that the root layer lists gives a map of the layer's box in it")
    func everyCRS() async throws {
        let capabilities = try await wms.get("/wms?REQUEST=GetCapabilities&VERSION=1.1.1").text
        let offered = capabilities.ranges(of: "<SRS>").map { range in
            String(capabilities[range.upperBound...].prefix { $0 != "<" })
        }
        #expect(offered.count > 50)
        for crs in offered {
            let answer = try await wms.get("/wms?BBOX=0,0,1,1&VERSION=1.3.0&CRS=\(crs)&\(Self.map)")
            #expect(answer.isPNG, "\(crs)")
        }
    }
}

@Suite("WMS with styled layer descriptors")
struct WMSStyleTests {
    let wms: WMSService

    init() async throws { wms = WMSService(try await SharedCity.publisher) }

    static let old = """
        <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld"><NamedLayer><Name>strade</Name>\
        <UserStyle><Name>u</Name><FeatureTypeStyle><Rule><LineSymbolizer><Stroke>\
        <CssParameter name="stroke">#ff0000</CssParameter><CssParameter name="stroke-width">6</CssParameter>\
        </Stroke></LineSymbolizer></Rule></FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>
        """
    static let new = """
        <sld:StyledLayerDescriptor version="1.1.0" xmlns:sld="http://www.opengis.net/sld" \
        xmlns:se="http://www.opengis.net/se"><sld:NamedLayer><se:Name>strade</se:Name><sld:UserStyle>\
        <se:FeatureTypeStyle><se:Rule><se:LineSymbolizer><se:Stroke>\
        <se:SvgParameter name="stroke">#ff0000</se:SvgParameter><se:SvgParameter name="stroke-width">6\
        </se:SvgParameter></se:Stroke></se:LineSymbolizer></se:Rule></se:FeatureTypeStyle></sld:UserStyle>\
        </sld:NamedLayer></sld:StyledLayerDescriptor>
        """

    private func red() async throws -> Answer {
        try await wms.get("/wms?STYLES=strade-rosse&VERSION=1.3.0&CRS=EPSG:25833&\(WMSGetMapTests.map)")
    }

    @Test("SLD_BODY restyles the layer, in either version, with LAYERS and without", arguments: [old, new])
    func body(document: String) async throws {
        let escaped = document.percentEncoded
        let named = try await wms.get(
            "/wms?VERSION=1.3.0&CRS=EPSG:25833&\(WMSGetMapTests.map)&SLD_BODY=\(escaped)")
        let own = try await wms.get(
            "/wms?VERSION=1.3.0&REQUEST=GetMap&CRS=EPSG:25833&BBOX=291000,5034000,292000,5035000&WIDTH=200"
                + "&HEIGHT=160&FORMAT=image/png&SLD_BODY=\(escaped)")
        let red = try await red()
        #expect(red.isPNG)
        #expect(named.bytes == red.bytes)
        #expect(own.bytes == red.bytes)
    }

    @Test("A posted GetMap document gives the same map")
    func posted() async throws {
        let document = """
            <?xml version="1.0"?><sld:GetMap version="1.3.0" xmlns:sld="http://www.opengis.net/sld" \
            xmlns:ows="http://www.opengis.net/ows" xmlns:se="http://www.opengis.net/se" \
            xmlns:wms="http://www.opengis.net/wms">\(Self.new)<sld:CRS>EPSG:25833</sld:CRS><sld:BoundingBox>\
            <ows:LowerCorner>291000 5034000</ows:LowerCorner><ows:UpperCorner>292000 5035000</ows:UpperCorner>\
            </sld:BoundingBox><sld:Output><sld:Size><sld:Width>200</sld:Width><sld:Height>160</sld:Height></sld:Size>\
            <wms:Format>image/png</wms:Format><sld:Transparent>false</sld:Transparent></sld:Output></sld:GetMap>
            """
        let answer = try await wms.post("/wms", document, type: "text/xml")
        #expect(answer.bytes == (try await red()).bytes)
    }

    @Test(
        "A descriptor that cannot be read is answered with an exception",
        arguments: [
            "<StyledLayerDescriptor", "no xml", "<a/>", "<StyledLayerDescriptor/>",
            "<!DOCTYPE a [<!ENTITY b 'c'>]><StyledLayerDescriptor>&b;</StyledLayerDescriptor>",
            "<StyledLayerDescriptor><NamedLayer/></StyledLayerDescriptor>",
            "<StyledLayerDescriptor><UserLayer><Name>strade</Name></UserLayer></StyledLayerDescriptor>",
            "<StyledLayerDescriptor><NamedLayer><Name>nulla</Name></NamedLayer></StyledLayerDescriptor>",
        ])
    func malformed(document: String) async throws {
        let answer = try await wms.get(
            "/wms?VERSION=1.3.0&REQUEST=GetMap&CRS=EPSG:25833&BBOX=291000,5034000,292000,5035000&WIDTH=200"
                + "&HEIGHT=160&FORMAT=image/png&SLD_BODY=\(document.percentEncoded)")
        #expect(answer.exception != nil)
        let posted = try await wms.post("/wms", document, type: "text/xml")
        #expect(posted.exception != nil)
    }

    @Test("GetStyles gives the styles of the layer, and its answer restyles it")
    func styles() async throws {
        for version in ["1.1.1", "1.3.0"] {
            let answer = try await wms.get("/wms?VERSION=\(version)&REQUEST=GetStyles&LAYERS=strade")
            #expect(answer.text.contains("strade-rosse"))
            let map = try await wms.get(
                "/wms?STYLES=strade-rosse&VERSION=1.3.0&CRS=EPSG:25833&\(WMSGetMapTests.map)"
                    + "&SLD_BODY=\(answer.text.percentEncoded)")
            #expect(map.bytes == (try await red()).bytes)
        }
    }

    @Test("DescribeLayer names the feature type and the WFS; an unknown layer is an exception")
    func describe() async throws {
        let new = try await wms.get("/wms?VERSION=1.3.0&REQUEST=DescribeLayer&LAYERS=strade")
        #expect(new.text.contains("http://geo.example/wfs?"))
        #expect(new.text.contains("<se:FeatureTypeName>dime:strade</se:FeatureTypeName>"))
        let old = try await wms.get("/wms?VERSION=1.1.1&REQUEST=DescribeLayer&LAYERS=strade")
        #expect(old.text.contains("typeName=\"dime:strade\""))
        let unknown = try await wms.get("/wms?VERSION=1.3.0&REQUEST=DescribeLayer&LAYERS=strada")
        #expect(unknown.exception == "LayerNotDefined")
    }
}
