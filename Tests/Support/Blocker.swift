import Dispatch

/// Keeps a worker busy until a test lets it go.
public final class Blocker: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private let gate = Gate()

    public init() {}

    /// Returns once it is released. For a worker's thread, never for a task.
    public func block() {
        let gate = gate
        Task { await gate.open() }
        semaphore.wait()
    }

    /// Returns once somebody is blocked.
    public func begun() async { await gate.wait() }

    public func release() { semaphore.signal() }
}
