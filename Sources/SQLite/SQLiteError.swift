/// An SQLite result code with the words of the connection that produced it.
public struct SQLiteError: Error, Hashable, Sendable {
    /// Source: sqlite.org/rescode.html.
    public var code: Int32
    public var message: String
    public init(code: Int32, message: String) {
        self.code = code
        self.message = message
    }

    /// Whether the statement was stopped by ``Connection/interruptHandle`` or a deadline.
    public var isInterrupt: Bool { code & 0xFF == 9 }
}
