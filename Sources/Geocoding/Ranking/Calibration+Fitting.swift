import Glibc

extension Calibration {
    /// The parameters under which a set of judged answers is likeliest; the bounds are kept.
    ///
    /// Gradient ascent on the log-likelihood with a weak pull to the standard values, so that a feature that the set
    /// hardly shows keeps its place. Deterministic. O(rounds · rows).
    ///
    /// - Parameter rows: what ``Explanation/evidence`` said of first answers, and whether each was right.
    public static func fitted(
        to rows: [(evidence: Evidence, isRight: Bool)], rounds: Int = 4000
    ) -> Calibration {
        guard !rows.isEmpty else { return .standard }
        let start = Self.standard.vector
        var weights = start
        let inputs = rows.map { Self.standard.inputs($0.evidence) }
        let pull = 0.5 / Double(rows.count)
        for round in 0..<rounds {
            var gradient = [Double](repeating: 0, count: weights.count)
            for (row, input) in inputs.enumerated() {
                let sum = zip(weights, input).reduce(0) { $0 + $1.0 * $1.1 }
                let error = (rows[row].isRight ? 1 : 0) - 1 / (1 + exp(-sum))
                for index in weights.indices { gradient[index] += error * input[index] }
            }
            let step = 2.0 / (1 + Double(round) / 1000)
            for index in weights.indices {
                weights[index] +=
                    step * (gradient[index] / Double(rows.count) - pull * (weights[index] - start[index]) / 10)
            }
        }
        return Calibration(weights, bounds: .standard)
    }

    private var vector: [Double] {
        [intercept, score, margin, exactNumber, nearNumber, street, site, unread, misspelt]
    }

    private init(_ vector: [Double], bounds: Calibration) {
        self.init(
            intercept: vector[0], score: vector[1], margin: vector[2], widestMargin: bounds.widestMargin,
            exactNumber: vector[3], nearNumber: vector[4], street: vector[5], site: vector[6], unread: vector[7],
            misspelt: vector[8], most: bounds.most, mostNear: bounds.mostNear)
    }

    /// What the weights are multiplied with.
    private func inputs(_ evidence: Evidence) -> [Double] {
        func has(_ pattern: Evidence.Pattern) -> Double { evidence.pattern == pattern ? 1 : 0 }
        return [
            1, evidence.score, min(max(evidence.margin, 0), widestMargin), has(.exactNumber), has(.nearNumber),
            has(.street),
            has(.site), evidence.unread, evidence.misspelt,
        ]
    }
}
