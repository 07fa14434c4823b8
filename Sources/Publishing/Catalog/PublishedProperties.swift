import Languages
import SimpleFeatures
import YAMLText

/// Reads the key `properties` of a layer's file: the properties to publish, and what people read of them.
///
/// `properties: [nome, codice]`, or with words `properties: { senso: { title: { it: Senso, en: Direction },
/// values: { TF: { it: contrario, en: backward } } } }`. Without the key all are published.
struct PublishedProperties {
    var names: [String]
    var titles: [String: LocalizedText] = [:]
    /// Words instead of values, by property and value.
    var values: [String: [String: LocalizedText]] = [:]

    /// - Parameter collection: the one that the layer reads.
    /// - Returns: `nil` when the file does not have the key.
    init?(_ root: YAMLMapping, of collection: String?, collections: [String: FeatureType]) {
        guard root.isMapping("properties"), let entries = root.mapping("properties") else {
            guard let names = root.texts("properties") else { return nil }
            self.names = names
            return
        }
        names = entries.keys
        let stored = collection.flatMap { collections[$0] }
        let known = stored?.properties.map(\.name) ?? []
        for name in names {
            if stored != nil, !known.contains(name) {
                entries.report(
                    name,
                    LocalizedText(
                        it: "la proprietà «\(name)» non è nella collezione",
                        en: "property \"\(name)\" is not in the collection") + Nearest.hint(name, among: known))
            }
            guard let entry = entries.mapping(name) else { continue }
            titles[name] = entry.localized("title", required: true)
            let type = stored.flatMap { stored in stored.index(of: name).map { stored.properties[$0].type } }
            values[name] = Self.values(entry, type)
            entry.close()
        }
        entries.close()
    }

    /// - Parameter type: of the property; `nil` when it is not in the collection.
    private static func values(_ entry: YAMLMapping, _ type: PropertyType?) -> [String: LocalizedText]? {
        guard let words = entry.mapping("values") else { return nil }
        var values: [String: LocalizedText] = [:]
        for key in words.keys {
            values[key] = words.localized(key, required: true)
            if let type, !isPossible(key, type) {
                words.report(
                    key,
                    LocalizedText(
                        it: "valore «\(key)»: la proprietà è \(type.rawValue); ",
                        en: "value \"\(key)\": the property is \(type.rawValue); ") + expected(type))
            }
        }
        words.close()
        return values
    }

    private static func isPossible(_ value: String, _ type: PropertyType) -> Bool {
        switch type {
        case .text: true
        case .integer: Int64(value).map(String.init) == value
        case .boolean: ["true", "false"].contains(value)
        default: false
        }
    }

    private static func expected(_ type: PropertyType) -> LocalizedText {
        switch type {
        case .integer: LocalizedText(it: "occorre un numero intero", en: "expected a whole number")
        case .boolean: LocalizedText(it: "occorre true o false", en: "expected true or false")
        default:
            LocalizedText(
                it: "solo testi, numeri interi e valori sì o no hanno parole per i valori",
                en: "only texts, whole numbers and truths have values with words")
        }
    }
}
