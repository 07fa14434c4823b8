public import Languages

/// What whoever runs the server ought to know of its keys. For the log: none of them holds anything of a token.
public enum IdentityEvent: Hashable, Sendable {
    case keysRead(path: String, count: Int)
    /// The file is there no more, or wrong: those from before stay in use.
    case keysKept(path: String, reason: LocalizedText)
}
