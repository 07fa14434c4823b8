import OGCAPI
import OWS
import Publishing
import Testing

@Suite("What a map hands out")
struct TileSubjectTests {
    /// The test city, its house numbers published in `publications` alone; they stand in its map.
    static func publisher(_ publications: Set<Publication>) async throws -> Publisher {
        let publisher = try await City.publisher()
        let known = publisher.catalog
        var layers = known.layers
        for index in layers.indices where layers[index].name == "civici" { layers[index].publications = publications }
        publisher.publish(
            Catalog(
                service: known.service, layers: layers, maps: known.maps, styles: known.styles,
                tileMatrixSets: known.tileMatrixSets, version: "closed"))
        return publisher
    }

    @Test(
        "Vector tiles, TileJSON and feature info leave out layers that are published as no tiles",
        arguments: [([.wms, .features], false), ([.tiles], true), ([.wmts], true)] as [(Set<Publication>, Bool)])
    func layers(publications: Set<Publication>, isOpen: Bool) async throws {
        let publisher = try await Self.publisher(publications)
        let tiles = TileService(publisher)
        let vector = try await tiles.get("/tiles/mappa/15/17506/11732.mvt")
        #expect(vector.status == 200 && vector.text.contains("strade"))
        #expect(vector.text.contains("numero") == isOpen)
        #expect(try await tiles.get("/tiles/mappa.json").text.contains("numero") == isOpen)
        var texts = ""
        // House numbers stand thirty pixels apart, and are found eight pixels off.
        for place in 0..<25 {
            let info = WMTSTests.target([
                "REQUEST": "GetFeatureInfo", "LAYER": "mappa", "STYLE": "default", "TILEROW": "11731",
                "I": "\(100 + place % 5 * 10)", "J": "\(170 + place / 5 * 10)", "INFOFORMAT": "application/geo+json",
            ])
            let found = try await WMTSService(publisher).get(info)
            #expect(found.status == 200)
            texts += found.text
        }
        #expect(texts.contains("foglio") && texts.contains("numero") == isOpen)
    }

    @Test("The picture of a map shows layers that are published as no tiles")
    func picture() async throws {
        let address = "/tiles/mappa/15/17506/11732.png"
        let open = try await TileService(Self.publisher([.tiles])).get(address)
        let closed = try await TileService(Self.publisher([.wms])).get(address)
        #expect(open.isPNG && open.bytes == closed.bytes)
    }
}
