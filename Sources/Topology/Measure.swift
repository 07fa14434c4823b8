public import SimpleFeatures

extension Geometry {
    /// The planar area in square units of the coordinates, holes taken off; 0 for points and lines. O(points).
    ///
    /// The direction of rings does not matter. Coordinates are taken relative to each ring's first point, so that
    /// metres in a UTM zone keep their millimetres.
    public var area: Double {
        guard kind.dimension == 2 else { return 0 }
        var area = 0.0
        for part in partEnds.indices {
            let rings = self.part(part)
            for ring in rings {
                area += (ring == rings.lowerBound ? 1 : -1) * abs(signedArea(ofPath: ring))
            }
        }
        return area
    }

    /// Length of lines, perimeter of areas, holes included, in units of the coordinates. O(points).
    public var length: Double {
        var length = 0.0
        for path in pathEnds.indices {
            for point in self.path(path).dropFirst() {
                let dx = coordinates[2 * point] - coordinates[2 * point - 2]
                let dy = coordinates[2 * point + 1] - coordinates[2 * point - 1]
                length += (dx * dx + dy * dy).squareRoot()
            }
        }
        return length
    }

    /// The area inside one ring; positive when it runs counter-clockwise. O(points).
    public func signedArea(ofPath path: Int) -> Double {
        let points = self.path(path)
        guard points.count > 2 else { return 0 }
        let (originX, originY) = (
            coordinates[2 * points.lowerBound], coordinates[2 * points.lowerBound + 1]
        )
        var twice = 0.0
        for point in points.dropFirst() {
            let (x0, y0) = (coordinates[2 * point - 2] - originX, coordinates[2 * point - 1] - originY)
            let (x1, y1) = (coordinates[2 * point] - originX, coordinates[2 * point + 1] - originY)
            twice += x0 * y1 - x1 * y0
        }
        return twice / 2
    }
}
