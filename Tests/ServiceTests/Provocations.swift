import Foundation
import HTTPTypes
import Markup
import OGCAPI
import OWS
import Server
import Services

/// Requests that are answered with an error, one for each kind of mistake, over all services.
enum Provocations {
    static let all = maps + tiles + features + collections + addresses

    private static func map(_ changes: [String: String?]) -> String { WMSExceptionTests.target(changes) }
    private static func tile(_ changes: [String: String?]) -> String { WMTSTests.target(changes) }
    private static let feature = "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&"

    private static let info = ["REQUEST": "GetFeatureInfo", "INFO_FORMAT": "text/plain", "QUERY_LAYERS": "strade"]
    private static func info(_ changes: [String: String]) -> String {
        map(info.merging(["I": "1", "J": "1"]) { $1 }.merging(changes) { $1 })
    }
    private static func styled(_ body: String) -> String {
        map([
            "SLD_BODY": """
            <StyledLayerDescriptor version="1.0.0"><NamedLayer><Name>strade</Name><UserStyle><FeatureTypeStyle><Rule>\
            \(body)</Rule></FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>
            """
        ])
    }
    private static func filtered(_ body: String) -> String {
        feature + "typenames=civici&filter="
            + "<fes:Filter xmlns:fes=\"f\" xmlns:gml=\"g\">\(body)</fes:Filter>".percentEncoded
    }

    private static let maps: [String] =
        [
            map(["LAYERS": "strada"]), map(["STYLES": nil]), map(["STYLES": "strade,strade"]),
            map(["STYLES": "strade-rose"]), map(["LAYERS": "mappa", "STYLES": "x"]), map(["LAYERS": nil]),
            map(["BBOX": "1,2,3"]), map(["BBOX": "a,b,c,d"]), map(["BBOX": "0,0,2e9,1"]), map(["BBOX": "1,1,0,0"]),
            map(["BBOX": "0,0,1e-300,1e-300"]), map(["BBOX": "12.33,45.43,12.34,45.44"]),
            map(["CRS": "EPSG:4326", "BBOX": "5034000,291000,5035000,292000"]), map(["CRS": "EPSG:25832x"]),
            map(["CRS": "EPSG:2154"]), map(["CRS": "EPSG:5702"]), map(["WIDTH": "x"]), map(["WIDTH": "5000"]),
            map(["FORMAT": "image/bmp"]), map(["TRANSPARENT": "maybe"]), map(["BGCOLOR": "red"]), map(["DPI": "0"]),
            map(["VERSION": "abc"]), map(["SERVICE": "WFS"]), map(["REQUEST": "GetNap"]), map(["REQUEST": nil]),
            map(["SLD": "http://example.org/a.sld"]), map(["SLD_BODY": "<a"]), map(["SLD_BODY": "<a/>"]),
            map(["SLD_BODY": "<a><b></a>"]), map(["SLD_BODY": "<StyledLayerDescriptor/>"]),
            map(["SLD_BODY": "<StyledLayerDescriptor><NamedLayer/></StyledLayerDescriptor>"]),
            map(["SLD_BODY": "<StyledLayerDescriptor><UserLayer/></StyledLayerDescriptor>"]),
            map(["CQL_FILTER": "a=1"]), map(["ANGLE": "30"]), map(["LAYERS": String(repeating: "strade,", count: 999)]),
            info(["QUERY_LAYERS": "civici"]), info(["QUERY_LAYERS": "sfondo", "LAYERS": "sfondo"]), info(["I": "x"]),
            info(["I": "999"]), info(["INFO_FORMAT": "a/b"]), info(["FEATURE_COUNT": "0"]), info(["BUFFER": "x"]),
            "/wms?SERVICE=WMS&REQUEST=GetCapabilities&UPDATESEQUENCE=abc",
            "/wms?SERVICE=WMS&REQUEST=GetCapabilities&UPDATESEQUENCE=99999999999",
        ]
        + ["RULE=x", "SCALE=x", "WIDTH=1", "LEGEND_OPTIONS=fontSize:1", "LEGEND_OPTIONS=fontColor:x"].map {
            "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER=strade&FORMAT=image/png&" + $0
        }
        + [
            "<Boh>", "<LineSymbolizer uom=\"x\"/>", "<TextSymbolizer/>", "<MinScaleDenominator>x</MinScaleDenominator>",
            "<MinScaleDenominator>9</MinScaleDenominator><MaxScaleDenominator>1</MaxScaleDenominator>",
            "<LineSymbolizer><Stroke><CssParameter name=\"stroke\">x</CssParameter></Stroke></LineSymbolizer>",
            "<LineSymbolizer><Stroke><CssParameter name=\"strok\">x</CssParameter></Stroke></LineSymbolizer>",
            "<LineSymbolizer><Stroke><CssParameter name=\"stroke-width\">x</CssParameter></Stroke></LineSymbolizer>",
            "<LineSymbolizer><Stroke><CssParameter name=\"stroke-opacity\">2</CssParameter></Stroke></LineSymbolizer>",
            "<LineSymbolizer><Stroke><CssParameter name=\"stroke-linecap\">x</CssParameter></Stroke></LineSymbolizer>",
            "<LineSymbolizer><Stroke><CssParameter "
                + "name=\"stroke-dasharray\">x</CssParameter></Stroke></LineSymbolizer>",
            "<PolygonSymbolizer><Fill><GraphicFill/></Fill></PolygonSymbolizer>",
            "<PointSymbolizer><Graphic><ExternalGraphic/></Graphic></PointSymbolizer>",
            "<Filter/>", "<Filter><Boh/></Filter>", "<Filter><Not/></Filter>", "<Filter><And/></Filter>",
            "<Filter><PropertyIsNull/></Filter>", "<Filter><PropertyIsEqualTo/></Filter>",
            "<Filter><PropertyIsBetween/></Filter>", "<Filter><PropertyIsLike/></Filter>",
            "<Filter><FeatureId/></Filter>", "<TextSymbolizer><Label><Function name=\"boh\"/></Label></TextSymbolizer>",
        ].map(styled)

