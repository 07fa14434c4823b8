import Services
import Support
import Testing

@testable import Publishing

@Suite("The update sequence")
struct UpdateSequenceTests {
    @Test("The same version keeps its number over restarts, and another one has a higher number")
    func restarts() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        func number(of version: String) async throws -> Int {
            let cache = try #require(TileCache(path: folder.path("t.sqlite"), maximumBytes: 1_000_000))
            return await UpdateSequence(cache).number(of: version)
        }
        let first = try await number(of: "a")
        #expect(try await number(of: "a") == first)
        let second = try await number(of: "b")
        #expect(second > first)
        #expect(try await number(of: "b") == second)
        // An older version that comes back is a new one.
        #expect(try await number(of: "a") > second)
    }

    @Test("Without a cache a number is the clock's, and grows with every version")
    func clock() async {
        let sequence = UpdateSequence(nil)
        let now = Int(Timestamp.now.seconds)
        var last = 0
        for version in ["a", "b", "c", "a"] {
            let number = await sequence.number(of: version)
            #expect(number > last)
            #expect(await sequence.number(of: version) == number)
            last = number
        }
        #expect(last >= now)
    }

    @Test("Many who ask at once get one number")
    func concurrent() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let sequence = UpdateSequence(TileCache(path: folder.path("t.sqlite"), maximumBytes: 1_000_000))
        let numbers = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<50 { group.addTask { await sequence.number(of: "a") } }
            return await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }
        #expect(numbers.count == 1)
    }
}
