/// What takes the edges of closed outlines, in pixels, one by one.
protocol EdgeSink {
    mutating func line(_ x0: Float, _ y0: Float, _ x1: Float, _ y1: Float)
}

extension EdgeSink {
    @inline(__always)
    mutating func line(_ a: Stroker.Point, _ b: Stroker.Point) { line(a.x, a.y, b.x, b.y) }

    /// Adds closed subpaths, whatever their marks say.
    mutating func add(_ path: borrowing Path) {
        let subpaths = path.subpaths
        unsafe path.coordinates.withUnsafeBufferPointer { points in
            var start = 0
            for subpath in subpaths {
                let end = min(subpath.end, points.count / 2)
                defer { start = end }
                guard end - start >= 2 else { continue }
                var (x, y) = unsafe (points[2 * end - 2], points[2 * end - 1])
                for index in start..<end {
                    let (u, v) = unsafe (points[2 * index], points[2 * index + 1])
                    line(x, y, u, v)
                    (x, y) = (u, v)
                }
            }
        }
    }
}

/// Keeps the edges of an outline, to be turned and moved as often as it is drawn.
struct EdgeRecorder: EdgeSink {
    /// Start and end of every edge that has a length.
    private(set) var edges: [SIMD4<Float>] = []

    mutating func line(_ x0: Float, _ y0: Float, _ x1: Float, _ y1: Float) {
        if x0 != x1 || y0 != y1 { edges.append(SIMD4(x0, y0, x1, y1)) }
    }
}
