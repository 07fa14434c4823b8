import Dispatch
import FeatureStores
import Synchronization
import Testing

/// How many jobs run now, and the most there have been.
private final class Gauge: Sendable {
    private let count = Mutex((now: 0, most: 0))
    var most: Int { count.withLock { $0.most } }
    func enter() {
        count.withLock {
            $0.now += 1
            $0.most = max($0.most, $0.now)
        }
    }
    func leave() { count.withLock { $0.now -= 1 } }
}

@Suite("The worker pool")
struct WorkerPoolTests {
    @Test("Every job runs once, never more at a time than the pool is wide")
    func width() async throws {
        let pool = WorkerPool(width: 2, capacity: 5000)
        let gauge = Gauge()
        let sum = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<2000 {
                group.addTask {
                    try await pool.run {
                        gauge.enter()
                        defer { gauge.leave() }
                        return number
                    }
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(sum == 1999 * 1000)
        #expect(gauge.most <= 2)
    }

    @Test("Over its capacity a job is refused at once, and the pool goes on")
    func overload() async throws {
        let pool = WorkerPool(width: 1, capacity: 0)
        let release = DispatchSemaphore(value: 0)
        let (begun, began) = AsyncStream<Void>.makeStream()
        async let first = pool.run { () -> Int in
            began.yield()
            release.wait()
            return 1
        }
        for await _ in begun { break }
        await #expect(throws: WorkerPool.Overloaded.self) { try await pool.run { 2 } }
        release.signal()
        #expect(try await first == 1)
        // The worker may need a moment more to be free.
        var third: Int?
        while third == nil {
            third = try? await pool.run { 3 }
            await Task.yield()
        }
        #expect(third == 3)
    }
}
