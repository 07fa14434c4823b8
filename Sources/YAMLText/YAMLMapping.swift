public import Languages
import Yams

/// Keys and values of one YAML mapping. Ask for each key that may stand there, then ``close()``.
public final class YAMLMapping {
    /// The line on which the mapping begins.
    public let line: Int
    private let document: YAMLDocument
    private let mapping: Node.Mapping
    private var known: [String] = []

    init(_ mapping: Node.Mapping, line: Int, document: YAMLDocument) {
        self.mapping = mapping
        self.line = line
        self.document = document
    }

    /// Every key, in order, whatever it is.
    public var keys: [String] { mapping.keys.compactMap(\.string) }

    /// The line of a key, or of the mapping when it is not there.
    public func line(of key: String) -> Int {
        for (node, _) in mapping where node.string == key { return node.mark?.line ?? line }
        return line
    }

    public func report(_ key: String, _ message: LocalizedText) { document.report(line(of: key), message) }

    public func report(_ key: String, it italian: String, en english: String) {
        report(key, LocalizedText(it: italian, en: english))
    }

    public func text(_ key: String) -> String? {
        guard let node = value(key) else { return nil }
        guard let text = node.scalar?.string, node.null == nil else { return wrong(key, it: "un testo", en: "text") }
        return text
    }

    public func requiredText(_ key: String) -> String? {
        guard keys.contains(key) else {
            known.append(key)
            document.report(line, it: "manca la chiave «\(key)»", en: "the key \"\(key)\" is missing")
            return nil
        }
        return text(key)
    }

    public func integer(_ key: String) -> Int? {
        guard let node = value(key) else { return nil }
        return node.int ?? wrong(key, it: "un numero intero", en: "a whole number")
    }

    public func number(_ key: String) -> Double? {
        guard let node = value(key) else { return nil }
        guard let number = node.float ?? node.int.map(Double.init), number.isFinite else {
            return wrong(key, it: "un numero", en: "a number")
        }
        return number
    }

    public func flag(_ key: String) -> Bool? {
        guard let node = value(key) else { return nil }
        return node.bool ?? wrong(key, it: "true o false", en: "true or false")
    }

    /// A list of texts; a single text counts as a list of one.
    public func texts(_ key: String) -> [String]? {
        guard let node = value(key) else { return nil }
        if let text = node.scalar?.string { return [text] }
        guard let sequence = node.sequence else { return wrong(key, it: "un elenco", en: "a list") }
        var texts: [String] = []
        for item in sequence {
            guard let text = item.scalar?.string else {
                return wrong(key, it: "un elenco di testi", en: "a list of texts")
            }
            texts.append(text)
        }
        return texts
    }

    /// Whether the value of `key` is a mapping itself.
    public func isMapping(_ key: String) -> Bool { value(key)?.mapping != nil }

    public func mapping(_ key: String) -> YAMLMapping? {
        guard let node = value(key) else { return nil }
        guard let inner = node.mapping else { return wrong(key, it: "chiavi e valori", en: "keys and values") }
        return YAMLMapping(inner, line: line(of: key), document: document)
    }

    public func mappings(_ key: String) -> [YAMLMapping]? {
        guard let node = value(key) else { return nil }
        guard let sequence = node.sequence else { return wrong(key, it: "un elenco di voci", en: "a list of entries") }
        var mappings: [YAMLMapping] = []
        for item in sequence {
            guard let inner = item.mapping else {
                return wrong(
                    key, it: "un elenco di voci con chiavi e valori", en: "a list of entries with keys and values")
            }
            mappings.append(YAMLMapping(inner, line: item.mark?.line ?? line, document: document))
        }
        return mappings
    }

    /// One of a set of words.
    public func word(_ key: String, among words: [String]) -> String? {
        guard let text = text(key) else { return nil }
        guard words.contains(text) else {
            report(
                key, it: "\(key): «\(text)» non è uno tra \(words.joined(separator: ", "))",
                en: "\(key): \"\(text)\" is not one of \(words.joined(separator: ", "))")
            return nil
        }
        return text
    }

    /// Reports every key that nobody asked for.
    public func close() {
        for (node, _) in mapping {
            guard let key = node.string, !known.contains(key) else { continue }
            let unknown = LocalizedText(it: "chiave sconosciuta «\(key)»", en: "unknown key \"\(key)\"")
            document.report(node.mark?.line ?? line, unknown + Nearest.hint(key, among: known))
        }
    }

    private func value(_ key: String) -> Node? {
        if !known.contains(key) { known.append(key) }
        for (node, value) in mapping where node.string == key { return value }
        return nil
    }

    private func wrong<Value>(_ key: String, it italian: String, en english: String) -> Value? {
        report(key, it: "\(key): occorre \(italian)", en: "\(key): expected \(english)")
        return nil
    }
}
