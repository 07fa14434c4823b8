/// Our own canvas: exact areas, accumulated; the hot path of every PNG.
public struct Rasteriser: Canvas {
    public let width: Int
    public let height: Int
    private var pixels: [UInt8]
    private var accumulator: Accumulator

    public init(width: Int, height: Int, background: Color) {
        precondition(1...32_000 ~= width && 1...32_000 ~= height, "a picture has 1 to 32,000 pixels a side")
        self.width = width
        self.height = height
        accumulator = Accumulator(width: width, height: height)
        let ink = Ink(background)
        pixels = unsafe [UInt8](unsafeUninitializedCapacity: 4 * width * height) { buffer, count in
            unsafe UnsafeMutableRawBufferPointer(buffer).bindMemory(to: UInt32.self).update(repeating: ink.word)
            count = 4 * width * height
        }
    }

    public mutating func fill(_ path: borrowing Path, _ color: Color) {
        guard accumulator.open(path, margin: 0) else { return }
        accumulator.add(path)
        paint(.evenOdd, color)
    }

    public mutating func stroke(_ path: borrowing Path, _ stroke: Stroke, _ color: Color) {
        guard stroke.width > 0, stroke.width.isFinite else { return }
        guard accumulator.open(path, margin: stroke.reach) else { return }
        accumulator.stroke(path, stroke)
        paint(.nonZero, color)
    }

    public mutating func draw(_ text: borrowing PlacedText, fill: Color, halo: Halo?) {
        guard text.size > 0, text.size < 2000 else { return }
        if let halo, halo.radius > 0, halo.radius < 100 { draw(text, halo.color, radius: halo.radius) }
        draw(text, fill, radius: 0)
    }

    /// Upright glyphs come from the cache of bitmaps; turned and very large ones are filled as outlines, in one go.
    private mutating func draw(_ text: borrowing PlacedText, _ color: Color, radius: Double) {
        let ink = Ink(color)
        var box: (minX: Float, minY: Float, maxX: Float, maxY: Float) = (.infinity, .infinity, -.infinity, -.infinity)
        for glyph in text.glyphs where glyph.isNear {
            if glyph.angle == 0 && text.size <= 64 {
                let place = SubPixel(glyph.x, glyph.y)
                let bitmap = text.face.bitmap(
                    GlyphKey(glyph: glyph.index, size: text.size, fraction: place.fraction, radius: radius))
                blend(bitmap, x: place.x, y: place.y, ink)
            } else {
                let (x, y) = (Float(glyph.x), Float(glyph.y))
                box = (min(box.minX, x), min(box.minY, y), max(box.maxX, x), max(box.maxY, y))
            }
        }
        guard box.minX <= box.maxX else { return }
        let contours = text.glyphs.map { glyph in
            text.face.contour(GlyphKey(glyph: glyph.index, size: text.size, fraction: 0, radius: radius))
        }
        let reach = contours.reduce(1) { max($0, $1.reach + 1) }
        guard accumulator.open((box.minX - reach, box.minY - reach, box.maxX + reach, box.maxY + reach)) else { return }
        for (glyph, contour) in zip(text.glyphs, contours) where glyph.isNear {
            if glyph.angle != 0 || text.size > 64 { contour.add(to: &accumulator, at: glyph) }
        }
        paint(.nonZero, color)
    }

    public mutating func draw(_ raster: borrowing Raster, x: Double, y: Double, opacity: Double) {
        guard abs(x) < 1e6, abs(y) < 1e6, opacity > 0, raster.pixels.count >= 4 * raster.width * raster.height else {
            return
        }
        let (left, top) = (Int(x.rounded()), Int(y.rounded()))
        let columns = max(0, -left)..<max(max(0, -left), min(raster.width, width - left))
        let level = UInt32((255 * min(opacity, 1)).rounded())
        let (from, rows, width, height) = (raster.width, raster.height, width, height)
        unsafe raster.pixels.withUnsafeBytes { source in
            let source = unsafe source.assumingMemoryBound(to: UInt8.self)
            unsafe pixels.withUnsafeMutableBytes { target in
                for row in max(0, -top)..<max(max(0, -top), min(rows, height - top)) {
                    for column in columns {
                        let word = unsafe UnsafeRawBufferPointer(source)
                            .loadUnaligned(fromByteOffset: 4 * (row * from + column), as: UInt32.self)
                        let to = 4 * ((top + row) * width + left + column)
                        let below = unsafe target.load(fromByteOffset: to, as: UInt32.self)
                        unsafe target.storeBytes(
                            of: Ink(word: word).over(below, coverage: level), toByteOffset: to, as: UInt32.self)
                    }
                }
            }
        }
    }

