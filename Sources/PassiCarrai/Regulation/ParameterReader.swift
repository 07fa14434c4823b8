import Languages
import YAMLText

/// Reads one entry of `parameters`.
enum ParameterReader {
    static func read(_ entry: YAMLMapping) -> Parameter? {
        defer { entry.close() }
        let name = entry.requiredText("key")
        let unit = entry.requiredText("unit")
        let source = entry.requiredText("source")
        let from = day("valid_from", entry, isRequired: true)
        let until = day("valid_to", entry, isRequired: false)
        let condition = condition(entry)
        guard let name else { return nil }
        guard let key = ParameterKey(rawValue: name) else {
            let unknown = LocalizedText(it: "parametro sconosciuto «\(name)»", en: "unknown parameter \"\(name)\"")
            entry.report("key", unknown + Nearest.hint(name, among: ParameterKey.allCases.map(\.rawValue)))
            return nil
        }
        guard let value = value(key, entry), let unit, let source, let from else { return nil }
        guard source.contains(where: \.isLetter) else {
            entry.report("source", it: "source: occorre una fonte", en: "source: expected a source")
            return nil
        }
        return Parameter(
            key: name, value: value, unit: unit, source: source, validFrom: from, validTo: until, condition: condition)
    }

    private static func value(_ key: ParameterKey, _ entry: YAMLMapping) -> Parameter.Value? {
        if key == .friction {
            guard let table = entry.mapping("table") else { return nil }
            let rows = table.keys.compactMap { name -> Parameter.Row? in
                guard let speed = Double(name), let value = table.number(name), value > 0 else { return nil }
                return Parameter.Row(key: speed, value: value)
            }
            table.close()
            guard rows.count > 1, rows.count == table.keys.count else {
                entry.report(
                    "table", it: "occorrono almeno due velocità, ognuna con un coefficiente maggiore di zero",
                    en: "expected at least two speeds, each with a coefficient above zero")
                return nil
            }
            return .table(rows.sorted { $0.key < $1.key })
        }
        guard entry.requiredText("value") != nil else { return nil }
        if key.isText { return entry.text("value").map { .text($0) } }
        guard let number = entry.number("value") else { return nil }
        guard number >= 0 else {
            entry.report("value", it: "value: occorre un numero non negativo", en: "value: expected no negative number")
            return nil
        }
        return .number(number)
    }

    private static func condition(_ entry: YAMLMapping) -> Parameter.Condition {
        var condition = Parameter.Condition()
        condition.classes = words("classes", entry)
        condition.kinds = words("kinds", entry)
        condition.isOneway = entry.flag("oneway")
        condition.isBuiltUp = entry.flag("built_up")
        return condition
    }

    private static func words<Word: RawRepresentable<String> & CaseIterable>(
        _ name: String, _ entry: YAMLMapping
    ) -> [Word]? {
        guard let texts = entry.texts(name) else { return nil }
        return texts.compactMap { text in
            if let word = Word(rawValue: text) { return word }
            let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
            entry.report(
                name, it: "\(name): «\(text)» non è uno tra \(words)", en: "\(name): \"\(text)\" is not one of \(words)"
            )
            return nil
        }
    }

    private static func day(_ name: String, _ entry: YAMLMapping, isRequired: Bool) -> String? {
        guard let text = isRequired ? entry.requiredText(name) : entry.text(name) else { return nil }
        guard Day.isValid(text) else {
            entry.report(name, it: "\(name): occorre una data AAAA-MM-GG", en: "\(name): expected a date YYYY-MM-DD")
            return nil
        }
        return text
    }
}
