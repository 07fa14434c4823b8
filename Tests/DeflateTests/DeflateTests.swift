import Deflate
import Testing

@Suite("Deflate")
struct DeflateTests {
    static let samples: [[UInt8]] = [
        [], [7], Array("Serenissima ".utf8), [UInt8](repeating: 65, count: 100_000),
        (0..<300_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) },
    ]

    @Test("What is compressed comes back", arguments: samples, CompressionLevel.allCases)
    func roundTrip(bytes: [UInt8], level: CompressionLevel) throws {
        #expect(try Gzip.decompress(Gzip.compress(bytes, level: level), limit: bytes.count) == bytes)
        #expect(try Zlib.decompress(Zlib.compress(bytes, level: level), limit: bytes.count) == bytes)
    }

    @Test("A stream written in pieces is one member", arguments: [1, 100, 65_536])
    func pieces(size: Int) throws {
        let bytes = Self.samples[4].prefix(size == 1 ? 2000 : 300_000)
        var stream = GzipStream()
        var output: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            output += stream.write(Array(bytes[start..<min(start + size, bytes.count)]))
        }
        output += stream.flush()
        output += stream.finish()
        #expect(try Gzip.decompress(output, limit: bytes.count) == Array(bytes))
    }

    @Test("Members one after the other are one content")
    func members() throws {
        let two = Gzip.compress(Array("acqua ".utf8)) + Gzip.compress(Array("alta".utf8))
        #expect(try Gzip.decompress(two, limit: 100) == Array("acqua alta".utf8))
    }

    @Test("Streams of the zlib library are read")
    func knownVectors() throws {
        let zlib: [UInt8] = [120, 156, 43, 75, 205, 75, 173, 202, 76, 4, 0, 11, 250, 2, 243]
        #expect(try Zlib.decompress(zlib, limit: 100) == Array("venezia".utf8))
    }

    @Test("Checksums are those of the standards")
    func checksums() {
        #expect(CRC32.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(CRC32.checksum(Array("6789".utf8), seed: CRC32.checksum(Array("12345".utf8))) == 0xCBF4_3926)
        #expect(Adler32.checksum(Array("Wikipedia".utf8)) == 0x11E6_0398)
        #expect(CRC32.checksum([]) == 0)
        #expect(Adler32.checksum([]) == 1)
    }

    @Test("A bomb stops at the limit")
    func bomb() {
        let bytes = Gzip.compress([UInt8](repeating: 0, count: 5_000_000))
        #expect(throws: DeflateError.tooLarge(limit: 1000)) { try Gzip.decompress(bytes, limit: 1000) }
    }

    @Test("Broken and cut streams are refused, never read as whole")
    func anomalies() {
        let bytes = Array("Cannaregio, Castello, Dorsoduro, San Marco, San Polo, Santa Croce".utf8)
        let good = Gzip.compress(bytes)
        for count in 0..<good.count {
            #expect(throws: DeflateError.self) { try Gzip.decompress(Array(good.prefix(count)), limit: 1000) }
        }
        for place in good.indices {
            var bad = good
            bad[place] ^= 0x55
            let read = try? Gzip.decompress(bad, limit: 10_000)
            #expect(read == nil || place < 10)
        }
    }
}
