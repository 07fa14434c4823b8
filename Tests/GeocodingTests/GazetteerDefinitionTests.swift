import FeatureStores
import Geocoding
import Testing
import YAMLText

@Suite("What a gazetteer is made of")
struct GazetteerDefinitionTests {
    @Test("The seeds define Venice, with the areas that have numbers of their own")
    func seeds() throws {
        let comuni = try Town.definition().comuni
        #expect(comuni.map(\.belfiore) == ["L736"])
        #expect(comuni[0].civici == "civici" && comuni[0].numberedAreas[2780] == "Cannaregio")
        #expect(comuni[0].credits["civici (OCIO)"]?.licence == "CC-BY-SA-4.0")
    }

    @Test("A collection without words of its own takes those that the database has")
    func credits() throws {
        var definition = try Town.definition()
        definition.fillCredits { $0 == "civici" || $0 == "poi" ? (licence: "X", attribution: "of \($0)") : nil }
        #expect(definition.comuni[0].credits["poi"]?.attribution == "of poi")
        #expect(definition.comuni[0].credits["civici"]?.licence == "IODL-2.0")
        #expect(definition.comuni[0].credits["ponti"] == nil)
    }

    @Test(
        "Every mistake is named with its line",
        arguments: [
            ("", "g.yaml:1: the file is empty"),
            ("comuni: []", "g.yaml:1: comuni: at least one"),
            ("comune: x", "g.yaml:1: unknown key \"comune\"; nearest: comuni"),
            ("comuni:\n  - name: Mira\n    collections: {}", "g.yaml:2: the key \"belfiore\" is missing"),
            (
                "comuni:\n  - belfiore: f229\n    name: Mira\n    collections: {}",
                "g.yaml:2: belfiore: a letter and three digits, like L736"
            ),
            ("comuni:\n  - belfiore: F229\n    name: Mira", "g.yaml:2: the key \"collections\" is missing"),
            (
                "comuni:\n  - belfiore: F229\n    name: Mira\n    collections:\n      civicii: c",
                "g.yaml:5: unknown key \"civicii\"; nearest: civici"
            ),
            (
                "comuni:\n  - belfiore: F229\n    name: Mira\n    collections: {}\n    numbered_areas:\n      x: Oriago",
                "g.yaml:6: numbered_areas: \"x\" is no street code"
            ),
            (
                "comuni:\n  - &a {belfiore: F229, name: Mira, collections: {}}\n  - {belfiore: F229, name: M, collections: {}}",
                "g.yaml:3: the comune F229 stands twice"
            ),
        ])
    func mistakes(text: String, message: String) {
        #expect {
            try GazetteerDefinition(text: text, file: "g.yaml")
        } throws: { error in
            (error as? Mistakes)?.list.contains { $0.description == message } ?? false
        }
    }
}
