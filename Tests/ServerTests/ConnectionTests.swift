import HTTPTypes
import NIOCore
import NIOHTTPTypes
import Testing

@testable import Server

@Suite("A connection")
struct ConnectionTests {
    private let limits = ServerLimits()
    private let head = HTTPRequestPart.head(HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/"))

    private func later(_ duration: Duration) -> ContinuousClock.Instant { .now + duration }

    @Test("It is idle while no request is open, and only then")
    func idle() {
        var clock = ConnectionClock()
        #expect(clock.verdict(limits) == .fine)
        #expect(clock.verdict(limits, now: later(limits.idle + .seconds(1))) == .idle)
        clock.read(head)
        clock.read(.end(nil))
        #expect(clock.verdict(limits, now: later(limits.idle * 10)) == .fine)
        clock.answered()
        #expect(clock.verdict(limits, now: later(limits.idle + .seconds(1))) == .idle)
    }

    @Test("It is stalled when a write does not end, whatever was written before")
    func stalled() {
        var clock = ConnectionClock()
        clock.read(head)
        clock.read(.end(nil))
        clock.beginWrite()
        clock.beginWrite()
        clock.endWrite()
        #expect(clock.verdict(limits) == .fine)
        #expect(clock.verdict(limits, now: later(limits.stall + .seconds(1))) == .stalled)
        clock.endWrite()
        #expect(clock.verdict(limits, now: later(limits.stall + .seconds(1))) == .fine)
    }

    @Test("It is not stalled while what the kernel holds for the client changes")
    func slow() {
        var clock = ConnectionClock()
        clock.read(head)
        clock.read(.end(nil))
        clock.beginWrite()
        let limit = limits.stall + .seconds(1)
        clock.look(held: 500_000, now: later(limits.stall / 2))
        #expect(clock.verdict(limits, now: later(limit)) == .fine)
        clock.look(held: 499_999, now: later(limit))
        #expect(clock.verdict(limits, now: later(limit * 1.5)) == .fine)
        clock.look(held: 499_999, now: later(limit * 2))
        clock.look(held: nil, now: later(limit * 2))
        #expect(clock.verdict(limits, now: later(limit * 2.5)) == .stalled)
    }

    @Test("A body has its time from the head on, however often a byte of it comes")
    func body() {
        var clock = ConnectionClock()
        clock.read(head)
        clock.read(.body(ByteBuffer(string: "x")))
        #expect(clock.verdict(limits, now: later(limits.body + .seconds(1))) == .bodyIsSlow(isAnswered: false))
        clock.answered()
        #expect(clock.verdict(limits, now: later(limits.body + .seconds(1))) == .bodyIsSlow(isAnswered: true))
    }

    @Test("A body that is answered while it comes has its time while it is waited for, and more the more has come")
    func upload() {
        var clock = ConnectionClock()
        clock.read(head)
        clock.look(upload: .held, now: later(limits.body * 10))
        #expect(clock.verdict(limits, now: later(limits.body * 10)) == .fine)
        clock.look(upload: .awaited, now: later(limits.body * 11 + .seconds(1)))
        #expect(clock.verdict(limits) == .bodyIsSlow(isAnswered: false))
        clock.read(.body(ByteBuffer(repeating: 7, count: limits.leastUploadRate * 10)))
        #expect(clock.verdict(limits) == .fine)
        clock.look(upload: .awaited, now: later(limits.body * 11 + .seconds(20)))
        #expect(clock.verdict(limits) == .bodyIsSlow(isAnswered: false))
        clock.read(.end(nil))
        #expect(clock.verdict(limits) == .fine)
    }

    @Test("A client that leaves cancels what is done for it, before or after it began")
    func leaving() async throws {
        let connection = Connection()
        let work = Task {
            try await connection.whilePresent {
                while !Task.isCancelled { await Task.yield() }
                return true
            }
        }
        connection.leave()
        #expect(try await work.value)
        #expect(try await connection.whilePresent { Task.isCancelled })
        #expect(connection.hasLeft)
    }

    @Test("Answers end in the order in which they began; those that did not are given back on closing")
    func order() {
        let connection = Connection()
        for id in ["1", "2", "3"] {
            #expect(
                connection.begin(Exchange(id: id, method: "GET", service: "/", status: 200, began: .now)))
        }
        #expect(connection.end()?.id == "1")
        #expect(connection.close().open.map(\.id) == ["2", "3"])
        #expect(connection.end() == nil)
        #expect(!connection.begin(Exchange(id: "4", method: "GET", service: "/", status: 200, began: .now)))
    }
}
