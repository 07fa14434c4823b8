/// Judges evidence by the rules of a regulation: no clock, no database, no measuring.
public struct Evaluator: Sendable {
    public let regulation: Regulation

    public init(_ regulation: Regulation) { self.regulation = regulation }

    /// Measures and judges.
    public func verdict(of scene: Scene) -> Verdict { verdict(by: Surveyor(regulation).survey(scene)) }

    /// Judges what was measured, now or years ago.
    ///
    /// A rule that ends the evaluation is reported alone.
    public func verdict(by evidence: Evidence) -> Verdict {
        var findings: [Finding] = []
        for rule in Rule.all {
            let finding = finding(rule, rule.judgement(evidence, regulation))
            if rule.ends(finding.severity, evidence) {
                findings = [finding]
                break
            }
            findings.append(finding)
        }
        let overall = findings.map(\.severity).max() ?? .notApplicable
        return Verdict(
            id: evidence.id, overall: overall, facingRoad: evidence.facing?.road, findings: findings,
            regulation: regulation.version, evidence: evidence)
    }

    /// The verdict on what is no scene.
    public func verdict(onInvalid id: String?, _ problems: [SceneProblem]) -> Verdict {
        let finding = finding(Rule.validInput, PlaceRules.invalid(problems))
        return Verdict(
            id: id, overall: .invalid, facingRoad: nil, findings: [finding], regulation: regulation.version,
            evidence: nil)
    }

    private func finding(_ rule: Rule, _ judgement: Judgement) -> Finding {
        Finding(
            rule: rule.id, severity: judgement.severity, source: regulation.sources[rule.id] ?? "",
            measured: judgement.measured, threshold: judgement.threshold, uncertainty: judgement.uncertainty,
            figure: judgement.figure, message: judgement.message)
    }
}
