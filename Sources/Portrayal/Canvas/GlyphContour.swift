import Glibc
import Synchronization

/// The edges of a glyph, or of its halo, at one size: made once, then turned and placed for every letter along a line.
final class GlyphContour: Sendable {
    private let edges: [SIMD4<Float>]
    /// The farthest that any of it lies from the pen, in pixels.
    let reach: Float

    /// - Parameter outline: In ems.
    init(_ outline: GlyphOutline, _ key: GlyphKey) {
        let radius = key.radiusInPixels
        var path = Path()
        outline.append(to: &path, size: key.sizeInPixels, x: 0, y: 0, angle: 0)
        // A halo is as wide as a pixel or two: what its letter has in detail under that is lost in it.
        path.thin(to: radius > 0 ? 0.2 : 0.05)
        var recorder = EdgeRecorder()
        recorder.add(path)
        if radius > 0 { recorder.stroke(path, Stroke(width: 2 * radius, cap: .round, join: .round)) }
        edges = recorder.edges
        let square = edges.reduce(0) { max($0, $1.x * $1.x + $1.y * $1.y) }
        reach = square.squareRoot()
    }

    func add<Sink: EdgeSink>(to sink: inout Sink, at glyph: PlacedText.Glyph) {
        let (cosine, sine) = (Float(cos(glyph.angle)), Float(sin(glyph.angle)))
        let along = SIMD4<Float>(cosine, sine, cosine, sine)
        let across = SIMD4<Float>(-sine, cosine, -sine, cosine)
        let (x, y) = (Float(glyph.x), Float(glyph.y))
        let origin = SIMD4<Float>(x, y, x, y)
        for edge in edges {
            let turned =
                origin + along * SIMD4(edge.x, edge.x, edge.z, edge.z)
                + across * SIMD4(edge.y, edge.y, edge.w, edge.w)
            sink.line(turned.x, turned.y, turned.z, turned.w)
        }
    }
}

extension FontFace {
    /// The contour from the cache, or made now.
    func contour(_ key: GlyphKey) -> GlyphContour {
        if let known = contours.withLock({ $0[key] }) { return known }
        let contour = GlyphContour(outline(key.glyph), key)
        contours.withLock { known in
            if known.count >= 2048 { known.removeAll(keepingCapacity: true) }
            known[key] = contour
        }
        return contour
    }
}

extension Path {
    /// Leaves out points that lie within `tolerance` pixels of the one kept before.
    fileprivate mutating func thin(to tolerance: Float) {
        var thinned = Path()
        var start = 0
        for subpath in subpaths {
            var last: SIMD2<Float>?
            for index in start..<subpath.end {
                let point = SIMD2(coordinates[2 * index], coordinates[2 * index + 1])
                if let last, (point - last).lengthSquared < tolerance * tolerance { continue }
                thinned.line(x: Double(point.x), y: Double(point.y))
                last = point
            }
            thinned.end(closed: subpath.isClosed)
            start = subpath.end
        }
        self = thinned
    }
}

extension SIMD2<Float> {
    fileprivate var lengthSquared: Float { x * x + y * y }
}
