/// One change of one entry.
public struct HistoryEntry: Hashable, Sendable {
    public let passo: String
    /// Of the entry after the change.
    public let revision: Int
    /// UTC, ISO 8601.
    public let moment: String
    /// `nil` for the first.
    public let from: PassoState?
    public let to: PassoState
    public let actor: String
    public let note: String?
}
