import SimpleFeatures
import Testing

@testable import Importing

@Suite("GeoJSON text sequences")
struct GeoJSONReaderTests {
    func read(_ text: String, _ columns: [String] = [], pieceSize: Int = 1 << 16) throws -> (
        rows: [[String?]], geometries: GeometryColumn
    ) {
        let file = try TextFile(text, name: "data.geojsonl")
        var reader = GeoJSONReader(try file.source(pieceSize: pieceSize), columns: columns)
        return try rows(&reader)
    }

    static func feature(_ geometry: String, _ properties: String = "{}") -> String {
        "{\"type\":\"Feature\",\"properties\":\(properties),\"geometry\":\(geometry)}"
    }

    static let geometries: [(String, Geometry?)] = [
        (#"{"type":"Point","coordinates":[12.5,45]}"#, .point(x: 12.5, y: 45)),
        (#"{ "coordinates" : [ 1 , 2 , 99 ] , "type" : "Point" }"#, .point(x: 1, y: 2)),
        (#"{"type":"LineString","coordinates":[[0,0],[1,1.5e0]]}"#, .lineString([0, 0, 1, 1.5])),
        (#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}"#, .polygon([[0, 0, 1, 0, 1, 1, 0, 0]])),
        (
            #"{"bbox":[0,0,1,1],"type":"MultiLineString","coordinates":[[[0,0],[1,1]],[[2,2],[3,3]]]}"#,
            .multi([[[0, 0, 1, 1]], [[2, 2, 3, 3]]], as: .multiLineString)
        ),
        (
            #"{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]}"#,
            .multiPolygon([[[0, 0, 1, 0, 1, 1, 0, 0]]])
        ),
        (#"{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}"#, .multi([[[1, 2]], [[3, 4]]], as: .multiPoint)),
        ("null", nil),
    ]

    @Test("Every kind of geometry is read, whatever the order of its members", arguments: geometries)
    func kinds(text: String, geometry: Geometry?) throws {
        for pieceSize in [1, 1 << 16] {
            let read = try read(Self.feature(text), pieceSize: pieceSize).geometries
            #expect(read.count == 1 && read[0] == geometry)
        }
    }

    @Test("Properties come in the order asked for; missing ones and empty texts are null")
    func properties() throws {
        let text =
            Self.feature("null", #"{"b":"x\u00e8\/\ud83d\ude00\n","deep":{"a":[1,{}]},"a":-1.5,"c":true}"#)
            + "\r\n\u{1E}"
            + Self.feature("null", #"{"a":null,"b":""}"#) + "\n\n"
        #expect(try read(text, ["a", "b", "c"]).rows == [["-1.5", "xè/😀\n", "true"], [nil, nil, nil]])
    }

    static let refused = [
        (feature(#"{"type":"Point","coordinates":[1]}"#), "a position needs two numbers"),
        (feature(#"{"type":"Point"}"#), "a geometry without coordinates"),
        (feature(#"{"type":"GeometryCollection","geometries":[]}"#), "type GeometryCollection are not supported"),
        (feature(#"{"type":"LineString","coordinates":[[1,2]]}"#), "fewer than 2 positions"),
        (feature(#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}"#), "does not end where it begins"),
        (feature("null", #"{"a":[1]}"#), "expected a text, a number, true, false or null"),
        (feature("null", #"{"a":"\ud800"}"#), "half a surrogate pair"),
        ("{\"type\":\"FeatureCollection\",\"features\":[]}", "expected a Feature, found FeatureCollection"),
        (feature("null") + "{}", "expected one feature a line"),
        (String(repeating: "[", count: 100_000), "expected {"),
        ("{\"x\":" + String(repeating: "[", count: 100_000), "nested deeper than 64"),
    ]

    @Test("What is no feature is refused with line and column", arguments: refused)
    func refusals(text: String, message: String) throws {
        let said = refusal { _ = try read(Self.feature("null", #"{"a":1}"#) + "\n" + text, ["a"]) }
        #expect(said?.hasPrefix("data.csv:2:") == true)
        #expect(said?.contains(message) == true, "\(said ?? "nothing")")
    }

    @Test("A property that no feature has is a mistake")
    func unknownProperty() throws {
        let said = refusal { _ = try read(Self.feature("null", #"{"a":1}"#), ["nome"]) }
        #expect(said == "data.csv: no feature has a property \"nome\"")
    }

    static let whole = feature(
        #"{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]}"#,
        #"{"a":"x\u00e8","b":1.5e3,"c":null,"d":false}"#)

    @Test("A text that is cut off anywhere is refused")
    func cutOff() throws {
        let bytes = Array(Self.whole.utf8)
        for count in 1..<bytes.count {
            let said = refusal { _ = try read(String(decoding: bytes.prefix(count), as: UTF8.self), ["a"]) }
            #expect(said != nil)
        }
    }

    @Test("Mutated texts are read or refused, never worse, and leave whole geometries")
    func mutations() throws {
        var dice = Dice(state: 7)
        for _ in 0..<600 {
            let file = try TextFile(dice.mutated(Array(Self.whole.utf8)), name: "data.geojsonl")
            var reader = GeoJSONReader(try file.source(pieceSize: 64), columns: ["a", "b"])
            guard let read = try? rows(&reader) else { continue }
            for row in 0..<read.geometries.count { _ = read.geometries[row]?.envelope }
        }
    }
}
