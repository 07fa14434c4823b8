import Languages
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

    public func report(_ key: String, _ message: String) { document.report(line(of: key), message) }

    public func text(_ key: String) -> String? {
        guard let node = value(key) else { return nil }
        guard let text = node.scalar?.string, node.null == nil else { return wrong(key, "text") }
        return text
    }

    public func requiredText(_ key: String) -> String? {
        guard keys.contains(key) else {
            known.append(key)
            document.report(line, "the key \"\(key)\" is missing")
            return nil
        }
        return text(key)
    }

    public func integer(_ key: String) -> Int? {
        guard let node = value(key) else { return nil }
        return node.int ?? wrong(key, "a whole number")
    }

    public func number(_ key: String) -> Double? {
        guard let node = value(key) else { return nil }
        guard let number = node.float ?? node.int.map(Double.init), number.isFinite else {
            return wrong(key, "a number")
        }
        return number
    }

    public func flag(_ key: String) -> Bool? {
        guard let node = value(key) else { return nil }
        return node.bool ?? wrong(key, "true or false")
    }

    /// A list of texts; a single text counts as a list of one.
    public func texts(_ key: String) -> [String]? {
        guard let node = value(key) else { return nil }
        if let text = node.scalar?.string { return [text] }
        guard let sequence = node.sequence else { return wrong(key, "a list") }
        var texts: [String] = []
        for item in sequence {
            guard let text = item.scalar?.string else { return wrong(key, "a list of texts") }
            texts.append(text)
        }
        return texts
    }

    /// Whether the value of `key` is a mapping itself.
    public func isMapping(_ key: String) -> Bool { value(key)?.mapping != nil }

    public func mapping(_ key: String) -> YAMLMapping? {
        guard let node = value(key) else { return nil }
        guard let inner = node.mapping else { return wrong(key, "keys and values") }
        return YAMLMapping(inner, line: line(of: key), document: document)
    }

    public func mappings(_ key: String) -> [YAMLMapping]? {
        guard let node = value(key) else { return nil }
        guard let sequence = node.sequence else { return wrong(key, "a list of entries") }
        var mappings: [YAMLMapping] = []
        for item in sequence {
            guard let inner = item.mapping else { return wrong(key, "a list of entries with keys and values") }
            mappings.append(YAMLMapping(inner, line: item.mark?.line ?? line, document: document))
        }
        return mappings
    }

    /// One of a set of words.
    public func word(_ key: String, among words: [String]) -> String? {
        guard let text = text(key) else { return nil }
        guard words.contains(text) else {
            report(key, "\(key): \"\(text)\" is not one of \(words.joined(separator: ", "))")
            return nil
        }
        return text
    }

    /// Reports every key that nobody asked for.
    public func close() {
        for (node, _) in mapping {
            guard let key = node.string, !known.contains(key) else { continue }
            document.report(
                node.mark?.line ?? line, "unknown key \"\(key)\"\(Nearest.hint(key, among: known)[.english])")
        }
    }

    private func value(_ key: String) -> Node? {
        if !known.contains(key) { known.append(key) }
        for (node, value) in mapping where node.string == key { return value }
        return nil
    }

    private func wrong<Value>(_ key: String, _ expected: String) -> Value? {
        report(key, "\(key): expected \(expected)")
        return nil
    }
}
