import Foundation
import SQLite
import Support
import Testing

@testable import Publishing

@Suite("The tile cache")
struct TileCacheTests {
    func key(_ x: Int) -> TileCache.Key { TileCache.Key(name: "mappa png", matrixSet: "W", z: 3, x: x, y: 0) }

    @Test("A tile of another version is a miss, and the new one takes its place")
    func versions() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let cache = try #require(TileCache(path: folder.path("t.sqlite"), maximumBytes: 1_000_000))
        await cache.keep([key(1): [1, 2, 3]], version: "a")
        #expect(await cache.tile(key(1), version: "a") == [1, 2, 3])
        #expect(await cache.tile(key(1), version: "b") == nil)
        #expect(await cache.tile(key(2), version: "a") == nil)
        await cache.keep([key(1): [4]], version: "b")
        #expect(await cache.tile(key(1), version: "a") == nil)
        #expect(await cache.tile(key(1), version: "b") == [4])
    }

    @Test("Over its size the tiles unused for longest go, and those in use stay")
    func bound() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let cache = try #require(TileCache(path: folder.path("t.sqlite"), maximumBytes: 300_000))
        for x in 0..<250 {
            await cache.keep([key(x): [UInt8](repeating: 7, count: 1000)], version: "a")
        }
        for x in 0..<20 { #expect(await cache.tile(key(x), version: "a") != nil) }
        for x in 250..<310 {
            await cache.keep([key(x): [UInt8](repeating: 7, count: 1000)], version: "a")
        }
        var old = 0
        for x in 0..<20 where await cache.tile(key(x), version: "a") != nil { old += 1 }
        #expect(old == 20)
        #expect(await cache.tile(key(20), version: "a") == nil)
    }

    @Test("Tiles without a byte count and go too, however many there are, and make room for the others")
    func empty() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = folder.path("t.sqlite")
        let cache = try #require(TileCache(path: path, maximumBytes: 100_000))
        for block in 0..<100 {
            let keys = (0..<16).map { key(16 * block + $0) }
            await cache.keep(Dictionary(uniqueKeysWithValues: keys.map { ($0, []) }), version: "a")
        }
        await cache.keep([key(5000): [UInt8](repeating: 7, count: 1000)], version: "a")
        let rows = try #require(
            try Connection(path: path, mode: .readOnly).integer("SELECT count(*) FROM tiles"))
        #expect(rows <= 100_000 / TileCache.rowBytes)
        #expect(await cache.tile(key(5000), version: "a") != nil)
        #expect(await cache.tile(key(0), version: "a") == nil)
    }

    @Test("A write notes the use of five hundred tiles at most, and the next ones that of the rest")
    func touches() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = folder.path("t.sqlite")
        let cache = try #require(TileCache(path: path, maximumBytes: 1_000_000))
        let keys = (0..<600).map { key($0) }
        await cache.keep(Dictionary(uniqueKeysWithValues: keys.map { ($0, [1]) }), version: "a")
        for key in keys { #expect(await cache.tile(key, version: "a") == [1]) }
        for (write, touched) in [500, 600].enumerated() {
            await cache.keep([key(1000 + write): [1]], version: "a")
            let used = try Connection(path: path, mode: .readOnly).integer(
                "SELECT count(*) FROM tiles WHERE used > 1 AND x < 1000")
            #expect(used == Int64(touched))
        }
    }

    @Test("A file that is no cache is made anew")
    func broken() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = folder.path("t.sqlite")
        try Data(repeating: 0x41, count: 9000).write(to: URL(fileURLWithPath: path))
        let cache = try #require(TileCache(path: path, maximumBytes: 1000))
        await cache.keep([key(1): [1]], version: "a")
        #expect(await cache.tile(key(1), version: "a") == [1])
    }
}
