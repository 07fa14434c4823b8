import Markup

/// A verdict with what it was given on, so that it can be told again years later, and given again by other rules.
public struct KeptVerdict: Hashable, Sendable {
    /// `favourable`, `favourable_with_warnings`, `needs_waiver`, `manual_review`, `reject`, `invalid_input`.
    public var outcome: String
    /// The version of the regulation that it was given by.
    public var regulation: String
    /// The versions of the collections that were measured, as the survey names them.
    public var data: String
    /// JSON: what was asked.
    public var request: String
    /// JSON: what was measured.
    public var evidence: String
    /// JSON: every rule.
    public var verdict: String

    public init(
        outcome: String, regulation: String, data: String, request: String, evidence: String, verdict: String
    ) {
        self.outcome = outcome
        self.regulation = regulation
        self.data = data
        self.request = request
        self.evidence = evidence
        self.verdict = verdict
    }

    /// A kept verdict in the register.
    public struct Record: Hashable, Sendable, Identifiable {
        /// Of this verdict.
        public let id: String
        /// The entry that it is about; ``id`` for one that stands alone.
        public let passo: String
        /// UTC, ISO 8601.
        public let moment: String
        public let verdict: KeptVerdict

        /// Whether it is about no entry of the register: its id is then known to whoever was given it alone.
        public var isAlone: Bool { passo == id }
    }
}

extension KeptVerdict {
    /// What each rule said, by its id; empty where that cannot be read.
    public var rules: [String: String] {
        guard case .object(let rules)? = (try? JSONValue(Array(verdict.utf8)))?["rules"] else { return [:] }
        return rules.compactMapValues { $0["verdict"]?.text }
    }

    /// The version of each collection that was measured; empty for a scene, which brings its own.
    public var versions: [String: String] {
        guard case .object(let versions)? = (try? JSONValue(Array(data.utf8)))?["versioni"] else { return [:] }
        return versions.compactMapValues(\.text)
    }

    /// The collections that are no more as they were measured, by name: those that have changed, come or gone.
    ///
    /// - Parameter now: the version of each collection that there is now.
    public func changedCollections(comparedWith now: [String: String]) -> [String] {
        let then = versions
        guard !then.isEmpty else { return [] }
        return Set(then.keys).union(now.keys).filter { then[$0] != now[$0] }.sorted()
    }
}
