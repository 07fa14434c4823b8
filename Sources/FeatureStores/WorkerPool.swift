import Dispatch
import Synchronization

/// Where C libraries and CPU-bound work run: never on an event loop, never on the cooperative pool.
///
/// As many jobs at once as the pool is wide; the others wait in a bounded queue. Over the bound a job is refused at
/// once, so that a caller can answer 503 instead of piling up memory. A job whose task is cancelled is dropped where
/// it waits, and told so by a ``StopFlag`` where it runs.
public final class WorkerPool: Sendable {
    /// The queue before the pool is full.
    public struct Overloaded: Error, Sendable {}

    /// Which queue a job waits in.
    public enum Lane: Sendable {
        /// A request that has not been answered yet: refused when the queue is full.
        case arriving
        /// The rest of an answer that has begun: goes before what arrives, and is never refused. Bounded by whoever
        /// lets answers begin: one such job an answer waits at a time.
        case begun
    }

    private struct State {
        /// Workers that have nothing to do.
        var free: [Int]
        var capacity: Int
        var arriving = WorkerQueue()
        var begun = WorkerQueue()
    }

    public let width: Int
    private let state: Mutex<State>
    /// One for each worker. A serial queue has a thread beside those that Swift's tasks share with the concurrent
    /// ones: workers that are busy keep nobody else waiting.
    private let queues: [DispatchQueue]

    /// - Parameters:
    ///   - width: jobs at once; the number of cores is the right answer for CPU-bound work.
    ///   - capacity: arriving jobs that may wait.
    public init(width: Int, capacity: Int) {
        self.width = width
        state = Mutex(State(free: Array(0..<width), capacity: capacity))
        queues = (0..<width).map { DispatchQueue(label: "worker-\($0)") }
    }

    /// Arriving jobs that may wait. Those that wait already stay when it is lowered.
    public var capacity: Int {
        get { state.withLock { $0.capacity } }
        set { state.withLock { $0.capacity = newValue } }
    }

    /// Jobs that wait now, in both lanes.
    public var waiting: Int { state.withLock { $0.arriving.count + $0.begun.count } }

    /// Runs `job` on a worker and returns what it returns.
    ///
    /// - Throws: ``Overloaded`` when too many jobs wait already; `CancellationError` when the task was cancelled before
    ///   the job began; otherwise what `job` throws.
    public func run<Success: Sendable>(
        _ lane: Lane = .arriving, _ job: @escaping @Sendable () throws -> Success
    ) async throws -> Success {
        try await run(lane) { _ in try job() }
    }

    /// Runs `job` with a flag that is raised when the task is cancelled while it runs.
    public func run<Success: Sendable>(
        _ lane: Lane = .arriving, _ job: @escaping @Sendable (StopFlag) throws -> Success
    ) async throws -> Success {
        let ticket = WorkerJob()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let outcome = submit(ticket, lane) { fate in
                    switch fate {
                    case .runs: continuation.resume(with: Result { try job(ticket.stop) })
                    case .dropped: continuation.resume(throwing: CancellationError())
                    }
                }
                switch outcome {
                case .accepted: break
                case .refused: continuation.resume(throwing: Overloaded())
                case .cancelled: continuation.resume(throwing: CancellationError())
                }
            }
        } onCancel: {
            guard ticket.cancel() else { return }
            state.withLock { state in
                switch lane {
                case .arriving: state.arriving.noteDropped()
                case .begun: state.begun.noteDropped()
                }
            }
        }
    }
    private enum Outcome { case accepted, refused, cancelled }

    private func submit(
        _ job: WorkerJob, _ lane: Lane, _ body: @escaping @Sendable (WorkerJob.Fate) -> Void
    ) -> Outcome {
        let (outcome, worker) = state.withLock { state -> (Outcome, Int?) in
            if let worker = state.free.last {
                guard job.start() else { return (.cancelled, nil) }
                state.free.removeLast()
                return (.accepted, worker)
            }
            guard lane == .begun || state.arriving.count < state.capacity else { return (.refused, nil) }
            // Under the lock, so that whoever cancels a waiting job finds it in its queue.
            guard job.wait(for: body) else { return (.cancelled, nil) }
            switch lane {
            case .arriving: state.arriving.append(job)
            case .begun: state.begun.append(job)
            }
            return (.accepted, nil)
        }
        if let worker { queues[worker].async { self.drain(worker, from: body) } }
        return outcome
    }

    private func drain(_ worker: Int, from first: @escaping @Sendable (WorkerJob.Fate) -> Void) {
        var next: (@Sendable (WorkerJob.Fate) -> Void)? = first
        while let body = next {
            body(.runs)
            next = state.withLock { state in
                if let body = state.begun.next() ?? state.arriving.next() { return body }
                state.free.append(worker)
                return nil
            }
        }
    }
}
