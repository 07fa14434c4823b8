import Glibc

/// Turns lines into closed outlines, edge by edge, straight into an accumulator.
///
/// The outline is the sum of one rectangle for each segment, one wedge for each outer join and one cap for each end; the
/// edges that two of them share cancel and are never written. All pieces have the same orientation, so that overlaps
/// add up and nothing is cut out of a line that crosses itself. An inner join therefore runs through the vertex, unless
/// both segments are long enough for their edges to meet.
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
        radius = Float(min(max(stroke.width / 2, 0), 1e5))
        cap = stroke.cap
        join = stroke.join
        let isRound = stroke.cap == .round || stroke.join == .round
        arcStep = isRound ? max(0.02, 2 * acosf(max(0, 1 - 0.1 / max(radius, 0.1)))) : 1
    }

    /// Adds one line. Neighbouring points must differ.
    func add<Sink: EdgeSink>(_ points: ArraySlice<Point>, isClosed: Bool, to sink: inout Sink) {
        unsafe points.withUnsafeBufferPointer { unsafe add($0, isClosed: isClosed, to: &sink) }
    }

    @unsafe func add<Sink: EdgeSink>(_ points: UnsafeBufferPointer<Point>, isClosed: Bool, to sink: inout Sink) {
        guard points.count > 1 else {
            if let point = unsafe points.first { dot(point, to: &sink) }
            return
        }
        let count = points.count
        let (first, last) = unsafe (points[0], points[count - 1])
        let start = unsafe Segment(first, points[1])
        var segment = start
        var sides = Sides(left: first + normal(start.direction), right: first - normal(start.direction))
        for index in 1..<count - 1 {
            let next = unsafe Segment(points[index], points[index + 1])
            unsafe turn(at: points[index], from: segment, to: next, &sides, &sink)
            segment = next
        }
        if isClosed {
            let closing = Segment(last, first)
            turn(at: last, from: segment, to: closing, &sides, &sink)
            turn(at: first, from: closing, to: start, &sides, &sink)
            let n = normal(start.direction)
            sink.line(sides.left, first + n)
            sink.line(first - n, sides.right)
        } else {
            let n = normal(segment.direction)
            sink.line(sides.left, last + n)
            sink.line(last - n, sides.right)
            end(at: last, segment.direction, &sink)
            end(at: first, -start.direction, &sink)
        }
    }

    private struct Segment {
        let direction: Point
        let length: Float

        @inline(__always)
        init(_ a: Point, _ b: Point) {
            let d = b - a
            length = (d.x * d.x + d.y * d.y).squareRoot()
            direction = length > 0 ? d / length : Point(1, 0)
        }
    }

    /// Where the edges of the segment begin that have not been written yet. Left ones run forwards, right ones back.
    private struct Sides {
        var left: Point
        var right: Point
    }

    @inline(__always)
    private func normal(_ d: Point) -> Point { Point(-d.y, d.x) * radius }

    /// Writes the edges up to a vertex, and round it.
    private func turn<Sink: EdgeSink>(
        at p: Point, from: Segment, to: Segment, _ sides: inout Sides, _ sink: inout Sink
    ) {
        let (d, e) = (from.direction, to.direction)
        let (n, m) = (normal(d), normal(e))
        let cross = d.x * e.y - d.y * e.x
        let cosine = d.x * e.x + d.y * e.y
        let tip = (n + m) / max(1 + cosine, 1e-4)
        let isSlight = cosine > 0 && abs(cross) * radius < 0.05
        let setBack = radius * abs(cross) / max(1 + cosine, 1e-4)
        let isInnerSharp = isSlight || setBack * 2 <= min(from.length, to.length)
        let isOuterSharp = isSlight || (join == .miter && 2 <= miterLimit * miterLimit * (1 + cosine))
        if cross > 0 ? isInnerSharp : isOuterSharp {
            sink.line(sides.left, p + tip)
            sides.left = p + tip
        } else {
            sink.line(sides.left, p + n)
            if cross > 0 { pivot(p, n, m, &sink) } else { wedge(at: p, from: n, to: m, cosine, &sink) }
            sides.left = p + m
        }
        if cross > 0 ? isOuterSharp : isInnerSharp {
            sink.line(p - tip, sides.right)
            sides.right = p - tip
        } else {
            sink.line(p - n, sides.right)
            if cross > 0 { wedge(at: p, from: -m, to: -n, cosine, &sink) } else { pivot(p, -m, -n, &sink) }
            sides.right = p - m
        }
    }

    /// The inner side of a join whose segments are too short to meet: through the vertex.
    private func pivot<Sink: EdgeSink>(_ p: Point, _ from: Point, _ to: Point, _ sink: inout Sink) {
        sink.line(p + from, p)
        sink.line(p, p + to)
    }

    /// The outer side of a join without a mitre.
    private func wedge<Sink: EdgeSink>(
        at p: Point, from: Point, to: Point, _ cosine: Float, _ sink: inout Sink
    ) {
        if join == .round {
            arc(round: p, from: from, to: to, angle: acosf(min(max(cosine, -1), 1)), &sink)
        } else {
            sink.line(p + from, p + to)
        }
    }

    /// The cap of an end towards `d`.
    private func end<Sink: EdgeSink>(at p: Point, _ d: Point, _ sink: inout Sink) {
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
    private func dot<Sink: EdgeSink>(_ p: Point, to sink: inout Sink) {
        guard cap != .butt else { return }
        end(at: p, Point(1, 0), &sink)
        end(at: p, Point(-1, 0), &sink)
    }

    private func arc<Sink: EdgeSink>(
        round p: Point, from: Point, to: Point, angle: Float, _ sink: inout Sink
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
