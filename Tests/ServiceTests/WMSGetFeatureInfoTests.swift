import Markup
import OWS
import Services
import Testing

@Suite("WMS GetFeatureInfo")
struct WMSGetFeatureInfoTests {
    let wms: WMSService

    init() async throws { wms = WMSService(try await SharedCity.publisher) }

    /// The middle of the map lies on no house number; pixel 5, 95 does.
    static let query =
        "/wms?VERSION=1.3.0&REQUEST=GetFeatureInfo&LAYERS=particelle,strade,civici&STYLES=&CRS=EPSG:25833"
        + "&BBOX=291000,5034000,292000,5035000&WIDTH=100&HEIGHT=100&FORMAT=image/png"

    /// The south west quarter: five metres a pixel, points and lines twenty pixels from each other.
    static let near = query.replacing("292000,5035000", with: "291500,5034500")

    static let mediaTypes = [
        "text/plain", "text/html", "application/geo+json", "application/json", "application/vnd.ogc.gml",
        "application/gml+xml; version=3.2",
    ]

    @Test("Each format comes back as itself, with the feature and its notice", arguments: mediaTypes)
    func formats(mediaType: String) async throws {
        let answer = try await wms.get(
            Self.query + "&QUERY_LAYERS=particelle&I=30&J=30&INFO_FORMAT=\(mediaType.percentEncoded)")
        #expect(answer.mediaType.hasPrefix(mediaType))
        #expect(answer.text.contains("15"))
        #expect(answer.text.contains("senza valore legale"))
        if mediaType.contains("gml") { _ = try XMLElement(reading: answer.bytes) }
    }

    @Test("Text from the data is escaped in HTML and GML", arguments: ["text/html", "application/vnd.ogc.gml"])
    func escaping(mediaType: String) async throws {
        let answer = try await wms.get(
            Self.query + "&QUERY_LAYERS=strade&I=50&J=99&INFO_FORMAT=\(mediaType.percentEncoded)")
        #expect(answer.text.contains("Calle &lt;Larga&gt; &amp; &quot;Àncora&quot;"))
    }

    @Test("Coded values are words for people, in the language asked for, and data in data formats")
    func words() async throws {
        let query = Self.query + "&QUERY_LAYERS=civici&I=5&J=94&INFO_FORMAT="
        for format in ["text/html", "text/plain"] {
            #expect(try await wms.get(query + format).text.contains("rosso, di negozio"))
            #expect(try await wms.get(query + format + "&LANGUAGE=eng").text.contains("red, of a shop"))
        }
        for format in ["application/geo+json", "application/vnd.ogc.gml"] {
            let answer = try await wms.get(query + format + "&LANGUAGE=eng").text
            #expect(answer.contains("true") && !answer.contains("of a shop"))
        }
    }

    @Test("GeoJSON is in degrees, longitude first, whatever the CRS of the map")
    func geoJSON() async throws {
        let answer = try await wms.get(
            Self.query + "&QUERY_LAYERS=civici&I=5&J=94&INFO_FORMAT=application/geo+json")
        #expect(answer.text.contains("\"id\":\"civici.c0\""))
        #expect(answer.text.contains("\"coordinates\":[12.328"))
    }

    @Test("FEATURE_COUNT is for each layer, 1 when it is not said, and no more than the limit")
    func count() async throws {
        func features(_ parameters: String) async throws -> Int {
            let answer = try await wms.get(
                Self.query + "&QUERY_LAYERS=civici&I=50&J=50&INFO_FORMAT=application/json&BUFFER=100" + parameters)
            return answer.text.ranges(of: "\"Feature\"").count
        }
        #expect(try await features("") == 1)
        #expect(try await features("&FEATURE_COUNT=3") == 3)
        #expect(try await features("&FEATURE_COUNT=50") == 20)
    }

    @Test("A map is queried through its layers")
    func map() async throws {
        let answer = try await wms.get(
            Self.query.replacing("/wms?", with: "/wms?LAYERS=mappa&")
                + "&QUERY_LAYERS=mappa&I=30&J=30&INFO_FORMAT=text/plain")
        #expect(answer.text.contains("particelle.1"))
    }

    @Test(
        "A wrong point, format, layer or number is an exception",
        arguments: [
            ("I=100&J=5", "InvalidPoint"), ("I=5&J=100", "InvalidPoint"), ("I=-1&J=5", "InvalidPoint"),
            ("I=a&J=5", "InvalidPoint"), ("J=5", ""), ("I=5&J=5&INFO_FORMAT=text/rtf", "InvalidFormat"),
            ("I=5&J=5&QUERY_LAYERS=nulla", "LayerNotDefined"), ("I=5&J=5&QUERY_LAYERS=sfondo", "LayerNotQueryable"),
            ("I=5&J=5&FEATURE_COUNT=0", ""), ("I=5&J=5&FEATURE_COUNT=x", ""), ("I=5&J=5&BUFFER=-1", ""),
            ("I=5&J=5&BUFFER=1e9", ""),
        ])
    func wrong(parameters: String, code: String) async throws {
        let query = Self.query.replacing("/wms?", with: "/wms?\(parameters)&")
        let answer = try await wms.get(query + "&QUERY_LAYERS=strade&INFO_FORMAT=text/html")
        #expect(answer.exception == code)
        #expect(answer.mediaType == "text/xml")
    }

