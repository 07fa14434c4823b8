/// Why a document could not be written; every case names the place.
public enum FigureError: Error, Hashable, Sendable {
    case unreadable(path: String)
    case notAFont(path: String)
    /// Cairo's own word for what went wrong.
    case notWritten(reason: String)
}
