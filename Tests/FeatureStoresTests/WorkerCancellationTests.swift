import Dispatch
import FeatureStores
import Support
import Synchronization
import Testing

/// A worker that is busy until it is let go.
private struct Blocker: Sendable {
    private let release = DispatchSemaphore(value: 0)
    private let task: Task<Void, any Error>

    init(_ pool: WorkerPool) async {
        let (begun, began) = AsyncStream<Void>.makeStream()
        let release = release
        task = Task {
            try await pool.run {
                began.yield()
                release.wait()
            }
        }
        for await _ in begun { break }
    }

    func end() async throws {
        release.signal()
        try await task.value
    }
}

/// What happened, in order.
private final class Notes: Sendable {
    private let notes = Mutex<[String]>([])
    var all: [String] { notes.withLock { $0 } }
    func add(_ note: String) { notes.withLock { $0.append(note) } }
}

@Suite("A job of the worker pool that is cancelled")
struct WorkerCancellationTests {
    /// Waits until so many jobs wait.
    private func settle(_ pool: WorkerPool, waiting: Int) async {
        while pool.waiting != waiting { await Task.yield() }
    }

    @Test("Is dropped where it waits, at once, and never runs", arguments: [WorkerPool.Lane.arriving, .begun])
    func dropped(lane: WorkerPool.Lane) async throws {
        let pool = WorkerPool(width: 1, capacity: 8)
        let blocker = await Blocker(pool)
        let ran = Counter()
        await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                do {
                    _ = try await pool.run(lane) { ran.raise() }
                    return false
                } catch {
                    return error is CancellationError
                }
            }
            await settle(pool, waiting: 1)
            group.cancelAll()
            // The worker is still busy: the job is given up without it.
            for await isCancelled in group { #expect(isCancelled) }
        }
        #expect(pool.waiting == 0)
        try await blocker.end()
        #expect(try await pool.run { 1 } == 1)
        #expect(ran.value == 0)
    }

    @Test("Frees its place for another")
    func place() async throws {
        let pool = WorkerPool(width: 1, capacity: 1)
        let blocker = await Blocker(pool)
        for _ in 0..<300 {
            let waiting = Task { try await pool.run { 1 } }
            await settle(pool, waiting: 1)
            waiting.cancel()
            await #expect(throws: CancellationError.self) { try await waiting.value }
        }
        async let last = pool.run { 2 }
        await settle(pool, waiting: 1)
        try await blocker.end()
        #expect(try await last == 2)
    }

    @Test("Is told so where it runs")
    func told() async throws {
        let pool = WorkerPool(width: 1, capacity: 1)
        let (begun, began) = AsyncStream<Void>.makeStream()
        let task = Task {
            try await pool.run { stop in
                began.yield()
                while !stop.isRaised {}
                try stop.check()
            }
        }
        for await _ in begun { break }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try await pool.run { 1 } == 1)
    }

    @Test("Does not begin when its task was cancelled before")
    func before() async throws {
        let pool = WorkerPool(width: 1, capacity: 1)
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await pool.run { 1 }
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test("Cancelling at any moment neither loses nor doubles a job")
    func storm() async throws {
        let pool = WorkerPool(width: 2, capacity: .max)
        let ran = Counter()
        var finished = 0
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<2000 {
                let task = Task {
                    try await pool.run(number.isMultiple(of: 3) ? .begun : .arriving) {
                        ran.raise()
                    }
                }
                if number.isMultiple(of: 2) { task.cancel() }
                group.addTask {
                    do {
                        _ = try await task.value
                        return true
                    } catch is CancellationError {
                        return false
                    } catch {
                        throw error
                    }
                }
            }
            for try await isFinished in group where isFinished { finished += 1 }
        }
        #expect(finished == ran.value)
        #expect(finished >= 1000)
        #expect(pool.waiting == 0)
    }
}

@Suite("The lanes of the worker pool")
struct WorkerLaneTests {
    @Test("What has begun is not refused when the queue is full, and goes before what arrives")
    func order() async throws {
        let pool = WorkerPool(width: 1, capacity: 1)
        let blocker = await Blocker(pool)
        let order = Notes()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await pool.run { order.add("arrives") } }
            while pool.waiting != 1 { await Task.yield() }
            await #expect(throws: WorkerPool.Overloaded.self) { try await pool.run {} }
            for number in 0..<3 {
                group.addTask { try await pool.run(.begun) { order.add("goes on") } }
                while pool.waiting != number + 2 { await Task.yield() }
            }
            try await blocker.end()
            try await group.waitForAll()
        }
        #expect(order.all == ["goes on", "goes on", "goes on", "arrives"])
    }

    @Test("Another capacity holds from then on")
    func capacity() async throws {
        let pool = WorkerPool(width: 1, capacity: 0)
        let blocker = await Blocker(pool)
        await #expect(throws: WorkerPool.Overloaded.self) { try await pool.run {} }
        pool.capacity = 1
        async let second = pool.run { 2 }
        while pool.waiting != 1 { await Task.yield() }
        try await blocker.end()
        #expect(try await second == 2)
    }
}
