import Glibc

/// Turns lines into closed outlines, edge by edge, straight into an accumulator.
///
/// The outline is the sum of one rectangle for each segment, one wedge for each outer join and one cap for each end; the
/// edges that two of them share cancel and are never written. All pieces have the same orientation, so that overlaps
/// add up and nothing is cut out of a line that crosses itself. An inner join therefore runs through the vertex.
struct Stroker {
    typealias Point = SIMD2<Float>

    let radius: Float
    let cap: Stroke.Cap
    let join: Stroke.Join
    /// Source: SVG 2, 13.5.4; the limit is that of Cairo and of PostScript.
    private let miterLimit: Float = 10
    /// The turn of one step along a round cap or join; the chord stays within 1/10 pixel.
    private let arcStep: Float

    init(_ stroke: Stroke) {
        radius = Float(stroke.width / 2)
        cap = stroke.cap
        join = stroke.join
        arcStep = 2 * acosf(max(0, 1 - 0.1 / max(radius, 0.1)))
    }

    /// Adds one line. Neighbouring points must differ.
    func add(_ points: ArraySlice<Point>, isClosed: Bool, to sink: inout Accumulator) {
        unsafe points.withUnsafeBufferPointer { points in
            guard points.count > 1 else {
                if let point = unsafe points.first { dot(point, to: &sink) }
                return
            }
            let count = points.count
            let start = unsafe direction(points[0], points[1])
            var heading = start
            var index = 0
            while index < (isClosed ? count : count &- 1) {
                let (a, b) = unsafe (points[index], points[index &+ 1 == count ? 0 : index &+ 1])
                let n = normal(heading)
                sink.line(a + n, b + n)
                sink.line(b - n, a - n)
                let isLast = index &+ 2 >= count
                if !isLast || isClosed {
                    let after = unsafe index &+ 1 == count ? points[1] : points[isLast ? 0 : index &+ 2]
                    let next = direction(b, after)
                    turn(at: b, from: heading, to: next, &sink)
                    heading = next
                }
                index &+= 1
            }
            guard !isClosed else { return }
            unsafe end(at: points[count - 1], heading, &sink)
            unsafe end(at: points[0], -start, &sink)
        }
    }

    @inline(__always)
    private func direction(_ a: Point, _ b: Point) -> Point {
        let d = b - a
        let length = (d.x * d.x + d.y * d.y).squareRoot()
        return length > 0 ? d / length : Point(1, 0)
    }

    @inline(__always)
    private func normal(_ d: Point) -> Point { Point(-d.y, d.x) * radius }

    /// The outer wedge and the way through the vertex on the inner side.
    private func turn(at p: Point, from d: Point, to e: Point, _ sink: inout Accumulator) {
        let (n, m) = (normal(d), normal(e))
        let cross = d.x * e.y - d.y * e.x
        let cosine = d.x * e.x + d.y * e.y
        let isLeft = cross > 0
        let (from, to) = isLeft ? (-m, -n) : (n, m)
        if cosine > 0 && abs(cross) * radius < 0.05 {
            sink.line(p + n, p + m)
            sink.line(p - m, p - n)
            return
        }
        let inner = isLeft ? (n, m) : (-m, -n)
        sink.line(p + inner.0, p)
        sink.line(p, p + inner.1)
        switch join {
        case .miter where 2 <= miterLimit * miterLimit * (1 + cosine):
            let tip = p + (from + to) / (1 + cosine)
            sink.line(p + from, tip)
            sink.line(tip, p + to)
        case .round:
            arc(round: p, from: from, to: to, angle: acosf(min(max(cosine, -1), 1)), &sink)
        case .miter, .bevel:
            sink.line(p + from, p + to)
        }
    }

    /// The cap of an end towards `d`.
    private func end(at p: Point, _ d: Point, _ sink: inout Accumulator) {
        let n = normal(d)
        switch cap {
        case .butt:
            sink.line(p + n, p - n)
        case .square:
            let out = d * radius
            sink.line(p + n, p + n + out)
            sink.line(p + n + out, p - n + out)
            sink.line(p - n + out, p - n)
        case .round:
            arc(round: p, from: n, to: -n, angle: .pi, &sink)
        }
    }

    /// A line of no length: round caps make a disc, square ones a square.
    private func dot(_ p: Point, to sink: inout Accumulator) {
        guard cap != .butt else { return }
        end(at: p, Point(1, 0), &sink)
        end(at: p, Point(-1, 0), &sink)
    }

    private func arc(
        round p: Point, from: Point, to: Point, angle: Float, _ sink: inout Accumulator
    ) {
        let steps = max(1, Int((angle / arcStep).rounded(.up)))
        let (sine, cosine) = (sinf(-angle / Float(steps)), cosf(-angle / Float(steps)))
        var spoke = from
        for _ in 1..<max(steps, 1) {
            let next = Point(spoke.x * cosine - spoke.y * sine, spoke.x * sine + spoke.y * cosine)
            sink.line(p + spoke, p + next)
            spoke = next
        }
        sink.line(p + spoke, p + to)
    }
}

extension Accumulator {
    @inline(__always)
    mutating func line(_ a: Stroker.Point, _ b: Stroker.Point) { line(a.x, a.y, b.x, b.y) }
}
