import FeatureStores
import SimpleFeatures
import Foundation
import Support
import Testing
import YAMLText

@testable import Publishing

@Suite("The catalog's files")
struct CatalogLoaderTests {
    @Test("A collection in a CRS that is none of the register is a mistake of the layer, with its line")
    func unknownStorage() async throws {
        var batch = FeatureBatch(type: FeatureType(name: "isole", properties: [], geometry: .point, srid: 999_999))
        batch.append(id: "1", geometry: .point(x: 1, y: 1), values: [])
        let town = try Town([batch, Town.points()])
        defer { town.folder.remove() }
        await #expect {
            _ = try await town.catalog()
        } throws: { error in
            guard let mistake = (error as? Mistakes)?.list.first else { return false }
            return mistake.line == 2 && mistake.file.hasSuffix("isole.yaml") && "\(mistake)".contains("EPSG:999999")
        }
    }

    @Test(
        "A limit beyond what can be kept is a mistake that says how far it goes",
        arguments: [
            "map_size: 16385", "map_layers: 10001", "page_size: 10000001", "queued_renders: 100001",
            "filter_depth: 17", "filter_size: 9901", "identifiers: 30001", "filter_text_bytes: 40001",
            "sort_keys: 101", "map_size: 0", "queries: -1", "cache_bytes: 9223372036854775807",
            "request_seconds: 86401", "connections: 1000001",
        ])
    func limits(limit: String) async throws {
        let town = try Town()
        defer { town.folder.remove() }
        try town.writeService(limits: limit)
        await #expect {
            _ = try await town.catalog()
        } throws: { error in
            guard let mistake = (error as? Mistakes)?.list.first else { return false }
            return mistake.line > 0 && "\(mistake)".contains("expected a number from 1 to")
        }
    }

    @Test("The largest limits are taken")
    func largest() async throws {
        let town = try Town()
        defer { town.folder.remove() }
        try town.writeService(limits: "map_size: 16384, filter_depth: 16, filter_size: 9900, identifiers: 30000")
        #expect(try await town.catalog().service.limits.maximumMapSize == 16_384)
    }

    @Test("A file that changes, comes or goes, and a schema or data that change, ask for another reading")
    func fingerprint() async throws {
        let town = try Town()
        defer { town.folder.remove() }
        let first = try await town.loader.fingerprint(town.store)
        #expect(try await town.loader.fingerprint(town.store) == first)
        try town.write("layers/isole.yaml", Town.layer(of: "isole", style: "isole", title: "Un altro titolo"))
        let second = try await town.loader.fingerprint(town.store)
        #expect(second != first)
        try town.write("styles/altro.sld", Town.area("#000000"))
        let third = try await town.loader.fingerprint(town.store)
        #expect(third != second)
        var batch = FeatureBatch(
            type: FeatureType(name: "isole", properties: [Property("area", .real)], geometry: .polygon, srid: 25833))
        batch.append(id: "1", geometry: .polygon([[0, 0, 1, 0, 1, 1, 0, 0]]), values: [.real(1)])
        town.store.replace(batch)
        let fourth = try await town.loader.fingerprint(town.store)
        #expect(fourth != third)
        #expect(try await town.catalog().layer("isole")?.type.properties.map(\.name) == ["area"])
        // What a layer says of itself may depend on its features.
        town.store.replace(Town.points([(1, 2)]))
        #expect(try await town.loader.fingerprint(town.store) != fourth)
    }

    @Test("A tile matrix set's mistake names the file and the member at fault")
    func tileMatrixSet() async throws {
        let town = try Town()
        defer { town.folder.remove() }
        try town.write(
            "tiles.json",
            """
            {"id": "x", "crs": "http://www.opengis.net/def/crs/EPSG/0/3857", "tileMatrices": [
              {"id": "0", "scaleDenominator": 1, "cellSize": 0, "pointOfOrigin": [0, 0], "tileWidth": 256,
               "tileHeight": 256, "matrixWidth": 1, "matrixHeight": 1}]}
            """)
        let loader = CatalogLoader(
            layers: town.folder.path("layers"), styles: town.folder.path("styles"),
            tiles: town.folder.url.path)
        await #expect {
            _ = try await loader.load(town.store)
        } throws: { error in
            guard let mistake = (error as? Mistakes)?.list.first else { return false }
            return mistake.file.hasSuffix("tiles.json") && "\(mistake)".contains("tileMatrices[0].cellSize")
        }
    }
}
