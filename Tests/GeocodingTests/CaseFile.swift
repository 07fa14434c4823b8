import Foundation
import Testing
import YAMLText

/// A table of cases that an officer can add to: a list of entries under `cases`.
enum CaseFile {
    /// Reads `Cases/NAME.yaml` strictly. - Throws: every mistake, with its line.
    static func read<Case>(_ name: String, _ make: (YAMLMapping) -> Case?) throws -> [Case] {
        let text = try String(contentsOfFile: Town.folder + name + ".yaml", encoding: .utf8)
        let document = YAMLDocument(file: "Cases/\(name).yaml")
        guard let root = document.root(text), let entries = root.mappings("cases") else {
            throw Mistakes(document.mistakes)
        }
        let cases = entries.compactMap { entry -> Case? in
            let made = make(entry)
            entry.close()
            return made
        }
        guard document.mistakes.isEmpty else { throw Mistakes(document.mistakes) }
        return cases
    }
}
