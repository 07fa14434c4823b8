import Glibc

/// How sure the candidates of one text are, together.
struct Confidences {
    /// One for each candidate; their sum is at most 1.
    private(set) var values: [Double] = []
    /// The best candidate that is another place than the first; `nil` where there is none.
    private(set) var rival: Int?
    private(set) var evidence: Calibration.Evidence?

    /// - Parameters:
    ///   - isVague: the text has no word that tells one place from another.
    ///   - isElsewhere: it names a town that the gazetteer does not have.
    init(
        _ candidates: [Candidate], _ gazetteer: Gazetteer, _ calibration: Calibration, isVague: Bool = false,
        isElsewhere: Bool = false
    ) {
        guard let first = candidates.first else { return }
        rival = candidates.indices.dropFirst().first { !Self.areBeside(first, candidates[$0], gazetteer) }
        let margin = rival.map { first.score - candidates[$0].score } ?? 1
        let evidence = Calibration.Evidence(
            score: first.score, margin: margin, unread: first.features.value(.unread),
            misspelt: first.features.value(.misspelt), pattern: Self.pattern(first, gazetteer))
        self.evidence = evidence
        // Of several that are as good, each is right as often as the others.
        let ties =
            candidates.filter { first.score - $0.score < 0.008 && !Self.areBeside(first, $0, gazetteer) }.count + 1
        var best = min(calibration.confidence(evidence), ties > 1 ? 0.9 / Double(ties) : 1)
        // A word that is like a name, and nothing that says it is a street: `due righe` is hardly Strada del Rigo 2.
        if first.features.has(.genericUnsaid), first.features.value(.misspelt) > 0.08 { best = min(best, 0.75) }
        if isElsewhere { best = min(best, 0.5) }
        if first.features.value(.unread) > 0.25 { best = min(best, 0.7) }
        if first.position(gazetteer) == nil || isVague { best = min(best, 0.3) }
        // A number that is left over, or a place that the candidate is not in, was meant for something.
        if first.features.has(.numberUnused) || first.features.has(.numberOutOfRange)
            || first.features.value(.otherArea) >= 1
        {
            best = min(best, 0.6)
        }
        let rest = candidates.map { exp(($0.score - first.score) / 0.04) }
        let sum = rest.dropFirst().reduce(0, +)
        values = candidates.indices.map { index in
            index == 0 ? best : min(best, (1 - best) * rest[index] / max(sum, 1e-9) * min(1, sum))
        }
    }

    /// Whether two lie so near that it does not matter which is meant.
    static func areBeside(_ one: Candidate, _ other: Candidate, _ gazetteer: Gazetteer) -> Bool {
        guard let a = one.position(gazetteer), let b = other.position(gazetteer) else { return false }
        let (dx, dy) = (Double(a.x) - Double(b.x), Double(a.y) - Double(b.y))
        return dx * dx + dy * dy < 4000 * 4000
    }

    private static func pattern(_ candidate: Candidate, _ gazetteer: Gazetteer) -> Calibration.Evidence.Pattern {
        switch candidate.kind(gazetteer) {
        case .civico: candidate.outcome?.kind == .exact ? .exactNumber : .nearNumber
        case .approximate, .interpolated: .nearNumber
        case .street: candidate.number == nil ? .street : .nearNumber
        default: .site
        }
    }
}
