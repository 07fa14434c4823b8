import Synchronization

/// The coverage of a glyph, or of its halo, drawn once and blended often.
final class GlyphBitmap: Sendable {
    /// From the pen to the top left corner, in pixels.
    let left: Int
    let top: Int
    let width: Int
    let height: Int
    /// 0 to 255, row after row.
    let coverage: [UInt8]

    /// - Parameter outline: In ems.
    init(_ outline: GlyphOutline, _ key: GlyphKey) {
        let radius = key.radiusInPixels
        guard let box = outline.bounds else {
            (left, top, width, height, coverage) = (0, 0, 0, 0, [])
            return
        }
        let size = key.sizeInPixels
        let shift = Double(key.fraction) / 4
        let left = Int((Double(box.minX) * size - radius + shift).rounded(.down))
        let top = Int((Double(box.minY) * size - radius).rounded(.down))
        let width = max(1, Int((Double(box.maxX) * size + radius + shift).rounded(.up)) - left)
        let height = max(1, Int((Double(box.maxY) * size + radius).rounded(.up)) - top)
        var path = Path()
        outline.append(to: &path, size: size, x: shift - Double(left), y: -Double(top), angle: 0)
        var accumulator = Accumulator(width: width, height: height)
        accumulator.add(path)
        if radius > 0 { accumulator.stroke(path, Stroke(width: 2 * radius, cap: .round, join: .round)) }
        var coverage = [UInt8](repeating: 0, count: width * height)
        accumulator.sweep(.nonZero) { row, columns, level in
            for column in columns { coverage[row * width + column] = UInt8(level) }
        }
        (self.left, self.top, self.width, self.height, self.coverage) = (left, top, width, height, coverage)
    }
}

/// Which glyph, how large, how far right of a whole pixel, and how thick a halo.
struct GlyphKey: Hashable {
    let glyph: UInt32
    /// In 1/64 pixel.
    private let size: Int32
    /// In 1/16 pixel.
    private let radius: Int32
    /// In quarters of a pixel.
    let fraction: Int32

    init(glyph: UInt32, size: Double, fraction: Int, radius: Double) {
        self.glyph = glyph
        self.size = Int32((size * 64).rounded())
        self.radius = Int32((radius * 16).rounded())
        self.fraction = Int32(fraction)
    }

    var sizeInPixels: Double { Double(size) / 64 }
    var radiusInPixels: Double { Double(radius) / 16 }
}

/// A point as a whole pixel and quarters of a pixel to the right; the baseline is on a whole row.
struct SubPixel {
    let x: Int
    let y: Int
    let fraction: Int

    init(_ x: Double, _ y: Double) {
        let quarters = Int((4 * x).rounded())
        self.x = quarters >> 2
        self.y = Int(y.rounded())
        fraction = quarters & 3
    }
}

extension FontFace {
    /// The bitmap from the cache, or drawn now.
    func bitmap(_ key: GlyphKey) -> GlyphBitmap {
        if let known = bitmaps.withLock({ $0[key] }) { return known }
        let bitmap = GlyphBitmap(outline(key.glyph), key)
        bitmaps.withLock { known in
            if known.count >= 8192 { known.removeAll(keepingCapacity: true) }
            known[key] = bitmap
        }
        return bitmap
    }
}