    public consuming func raster() -> Raster { Raster(width: width, height: height, pixels: pixels) }

    private mutating func paint(_ rule: Accumulator.Rule, _ color: Color) {
        let (ink, width) = (Ink(color), width)
        unsafe pixels.withUnsafeMutableBytes { bytes in
            let words = unsafe bytes.assumingMemoryBound(to: UInt32.self)
            accumulator.sweep(rule) { row, columns, coverage in
                unsafe ink.paint(words.baseAddress, from: row &* width &+ columns.lowerBound, columns.count, coverage)
            }
        }
    }

    private mutating func blend(_ bitmap: GlyphBitmap, x: Int, y: Int, _ ink: Ink) {
        let (left, top) = (x + bitmap.left, y + bitmap.top)
        let columns = max(0, -left)..<max(max(0, -left), min(bitmap.width, width - left))
        let (width, height) = (width, height)
        unsafe pixels.withUnsafeMutableBytes { bytes in
            let words = unsafe bytes.assumingMemoryBound(to: UInt32.self)
            for row in max(0, -top)..<max(max(0, -top), min(bitmap.height, height - top)) {
                for column in columns {
                    let level = UInt32(bitmap.coverage[row * bitmap.width + column])
                    guard level > 0 else { continue }
                    unsafe ink.paint(words.baseAddress, from: (top + row) * width + left + column, 1, level)
                }
            }
        }
    }
}

extension PlacedText.Glyph {
    /// Whether it can be on a picture at all.
    fileprivate var isNear: Bool { abs(x) < 1e5 && abs(y) < 1e5 }
}

extension Stroke {
    /// How far beyond the line its outline may go, in pixels.
    fileprivate var reach: Float {
        let mitre: Double = join == .miter ? 10 : 1
        return Float(min(width / 2 * max(mitre, cap == .square ? 1.5 : 1), 1e6))
    }
}

extension EdgeSink {
    /// Adds the outline of every line of the path; points that repeat are left out.
    mutating func stroke(_ path: borrowing Path, _ stroke: Stroke) {
        let stroker = Stroker(stroke)
        let dashing = Dashing(stroke)
        let count = path.coordinates.count / 2
        unsafe withUnsafeTemporaryAllocation(of: Stroker.Point.self, capacity: max(1, count)) { points in
            var start = 0
            for subpath in path.subpaths {
                var filled = 0
                for index in start..<max(start, min(subpath.end, count)) {
                    let point = Stroker.Point(path.coordinates[2 * index], path.coordinates[2 * index + 1])
                    guard abs(point.x) < 1e9, abs(point.y) < 1e9 else { continue }
                    if unsafe filled > 0 && points[filled - 1] == point { continue }
                    unsafe points[filled] = point
                    filled += 1
                }
                start = subpath.end
                if unsafe subpath.isClosed && filled > 1 && points[0] == points[filled - 1] { filled -= 1 }
                let line = unsafe UnsafeBufferPointer(rebasing: points[..<filled])
                if let dashing {
                    dashing.cut(unsafe Array(line)[...], isClosed: subpath.isClosed && filled > 2) { dash in
                        stroker.add(dash, isClosed: false, to: &self)
                    }
                } else {
                    unsafe stroker.add(line, isClosed: subpath.isClosed && filled > 1, to: &self)
                }
            }
        }
    }
}
