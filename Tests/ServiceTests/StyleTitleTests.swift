import Foundation
import Languages
import OGCAPI
import OWS
import Portrayal
import Publishing
import Testing
import YAMLText

@Suite("Titles of styles in English")
struct StyleTitleTests {
    /// The catalog of the test city with another file of titles.
    private func catalog(_ titles: String) async throws -> Catalog {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Catalog")
        try FileManager.default.copyItem(at: source, to: folder)
        try Data(titles.utf8).write(to: folder.appendingPathComponent("styles/titles.yaml"))
        let loader = CatalogLoader(
            layers: folder.path + "/layers", styles: folder.path + "/styles", tiles: folder.path + "/tiles")
        return try await loader.load(City.store)
    }

    @Test("A title that no style has is reported with its line and the nearest one, and refuses nothing")
    func unknown() async throws {
        let warnings = try await catalog("en:\n  Strade: Streets\n  Particele: Parcels\n").warnings
        #expect(warnings.map(\.line) == [3])
        #expect(warnings.first?.message[.english].contains("nearest: Particelle") == true, "\(warnings)")
    }

    @Test(
        "A mistake in the file is told with its line",
        arguments: [
            ("eng:\n  Strade: Streets\n", 1, "nearest: en"), ("en: Strade\n", 1, "keys and values"),
            ("en:\n  Strade: [Streets]\n", 2, "text"), ("en:\n  Strade: Località: nomi\n", 2, "mapping values"),
        ])
    func mistakes(titles: String, line: Int, words: String) async throws {
        let mistakes = await #expect(throws: Mistakes.self) { try await catalog(titles) }
        let own = mistakes?.list.filter { $0.file.hasSuffix("titles.yaml") } ?? []
        #expect(own.contains { $0.line == line && $0.message[.english].contains(words) }, "\(own)")
    }

    @Test("Capabilities and GetStyles name styles in the language asked for, and stay valid")
    func services() async throws {
        let wms = WMSService(try await SharedCity.publisher)
        for (language, title) in [("ita", "Strade rosse"), ("eng", "Red streets")] {
            for request in ["GetCapabilities", "GetStyles&LAYERS=strade"] {
                let answer = try await wms.get("/wms?VERSION=1.3.0&LANGUAGE=\(language)&REQUEST=\(request)")
                #expect(answer.text.contains("Title>\(title)</"), "\(request)")
                #expect(!answer.text.contains("Localized"))
            }
        }
    }

    @Test("The list of tiles has the titles in both languages")
    func tiles() async throws {
        let answer = try await TileService(try await SharedCity.publisher).get("/tiles")
        #expect(answer.text.contains(#""strade-rosse":{"it":"Strade rosse","en":"Red streets"}"#))
    }

    @Test("Every title of the styles that are shipped has an English one")
    func shipped() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let document = YAMLDocument(file: "titles.yaml")
        let text = try String(contentsOf: root.appendingPathComponent("styles/titles.yaml"), encoding: .utf8)
        let english = try #require(document.root(text)?.mapping("en"))
        let files = try FileManager.default.contentsOfDirectory(atPath: root.path + "/styles")
        for file in files where file.hasSuffix(".sld") {
            let bytes = try Data(contentsOf: root.appendingPathComponent("styles/" + file))
            let titles = try SLDReader.read([UInt8](bytes)).style?.allTitles ?? []
            #expect(titles.subtracting(english.keys) == [], "\(file)")
        }
    }
}
