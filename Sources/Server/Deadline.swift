import Synchronization

/// Time that work may take. The work is cancelled when it is over, and nobody waits for work that does not listen.
struct Deadline: Sendable {
    let duration: Duration
    private let clock: DeadlineClock

    init(duration: Duration) {
        self.duration = duration
        clock = DeadlineClock(duration)
    }

    /// The work's result, or `nil` when the time was over first. Cancelling the caller cancels the work.
    func run<Result: Sendable>(_ work: @escaping @Sendable () async -> Result) async -> Result? {
        let race = Race<Result>()
        let runner = Task { [clock] in
            // What counts is the time from when it begins: how long it waited for a thread is not its doing.
            let alarm = clock.set { race.settle(nil) }
            race.settle(await work())
            clock.clear(alarm)
        }
        let result = await withTaskCancellationHandler {
            await race.value
        } onCancel: {
            runner.cancel()
        }
        if result == nil { runner.cancel() }
        return result
    }
}

/// The first of two results; the second is dropped.
private final class Race<Value: Sendable>: Sendable {
    private enum State {
        case open
        case awaited(CheckedContinuation<Value?, Never>)
        case settled(Value?)
        case over
    }

    private let state = Mutex(State.open)

    func settle(_ value: Value?) {
        let waiting: CheckedContinuation<Value?, Never>? = state.withLock { state in
            switch state {
            case .open:
                state = .settled(value)
                return nil
            case .awaited(let continuation):
                state = .over
                return continuation
            case .settled, .over: return nil
            }
        }
        waiting?.resume(returning: value)
    }

    /// To be awaited once.
    var value: Value? {
        get async {
            await withCheckedContinuation { continuation in
                let settled: Value?? = state.withLock { state in
                    guard case .settled(let value) = state else {
                        state = .awaited(continuation)
                        return nil
                    }
                    state = .over
                    return .some(value)
                }
                if let settled { continuation.resume(returning: settled) }
            }
        }
    }
}
