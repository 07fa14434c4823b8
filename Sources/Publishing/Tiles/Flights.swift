import Synchronization

/// One piece of work for everybody who asks for the same thing at the same time.
///
/// Whoever is cancelled leaves at once; the work goes on for the others, and is cancelled with the last who waits.
final class Flights<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Flight {
        var number: Int
        var task: Task<Void, Never>?
        var waiting: [Int: CheckedContinuation<Value, any Error>] = [:]
    }

    private struct State {
        var flights: [Key: Flight] = [:]
        var numbers = 0

        mutating func number() -> Int {
            numbers += 1
            return numbers
        }
    }

    private let state = Mutex(State())

    /// The value of `work` for `key`: started by the first who asks, shared by whoever asks before it ends.
    ///
    /// - Throws: what `work` throws; `CancellationError` when the task that asks is cancelled.
    func value(_ key: Key, _ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let waiter = state.withLock { $0.number() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                join(key, waiter, continuation, work)
                // The handler has run already when the task was cancelled before.
                if Task.isCancelled { leave(key, waiter) }
            }
        } onCancel: {
            leave(key, waiter)
        }
    }

    /// How many wait for `key` now.
    func waiting(_ key: Key) -> Int { state.withLock { $0.flights[key]?.waiting.count ?? 0 } }

    private func join(
        _ key: Key, _ waiter: Int, _ continuation: CheckedContinuation<Value, any Error>,
        _ work: @escaping @Sendable () async throws -> Value
    ) {
        state.withLock { state in
            if state.flights[key] != nil {
                state.flights[key]?.waiting[waiter] = continuation
                return
            }
            let number = state.number()
            var flight = Flight(number: number)
            flight.waiting[waiter] = continuation
            flight.task = Task {
                do {
                    let value = try await work()
                    self.land(key, number, .success(value))
                } catch {
                    self.land(key, number, .failure(error))
                }
            }
            state.flights[key] = flight
        }
    }

    private func leave(_ key: Key, _ waiter: Int) {
        let (continuation, task) = state.withLock {
            state -> (CheckedContinuation<Value, any Error>?, Task<Void, Never>?) in
            guard let continuation = state.flights[key]?.waiting.removeValue(forKey: waiter) else { return (nil, nil) }
            guard state.flights[key]?.waiting.isEmpty ?? false else { return (continuation, nil) }
            // Whoever asks from now on starts anew: this one is given up.
            return (continuation, state.flights.removeValue(forKey: key)?.task)
        }
        task?.cancel()
        continuation?.resume(throwing: CancellationError())
    }

    private func land(_ key: Key, _ number: Int, _ result: Result<Value, any Error>) {
        let waiting = state.withLock { state in
            state.flights[key]?.number == number ? state.flights.removeValue(forKey: key)?.waiting : nil
        }
        for continuation in (waiting ?? [:]).values { continuation.resume(with: result) }
    }
}
