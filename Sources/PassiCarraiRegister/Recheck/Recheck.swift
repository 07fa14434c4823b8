import FeatureStores

/// Gives kept verdicts again – the last one of every open entry, and those that stand alone – and tells which would be
/// others now.
public struct Recheck: Sendable {
    /// A verdict given again.
    public struct Judgement: Hashable, Sendable {
        public var outcome: String
        /// The version of the rules that it is by.
        public var regulation: String
        /// What each rule says, by its id.
        public var rules: [String: String]
        /// The versions of the collections that were measured for it; `nil` where it was judged by what was kept.
        public var versions: [String: String]?

        public init(outcome: String, regulation: String, rules: [String: String], versions: [String: String]? = nil) {
            self.outcome = outcome
            self.regulation = regulation
            self.rules = rules
            self.versions = versions
        }
    }

    /// Judges what was kept by other rules, or measures again what was asked.
    ///
    /// - Throws: where what was kept cannot be judged any more; the verdict is then among ``Report/failures``.
    public typealias Judge = @Sendable (KeptVerdict) throws -> Judgement

    /// One rule that would say something else; `nil` where it said nothing, or would say nothing.
    public struct RuleChange: Hashable, Sendable {
        public let rule: String
        public let before: String?
        public let now: String?

        public init(rule: String, before: String?, now: String?) {
            self.rule = rule
            self.before = before
            self.now = now
        }
    }

    /// A verdict that would be another: its outcome, or what single rules say.
    public struct Difference: Hashable, Sendable {
        /// The entry that it is about; `nil` where it stands alone.
        public let passo: PassoCarraio?
        public let record: KeptVerdict.Record
        public let now: Judgement
        /// By the rule's id.
        public let rules: [RuleChange]

        public var before: KeptVerdict { record.verdict }
        public var isOutcomeDifferent: Bool { before.outcome != now.outcome }
        /// Collections that have changed since, where the place was measured again.
        public var changedCollections: [String] {
            now.versions.map { before.changedCollections(comparedWith: $0) } ?? []
        }
    }

    public struct Failure: Hashable, Sendable {
        public let passo: PassoCarraio?
        public let record: KeptVerdict.Record
        public let reason: String
    }

    public struct Report: Hashable, Sendable {
        /// Verdicts that were given again, failures included.
        public var judged = 0
        /// Of these, those for which the place was measured again.
        public var measured = 0
        /// Entries without a verdict.
        public var unjudged = 0
        public var differences: [Difference] = []
        /// Verdicts that cannot be given again, with the reason.
        public var failures: [Failure] = []

        /// How many would have another outcome.
        public var outcomes: Int { differences.count { $0.isOutcomeDifferent } }
        /// In how many verdicts each rule would say something else, by the rule's id.
        public var rules: [String: Int] {
            differences.reduce(into: [:]) { counts, difference in
                for change in difference.rules { counts[change.rule, default: 0] += 1 }
            }
        }
    }

    private let judge: Judge

    public init(_ judge: @escaping Judge) { self.judge = judge }

    /// - Parameters:
    ///   - selection: of entries; those in a final state are left out unless it names them. One that selects anything
    ///     leaves out the verdicts that stand alone.
    ///   - progress: told of verdicts so far, and of entries in all.
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
            add(last, about: entry, to: &report)
        }
        guard selection == RegisterReading.Selection() else { return report }
        try await reading.verdictsAlone { record in
            add(record, about: nil, to: &report)
            progress(report.judged, max(report.judged, entries.count))
        }
        return report
    }

    private func add(_ record: KeptVerdict.Record, about passo: PassoCarraio?, to report: inout Report) {
        report.judged += 1
        do {
            let now = try judge(record.verdict)
            if now.versions != nil { report.measured += 1 }
            let rules = Self.changes(from: record.verdict.rules, to: now.rules)
            guard now.outcome != record.verdict.outcome || !rules.isEmpty else { return }
            report.differences.append(Difference(passo: passo, record: record, now: now, rules: rules))
        } catch {
            report.failures.append(Failure(passo: passo, record: record, reason: "\(error)"))
        }
    }

    /// What rules say now and did not say then. Nothing where it is not known what they said.
    public static func changes(from before: [String: String], to now: [String: String]) -> [RuleChange] {
        guard !before.isEmpty else { return [] }
        return Set(before.keys).union(now.keys).sorted().compactMap { rule in
            before[rule] == now[rule] ? nil : RuleChange(rule: rule, before: before[rule], now: now[rule])
        }
    }
}
