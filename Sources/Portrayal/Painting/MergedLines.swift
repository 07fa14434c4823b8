import SimpleFeatures
import Topology

/// Lines of one rule that are drawn as one surface where they run side by side: a wide street known by several axes.
///
/// Strokes of lines that have a neighbour are joined, grown by half the gap and shrunk by as much (a morphological
/// closing, with mitred corners): what lies between two edges nearer than the gap becomes part of the surface, and
/// outer edges and corners stay where they were. Lines by themselves are stroked as ever.
struct MergedLines {
    /// Points that are merged at most, so that no style can ask for more than some tenths of a second.
    static let pointLimit = 20_000
    /// Pairs of segments that are compared at most, a tenth of a second's work: several times what as many points of a
    /// city's streets need. Lines that lie over each other in a tangle have more, and are drawn by themselves.
    static let comparisonLimit = 20_000_000

    /// Pixels, `x0, y0, …` of each line.
    private var lines: [[Double]] = []
    private var pointCount = 0

    /// - Returns: whether there was room for the lines.
    mutating func append(_ pixels: borrowing PixelPath) -> Bool {
        let count = pixels.coordinates.count / 2
        guard pointCount + count <= Self.pointLimit else { return false }
        pointCount += count
        for index in pixels.paths.indices {
            let points = pixels.points(index)
            lines.append(Array(pixels.coordinates[(2 * points.lowerBound)..<(2 * points.upperBound)]))
        }
        return true
    }

    /// - Parameter gap: from edge to edge, in pixels.
    func draw<C: Canvas>(_ stroke: Stroke, _ color: Color, gap: Double, on canvas: inout C) {
        let (beside, alone) = Self.split(lines, reach: stroke.width + gap, width: stroke.width)
        if !alone.isEmpty { canvas.stroke(Self.path(alone), stroke, color) }
        guard !beside.isEmpty else { return }
        if let surface = Self.surface(beside, stroke, gap: gap) {
            canvas.fill(surface, color)
        } else {
            canvas.stroke(Self.path(beside), stroke, color)
        }
    }

    private static func path(_ lines: [[Double]]) -> Path {
        var path = Path()
        for line in lines {
            path.coordinates += line.map { Float($0) }
            path.end(closed: false)
        }
        return path
    }

    /// The outline of the surface, for the even-odd rule; `nil` where GEOS finds none.
    private static func surface(_ lines: [[Double]], _ stroke: Stroke, gap: Double) -> Path? {
        // Arcs as round as half a tenth of a pixel needs.
        let arcs = max(2, min(8, Int((stroke.width / 2).squareRoot()) + 1))
        var strokes = BufferStyle(quadrantSegments: arcs)
        strokes.cap =
            switch stroke.cap {
            case .butt: .flat
            case .round: .round
            case .square: .square
            }
        var closing = BufferStyle(join: .mitre)
        closing.mitreLimit = 2.5
        do throws(TopologyError) {
            let surface = try Geometry.multi(lines.map { [$0] }, as: .multiLineString)
                .buffer(stroke.width / 2, style: strokes)
                .buffer(gap / 2, style: closing).buffer(-gap / 2, style: closing)
            var path = Path()
            path.coordinates = surface.coordinates.map { Float($0) }
            path.subpaths = surface.pathEnds.map { ($0, true) }
            return path
        } catch {
            return nil
        }
    }
}

extension MergedLines {
    private struct Segment {
        var line: Int
        var x: Double
        var y: Double
        /// Of its direction, of length 1.
        var dx: Double
        var dy: Double
        var length: Double
    }

    private struct Cell: Hashable {
        var column: Int
        var row: Int
    }

    /// Parts the lines that run along another one from those that do not.
    ///
    /// - Parameters:
    ///   - reach: how far apart two axes may be.
    ///   - width: of a line; axes nearer than half of it need no help.
    static func split(
        _ lines: [[Double]], reach: Double, width: Double
    ) -> (beside: [[Double]], alone: [[Double]]) {
        let size = max(reach, 16)
        func cell(_ x: Double, _ y: Double) -> Cell {
            Cell(column: Int((x / size).rounded(.down)), row: Int((y / size).rounded(.down)))
        }
        let segments = segments(of: lines)
        var grid: [Cell: [Int]] = [:]
        for (index, segment) in segments.enumerated() {
            for along in stride(from: 0, through: segment.length + size / 2, by: size / 2) {
                let at = min(along, segment.length)
                let cell = cell(segment.x + at * segment.dx, segment.y + at * segment.dy)
                if grid[cell]?.last != index { grid[cell, default: []].append(index) }
            }
        }
        var hasNeighbour = Array(repeating: false, count: lines.count)
        var comparisons = 0
        for segment in segments {
            guard comparisons <= comparisonLimit else { return ([], lines) }
            let steps = max(1, (segment.length / size).rounded(.up))
            for step in 0..<Int(steps) {
                let at = segment.length * (Double(step) + 0.5) / steps
                let (x, y) = (segment.x + at * segment.dx, segment.y + at * segment.dy)
                let middle = cell(x, y)
                for column in (middle.column - 1)...(middle.column + 1) {
                    for row in (middle.row - 1)...(middle.row + 1) {
                        let others = grid[Cell(column: column, row: row)] ?? []
                        comparisons += others.count
                        for other in others {
                            let other = segments[other]
                            guard abs(segment.dx * other.dx + segment.dy * other.dy) > 0.85 else { continue }
                            let (u, v) = (x - other.x, y - other.y)
                            let along = u * other.dx + v * other.dy
                            let distance = abs(u * other.dy - v * other.dx)
                            guard along > 0, along < other.length, distance > width / 2, distance <= reach else {
                                continue
                            }
                            hasNeighbour[segment.line] = true
                            hasNeighbour[other.line] = true
                        }
                    }
                }
            }
        }
        return (
            lines.indices.filter { hasNeighbour[$0] }.map { lines[$0] },
            lines.indices.filter { !hasNeighbour[$0] }.map { lines[$0] }
        )
    }

    private static func segments(of lines: [[Double]]) -> [Segment] {
        var segments: [Segment] = []
        for (index, line) in lines.enumerated() {
            for point in stride(from: 2, to: line.count - 1, by: 2) {
                let (dx, dy) = (line[point] - line[point - 2], line[point + 1] - line[point - 1])
                let length = (dx * dx + dy * dy).squareRoot()
                guard length > 0 else { continue }
                segments.append(
                    Segment(
                        line: index, x: line[point - 2], y: line[point - 1], dx: dx / length, dy: dy / length,
                        length: length))
            }
        }
        return segments
    }
}
