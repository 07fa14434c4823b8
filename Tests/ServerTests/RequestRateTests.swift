import HTTPTypes
import Testing

@testable import Server

@Suite("The rate of requests")
struct RequestRateTests {
    private let start = ContinuousClock.now

    private func address(_ text: String) throws -> ClientAddress { try #require(ClientAddress(text), "\(text)") }

    @Test("A client has the requests of a minute, is told what is left, and has them again in the next")
    func minute() throws {
        let rate = RequestRate(limit: 2, now: start)
        let client = try address("203.0.113.7")
        #expect(rate.count(client, now: start) == .init(limit: 2, remaining: 1, reset: 60))
        #expect(rate.count(client, now: start + .seconds(20)) == .init(limit: 2, remaining: 0, reset: 40))
        for _ in 0..<3 {
            let standing = rate.count(client, now: start + .seconds(59.5))
            #expect(standing == .init(limit: 2, remaining: 0, reset: 1, isOver: true))
        }
        #expect(rate.count(client, now: start + .seconds(60)) == .init(limit: 2, remaining: 1, reset: 60))
        #expect(rate.count(client, now: start + .seconds(310)) == .init(limit: 2, remaining: 1, reset: 50))
    }

    @Test("What one client asks is not taken from another, nor from this machine")
    func apart() throws {
        let rate = RequestRate(limit: 1, now: start)
        #expect(try !rate.count(address("203.0.113.7"), now: start).isOver)
        #expect(try rate.count(address("203.0.113.7"), now: start).isOver)
        #expect(try !rate.count(address("203.0.113.8"), now: start).isOver)
        #expect(try !rate.count(address("2001:db8::1"), now: start).isOver)
        for _ in 0..<5 { #expect(rate.count(nil, now: start) == .init(limit: 1, remaining: 1, reset: 60)) }
    }

    @Test("More clients than are told apart count as one, until the next minute")
    func flood() throws {
        let rate = RequestRate(limit: 10, now: start)
        func client(_ number: Int) throws -> ClientAddress {
            try address("10.\(number >> 16).\(number >> 8 & 255).\(number & 255)")
        }
        for number in 0..<RequestRate.maximumClients { _ = rate.count(try client(number), now: start) }
        var refused = 0
        for number in 0..<20 where rate.count(try client(RequestRate.maximumClients + number), now: start).isOver {
            refused += 1
        }
        #expect(refused == 10)
        #expect(!rate.count(try client(0), now: start).isOver)
        let next = rate.count(try client(RequestRate.maximumClients), now: start + .seconds(60))
        #expect(next.remaining == 9)
    }

    @Test(
        "An address is read as proxies write it, and counts with the others of its customer",
        arguments: [
            ("203.0.113.7", "203.0.113.7:4711"), ("203.0.113.7", " 203.0.113.7 "),
            ("203.0.113.7", "::ffff:203.0.113.7"),
            ("2001:db8:1:2::3", "2001:db8:1:2:ffff::4"), ("2001:db8:1:2::3", "[2001:db8:1:2::9]:443"),
            ("2001:db8:1:2::3", "[2001:DB8:1:2::9]"),
        ])
    func same(_ first: String, _ second: String) throws { #expect(try address(first) == address(second)) }

    @Test(
        "What is none is no address", arguments: ["", "unknown", "_hidden", "1.2.3", "1.2.3.4.5", "[::1", "::g", "a:b"])
    func none(_ text: String) { #expect(ClientAddress(text) == nil) }

    @Test(
        "The client is the last one that no named proxy wrote; nobody else is believed",
        arguments: [
            // From this machine and from the named proxy 10.0.0.5.
            ("127.0.0.1", "203.0.113.7", "203.0.113.7"), ("::1", "203.0.113.7", "203.0.113.7"),
            ("10.0.0.5", "198.51.100.1, 203.0.113.7", "203.0.113.7"),
            ("10.0.0.5", "198.51.100.1, 203.0.113.7, 127.0.0.1, 10.0.0.5", "203.0.113.7"),
            ("127.0.0.1", "", nil), ("10.0.0.5", "", nil), ("127.0.0.1", "10.0.0.5", nil),
            ("10.0.0.5", "203.0.113.7, unknown", "10.0.0.5"), ("127.0.0.1", "unknown", nil),
            // From anywhere else.
            ("203.0.113.9", "127.0.0.1", "203.0.113.9"), ("203.0.113.9", "", "203.0.113.9"),
        ])
    func forwarded(_ peer: String, _ header: String, _ client: String?) throws {
        let forwarded = try ForwardedFor(proxies: [address("10.0.0.5")])
        let name = try #require(HTTPField.Name("X-Forwarded-For"))
        let found = try forwarded.client(address(peer), header.isEmpty ? [:] : [name: header])
        #expect(try found == client.map { try address($0) })
    }
}
