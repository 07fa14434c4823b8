/// An SQLite result code with the words of the connection that produced it.
public struct SQLiteError: Error, Hashable, Sendable {
    /// Source: sqlite.org/rescode.html.
    public var code: Int32
    public var message: String
    public init(code: Int32, message: String) {
        self.code = code
        self.message = message
    }

    /// The codes that are told apart, without their extended parts.
    public enum PrimaryCode: Int32, Sendable {
        case busy = 5
        case locked = 6
        case interrupt = 9
        case `protocol` = 15
        case schema = 17
        case tooBig = 18
        case other = 1
    }

    public var primaryCode: PrimaryCode { PrimaryCode(rawValue: code & 0xFF) ?? .other }

    /// Whether the statement was stopped by ``Connection/stoppable(when:_:)``.
    public var isInterrupt: Bool { primaryCode == .interrupt }
}
