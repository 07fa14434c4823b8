import Synchronization

/// A number that many tasks raise.
public final class Counter: Sendable {
    private let count = Atomic<Int>(0)
    public init() {}
    public var value: Int { count.load(ordering: .relaxed) }
    /// - Returns: the new value.
    @discardableResult public func raise() -> Int { count.add(1, ordering: .relaxed).newValue }
}
