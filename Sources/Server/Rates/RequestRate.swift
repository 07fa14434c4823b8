import Synchronization

/// How many requests each client has made in this minute.
///
/// One minute for all: it costs one number a client, and nothing is kept of the last one. Addresses stay in memory, and
/// for that minute only.
final class RequestRate: Sendable {
    /// Where a client stands. Source: Linee guida ModI (AgID), RAC_ROBUSTEZZA_001.
    struct Standing: Equatable, Sendable {
        /// Requests that a minute may have.
        var limit: Int
        /// Requests that this minute may still have.
        var remaining: Int
        /// Seconds until the next minute begins.
        var reset: Int
        /// Whether this request was one too many.
        var isOver = false
    }

    private struct State {
        var began: ContinuousClock.Instant
        var counts: [ClientAddress: Int] = [:]
        /// The count of all those for whom there is no room.
        var others = 0
    }

    /// Addresses that are told apart in a minute: some megabytes. A flood from more of them counts as one client.
    static let maximumClients = 65_536

    private static let window = Duration.seconds(60)
    private let limit: Int
    private let state: Mutex<State>

    /// - Parameter limit: requests a minute, 1 or more.
    init(limit: Int, now: ContinuousClock.Instant = .now) {
        self.limit = limit
        state = Mutex(State(began: now))
    }

    /// Counts one request.
    ///
    /// - Parameter client: `nil` for one that is not limited.
    func count(_ client: ClientAddress?, now: ContinuousClock.Instant = .now) -> Standing {
        state.withLock { state in
            var elapsed = now - state.began
            if elapsed >= Self.window {
                let windows = elapsed.components.seconds / Self.window.components.seconds
                state.began += Self.window * Int(windows)
                state.counts.removeAll(keepingCapacity: state.counts.count < 1024)
                state.others = 0
                elapsed = now - state.began
            }
            let reset = max(1, Int((Self.window - elapsed).components.seconds))
            guard let client else { return Standing(limit: limit, remaining: limit, reset: reset) }
            let isCounted = state.counts[client] != nil || state.counts.count < Self.maximumClients
            let count = (isCounted ? state.counts[client, default: 0] : state.others) + 1
            // One more than the limit tells that it is passed; more need not be counted.
            let kept = min(count, limit + 1)
            if isCounted { state.counts[client] = kept } else { state.others = kept }
            return Standing(limit: limit, remaining: max(0, limit - kept), reset: reset, isOver: count > limit)
        }
    }
}
