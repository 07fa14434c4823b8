import Geocoding

/// The figures of an evaluation.
public struct EvaluationSummary: Sendable {
    public struct Figures: Hashable, Sendable {
        public var count = 0
        public var right = 0
        public var answered = 0
        public var sureAndWrong = 0
        public var asked = 0

        public var accuracy: Double { count == 0 ? 0 : Double(right) / Double(count) }
        public var sureAndWrongRate: Double { count == 0 ? 0 : Double(sureAndWrong) / Double(count) }

        mutating func add(_ verdict: EvaluationVerdict) {
            count += 1
            right += verdict.isRight ? 1 : 0
            answered += verdict.answer == nil ? 0 : 1
            sureAndWrong += verdict.isSureAndWrong ? 1 : 0
            asked += verdict.question == nil ? 0 : 1
        }
    }

    /// Of the answers that were given with a confidence of this tenth, how many were right.
    public struct Bin: Hashable, Sendable {
        public var count = 0
        public var hits = 0
        public var confidence = 0.0

        public var mean: Double { count == 0 ? 0 : confidence / Double(count) }
        public var share: Double { count == 0 ? 0 : Double(hits) / Double(count) }
    }

    /// In the order of the set.
    public private(set) var kinds: [(name: String, figures: Figures)] = []
    public private(set) var all = Figures()
    public private(set) var bins = Array(repeating: Bin(), count: 10)
    /// How far confidence and share lie apart, weighted by the answers of the bins.
    public private(set) var calibrationError = 0.0
    /// Mean square of confidence minus hit.
    public private(set) var brier = 0.0
    public let latencies: Latencies

    /// - Parameter nanoseconds: of each question.
    public init(_ verdicts: [EvaluationVerdict], nanoseconds: [Int]) {
        latencies = Latencies(nanoseconds)
        var order: [String: Int] = [:]
        var squares = 0.0
        for verdict in verdicts {
            let index = order[verdict.kind] ?? kinds.count
            if index == kinds.count {
                order[verdict.kind] = index
                kinds.append((verdict.kind, Figures()))
            }
            kinds[index].figures.add(verdict)
            all.add(verdict)
            guard let confidence = verdict.answer?.confidence else { continue }
            let bin = min(max(Int(confidence * 10), 0), 9)
            bins[bin].count += 1
            bins[bin].hits += verdict.isHit ? 1 : 0
            bins[bin].confidence += confidence
            let off = confidence - (verdict.isHit ? 1 : 0)
            squares += off * off
        }
        let given = bins.reduce(0) { $0 + $1.count }
        guard given > 0 else { return }
        brier = squares / Double(given)
        calibrationError = bins.reduce(0) { $0 + Double($1.count) * abs($1.mean - $1.share) } / Double(given)
    }
}

/// How long the answers took, microseconds.
public struct Latencies: Hashable, Sendable {
    public let p50: Double
    public let p95: Double
    public let p99: Double
    public let most: Double
    public let mean: Double

    public init(_ nanoseconds: [Int]) {
        let sorted = nanoseconds.sorted()
        // The smallest value that the share of the answers does not go beyond (nearest rank).
        func rank(_ share: Double) -> Double {
            guard !sorted.isEmpty else { return 0 }
            let index = Int((share * Double(sorted.count)).rounded(.up)) - 1
            return Double(sorted[min(max(index, 0), sorted.count - 1)]) / 1000
        }
        (p50, p95, p99) = (rank(0.5), rank(0.95), rank(0.99))
        most = Double(sorted.last ?? 0) / 1000
        mean = sorted.isEmpty ? 0 : Double(sorted.reduce(0, +)) / Double(sorted.count) / 1000
    }
}
