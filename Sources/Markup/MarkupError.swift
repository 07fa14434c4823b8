/// A document that is not well-formed, not permitted, or not what its reader expected.
public struct MarkupError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Counted from 1.
    public var line: Int
    /// For a person; says what was wrong and, where it can be known, what would be right.
    public var message: String

    public init(line: Int, _ message: String) {
        self.line = line
        self.message = message
    }

    public var description: String { "line \(line): \(message)" }
}
