public import Languages

/// What is wrong with a scene, and where.
public struct SceneProblem: Hashable, Sendable, Codable {
    /// As JSONPath writes it: `$.roads[3].width`. Source: RFC 9535, 2.7.
    public var path: String
    public var message: LocalizedText

    public init(_ path: String, it italian: String, en english: String) {
        self.path = path
        message = LocalizedText(it: italian, en: english)
    }
}

/// Problems as they are found; from a certain number on they are only counted.
struct SceneProblems {
    private(set) var list: [SceneProblem] = []
    private(set) var count = 0
    private static let most = 50

    mutating func add(_ path: String, _ italian: String, _ english: String) {
        count += 1
        if list.count < Self.most { list.append(SceneProblem(path, it: italian, en: english)) }
    }
}
