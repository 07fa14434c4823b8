import Foundation
import Languages
import Publishing
import SimpleFeatures
import Support
import Testing
import YAMLText

@Suite("Properties of a layer file")
struct LayerPropertyTests {
    /// The catalog of the test city with other `properties` in the file of its house numbers.
    private func catalog(_ properties: String) async throws -> Catalog {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Catalog")
        try FileManager.default.copyItem(at: source, to: folder)
        let layer = """
            title: Civici
            collection: civici
            \(properties)
            styles: [civici]
            license: CC-BY-4.0
            attribution: Comune di Prova
            """
        try Data(layer.utf8).write(to: folder.appendingPathComponent("layers/civici.yaml"))
        let loader = CatalogLoader(
            layers: folder.path + "/layers", styles: folder.path + "/styles", tiles: folder.path + "/tiles")
        return try await loader.load(City.store)
    }

    @Test("Titles are read in both languages; a property without one goes by its name")
    func titles() async throws {
        let layer = try #require(
            try await catalog("properties: { numero: { title: { it: Numero, en: Number } }, rosso: { title: Rosso } }")
                .layer("civici"))
        #expect(layer.title(of: "numero", in: .italian) == "Numero")
        #expect(layer.title(of: "numero", in: .english) == "Number")
        #expect(layer.title(of: "rosso", in: .english) == "Rosso")
        let plain = try #require(try await catalog("properties: [numero]").layer("civici"))
        #expect(plain.title(of: "numero", in: .italian) == "numero")
    }

    @Test("Words instead of values are for people; a value without words stays, a truth is yes or no")
    func values() async throws {
        let layer = try #require(
            try await catalog(
                """
                properties:
                  numero: { title: N, values: { 7: { it: Sette, en: Seven }, 8: Otto } }
                  rosso: { title: R, values: { true: { it: rosso, en: red } } }
                """
            ).layer("civici"))
        func words(_ value: Value, _ property: String) -> [String] {
            LocalizedText.Language.allCases.map { layer.words(for: value, of: property, in: $0) }
        }
        #expect(words(.integer(7), "numero") == ["Sette", "Seven"])
        #expect(words(.integer(8), "numero") == ["Otto", "Otto"])
        #expect(words(.integer(9), "numero") == ["9", "9"])
        #expect(words(.boolean(true), "rosso") == ["rosso", "red"])
        #expect(words(.boolean(false), "rosso") == ["no", "no"])
        #expect(words(.boolean(true), "altro") == ["sì", "yes"])
        #expect(words(.null, "rosso") == ["", ""])
    }

    @Test(
        "Only the properties named are published, with titles or without",
        arguments: ["properties: [rosso]", "properties: { rosso: { title: Rosso } }"])
    func selection(properties: String) async throws {
        let layer = try #require(try await catalog(properties).layer("civici"))
        #expect(layer.type.properties.map(\.name) == ["rosso"])
    }

    @Test(
        "A mistake is told with its line and the nearest name",
        arguments: [
            ("properties:\n  numero: { title: N }\n  roso: { title: R }", 5, "nearest: rosso"),
            ("properties:\n  numero: { titel: N }", 4, "nearest: title"),
            ("properties:\n  numero: N", 4, "keys and values"),
            ("properties:\n  rosso: { title: { en: Red } }", 4, "\"it\" is missing"),
            ("properties:\n  numero: { title: N, value: { 7: Sette } }", 4, "nearest: values"),
            ("properties:\n  numero: { title: N, values: [7] }", 4, "keys and values"),
            ("properties:\n  numero:\n    title: N\n    values:\n      sette: Sette", 7, "a whole number"),
            ("properties:\n  rosso:\n    title: R\n    values:\n      S: rosso", 7, "true or false"),
            ("properties:\n  rosso:\n    title: R\n    values:\n      true: { en: red }", 7, "\"it\" is missing"),
            ("properties: [numero, roso]", 3, "nearest: rosso"),
            ("properties: 7", 3, "property \"7\""),
            ("validity: { from: dal }", 3, "not published"), ("validity: { to: numero }", 3, "is no date but integer"),
            ("validity: { since: numero }", 3, "unknown key \"since\""),
        ])
    func mistakes(properties: String, line: Int, words: String) async throws {
        let mistakes = await #expect(throws: Mistakes.self) { try await catalog(properties) }
        let own = mistakes?.list.filter { $0.file.hasSuffix("civici.yaml") } ?? []
        #expect(own.contains { $0.line == line && $0.message[.english].contains(words) }, "\(own)")
    }
}
