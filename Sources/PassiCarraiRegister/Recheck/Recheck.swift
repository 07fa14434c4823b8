import FeatureStores

/// Gives the last verdict of every open entry again, and tells which would be another now.
public struct Recheck: Sendable {
    /// Judges what was kept by other rules, or measures again what was asked.
    ///
    /// - Returns: the outcome now, and the version of the rules that it is by.
    /// - Throws: where what was kept cannot be judged any more; the entry is then among ``Report/failures``.
    public typealias Judge = @Sendable (KeptVerdict) throws -> (outcome: String, regulation: String)

    /// A verdict that would be another.
    public struct Difference: Hashable, Sendable {
        public let passo: PassoCarraio
        /// When the kept one was given.
        public let moment: String
        public let before: String
        public let now: String
        public let regulationBefore: String
        public let regulationNow: String
    }

    public struct Failure: Hashable, Sendable {
        public let passo: PassoCarraio
        public let reason: String
    }

    public struct Report: Hashable, Sendable {
        /// Entries that have a verdict.
        public var judged = 0
        /// Entries without one.
        public var unjudged = 0
        public var differences: [Difference] = []
        /// Entries whose kept verdict cannot be judged again, with the reason.
        public var failures: [Failure] = []
    }

    private let judge: Judge

    public init(_ judge: @escaping Judge) { self.judge = judge }

    /// - Parameters:
    ///   - selection: of entries; those in a final state are left out unless it names them.
    ///   - progress: told of entries so far, and in all.
    public func run(
        _ reading: RegisterReading, _ selection: RegisterReading.Selection,
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> Report {
        var entries: [PassoCarraio] = []
        try await reading.passi(selection) { batch in
            entries += batch.filter { !selection.states.isEmpty || !$0.state.successors.isEmpty }
        }
        var report = Report()
        for (index, entry) in entries.enumerated() {
            progress(index, entries.count)
            guard let last = try await reading.verdicts(of: entry.id).last else {
                report.unjudged += 1
                continue
            }
            report.judged += 1
            do {
                let (outcome, regulation) = try judge(last.verdict)
                guard outcome != last.verdict.outcome else { continue }
                report.differences.append(
                    Difference(
                        passo: entry, moment: last.moment, before: last.verdict.outcome, now: outcome,
                        regulationBefore: last.verdict.regulation, regulationNow: regulation))
            } catch {
                report.failures.append(Failure(passo: entry, reason: "\(error)"))
            }
        }
        return report
    }
}
