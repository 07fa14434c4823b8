import Deflate
import Portrayal
import Testing

@Suite("PNG")
struct PNGTests {
    /// 64 × 64 opaque pixels.
    func pattern(_ color: (Int) -> (UInt8, UInt8)) -> [UInt8] {
        var pixels: [UInt8] = []
        for index in 0..<64 * 64 {
            let (red, green) = color(index)
            pixels += [red, green, 17, 255]
        }
        return pixels
    }

    @Test("A picture of few colours comes back exactly from its palette")
    func exactPalette() throws {
        let pixels = pattern { (UInt8($0 % 7 * 30), UInt8($0 / 512 * 20)) }
        let file = try Decoded(PNG.encode(Raster(width: 64, height: 64, pixels: pixels)))
        #expect(file.type == 3)
        #expect(file.pixels == pixels)
    }

    @Test("A picture of many colours comes back exactly in three channels, or in four")
    func trueColor() throws {
        let opaque = pattern { (UInt8($0 & 63) * 4, UInt8($0 >> 6) * 4) }
        let file = try Decoded(PNG.encode(Raster(width: 64, height: 64, pixels: opaque)))
        #expect(file.type == 2)
        #expect(file.pixels == opaque)
        let clear = [UInt8](repeating: 0, count: 4 * 64 * 64 - 4) + [10, 20, 30, 255]
        let translucent = try Decoded(PNG.encode(Raster(width: 64, height: 64, pixels: clear), palette: .none))
        #expect(translucent.type == 6)
        #expect(translucent.pixels == clear)
    }

    @Test("Alpha is stored straight, not premultiplied", arguments: [PNG.PaletteMode.exact, .reduced, .none])
    func alpha(mode: PNG.PaletteMode) throws {
        var canvas = Rasteriser(width: 8, height: 8, background: .transparent)
        var path = Path()
        path.ring([(0, 0), (4, 0), (4, 8), (0, 8)])
        canvas.fill(path, Color(red: 200, green: 100, blue: 0, alpha: 128))
        let file = try Decoded(PNG.encode(canvas.raster(), palette: mode))
        #expect(abs(Int(file.pixels[0]) - 200) <= 1)
        #expect(abs(Int(file.pixels[1]) - 100) <= 1)
        #expect(Array(file.pixels[2...3]) == [0, 128])
        #expect(Array(file.pixels[28..<32]) == [0, 0, 0, 0])
    }

    @Test("Reducing to 256 colours keeps areas exactly and edges nearly")
    func reduced() throws {
        var canvas = Rasteriser(width: 256, height: 256, background: Color(red: 170, green: 211, blue: 223))
        canvas.fill(Shapes.islands(), Color(red: 242, green: 239, blue: 233))
        canvas.fill(Shapes.buildings(), Color(red: 217, green: 208, blue: 201))
        canvas.stroke(Shapes.lines(closed: false), Stroke(width: 2), Color(red: 220, green: 60, blue: 30))
        let raster = canvas.raster()
        let file = try Decoded(PNG.encode(raster, palette: .reduced))
        #expect(file.type == 3)
        let found = Difference(raster, Raster(width: 256, height: 256, pixels: file.pixels))
        #expect(found.mean < 0.3)
        #expect(found.maximum <= 24)
        let exact = zip(raster.pixels, file.pixels).count { $0 == $1 }
        #expect(exact > raster.pixels.count * 3 / 4)
    }

    @Test("JPEG begins and ends as it must, and a picture too large is refused")
    func jpeg() throws {
        let bytes = try JPEG.encode(Rasteriser(width: 40, height: 30, background: .transparent).raster())
        #expect(bytes.prefix(3) == [0xFF, 0xD8, 0xFF])
        #expect(bytes.suffix(2) == [0xFF, 0xD9])
        let long = Raster(width: 70_000, height: 1, pixels: [UInt8](repeating: 0, count: 280_000))
        #expect(throws: PictureError.self) { try JPEG.encode(long) }
        #expect(throws: PictureError.self) { try JPEG.encode(Raster(width: 70, height: 1, pixels: [])) }
    }
}

/// A reader of the files that ``PNG`` writes: 8 bits, no filter.
private struct Decoded {
    var type: UInt8 = 0
    var pixels: [UInt8] = []

    init(_ file: [UInt8]) throws {
        try #require(file.prefix(8) == [137, 80, 78, 71, 13, 10, 26, 10])
        var chunks: [String: ArraySlice<UInt8>] = [:]
        var at = 8
        while at < file.count {
            let length = Self.number(file[at..<at + 4])
            let content = file[at + 4..<at + 8 + length]
            #expect(Self.number(file[at + 8 + length..<at + 12 + length]) == Int(CRC32.checksum(Array(content))))
            chunks[String(decoding: content.prefix(4), as: UTF8.self)] = content.dropFirst(4)
            at += 12 + length
        }
        let header = Array(try #require(chunks["IHDR"]))
        let width = Self.number(header[0..<4])
        type = header[9]
        let channels = [2: 3, 3: 1, 6: 4][type] ?? 0
        let rows = try Zlib.decompress(Array(try #require(chunks["IDAT"])), limit: 1 << 24)
        let palette = Array(chunks["PLTE"] ?? [])
        let alphas = Array(chunks["tRNS"] ?? [])
        for start in stride(from: 0, to: rows.count, by: channels * width + 1) {
            #expect(rows[start] == 0)
            for x in 0..<width {
                let pixel = rows[start + 1 + x * channels..<start + 1 + (x + 1) * channels]
                if type == 3, let index = pixel.first.map(Int.init) {
                    pixels += palette[3 * index..<3 * index + 3]
                    pixels.append(index < alphas.count ? alphas[index] : 255)
                } else {
                    pixels += pixel + (channels == 3 ? [255] : [])
                }
            }
        }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