    @Test("People read the titles of properties, programs their names")
    func titles() async throws {
        let query = Self.query + "&QUERY_LAYERS=civici&I=5&J=94&LANGUAGE=eng&INFO_FORMAT="
        #expect(try await wms.get(query + "text/html").text.contains("<th scope=\"row\">House number</th>"))
        #expect(try await wms.get(query + "text/plain").text.contains("    House number: 0\n"))
        #expect(try await wms.get(query + "application/json").text.contains("\"numero\":0"))
        #expect(try await wms.get(query + "text/html").text.contains("<td>red, of a shop</td>"))
    }

    @Test(
        "A point is found eight pixels round, a line five or as wide as it is drawn, an area where it is",
        arguments: [
            ("civici", 16, 90, 1), ("civici", 20, 80, 0), ("strade", 50, 95, 1), ("strade", 50, 92, 0),
            ("particelle", 41, 30, 1), ("particelle", 38, 30, 0), ("particelle", 90, 10, 0),
        ])
    func tolerance(layer: String, column: Int, row: Int, count: Int) async throws {
        let answer = try await wms.get(
            Self.near + "&QUERY_LAYERS=\(layer)&I=\(column)&J=\(row)&INFO_FORMAT=application/json")
        #expect(answer.text.ranges(of: "\"Feature\"").count == count)
    }

    @Test(
        "BUFFER sets the tolerance of every kind, the FI parameters that of theirs",
        arguments: [
            ("civici", "BUFFER=15", 1), ("civici", "BUFFER=2", 0), ("civici", "FI_POINT_TOLERANCE=15", 1),
            ("civici", "FI_LINE_TOLERANCE=15", 0), ("civici", "BUFFER=2&FI_POINT_TOLERANCE=15", 1),
        ])
    func vendorTolerance(layer: String, parameters: String, count: Int) async throws {
        let answer = try await wms.get(
            Self.near + "&QUERY_LAYERS=\(layer)&I=20&J=80&INFO_FORMAT=application/json&" + parameters)
        #expect(answer.text.ranges(of: "\"Feature\"").count == count)
    }

    @Test("A feature is found in any of the styles that its layer is drawn in, and only in those")
    func styles() async throws {
        let none = """
            <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" \
            xmlns:ogc="http://www.opengis.net/ogc"><NamedLayer><Name>civici</Name><UserStyle><Name>u</Name>\
            <FeatureTypeStyle><Rule><ogc:Filter><ogc:PropertyIsGreaterThan><ogc:PropertyName>numero</ogc:PropertyName>\
            <ogc:Literal>50</ogc:Literal></ogc:PropertyIsGreaterThan></ogc:Filter><PointSymbolizer><Graphic><Size>9\
            </Size></Graphic></PointSymbolizer></Rule></FeatureTypeStyle></UserStyle></NamedLayer>\
            </StyledLayerDescriptor>
            """
        let query =
            Self.query.replacing("/wms?", with: "/wms?LAYERS=civici,civici&STYLES=u,civici&")
            + "&QUERY_LAYERS=civici&I=5&J=94&INFO_FORMAT=application/json&SLD_BODY=\(none.percentEncoded)"
        #expect(try await wms.get(query).text.contains("civici.c0"))
        let alone = query.replacing("LAYERS=civici,civici&STYLES=u,civici", with: "LAYERS=civici&STYLES=u")
        #expect(try await wms.get(alone).text.contains("\"numberReturned\":0"))
    }

    @Test("An exception has the media type of the version")
    func oldException() async throws {
        let answer = try await wms.get(
            "/wms?VERSION=1.1.1&REQUEST=GetFeatureInfo&LAYERS=strade&STYLES=&SRS=EPSG:25833"
                + "&BBOX=291000,5034000,292000,5035000&WIDTH=100&HEIGHT=100&QUERY_LAYERS=strade&X=500&Y=50")
        #expect(answer.exception == "")
        #expect(answer.mediaType == "application/vnd.ogc.se_xml")
    }

    @Test("The first and the last pixel are points of the map", arguments: [0, 99])
    func corners(pixel: Int) async throws {
        let answer = try await wms.get(
            Self.query + "&QUERY_LAYERS=strade&INFO_FORMAT=text/html&I=\(pixel)&J=\(pixel)")
        #expect(answer.exception == nil)
    }

    @Test("1.1.1 takes X and Y, and answers text when no format is named")
    func old() async throws {
        let answer = try await wms.get(
            "/wms?VERSION=1.1.1&REQUEST=GetFeatureInfo&LAYERS=strade&STYLES=&SRS=EPSG:25833"
                + "&BBOX=291000,5034000,292000,5035000&WIDTH=100&HEIGHT=100&QUERY_LAYERS=strade&X=50&Y=50")
        #expect(answer.mediaType == "text/plain; charset=utf-8")
        #expect(answer.text.contains("Calle 5"))
        #expect(answer.text.contains("Fonte: Comune di Prova, licenza IODL-2.0"))
    }
}
