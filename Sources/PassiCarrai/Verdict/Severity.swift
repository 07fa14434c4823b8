/// What a rule says, from best to worst; the worst of all rules is the verdict.
public enum Severity: String, Sendable, Codable, CaseIterable, Comparable {
    case notApplicable = "not_applicable"
    case pass, info, warning
    case manualReview = "manual_review"
    case needsWaiver = "needs_waiver"
    case reject, invalid

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    public static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }
}

/// What the whole comes to.
public enum Outcome: String, Sendable, Codable, CaseIterable {
    case favourable
    case favourableWithWarnings = "favourable_with_warnings"
    case needsWaiver = "needs_waiver"
    case manualReview = "manual_review"
    case reject
    case invalidInput = "invalid_input"

    public init(_ overall: Severity) {
        self =
            switch overall {
            case .notApplicable, .pass, .info: .favourable
            case .warning: .favourableWithWarnings
            case .manualReview: .manualReview
            case .needsWaiver: .needsWaiver
            case .reject: .reject
            case .invalid: .invalidInput
            }
    }
}
