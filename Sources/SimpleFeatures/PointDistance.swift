extension GeometryColumn {
    /// The distance of feature `row` from a point, in the units of the coordinates; 0 inside a polygon, infinite for a
    /// feature without geometry. O(points).
    public func distance(ofRow row: Int, fromX x: Double, y: Double) -> Double {
        guard !isNull(row) else { return .infinity }
        let kind = kinds[row]
        var nearest = Double.infinity
        for part in parts(ofRow: row) {
            var crossings = 0
            for path in paths(ofPart: part) {
                let points = points(ofPath: path)
                if kind.dimension == 0 || points.count == 1 {
                    for point in points {
                        let (dx, dy) = (coordinates[2 * point] - x, coordinates[2 * point + 1] - y)
                        nearest = min(nearest, dx * dx + dy * dy)
                    }
                    continue
                }
                for point in points.dropLast() {
                    let start = (coordinates[2 * point], coordinates[2 * point + 1])
                    let end = (coordinates[2 * point + 2], coordinates[2 * point + 3])
                    nearest = min(nearest, Self.squaredDistance(x, y, start, end))
                    if (start.1 > y) != (end.1 > y),
                        x < (end.0 - start.0) * (y - start.1) / (end.1 - start.1) + start.0
                    {
                        crossings += 1
                    }
                }
            }
            if kind.dimension == 2 && crossings % 2 == 1 { return 0 }
        }
        return nearest.squareRoot()
    }

    private static func squaredDistance(
        _ x: Double, _ y: Double, _ start: (Double, Double), _ end: (Double, Double)
    ) -> Double {
        let (alongX, alongY) = (end.0 - start.0, end.1 - start.1)
        let length = alongX * alongX + alongY * alongY
        let share = length > 0 ? ((x - start.0) * alongX + (y - start.1) * alongY) / length : 0
        let clamped = min(max(share, 0), 1)
        let (dx, dy) = (start.0 + clamped * alongX - x, start.1 + clamped * alongY - y)
        return dx * dx + dy * dy
    }
}
