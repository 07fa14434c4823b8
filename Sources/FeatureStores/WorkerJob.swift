import Synchronization

/// One job of a ``WorkerPool`` on its way: it waits, and then either runs or is dropped, never both.
final class WorkerJob: Sendable {
    /// What becomes of a job that waited.
    enum Fate: Sendable { case runs, dropped }

    private enum Stage {
        case made
        case waiting(@Sendable (Fate) -> Void)
        case running
        case dropped
    }

    private let stage = Mutex(Stage.made)
    /// Raised when the job is cancelled while it runs.
    let stop = StopFlag()

    /// Notes that the job runs without having waited. - Returns: `false` when it was cancelled before.
    func start() -> Bool {
        stage.withLock { stage in
            guard case .made = stage else { return false }
            stage = .running
            return true
        }
    }

    /// Lets the job wait with what it has to do. - Returns: `false` when it was cancelled before.
    func wait(for body: @escaping @Sendable (Fate) -> Void) -> Bool {
        stage.withLock { stage in
            guard case .made = stage else { return false }
            stage = .waiting(body)
            return true
        }
    }

    /// Takes a waiting job up; `nil` for one that was dropped.
    func begin() -> (@Sendable (Fate) -> Void)? {
        stage.withLock { stage in
            guard case .waiting(let body) = stage else { return nil }
            stage = .running
            return body
        }
    }

    /// Drops the job where it waits, tells it to stop where it runs. - Returns: whether it left a queue.
    func cancel() -> Bool {
        let body = stage.withLock { stage -> (@Sendable (Fate) -> Void)? in
            switch stage {
            case .made:
                stage = .dropped
                return nil
            case .waiting(let body):
                stage = .dropped
                return body
            case .running, .dropped: return nil
            }
        }
        stop.raise()
        body?(.dropped)
        return body != nil
    }

    var isDropped: Bool {
        stage.withLock { if case .dropped = $0 { true } else { false } }
    }
}
