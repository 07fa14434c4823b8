import Languages
import YAMLText

/// The collections that layers name and the store does not have.
struct MissingCollections {
    private var references: [(place: Mistake, collection: String)] = []

    mutating func note(_ collection: String, file: String, line: Int) {
        references.append((Mistake(file: file, line: line, it: "", en: ""), collection))
    }

    /// A line for each of a few; one for all of many, as those have one cause: a database not made yet, or another one.
    ///
    /// - Parameters:
    ///   - known: the collections of the store.
    ///   - remedy: see ``CatalogLoader/remedy``.
    func mistakes(among known: [String], folder: String, _ remedy: (String) -> LocalizedText?) -> [Mistake] {
        guard references.count > 3 else {
            return references.map { place, name in
                let hint =
                    remedy(name).map { LocalizedText(it: "; ", en: "; ") + $0 } ?? Nearest.hint(name, among: known)
                return Mistake(
                    file: place.file, line: place.line,
                    LocalizedText(
                        it: "la collezione «\(name)» non è nella base dati",
                        en: "collection \"\(name)\" is not in the database") + hint)
            }
        }
        let names = Set(references.map(\.collection)).sorted()
        var remedies: [LocalizedText] = []
        for name in names {
            if let remedy = remedy(name), !remedies.contains(remedy) { remedies.append(remedy) }
        }
        let hint = remedies.reduce(LocalizedText(it: "", en: "")) { $0 + "; " + $1 }
        return [
            Mistake(
                file: folder, line: 0,
                LocalizedText(
                    it: "\(names.count) collezioni non sono nella base dati: \(names.joined(separator: ", "))",
                    en: "\(names.count) collections are not in the database: \(names.joined(separator: ", "))") + hint)
        ]
    }
}
