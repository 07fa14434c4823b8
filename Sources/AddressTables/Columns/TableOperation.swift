/// What is asked of every row of a table.
public enum TableOperation: String, Hashable, Sendable, CaseIterable {
    /// The place of an address.
    case search
    /// What is at a position.
    case reverse
    /// The places that a text speaks of.
    case report
}
