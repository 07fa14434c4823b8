import FeatureStores
import Languages
import ReferenceSystems
import SimpleFeatures
import YAMLText

extension Provenance {
    /// Reads the keys that say where a file comes from; `nil`, with mistakes noted, when one is missing.
    init?(_ entry: YAMLMapping) {
        let title = entry.requiredText("title")
        let publisher = entry.requiredText("publisher")
        let source = entry.requiredText("source")
        let date = entry.requiredText("date")
        let attribution = entry.requiredText("attribution")
        let licences = entry.licences()
        let description = entry.text("description")
        let notes = entry.text("notes")
        if let date, !Self.isDate(date) {
            entry.report(
                "date", it: "date: occorre 2019-02-28, 2019-02 o 2019", en: "date: expected 2019-02-28, 2019-02 or 2019"
            )
        }
        guard let title, let publisher, let source, let date, let attribution, !licences.isEmpty else { return nil }
        self.init(
            title: title, description: description, publisher: publisher, source: source, date: date,
            licences: licences, attribution: attribution, notes: notes)
    }

    private static func isDate(_ text: String) -> Bool {
        let rest = "0000-01-01".dropFirst(text.utf8.count)
        return [4, 7, 10].contains(text.utf8.count) && !text.contains("/")
            && CalendarDate(Array((text + rest).utf8)[...]) != nil
    }
}

extension FieldRule {
    /// Reads `name: integer required`, or `name: {column: NAME, type: text, required: true, values: {…}}`.
    static func read(_ mapping: YAMLMapping) -> [FieldRule] {
        var rules: [FieldRule] = []
        for name in mapping.keys {
            guard name.isIdentifier, !["id", "fid", "geom"].contains(name) else {
                _ = mapping.isMapping(name)
                let why =
                    name.isIdentifier
                    ? LocalizedText(
                        it: "il nome è riservato alla base dati", en: "the database keeps that name for itself")
                    : LocalizedText(
                        it: "occorrono lettere minuscole, cifre e _", en: "expected lower-case letters, digits and _")
                mapping.report(name, why.map { "\(name): " + $0 })
                continue
            }
            let words: [String]
            var rule = FieldRule(property: Property(name, .text), column: name, values: nil)
            if mapping.isMapping(name), let inner = mapping.mapping(name) {
                words = [inner.requiredText("type") ?? "text"] + (inner.flag("required") == true ? ["required"] : [])
                rule.column = inner.text("column") ?? name
                rule.values = inner.mapping("values").map { table in
                    let pairs = table.keys.map { ($0, table.text($0) ?? "") }
                    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
                }
                inner.close()
            } else {
                words = (mapping.text(name) ?? "text").split(separator: " ").map(String.init)
            }
            guard let type = words.first.flatMap(PropertyType.init(rawValue:)),
                words.count == 1 || words.dropFirst() == ["required"]
            else {
                let types = PropertyType.allCases.map(\.rawValue)
                mapping.report(
                    name, it: "\(name): occorre uno tra \(types.joined(separator: ", ")), ed eventualmente «required»",
                    en: "\(name): expected one of \(types.joined(separator: ", ")), and perhaps \"required\"")
                continue
            }
            rule.property = Property(name, type, isRequired: words.count == 2)
            rules.append(rule)
        }
        return rules
    }
}

extension DerivedCollection {
    init?(_ entry: YAMLMapping, parent: FeatureType) {
        let name = entry.identifier("collection")
        let title = entry.requiredText("title")
        let description = entry.text("description")
        let flag = entry.text("where")
        let key = entry.requiredText("dissolve")
        var properties = entry.texts("fields") ?? parent.properties.map(\.name)
        entry.close()
        for property in [key, flag].compactMap({ $0 }) + properties where parent.index(of: property) == nil {
            let hint = Nearest.hint(property, among: parent.properties.map(\.name))
            entry.report(
                "collection",
                LocalizedText(
                    it: "\(parent.name) non ha la proprietà «\(property)»",
                    en: "\(parent.name) has no property \"\(property)\"") + hint)
        }
        if let flag, let index = parent.index(of: flag), parent.properties[index].type != .boolean {
            entry.report(
                "where", it: "where: \(flag) non è una proprietà boolean",
                en: "where: \(flag) is not a boolean property")
        }
        if parent.geometry?.dimension != 2 {
            entry.report("collection", it: "si possono unire solo aree", en: "only areas can be dissolved")
        }
        guard let name, let title, let key else { return nil }
        if !properties.contains(key) { properties.append(key) }
        self.init(name: name, title: title, description: description, flag: flag, key: key, properties: properties)
    }
}

