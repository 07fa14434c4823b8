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
                report(1, "the file is empty")
                return nil
            }
            guard let mapping = node.mapping else {
                report(node.mark?.line ?? 1, "expected keys and values")
                return nil
            }
            return YAMLMapping(mapping, line: 1, document: self)
        } catch let error as YamlError {
            report(error)
        } catch {
            report(0, "cannot be read as YAML")
        }
        return nil
    }

    public func report(_ line: Int, _ message: String) {
        mistakes.append(Mistake(file: file, line: line, message))
    }

    private func report(_ error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            report(mark.line, problem)
        case .duplicatedKeysInMapping(let keys, let context):
            report(context.mark.line, "the key \"\(keys.first ?? "")\" stands twice")
        default:
            report(0, "cannot be read as YAML")
        }
    }
}
