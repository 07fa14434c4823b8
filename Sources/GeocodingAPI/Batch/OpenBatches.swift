import Synchronization

/// How many tables are being answered: each may hold some of its upload in memory, and keeps a worker busy.
final class OpenBatches: Sendable {
    private let count = Mutex(0)

    /// Held as long as the table is answered, and given back whatever becomes of it.
    final class Place: Sendable {
        private let batches: OpenBatches
        fileprivate init(_ batches: OpenBatches) { self.batches = batches }
        deinit { batches.count.withLock { $0 -= 1 } }
    }

    /// `nil` when as many are open as may be.
    func place(atMost maximum: Int) -> Place? {
        let isFree = count.withLock { count in
            guard count < maximum else { return false }
            count += 1
            return true
        }
        return isFree ? Place(self) : nil
    }
}
