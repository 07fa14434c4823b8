import Foundation
import HTTPTypes
import Languages
import OGCAPI
import OWS
import Portrayal
import Publishing
import Services
import Support
import Testing
import Tiles

@Suite("Tiles by z, x and y")
struct TileServiceTests {
    let tiles: TileService

    init() async throws { tiles = TileService(try await SharedCity.publisher) }

    @Test(
        "Every ending is a tile of its kind and size",
        arguments: [
            ("png", "image/png", [256, 256]), ("jpg", "image/jpeg", []),
            ("mvt", "application/vnd.mapbox-vector-tile", []), ("pbf", "application/vnd.mapbox-vector-tile", []),
        ])
    func endings(ending: String, mediaType: String, size: [Int]) async throws {
        for name in ["mappa", "strade", "civici", "particelle"] {
            let answer = try await tiles.get("/tiles/\(name)/15/17506/11731.\(ending)")
            #expect(answer.status == 200)
            #expect(answer.mediaType == mediaType)
            #expect(answer.size == size)
            #expect(answer.entityTag != nil)
            #expect(!answer.bytes.isEmpty)
        }
    }

    @Test("A tile of twice the density is the same place at twice the size")
    func density() async throws {
        let double = try await tiles.get("/tiles/mappa/15/17506/11732@2x.png")
        #expect(double.size == [512, 512])
        #expect(double.bytes != (try await tiles.get("/tiles/mappa/15/17506/11732.png")).bytes)
    }

    @Test("The tile of a layer is WMTS's tile in its default style")
    func sameAsWMTS() async throws {
        let wmts = WMTSService(try await SharedCity.publisher)
        let one = try await tiles.get("/tiles/strade/15/17506/11732.jpg")
        let other = try await wmts.get("/wmts/1.0.0/strade/default/WebMercatorQuad/15/11732/17506.jpg")
        #expect(one.bytes == other.bytes)
        #expect(one.entityTag == other.entityTag)
    }

    @Test(
        "An address of nothing is 404 and says what there is",
        arguments: [
            ("/tiles/strade/15/17506/11732.tif", ".mvt"), ("/tiles/strade/15/17506/11732", ".mvt"),
            ("/tiles/strade/0/1/0.png", "2^z"), ("/tiles/strade/-1/0/0.png", "2^z"),
            ("/tiles/strade/99/0/0.png", "2^z"), ("/tiles/strade/0/0/99999999999999999999.png", "2^z"),
            ("/tiles/strade/a/0/0.png", "2^z"), ("/tiles/stradee/0/0/0.png", "strade"), ("/tiles/nulla.json", "nulla"),
            ("/tiles/sfondo/0/0/0.png", "sfondo"), ("/tiles/strade", ".json"),
            ("/tileMatrixSets/nulla", "WebMercatorQuad"),
        ])
    func nothing(path: String, hint: String) async throws {
        await #expect {
            _ = try await tiles.get(path)
        } throws: { error in
            guard let error = error as? ServiceError else { return false }
            return error.code.status == 404
                && LocalizedText.Language.allCases.allSatisfy { error.detail[$0].contains(hint) }
        }
    }

    @Test("TileJSON gives the addresses, the box and the properties", arguments: ["mappa", "civici"])
    func tileJSON(name: String) async throws {
        let answer = try await tiles.get("/tiles/\(name).json")
        let json = try #require(try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any])
        #expect(json["tilejson"] as? String == "3.0.0")
        #expect(json["tiles"] as? [String] == ["http://geo.example/tiles/\(name)/{z}/{x}/{y}.mvt"])
        let bounds = try #require(json["bounds"] as? [Double])
        #expect(bounds.count == 4)
        #expect(bounds[0] > 12 && bounds[2] < 13 && bounds[1] > 45 && bounds[3] < 46)
        let layers = try #require(json["vector_layers"] as? [[String: Any]])
        #expect(
            layers.map { $0["id"] as? String } == (name == "mappa" ? ["particelle", "strade", "civici"] : ["civici"]))
        let fields = try #require(layers.last?["fields"] as? [String: Any])
        #expect(Set(fields.keys) == ["numero", "rosso"])
    }

    @Test("A map's box is that of the layers that its file names; its credit names each part once")
    func mapBox() async throws {
        let answer = try await tiles.get("/tiles")
        let json = try #require(try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any])
        let layers = try #require(json["layers"] as? [[String: Any]])
        func bounds(_ name: String) -> [Double]? {
            layers.first { $0["name"] as? String == name }?["bounds"] as? [Double]
        }
        #expect(bounds("mappa") == bounds("strade"))
        let attribution = layers.first { $0["name"] as? String == "mappa" }?["attribution"] as? [String: String]
        #expect(attribution?["it"] == "Particelle dimostrative; Comune di Prova")
    }

    @Test("The list names every layer with tiles, and the maps; the sets are served as they were read")
    func lists() async throws {
        let index = try await tiles.get("/tiles")
        let json = try #require(try JSONSerialization.jsonObject(with: Data(index.bytes)) as? [String: Any])
        let names = (json["layers"] as? [[String: Any]])?.compactMap { $0["name"] as? String }
        #expect(Set(names ?? []) == ["mappa", "strade", "civici", "particelle"])
        for set in try await SharedCity.publisher.catalog.tileMatrixSets {
            #expect(try await tiles.get("/tileMatrixSets/\(set.id)").bytes == set.json)
            #expect(try await tiles.get("/tileMatrixSets").text.contains("/tileMatrixSets/\(set.id)"))
        }
    }

    @Test("Of each layer the list tells the types of its properties, where it is published, and the day of its data")
    func dates() async throws {
        let service = TileService(try await SharedCity.publisher) {
            ["civici.date": "2019-04-17", "altri.date": "2020"]
        }
        let index = try await service.get("/tiles")
        let json = try #require(try JSONSerialization.jsonObject(with: Data(index.bytes)) as? [String: Any])
        let layers = (json["layers"] as? [[String: Any]] ?? []).filter { $0["isMap"] as? Bool == false }
        let doors = try #require(layers.first { $0["name"] as? String == "civici" })
        #expect((doors["types"] as? [String: String])?["numero"] == "integer")
        #expect(doors["date"] as? String == "2019-04-17")
        #expect((doors["publish"] as? [String])?.contains("features") == true)
        #expect(layers.filter { $0["date"] != nil }.count == 1)
        #expect(layers.allSatisfy { $0["validity"] == nil })
    }
}
