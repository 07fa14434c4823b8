import Glibc

/// The contours of a glyph in ems, y down, curves flattened.
///
/// Outer contours run so that their area is negative, as those of ``Stroker`` do: fill and halo add up and never cancel.
package struct GlyphOutline: Sendable {
    /// `x0, y0, x1, y1, …`
    private(set) var points: [Float] = []
    /// For each contour, the index of the number past its last one.
    private(set) var ends: [Int] = []
    private let scale: Float
    private var current: (x: Float, y: Float) = (0, 0)

    /// - Parameter scale: Ems a font unit.
    init(scale: Float) { self.scale = scale }

    /// `[minX, minY, maxX, maxY]` in ems; `nil` without points.
    var bounds: (minX: Float, minY: Float, maxX: Float, maxY: Float)? {
        guard points.count >= 2 else { return nil }
        var box = (minX: points[0], minY: points[1], maxX: points[0], maxY: points[1])
        for index in stride(from: 0, to: points.count - 1, by: 2) {
            box.minX = min(box.minX, points[index])
            box.maxX = max(box.maxX, points[index])
            box.minY = min(box.minY, points[index + 1])
            box.maxY = max(box.maxY, points[index + 1])
        }
        return box
    }

    mutating func move(_ x: Float, _ y: Float) {
        close()
        line(x, y)
    }

    mutating func line(_ x: Float, _ y: Float) {
        current = (x, y)
        points.append(x * scale)
        points.append(-y * scale)
    }

    mutating func quadratic(_ cx: Float, _ cy: Float, _ x: Float, _ y: Float) {
        let start = current
        let bend = abs(start.x - 2 * cx + x) + abs(start.y - 2 * cy + y)
        let steps = pieces(bend)
        for step in 1...steps {
            let t = Float(step) / Float(steps)
            let (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t)
            line(a * start.x + b * cx + c * x, a * start.y + b * cy + c * y)
        }
    }

    mutating func cubic(_ ax: Float, _ ay: Float, _ bx: Float, _ by: Float, _ x: Float, _ y: Float) {
        let start = current
        let first = abs(start.x - 2 * ax + bx) + abs(start.y - 2 * ay + by)
        let second = abs(ax - 2 * bx + x) + abs(ay - 2 * by + y)
        let steps = pieces(2 * max(first, second))
        for step in 1...steps {
            let t = Float(step) / Float(steps)
            let u = 1 - t
            let (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
            line(a * start.x + b * ax + c * bx + d * x, a * start.y + b * ay + c * by + d * y)
        }
    }

    /// Pieces that keep a chord within 1/500 em of its curve.
    private func pieces(_ bend: Float) -> Int { max(1, min(32, Int((bend * scale * 125).squareRoot() + 1))) }

    mutating func close() {
        guard points.count > (ends.last ?? 0) else { return }
        ends.append(points.count)
    }

    /// Ends the last contour and orients all of them.
    mutating func finish() {
        close()
        guard area > 0 else { return }
        var start = 0
        for end in ends {
            let reversed = stride(from: end - 2, through: start, by: -2).flatMap { [points[$0], points[$0 + 1]] }
            points.replaceSubrange(start..<end, with: reversed)
            start = end
        }
    }

    private var area: Float {
        var (sum, start): (Float, Int) = (0, 0)
        for end in ends {
            var previous = end - 2
            for index in stride(from: start, to: end, by: 2) {
                sum += points[previous] * points[index + 1] - points[index] * points[previous + 1]
                previous = index
            }
            start = end
        }
        return sum
    }
}

extension GlyphOutline {
    /// Adds the contours to a path, scaled, turned and placed.
    package func append(to path: inout Path, size: Double, x: Double, y: Double, angle: Double) {
        let (cosine, sine) = (size * cos(angle), size * sin(angle))
        var start = 0
        for end in ends {
            for index in stride(from: start, to: end, by: 2) {
                let (u, v) = (Double(points[index]), Double(points[index + 1]))
                path.line(x: x + u * cosine - v * sine, y: y + u * sine + v * cosine)
            }
            path.end(closed: true)
            start = end
        }
    }
}
