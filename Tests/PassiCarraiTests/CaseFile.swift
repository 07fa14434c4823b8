import Foundation
import Markup
@testable import PassiCarrai
import Testing

/// A scene with what is expected of it: `Cases/NAME.json`, a scene with one more member, `expect`.
struct CaseFile: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let title: String
    let outcome: String?
    /// By rule: the verdict, and some of what was measured.
    let rules: [String: (verdict: String, measured: [String: JSONValue])]
    /// Every rule that may be there.
    let only: [String]?

    var testDescription: String { "\(name): \(title)" }

    static let root = URL(filePath: #filePath).deletingLastPathComponent()

    static let all: [CaseFile] = {
        let folder = root.appending(path: "Cases")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
            (try? Data(contentsOf: folder.appending(path: name))).flatMap {
                CaseFile(String(name.dropLast(5)), Array($0))
            }
        }
    }()

    private init?(_ name: String, _ bytes: [UInt8]) {
        guard case .object(let scene)? = try? JSONValue(bytes, hasNonFinite: true),
            case .object(let expected)? = scene["expect"],
            case .object(let rules)? = expected["rules"]
        else { return nil }
        self.name = name
        self.bytes = bytes
        title = scene["title"].flatMap(Self.text) ?? ""
        outcome = expected["outcome"].flatMap(Self.text)
        self.rules = rules.compactMapValues { rule in
            guard case .object(let rule) = rule, let verdict = rule["verdict"].flatMap(Self.text) else { return nil }
            guard case .object(let measured)? = rule["measured"] else { return (verdict, [:]) }
            return (verdict, measured)
        }
        if case .list(let only)? = expected["only"] { self.only = only.compactMap(Self.text) } else { only = nil }
    }

    static func text(_ value: JSONValue) -> String? {
        guard case .text(let text) = value else { return nil }
        return text
    }

    /// The scene; `nil` where the file holds an invalid one.
    var scene: Scene? {
        guard case .scene(let scene) = SceneReader.read(bytes) else { return nil }
        return scene
    }
}

/// What the tests judge by.
enum Rules {
    static let folder = CaseFile.root.appending(path: "../../seeds/regulations").standardized.path
    static let venezia = Result { try RegulationReader(folder: folder).read("venezia") }

    static func evaluator() throws -> Evaluator { Evaluator(try venezia.get()) }
}
