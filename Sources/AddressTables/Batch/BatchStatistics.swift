public import Geocoding

/// What came of a table: rows by status, answers by kind and by confidence.
public struct BatchStatistics: Hashable, Sendable {
    public private(set) var statuses: [Status: Int] = [:]
    public private(set) var kinds: [AnswerKind: Int] = [:]
    /// Of the best answers, by ``bands``.
    public private(set) var confidences = Array(repeating: 0, count: Self.bands.count)

    /// Where each band of confidence begins.
    public static let bands = [0.95, 0.8, 0.5, 0]

    public init() {}

    public var rows: Int { statuses.values.reduce(0, +) }

    public mutating func count(_ status: Status, _ answer: Answer?) {
        statuses[status, default: 0] += 1
        guard let answer, status != .error else { return }
        kinds[answer.kind, default: 0] += 1
        confidences[Self.bands.firstIndex { answer.confidence >= $0 } ?? Self.bands.count - 1] += 1
    }

    public mutating func add(_ other: BatchStatistics) {
        statuses.merge(other.statuses, uniquingKeysWith: +)
        kinds.merge(other.kinds, uniquingKeysWith: +)
        for index in confidences.indices { confidences[index] += other.confidences[index] }
    }

    /// Lines of a name and a number, for a file that a batch is taken up again from.
    public var lines: [String] {
        statuses.sorted { $0.key.rawValue < $1.key.rawValue }.map { "status.\($0.key.rawValue) \($0.value)" }
            + kinds.sorted { $0.key.rawValue < $1.key.rawValue }.map { "kind.\($0.key.rawValue) \($0.value)" }
            + confidences.enumerated().map { "confidence.\($0.offset) \($0.element)" }
    }

    /// Takes one of ``lines`` back. - Returns: whether it is one.
    public mutating func take(name: Substring, value: Int) -> Bool {
        let parts = name.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, value >= 0 else { return false }
        switch parts[0] {
        case "status":
            guard let status = Status(rawValue: String(parts[1])) else { return false }
            statuses[status] = value
        case "kind":
            guard let kind = AnswerKind(rawValue: String(parts[1])) else { return false }
            kinds[kind] = value
        case "confidence":
            guard let index = Int(parts[1]), confidences.indices.contains(index) else { return false }
            confidences[index] = value
        default: return false
        }
        return true
    }
}