    private static let tiles = [
        tile(["VERSION": "2"]), tile(["STYLE": nil]), tile(["LAYER": "strada"]), tile(["STYLE": "boh"]),
        tile(["FORMAT": "image/bmp"]), tile(["TILEMATRIXSET": "boh"]), tile(["TILEMATRIX": "99"]),
        tile(["TILEROW": "x"]), tile(["TILECOL": "999999"]), tile(["SERVICE": "WMS"]), tile(["REQUEST": "GetTiel"]),
        "/wmts/1.0.0/boh", "/wmts/1.0.0/strade/default/WebMercatorQuad/15/11732/17506/1/1.boh",
        "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities&ACCEPTVERSIONS=9.9.9",
        "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities&SECTIONS=boh", "/tiles/strade/15/17506/11732.tif",
        "/tiles/strade/0/1/0.png", "/tiles/strada/0/0/0.png", "/tiles/strade", "/tileMatrixSets/boh",
    ]

    private static let features =
        [
            "/wfs?SERVICE=WFS&REQUEST=GetCapabilities&ACCEPTVERSIONS=9.9.9",
            "/wfs?SERVICE=WFS&REQUEST=GetCapabilities&SECTIONS=boh", "/wfs?SERVICE=WMS&REQUEST=GetCapabilities",
            "/wfs?SERVICE=WFS&VERSION=9.9.9&REQUEST=GetFeature", "/wfs?SERVICE=WFS&REQUEST=GetFaeture",
            "/wfs?REQUEST=a",
            "/wfs?SERVICE=WFS&REQUEST=DescribeFeatureType&OUTPUTFORMAT=boh",
            "/wfs?SERVICE=WFS&REQUEST=GetPropertyValue&TYPENAMES=civici&VALUEREFERENCE=boh",
            "/wfs?SERVICE=WFS&REQUEST=GetPropertyValue&TYPENAMES=civici&VALUEREFERENCE=numero&OUTPUTFORMAT=csv",
            "/wfs?SERVICE=WFS&REQUEST=GetPropertyValue&TYPENAMES=(civici)(strade)&VALUEREFERENCE=@gml:id", feature,
            feature + "storedquery_id=boh", feature + "storedquery_id=urn:ogc:def:query:OGC-WFS::GetFeatureById&id=boh",
        ]
        + [
            "civci", "civici,strade", "civici&bbox=1", "civici&bbox=1,1,0,0", "civici&bbox=1,2,3,4,boh",
            "civici&srsname=boh", "civici&srsname=EPSG:2154", "civici&sortby=boh", "civici&sortby=numero+boh",
            "civici&propertyname=boh", "civici&count=x", "civici&resulttype=boh", "civici&outputformat=boh",
            "civici&resourceid=civici.c1&bbox=1,2,3,4", "strade&resourceid=civici.c1", "civici&featureid=civici.c1",
            "(civici)(strade)&filter=()()()", "civici&cql_filter=a", "civici&filter=<", "civici&filter=<a/>",
        ].map { feature + "typenames=" + $0.replacing("<", with: "%3C") }
        + [
            "<fes:Touches/>", "<fes:PropertyIsEqualTo><a/><b/></fes:PropertyIsEqualTo>",
            "<fes:PropertyIsEqualTo><fes:ValueReference>boh</fes:ValueReference><b/></fes:PropertyIsEqualTo>",
            """
            <fes:PropertyIsEqualTo><fes:ValueReference>numero</fes:ValueReference><fes:Literal>x</fes:Literal>\
            </fes:PropertyIsEqualTo>
            """, "<fes:BBOX/>", "<fes:BBOX><fes:ValueReference>boh</fes:ValueReference></fes:BBOX>",
            """
            <fes:BBOX><gml:Envelope><gml:lowerCorner>1</gml:lowerCorner><gml:upperCorner>1</gml:upperCorner>\
            </gml:Envelope></fes:BBOX>
            """,
            String(repeating: "<fes:Not>", count: 40) + String(repeating: "</fes:Not>", count: 40),
        ].map(filtered)

