import Dispatch
import Synchronization

/// Where C libraries and CPU-bound work run: never on an event loop, never on the cooperative pool.
///
/// As many jobs at once as the pool is wide; the others wait in a bounded queue. Over the bound a job is refused at
/// once, so that a caller can answer 503 instead of piling up memory.
public final class WorkerPool: Sendable {
    /// The queue before the pool is full.
    public struct Overloaded: Error, Sendable {}

    private struct State {
        var active = 0
        /// A slot is emptied when its job is taken, so that nothing of a finished job stays.
        var waiting: [(@Sendable () -> Void)?] = []
        var head = 0
    }

    public let width: Int
    public let capacity: Int
    private let state = Mutex(State())
    private let queue: DispatchQueue

    /// - Parameters:
    ///   - width: jobs at once; the number of cores is the right answer for CPU-bound work.
    ///   - capacity: jobs that may wait.
    public init(width: Int, capacity: Int) {
        self.width = width
        self.capacity = capacity
        queue = DispatchQueue(label: "worker-pool", attributes: .concurrent)
    }

    /// Runs `job` on a worker and returns what it returns.
    ///
    /// - Throws: ``Overloaded`` when too many jobs wait already; otherwise what `job` throws.
    public func run<Success: Sendable>(
        _ job: @escaping @Sendable () throws -> Success
    ) async throws -> Success {
        try await withCheckedThrowingContinuation { continuation in
            let task: @Sendable () -> Void = { continuation.resume(with: Result { try job() }) }
            if !submit(task) { continuation.resume(throwing: Overloaded()) }
        }
    }

    private func submit(_ task: @escaping @Sendable () -> Void) -> Bool {
        enum Outcome { case start, queued, refused }
        let outcome = state.withLock { state -> Outcome in
            if state.active < width {
                state.active += 1
                return .start
            }
            guard state.waiting.count - state.head < capacity else { return .refused }
            state.waiting.append(task)
            return .queued
        }
        if outcome == .start { queue.async { self.drain(from: task) } }
        return outcome != .refused
    }

    private func drain(from first: @escaping @Sendable () -> Void) {
        var next: (@Sendable () -> Void)? = first
        while let task = next {
            task()
            next = state.withLock { state in
                guard state.head < state.waiting.count else {
                    state.waiting.removeAll(keepingCapacity: true)
                    state.head = 0
                    state.active -= 1
                    return nil
                }
                let task = state.waiting[state.head].take()
                state.head += 1
                if state.head > min(capacity, 1024) {
                    state.waiting.removeFirst(state.head)
                    state.head = 0
                }
                return task
            }
        }
    }
}
