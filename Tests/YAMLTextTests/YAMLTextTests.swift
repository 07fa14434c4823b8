import Languages
import Testing
import YAMLText

@Suite("Strict YAML")
struct YAMLTextTests {
    @Test("Every mistake is reported with its line and the nearest word")
    func mistakes() {
        let document = YAMLDocument(file: "layers/pontili.yaml")
        let root = document.root("titel: Pontili\nscale: abc\nstyles: [a, b]\n")
        _ = root?.requiredText("title")
        _ = root?.integer("scale")
        #expect(root?.texts("styles") == ["a", "b"])
        root?.close()
        #expect(
            document.mistakes.map(\.description) == [
                "layers/pontili.yaml:1: the key \"title\" is missing",
                "layers/pontili.yaml:2: scale: expected a whole number",
                "layers/pontili.yaml:1: unknown key \"titel\"; nearest: title",
            ])
        #expect(
            document.mistakes.map(\.words.italian) == [
                "layers/pontili.yaml:1: manca la chiave «title»",
                "layers/pontili.yaml:2: scale: occorre un numero intero",
                "layers/pontili.yaml:1: chiave sconosciuta «titel»; il più vicino: title",
            ])
    }

    @Test(
        "What is not YAML is refused with a line, and never traps",
        arguments: ["", "a: [", "- 1", "a: 1\na: 2", "\t", "a: &x [*x]", "{", "'", "a: !!binary x", "\u{0}"])
    func broken(text: String) {
        let document = YAMLDocument(file: "x.yaml")
        let root = document.root(text)
        root?.close()
        #expect(!document.mistakes.isEmpty)
        for mistake in document.mistakes { #expect(mistake.message.italian != mistake.message[.english]) }
    }

    @Test(
        "A tab in the indentation is called by its name", arguments: ["a:\n\tb: 1\n", "a:\n  b: 1\n\tc: 2\n", "\ta: 1"])
    func tab(text: String) {
        let document = YAMLDocument(file: "x.yaml")
        #expect(document.root(text) == nil)
        #expect(document.mistakes.map { $0.message[.english] } == ["a tab; indent with spaces"])
        #expect(document.mistakes.allSatisfy { $0.line > 0 })
    }
}
