extension GeometryColumn {
    /// Whether feature `row` shares a point with a rectangle; touching counts. O(points).
    ///
    /// - Returns: `false` without geometry, and for an empty envelope.
    public func meets(_ envelope: Envelope, row: Int) -> Bool {
        let box = self.envelope(ofRow: row)
        guard !envelope.isEmpty, envelope.intersects(box) else { return false }
        if envelope.contains(box) { return true }
        return meets(PolygonOutline(envelope), row: row)
    }

    /// Whether feature `row` shares a point with a polygon; touching counts. O(points × points of the polygon).
    ///
    /// - Parameter polygon: of any kind; points and lines in it have no inside.
    public func meets(_ polygon: Geometry, row: Int) -> Bool { meets(PreparedPolygon(polygon), row: row) }

    /// The same for one of many rows that are asked about.
    func meets(_ polygon: PreparedPolygon, row: Int) -> Bool {
        let box = envelope(ofRow: row)
        guard polygon.envelope.intersects(box) else { return false }
        return polygon.inscribed.contains(box) && !box.isEmpty || meets(polygon.outline, row: row)
    }

    private func meets(_ outline: PolygonOutline, row: Int) -> Bool {
        let kind = kinds[row]
        for part in parts(ofRow: row) {
            for path in paths(ofPart: part) {
                let points = points(ofPath: path)
                guard let first = points.first else { continue }
                // A path that crosses no side lies wholly inside or outside, as its first point does.
                if outline.contains(x: coordinates[2 * first], y: coordinates[2 * first + 1]) { return true }
                guard kind.dimension > 0 else {
                    if points.dropFirst().contains(where: {
                        outline.contains(x: coordinates[2 * $0], y: coordinates[2 * $0 + 1])
                    }) {
                        return true
                    }
                    continue
                }
                for point in points.dropLast() {
                    let start = (coordinates[2 * point], coordinates[2 * point + 1])
                    let end = (coordinates[2 * point + 2], coordinates[2 * point + 3])
                    if outline.crosses(start, end) { return true }
                }
            }
        }
        // The outline may lie in the middle of the feature.
        guard kind.dimension == 2, let inside = outline.firstPoint else { return false }
        return distance(ofRow: row, fromX: inside.x, y: inside.y) == 0
    }
}

extension Geometry {
    /// A rectangle that lies wholly inside of a polygon, as large as its box shrunk about the middle can be;
    /// ``Envelope/empty`` where the middle lies outside. O(points).
    public var inscribedEnvelope: Envelope {
        let outline = PolygonOutline(self)
        let outer = envelope
        guard kind.dimension == 2, !outer.isEmpty, outline.contains(x: outer.centerX, y: outer.centerY) else {
            return .empty
        }
        func box(_ share: Double) -> Envelope {
            let (width, height) = (outer.width * share / 2, outer.height * share / 2)
            return Envelope(
                minX: outer.centerX - width, minY: outer.centerY - height, maxX: outer.centerX + width,
                maxY: outer.centerY + height)
        }
        var (fits, tooLarge) = (0.0, 1.0)
        for _ in 0..<10 {
            let share = (fits + tooLarge) / 2
            if outline.hasSide(meeting: box(share)) { tooLarge = share } else { fits = share }
        }
        return fits > 0 ? box(fits) : .empty
    }
}

/// A polygon that many features are asked to meet.
struct PreparedPolygon: Sendable {
    let envelope: Envelope
    /// What lies in it lies in the polygon.
    let inscribed: Envelope
    fileprivate let outline: PolygonOutline

    init(_ polygon: Geometry) {
        envelope = polygon.envelope
        inscribed = polygon.inscribedEnvelope
        outline = PolygonOutline(polygon)
    }
}

/// The sides of a polygon, ready to be met.
private struct PolygonOutline: Sendable {
    private typealias Point = (x: Double, y: Double)
    private var sides: [(start: Point, end: Point)] = []
    let firstPoint: (x: Double, y: Double)?

    init(_ envelope: Envelope) {
        let corners = [
            (envelope.minX, envelope.minY), (envelope.maxX, envelope.minY), (envelope.maxX, envelope.maxY),
            (envelope.minX, envelope.maxY),
        ]
        sides = corners.indices.map { (corners[$0], corners[($0 + 1) % 4]) }
        firstPoint = corners[0]
    }

    init(_ polygon: Geometry) {
        for path in polygon.pathEnds.indices {
            for point in polygon.path(path).dropLast() {
                sides.append(
                    (
                        (polygon.coordinates[2 * point], polygon.coordinates[2 * point + 1]),
                        (polygon.coordinates[2 * point + 2], polygon.coordinates[2 * point + 3])
                    ))
            }
        }
        firstPoint = sides.first?.start
    }

    /// Whether the point lies inside (by the even-odd rule) or on a side.
    func contains(x: Double, y: Double) -> Bool {
        var crossings = 0
        for (start, end) in sides {
            if Self.turn(start, end, (x, y)) == 0, Self.spans(start, end, (x, y)) { return true }
            if (start.y > y) != (end.y > y), x < (end.x - start.x) * (y - start.y) / (end.y - start.y) + start.x {
                crossings += 1
            }
        }
        return crossings % 2 == 1
    }

    /// Whether the segment touches a side.
    func crosses(_ start: (Double, Double), _ end: (Double, Double)) -> Bool {
        let (minX, maxX) = (min(start.0, end.0), max(start.0, end.0))
        let (minY, maxY) = (min(start.1, end.1), max(start.1, end.1))
        return sides.contains { side in
            guard min(side.start.x, side.end.x) <= maxX, max(side.start.x, side.end.x) >= minX,
                min(side.start.y, side.end.y) <= maxY, max(side.start.y, side.end.y) >= minY
            else { return false }
            let (one, other) = (Self.turn(side.start, side.end, start), Self.turn(side.start, side.end, end))
            let (first, second) = (Self.turn(start, end, side.start), Self.turn(start, end, side.end))
            // Their boxes meet, so that four points on one line are a touch as well.
            return one * other <= 0 && first * second <= 0
        }
    }

    /// Whether any side has a point in the box. Sides whose box meets it count, though they may pass it by.
    func hasSide(meeting box: Envelope) -> Bool {
        sides.contains { side in
            min(side.start.x, side.end.x) <= box.maxX && max(side.start.x, side.end.x) >= box.minX
                && min(side.start.y, side.end.y) <= box.maxY && max(side.start.y, side.end.y) >= box.minY
        }
    }

    /// On which side of the line from `start` to `end` the point lies: -1, 0 for on it, 1.
    private static func turn(_ start: Point, _ end: Point, _ point: Point) -> Double {
        let area = (end.x - start.x) * (point.y - start.y) - (end.y - start.y) * (point.x - start.x)
        return area > 0 ? 1 : area < 0 ? -1 : 0
    }

    /// Whether a point of the line through both ends lies between them.
    private static func spans(_ start: Point, _ end: Point, _ point: Point) -> Bool {
        min(start.x, end.x) <= point.x && point.x <= max(start.x, end.x) && min(start.y, end.y) <= point.y
            && point.y <= max(start.y, end.y)
    }
}
