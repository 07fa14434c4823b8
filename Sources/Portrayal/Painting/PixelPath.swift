import SimpleFeatures

/// Points in pixels on their way from a store to a canvas: mapped, thinned to half a pixel, kept to the guard band.
///
/// One is used for many features, so that the arrays are allocated once.
struct PixelPath {
    /// `x0, y0, x1, y1, …` of all paths in turn.
    var coordinates: [Double] = []
    /// For each path, the index of the point past its last one, and the length of line that was cut off before it.
    var paths: [(end: Int, lengthBefore: Double)] = []
    var envelope = Envelope.empty
    private var scratch: [Double] = []

    var isEmpty: Bool { paths.isEmpty }

    func points(_ path: Int) -> Range<Int> { (path == 0 ? 0 : paths[path - 1].end)..<paths[path].end }

    mutating func removeAll() {
        coordinates.removeAll(keepingCapacity: true)
        paths.removeAll(keepingCapacity: true)
        envelope = .empty
    }

    /// Appends the paths of one row: rings without their repeated last point when `closed`.
    ///
    /// - Parameter tolerance: points nearer than this to the one before, in pixels, are left out.
    mutating func append(
        row: Int, of column: borrowing GeometryColumn, by mapping: borrowing PixelMapping, closed: Bool,
        tolerance: Double
    ) {
        for part in column.parts(ofRow: row) {
            for path in column.paths(ofPart: part) {
                append(column.points(ofPath: path), of: column, mapping, closed, tolerance * tolerance)
            }
        }
    }

    private mutating func append(
        _ points: Range<Int>, of column: borrowing GeometryColumn, _ mapping: borrowing PixelMapping, _ closed: Bool,
        _ squaredTolerance: Double
    ) {
        let start = coordinates.count
        var last = (x: Double.infinity, y: Double.infinity)
        var skipped: (x: Double, y: Double)?
        var box = envelope
        let source = column.coordinates.span
        for point in points {
            let pixel = mapping.pixel(x: source[2 * point], y: source[2 * point + 1])
            // Farther out no number of pixels is exact, and none is seen.
            guard abs(pixel.x) < 1e15, abs(pixel.y) < 1e15 else { continue }
            box = Envelope(
                minX: min(box.minX, pixel.x), minY: min(box.minY, pixel.y), maxX: max(box.maxX, pixel.x),
                maxY: max(box.maxY, pixel.y))
            let dx = pixel.x - last.x
            let dy = pixel.y - last.y
            if dx * dx + dy * dy < squaredTolerance {
                skipped = pixel
                continue
            }
            coordinates.append(pixel.x)
            coordinates.append(pixel.y)
            last = pixel
            skipped = nil
        }
        envelope = box
        // The end of a line is kept exactly; a ring ends where it begins.
        if !closed, let skipped {
            coordinates.append(skipped.x)
            coordinates.append(skipped.y)
        }
        let count = coordinates.count
        if closed, count - start > 2, coordinates[start] == coordinates[count - 2],
            coordinates[start + 1] == coordinates[count - 1]
        {
            coordinates.removeLast(2)
        }
        if coordinates.count > start { paths.append((coordinates.count / 2, 0)) }
    }

    // MARK: The guard band

    /// Cuts lines at the border of `bounds`; parts outside are dropped.
    mutating func clipLines(to bounds: Envelope) {
        guard !bounds.contains(envelope) else { return }
        var clipped = PixelPath()
        for path in paths.indices { clipLine(points(path), to: bounds, into: &clipped) }
        clipped.envelope = envelope.intersection(bounds)
        self = clipped
    }

    private func clipLine(_ points: Range<Int>, to bounds: Envelope, into clipped: inout PixelPath) {
        var length = 0.0
        var open = false
        for point in points.dropFirst() {
            let (x0, y0) = (coordinates[2 * point - 2], coordinates[2 * point - 1])
            let (x1, y1) = (coordinates[2 * point], coordinates[2 * point + 1])
            let whole = ((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0)).squareRoot()
            if let (from, to) = bounds.visible(x0: x0, y0: y0, x1: x1, y1: y1) {
                if !open {
                    clipped.coordinates.append(x0 + (x1 - x0) * from)
                    clipped.coordinates.append(y0 + (y1 - y0) * from)
                    clipped.paths.append((0, length + whole * from))
                    open = true
                }
                clipped.coordinates.append(x0 + (x1 - x0) * to)
                clipped.coordinates.append(y0 + (y1 - y0) * to)
                clipped.paths[clipped.paths.count - 1].end = clipped.coordinates.count / 2
                if to < 1 { open = false }
            } else {
                open = false
            }
            length += whole
        }
    }

    /// Cuts rings to `bounds`; the border becomes part of them, so it has to lie out of sight.
    mutating func clipRings(to bounds: Envelope) {
        guard !bounds.contains(envelope) else { return }
        var clipped = PixelPath()
        for path in paths.indices {
            let points = points(path)
            var ring = Array(coordinates[(2 * points.lowerBound)..<(2 * points.upperBound)])
            ring = Self.cut(ring, axis: 0, sign: 1, at: bounds.maxX)
            ring = Self.cut(ring, axis: 0, sign: -1, at: -bounds.minX)
            ring = Self.cut(ring, axis: 1, sign: 1, at: bounds.maxY)
            ring = Self.cut(ring, axis: 1, sign: -1, at: -bounds.minY)
            guard !ring.isEmpty else { continue }
            clipped.coordinates += ring
            clipped.paths.append((clipped.coordinates.count / 2, 0))
        }
        clipped.envelope = envelope.intersection(bounds)
        self = clipped
    }

    /// One side of Sutherland and Hodgman: keeps what has `sign * coordinate[axis] <= limit`.
    private static func cut(_ ring: [Double], axis: Int, sign: Double, at limit: Double) -> [Double] {
        var kept: [Double] = []
        kept.reserveCapacity(ring.count)
        guard var previous = ring.count >= 2 ? ring.count - 2 : nil else { return [] }
        for point in stride(from: 0, to: ring.count, by: 2) {
            let before = sign * ring[previous + axis]
            let now = sign * ring[point + axis]
            if (before <= limit) != (now <= limit) {
                let fraction = (limit - before) / (now - before)
                var crossing = (
                    x: ring[previous] + (ring[point] - ring[previous]) * fraction,
                    y: ring[previous + 1] + (ring[point + 1] - ring[previous + 1]) * fraction
                )
                if axis == 0 { crossing.x = sign * limit } else { crossing.y = sign * limit }
                kept.append(crossing.x)
                kept.append(crossing.y)
            }
            if now <= limit {
                kept.append(ring[point])
                kept.append(ring[point + 1])
            }
            previous = point
        }
        return kept
    }
}

extension Envelope {
    /// The part of a segment inside, as fractions of it; `nil` when none is. Liang and Barsky's method.
    func visible(x0: Double, y0: Double, x1: Double, y1: Double) -> (from: Double, to: Double)? {
        var from = 0.0
        var to = 1.0
        let sides = [(x0 - x1, x0 - minX), (x1 - x0, maxX - x0), (y0 - y1, y0 - minY), (y1 - y0, maxY - y0)]
        for (direction, distance) in sides {
            if direction == 0 {
                if distance < 0 { return nil }
            } else if direction < 0 {
                from = max(from, distance / direction)
            } else {
                to = min(to, distance / direction)
            }
            if from > to { return nil }
        }
        return (from, to)
    }
}
