import Foundation
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
