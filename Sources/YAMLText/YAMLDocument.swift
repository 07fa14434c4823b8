public import Languages
import Yams

/// A YAML file being read strictly: every key is known, every value of its type, every mistake kept with its line.
public final class YAMLDocument {
    public let file: String
    public private(set) var mistakes: [Mistake] = []

    /// - Parameter file: the name for messages.
    public init(file: String) { self.file = file }

    /// The mapping at the top; `nil`, with a mistake noted, when the text is not YAML or no mapping.
    public func root(_ text: String) -> YAMLMapping? {
        do {
            guard let node = try Yams.compose(yaml: text) else {
                report(1, it: "il file è vuoto", en: "the file is empty")
                return nil
            }
            guard let mapping = node.mapping else {
                report(node.mark?.line ?? 1, it: "occorrono chiavi e valori", en: "expected keys and values")
                return nil
            }
            return YAMLMapping(mapping, line: 1, document: self)
        } catch let error as YamlError {
            report(error, in: text)
        } catch {
            report(0, Self.unreadable)
        }
        return nil
    }

    public func report(_ line: Int, _ message: LocalizedText) {
        mistakes.append(Mistake(file: file, line: line, message))
    }

    public func report(_ line: Int, it italian: String, en english: String) {
        report(line, LocalizedText(it: italian, en: english))
    }

    private static let unreadable = LocalizedText(it: "non è leggibile come YAML", en: "cannot be read as YAML")

    private func report(_ error: YamlError, in text: String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            // The scanner speaks of tokens where a person has used the tabulator.
            report(
                mark.line,
                mark.isTab(in: text)
                    ? LocalizedText(it: "una tabulazione; rientrare con spazi", en: "a tab; indent with spaces")
                    : LocalizedText(it: ScannerWords.italian(problem), en: problem))
        case .duplicatedKeysInMapping(let keys, let context):
            report(
                context.mark.line, it: "la chiave «\(keys.first ?? "")» è scritta due volte",
                en: "the key \"\(keys.first ?? "")\" stands twice")
        default:
            report(0, Self.unreadable)
        }
    }
}

extension Mark {
    /// Whether a tab stands here, or before it where the line's indentation is.
    fileprivate func isTab(in text: String) -> Bool {
        let lines = text.split(separator: "\n", maxSplits: max(0, line), omittingEmptySubsequences: false)
        guard line > 0, line <= lines.count else { return false }
        let indentation = lines[line - 1].prefix { $0 == " " || $0 == "\t" }
        return indentation.contains("\t")
    }
}
