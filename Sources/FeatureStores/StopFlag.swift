import Synchronization

/// Tells a job that nobody waits for its result any more: work that takes long looks at it now and then and ends.
public final class StopFlag: Sendable {
    private let raised = Atomic<Bool>(false)

    public init() {}

    public var isRaised: Bool { raised.load(ordering: .relaxed) }

    /// Stays raised for good.
    public func raise() { raised.store(true, ordering: .relaxed) }

    /// - Throws: `CancellationError` once the flag is raised.
    public func check() throws(CancellationError) {
        if isRaised { throw CancellationError() }
    }
}