extension YAMLMapping {
    func crs(_ key: String) -> CRS? {
        guard let text = text(key) else { return nil }
        do {
            return try CRS(text)
        } catch {
            report(key, error.detail.map { "\(key): " + $0 })
            return nil
        }
    }

    /// A name that can be a table, an XML name and a part of a URL.
    func identifier(_ key: String) -> String? {
        guard let text = requiredText(key) else { return nil }
        if !text.isIdentifier {
            report(
                key, it: "\(key): «\(text)» deve cominciare con una lettera e contenere lettere minuscole, cifre e _",
                en: "\(key): \"\(text)\" must begin with a letter and hold lower-case letters, digits and _")
        }
        return text
    }

    /// `geometry: MultiLineString`, or `geometry: {type: Point, x: lon, y: lat}`.
    func shape() -> (kind: GeometryKind, point: (x: String, y: String)?)? {
        guard keys.contains("geometry") else { return nil }
        let inner = isMapping("geometry") ? mapping("geometry") : nil
        let name = inner?.requiredText("type") ?? (inner == nil ? text("geometry") : nil)
        let x = inner?.requiredText("x")
        let y = inner?.requiredText("y")
        inner?.close()
        guard let name else { return nil }
        guard let kind = GeometryKind(name: name) else {
            let names = GeometryKind.allCases.map(\.name)
            report(
                "geometry", it: "geometry: «\(name)» non è uno tra \(names.joined(separator: ", "))",
                en: "geometry: \"\(name)\" is not one of \(names.joined(separator: ", "))")
            return nil
        }
        if inner != nil && kind != .point {
            report(
                "geometry", it: "geometry: solo un Point ha le colonne x e y",
                en: "geometry: only a Point has columns x and y")
        }
        guard let x, let y else { return (kind, nil) }
        return (kind, (x, y))
    }

    /// The licences, every one known, and no two share-alike families among them.
    func licences() -> [License] {
        guard keys.contains("licence") else {
            _ = requiredText("licence")
            return []
        }
        var licences: [License] = []
        for name in texts("licence") ?? [] {
            guard let licence = License(name) else {
                let hint = Nearest.hint(name, among: License.known.map(\.identifier))
                report(
                    "licence",
                    LocalizedText(it: "licence: «\(name)» non è nota", en: "licence: \"\(name)\" is not known") + hint)
                continue
            }
            licences.append(licence)
        }
        let shareAlike = Set(licences.filter(\.isShareAlike).map { $0.identifier.prefix(2) })
        if shareAlike.count > 1 {
            report(
                "licence", it: "licence: dati con ODbL e con CC BY-SA non si possono unire in una collezione",
                en: "licence: data under ODbL and CC BY-SA may not be combined in one collection")
        }
        return licences
    }

    /// `unique: [codice, "cod_via sub_cod_via"]`
    func propertySets(_ key: String, among properties: [Property]) -> [[String]] {
        (texts(key) ?? []).map { text in
            let names = text.split(separator: " ").map(String.init)
            for name in names where !properties.contains(where: { $0.name == name }) {
                report(
                    key,
                    LocalizedText(it: "\(key): manca il campo «\(name)»", en: "\(key): no field \"\(name)\"")
                        + Nearest.hint(name, among: properties.map(\.name)))
            }
            return names
        }
    }
}

extension String {
    /// Lower-case ASCII letters, digits and underscores, beginning with a letter.
    fileprivate var isIdentifier: Bool {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        return utf8.first.map(letters.contains) == true
            && utf8.allSatisfy { letters.contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_") }
    }
}
