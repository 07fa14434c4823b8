import FeatureStores
import Foundation
import OGCAPI
import Portrayal
import Publishing
import Services
import SimpleFeatures
import Support
import Testing

@Suite("OGC API datetime")
struct OGCAPIDateTimeTests {
    /// Four streets, three of them with a day.
    private func service() async throws -> OGCAPIService {
        let type = FeatureType(
            name: "vie", properties: [Property("nome", .text), Property("dal", .date)], geometry: nil, srid: 25833)
        var batch = FeatureBatch(type: type)
        for (id, day) in [("a", "1999-12-31"), ("b", "2000-02-29"), ("c", "2020-03-01"), ("d", nil)] {
            batch.append(id: id, geometry: nil, values: [.text(id), day.map { .text($0) } ?? .null])
        }
        let store = InMemoryStore([batch, City.strade, City.civici, City.particelle])
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        try FileManager.default.copyItem(at: source.appendingPathComponent("Catalog"), to: folder)
        let layer = "{ title: Vie, collection: vie, time_property: dal, license: CC0-1.0, attribution: Comune }"
        try Data(layer.utf8).write(to: folder.appendingPathComponent("layers/vie.yaml"))
        let root = source.deletingLastPathComponent().deletingLastPathComponent()
        let loader = CatalogLoader(
            layers: folder.path + "/layers", styles: folder.path + "/styles", tiles: root.path + "/tiles")
        return OGCAPIService(
            Publisher(
                catalog: try await loader.load(store), store: store, workers: WorkerPool(width: 1, capacity: 8),
                fonts: try FontLibrary(folder: root.path + "/styles/fonts"), tiles: nil))
    }

    @Test(
        "A time selects the features of its days, in UTC",
        arguments: [
            ("2000-02-29", "b"), ("2000-02-29T12:00:00Z", "b"), ("1999-12-31/2000-02-29", "ab"), ("../2000-01-01", "a"),
            ("2000-01-01/..", "bc"), ("/..", "abc"), ("2000-02-28/2000-02-28", ""), ("0000-01-01/9999-12-31", "abc"),
            ("2020-02-29T23:30:00-01:00", "c"), ("2020-03-01T00:30:00%2B01:00", ""), ("2020-03-01/", "c"),
            ("0000-02-29/0000-03-01", ""), ("2020-03-01T23:59:60Z", "c"),
        ])
    func selection(time: String, ids: String) async throws {
        let answer = try await service().whole("/ogc/collections/vie/items?datetime=" + time)
        let page = try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any]
        let features = page?["features"] as? [[String: Any]] ?? []
        #expect(features.compactMap { $0["id"] as? String }.joined() == ids)
        #expect(page?["numberMatched"] as? Int == ids.count)
    }

    @Test("The collection tells the time from its first to its last day")
    func extent() async throws {
        let answer = try await service().whole("/ogc/collections/vie")
        #expect(
            answer.text.contains(
                #""extent":{"temporal":{"interval":[["1999-12-31T00:00:00Z","2020-03-01T23:59:59Z"]]}}"#))
    }
}
