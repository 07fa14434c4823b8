import Glibc

/// Cuts a line into dashes.
struct Dashing {
    /// On, off, on, off …; an odd pattern is run twice, as SVG and Cairo do.
    private let pattern: [Float]
    private let start: (index: Int, rest: Float)

    /// `nil` for a solid line.
    init?(_ stroke: Stroke) {
        let dashes = stroke.usableDashes.map(Float.init)
        guard !dashes.isEmpty else { return nil }
        pattern = dashes.count.isMultiple(of: 2) ? dashes : dashes + dashes
        let total = pattern.reduce(0, +)
        // Finer than the eye and the pixels tell it is a solid line, and would be cut into millions of dashes.
        guard total / Float(pattern.count) >= 0.25 else { return nil }
        var phase = stroke.dashOffset.isFinite ? fmodf(Float(fmod(stroke.dashOffset, Double(total))), total) : 0
        if phase < 0 { phase += total }
        var index = 0
        while index < pattern.count - 1 && phase >= pattern[index] {
            phase -= pattern[index]
            index += 1
        }
        start = (index, max(0, pattern[index] - phase))
    }

    /// Calls `body` with the points of each dash.
    func cut(
        _ points: ArraySlice<Stroker.Point>, isClosed: Bool, _ body: (ArraySlice<Stroker.Point>) -> Void
    ) {
        guard var a = points.first, points.count > 1 else { return }
        var (index, rest) = start
        var dash: [Stroker.Point] = index.isMultiple(of: 2) ? [a] : []
        // The first dash of a ring waits: it may go on from the last one.
        var first: [Stroker.Point]?
        var isFirst = isClosed && !dash.isEmpty
        for b in isClosed ? points.dropFirst() + [a] : points.dropFirst() {
            let d = b - a
            let length = (d.x * d.x + d.y * d.y).squareRoot()
            // A line of a million dashes is a mistake of the data; its rest is left out.
            guard length < 100_000 else { break }
            var at: Float = 0
            while length - at > rest {
                at += rest
                let point = a + d * (at / length)
                if index.isMultiple(of: 2) {
                    if dash.last != point { dash.append(point) }
                    if isFirst { first = dash } else { body(dash[...]) }
                    isFirst = false
                    dash.removeAll(keepingCapacity: true)
                } else {
                    dash.append(point)
                }
                index = (index + 1) % pattern.count
                rest = pattern[index]
            }
            rest -= length - at
            if index.isMultiple(of: 2) && dash.last != b { dash.append(b) }
            a = b
        }
        if let first {
            body((dash.isEmpty ? first : dash + first.dropFirst())[...])
        } else if !dash.isEmpty {
            body(dash[...])
        }
    }
}

extension Stroke {
    /// The dashes when they make a pattern: none negative, not all zero, all finite.
    package var usableDashes: [Double] {
        let total = dashes.reduce(0, +)
        return dashes.allSatisfy { $0 >= 0 } && total.isFinite && total > 0.01 ? dashes : []
    }
}
