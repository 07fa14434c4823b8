import Publishing
import Services
import Synchronization

/// Numbers the versions of a capabilities document, so that a client can ask whether it has the newest.
///
/// Versions of the catalog can be told apart but not ordered; a number can. It is the second of the day on which this
/// process first saw the version, and grows by one at least: it never falls, over restarts neither.
public final class UpdateSequence: Sendable {
    private let state = Mutex((version: "", number: 0))

    public init() {}

    /// The number of `version`, which is the newest.
    public func number(of version: String) -> Int {
        state.withLock { state in
            if state.version != version {
                state = (version, max(state.number + 1, Int(Timestamp.now.seconds)))
            }
            return state.number
        }
    }
}

extension ServiceError {
    /// What an UPDATESEQUENCE parameter is answered with: `nil` when the document is to be sent.
    ///
    /// Source: OGC 06-042 (WMS 1.3.0), 7.2.3.5, table 4; OGC 06-121r3 (OWS Common 1.1.0), 7.3.4.
    static func updateSequence(_ asked: String?, current: Int) -> ServiceError? {
        guard let asked, !asked.isEmpty else { return nil }
        guard let number = Int(asked) else {
            return ServiceError(
                .invalidUpdateSequence, locator: "updatesequence",
                "UPDATESEQUENCE is \"\(asked.prefix(40))\"; it is a whole number, now \(current).")
        }
        if number < current { return nil }
        return number == current
            ? ServiceError(
                .currentUpdateSequence, locator: "updatesequence", "UPDATESEQUENCE \(current) is the current one.")
            : ServiceError(
                .invalidUpdateSequence, locator: "updatesequence",
                "UPDATESEQUENCE \(number) is higher than the current one, \(current).")
    }
}
