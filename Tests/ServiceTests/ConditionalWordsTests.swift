import FeatureStores
import Foundation
import Languages
import OGCAPI
import OWS
import Portrayal
import Publishing
import SimpleFeatures
import Support
import Testing
import YAMLText

@Suite("Words of a layer that depend on its data")
struct ConditionalWordsTests {
    private static let words = """
        while:
          property: foglio
          equals: "15"
          title: Particelle inventate
          license: ODbL-1.0
          attribution: Chi le ha inventate
          notice: { it: Senza valore legale, en: No legal value }
        """

    private func publisher(_ store: InMemoryStore, _ words: String = words) async throws -> Publisher {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let source = root.path + "/Tests/ServiceTests/Catalog"
        try FileManager.default.copyItem(atPath: source, toPath: folder.path("catalog"))
        let layer = """
            title: Particelle
            collection: particelle
            styles: [particelle]
            license: CC-BY-4.0
            attribution: Agenzia delle Entrate
            \(words)
            """
        try layer.write(toFile: folder.path("catalog/layers/particelle.yaml"), atomically: true, encoding: .utf8)
        let loader = CatalogLoader(
            layers: folder.path("catalog/layers"), styles: folder.path("catalog/styles"), tiles: root.path + "/tiles")
        return Publisher(
            catalog: try await loader.load(store), store: store, workers: WorkerPool(width: 2, capacity: 64),
            fonts: try FontLibrary(folder: root.path + "/styles/fonts"), tiles: nil)
    }

    /// The city with one parcel, of this sheet.
    private func store(_ sheets: [String]) -> InMemoryStore {
        var parcels = FeatureBatch(type: City.particelle.type)
        for sheet in sheets {
            parcels.append(id: sheet, geometry: City.particelle.geometries[0], values: [.text(sheet)])
        }
        return InMemoryStore([City.strade, City.civici, parcels])
    }

    @Test(
        "They hold as long as one feature has the value, and the layer's own after it",
        arguments: [(["15"], true), (["15", "16"], true), (["16"], false), ([], false)])
    func condition(sheets: [String], holds: Bool) async throws {
        let layer = try #require(try await publisher(store(sheets)).catalog.layer("particelle"))
        #expect(layer.title.italian == (holds ? "Particelle inventate" : "Particelle"))
        #expect(layer.license.identifier == (holds ? "ODbL-1.0" : "CC-BY-4.0"))
        #expect(layer.attribution.italian == (holds ? "Chi le ha inventate" : "Agenzia delle Entrate"))
        #expect(layer.notice?[.english] == (holds ? "No legal value" : nil))
    }

    @Test("The catalog's version tells them apart")
    func version() async throws {
        let (made, real) = (try await publisher(store(["15"])), try await publisher(store(["16"])))
        #expect(made.catalog.version != real.catalog.version)
    }

    @Test(
        "Every service follows",
        arguments: [
            "/wms?SERVICE=WMS&REQUEST=GetCapabilities",
            "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetFeatureInfo&LAYERS=particelle&QUERY_LAYERS=particelle&STYLES="
                + "&CRS=EPSG:25833&BBOX=291000,5034000,292000,5035000&WIDTH=100&HEIGHT=100&I=30&J=30"
                + "&FORMAT=image/png&INFO_FORMAT=application/geo%2Bjson",
            "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities",
            "/ogc/collections/particelle?f=json", "/ogc/collections/particelle?f=html",
            "/tiles",
        ])
    func services(target: String) async throws {
        for (sheet, holds) in [("15", true), ("16", false)] {
            let publisher = try await publisher(store([sheet]))
            let answer: Answer
            if target.hasPrefix("/wmts") {
                answer = try await WMTSService(publisher).get(target)
            } else if target.hasPrefix("/wms") {
                answer = try await WMSService(publisher).get(target)
            } else if target.hasPrefix("/tiles") {
                answer = try await TileService(publisher).get(target)
            } else {
                answer = try await OGCAPIService(publisher).get(target)
            }
            #expect(answer.status == 200 && answer.text.lowercased().contains("particelle"))
            #expect(answer.text.contains("Senza valore legale") == holds, "\(answer.text)")
        }
    }

    @Test(
        "A mistake is told with its line",
        arguments: [
            ("while: { property: folio, equals: a }", 6, "nearest: foglio"),
            ("while:\n  property: foglio", 6, "\"equals\" is missing"),
            ("while:\n  property: foglio\n  equals: a\n  license: CC-BY-4", 9, "is not known"),
            ("while:\n  property: foglio\n  equals: a\n  notise: b", 9, "nearest: notice"),
        ])
    func mistakes(words: String, line: Int, message: String) async throws {
        let mistakes = await #expect(throws: Mistakes.self) { try await publisher(City.store, words) }
        #expect(
            mistakes?.list.contains { $0.line == line && $0.message[.english].contains(message) } == true,
            "\(mistakes as Any)")
    }
}
