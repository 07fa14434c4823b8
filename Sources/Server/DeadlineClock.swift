import Synchronization

/// One clock for many alarms of one duration: a timer for each would cost more than many a request.
///
/// An alarm goes off up to a fiftieth of the duration late. The clock runs only while alarms are set.
final class DeadlineClock: Sendable {
    private struct State {
        /// When each goes off, and what is done then.
        var alarms: [Int: (due: ContinuousClock.Instant, ring: @Sendable () -> Void)] = [:]
        var last = 0
        var isRunning = false
    }

    private let duration: Duration
    private let tick: Duration
    private let state = Mutex(State())

    init(_ duration: Duration) {
        self.duration = duration
        tick = max(duration / 50, .milliseconds(1))
    }

    /// - Returns: the alarm, to be cleared.
    func set(_ ring: @escaping @Sendable () -> Void) -> Int {
        let due = ContinuousClock.now + duration
        let (alarm, starts) = state.withLock { state in
            state.last += 1
            state.alarms[state.last] = (due, ring)
            defer { state.isRunning = true }
            return (state.last, !state.isRunning)
        }
        if starts { Task.detached { await self.run() } }
        return alarm
    }

    func clear(_ alarm: Int) { state.withLock { _ = $0.alarms.removeValue(forKey: alarm) } }

    private func run() async {
        repeat { try? await Task.sleep(for: tick) } while ring()
    }

    /// Rings what is due. - Returns: whether the clock goes on.
    private func ring() -> Bool {
        let now = ContinuousClock.now
        let (due, goesOn) = state.withLock { state -> ([@Sendable () -> Void], Bool) in
            let due = state.alarms.filter { $0.value.due <= now }
            for alarm in due.keys { state.alarms[alarm] = nil }
            state.isRunning = !state.alarms.isEmpty
            return (due.values.map(\.ring), state.isRunning)
        }
        for ring in due { ring() }
        return goesOn
    }
}
