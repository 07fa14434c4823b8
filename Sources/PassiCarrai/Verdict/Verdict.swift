/// The answer to one scene: every rule that was evaluated, and what they come to. A pre-examination, never a decision.
public struct Verdict: Hashable, Sendable, Codable {
    public var id: String?
    public var overall: Severity
    public var facingRoad: String?
    /// In the order of evaluation.
    public var findings: [Finding]
    /// Name and version of the regulation and of those that it extends.
    public var regulation: String
    /// What it was judged by, so that it can be judged again; `nil` where the input could not be read.
    public var evidence: Evidence?

    public var outcome: Outcome { Outcome(overall) }

    public subscript(_ rule: String) -> Finding? { findings.first { $0.rule == rule } }
}