    private static let collections =
        [
            "limit=0", "offset=x", "bbox=1", "bbox=1,9,3,4", "bbox-crs=boh", "datetime=x",
            "datetime=2024-05-02/2024-05-01", "download=x",
            "limt=1", "f=boh", "lang=de", "numero=x", "rosso=forse", "limit=1&limit=2",
        ].map { "/ogc/collections/civici/items?" + $0 } + [
            "/ogc/collections/civci", "/ogc/collections/civici/items/boh",
        ]

    private static let addresses = ["/boh", "/ogc/boh", "/tiles/a/b", "/guide/boh"]

    /// The answer of the whole server.
    static func answer(
        _ target: String, _ headers: HTTPFields = [:], method: HTTPRequest.Method = .get
    ) async throws -> WholeAnswer {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let request = Request(
            method: method, path: RequestTarget.path(parts[0]),
            query: parts.count > 1 ? RequestTarget.query(parts[1]) : [],
            headers: headers, baseURL: "http://geo.example", id: "7")
        return try await WholeAnswer(dispatcher.respond(to: request))
    }

    private static var dispatcher: Dispatcher {
        get async throws {
            let publisher = try await SharedCity.publisher
            // The first capabilities look every CRS up, which takes its time on a busy machine.
            return Dispatcher(
                [
                    IntroducedService(WMSService(publisher), by: .wms, publisher),
                    IntroducedService(WMTSService(publisher), by: .wmts, publisher),
                    IntroducedService(WFSService(publisher), by: .wfs, publisher), TileService(publisher),
                    GuideService(publisher), OGCAPIService(publisher),
                ], pages: HTMLErrorPages(publisher), limit: .seconds(600))
        }
    }
}

extension WholeAnswer {
    /// What the answer says is wrong, in whichever dialect; `nil` when it is no error.
    var mistake: String? {
        if mediaType.hasPrefix("application/problem+json") {
            let problem = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
            return problem?["detail"] as? String
        }
        guard let root = try? xml() else { return nil }
        return root.first("ServiceException")?.trimmedText
            ?? root.first("Exception")?.first("ExceptionText")?.trimmedText
    }
}
