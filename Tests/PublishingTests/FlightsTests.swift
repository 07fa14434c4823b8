import Support
import Testing

@testable import Publishing

/// Something that is waited for until it is opened, or until whoever waits is cancelled.
private final class Gate: Sendable {
    private let (opened, opening) = AsyncStream<Void>.makeStream()
    func wait() async throws {
        for await _ in opened { return }
        throw CancellationError()
    }
    func open() { opening.yield() }
}

@Suite("Work that several wait for")
struct FlightsTests {
    @Test("Is done once and given to all")
    func shared() async throws {
        let flights = Flights<String, Int>()
        let gate = Gate()
        let begun = Counter()
        let tasks = (0..<5).map { _ in
            Task {
                try await flights.value("a") {
                    let number = begun.raise()
                    try await gate.wait()
                    return number
                }
            }
        }
        while flights.waiting("a") != 5 { await Task.yield() }
        gate.open()
        for task in tasks { #expect(try await task.value == 1) }
        #expect(begun.value == 1)
        #expect(flights.waiting("a") == 0)
    }

    @Test("Goes on when one of those who wait is cancelled, who leaves at once")
    func oneLeaves() async throws {
        let flights = Flights<String, Int>()
        let gate = Gate()
        let tasks = (0..<2).map { _ in
            Task {
                try await flights.value("a") {
                    try await gate.wait()
                    return 7
                }
            }
        }
        while flights.waiting("a") != 2 { await Task.yield() }
        tasks[0].cancel()
        await #expect(throws: CancellationError.self) { try await tasks[0].value }
        #expect(flights.waiting("a") == 1)
        gate.open()
        #expect(try await tasks[1].value == 7)
    }

    @Test("Is cancelled with the last who waits; the next who asks starts anew")
    func allLeave() async throws {
        let flights = Flights<String, Int>()
        let (ended, ending) = AsyncStream<Void>.makeStream()
        let gate = Gate()
        let task = Task {
            try await flights.value("a") {
                defer { ending.yield() }
                try await gate.wait()
                return 1
            }
        }
        while flights.waiting("a") != 1 { await Task.yield() }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        // The gate was never opened: the work ended because it was cancelled.
        for await _ in ended { break }
        #expect(try await flights.value("a") { 2 } == 2)
    }

    @Test("Fails for all who wait, and not for those who ask later")
    func failure() async throws {
        struct Refusal: Error {}
        let flights = Flights<String, Int>()
        await #expect(throws: Refusal.self) { try await flights.value("a") { throw Refusal() } }
        #expect(try await flights.value("a") { 3 } == 3)
    }

    @Test("Is not begun for a task that was cancelled before it asked, or given up at once")
    func cancelledBefore() async throws {
        let flights = Flights<String, Int>()
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await flights.value("a") {
                while !Task.isCancelled { await Task.yield() }
                return 1
            }
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(flights.waiting("a") == 0)
    }
}
