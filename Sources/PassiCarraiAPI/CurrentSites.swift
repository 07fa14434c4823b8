public import PassiCarrai
import Synchronization

/// What accesses are measured against now, or why there is nothing yet. A new state of the data takes the old one's place
/// at once: a request that has begun ends with the one it began with.
public final class CurrentSites: Sendable {
    public enum State: Sendable {
        /// The data are being read.
        case preparing
        case ready(Sites, Regulation)
        /// They cannot be read; the log has the reason.
        case failed
    }

    private let now: Mutex<State>

    public init(_ state: State = .preparing) { now = Mutex(state) }

    public var state: State { now.withLock { $0 } }

    public func publish(_ sites: Sites, _ regulation: Regulation) { now.withLock { $0 = .ready(sites, regulation) } }

    /// Says that there will be none for now; one that is in service stays.
    public func fail() {
        now.withLock { state in
            if case .ready = state { return }
            state = .failed
        }
    }
}
