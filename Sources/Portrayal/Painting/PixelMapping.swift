public import SimpleFeatures

/// From the coordinates of a store (x east, y north) to the pixels of a picture (x right, y down).
///
/// Either one affine map, where store and picture share a CRS or a map is small, or a grid of nodes with bilinear
/// interpolation between them: then PROJ is asked once a node and not once a vertex. Outside of its grid the map goes
/// on straight from the nearest edge, so that it never folds.
public struct PixelMapping: Sendable {
    /// Pixels of the node at column c, row r: `nodes[2 * (r * (columns + 1) + c)]` and the next; row 0 is the south.
    private var nodes: [Double]
    private let columns: Int
    private let rows: Int
    private let originX: Double
    private let originY: Double
    /// Cells a unit of the store.
    private let scaleX: Double
    private let scaleY: Double
    /// In the place of the nodes.
    private var affine: Affine?

    /// From cells to pixels.
    private struct Affine: Sendable {
        var x = 0.0
        var y = 0.0
        var xOverU = 1.0
        var xOverV = 0.0
        var yOverU = 0.0
        var yOverV = 1.0

        @inline(__always)
        func point(_ u: Double, _ v: Double) -> (x: Double, y: Double) {
            (x + xOverU * u + xOverV * v, y + yOverU * u + yOverV * v)
        }
    }

    /// Coordinates that are pixels already.
    public static let identity = PixelMapping(
        envelope: Envelope(minX: 0, minY: -1, maxX: 1, maxY: 0), width: 1, height: 1)

    /// The map that shows `envelope` on a picture of `width` × `height` pixels, in the same CRS.
    ///
    /// - Parameter envelope: of more than no width and height.
    public init(envelope: Envelope, width: Double, height: Double) {
        originX = envelope.minX
        originY = envelope.maxY
        scaleX = width / envelope.width
        scaleY = -height / envelope.height
        nodes = []
        columns = 0
        rows = 0
        affine = Affine()
    }

    /// The map through a grid of nodes that lie evenly in `extent`, which is in the CRS of the store.
    ///
    /// - Parameters:
    ///   - columns: cells from west to east.
    ///   - nodes: pixel `x0, y0, x1, y1, …` of `(columns + 1) × (rows + 1)` nodes, row by row from the south west.
    /// - Returns: `nil` when the numbers do not fit each other or are not finite.
    public init?(extent: Envelope, columns: Int, rows: Int, nodes: [Double]) {
        guard columns > 0, rows > 0, columns < 1 << 16, rows < 1 << 16, extent.width > 0, extent.height > 0,
            nodes.count == 2 * (columns + 1) * (rows + 1), nodes.allSatisfy(\.isFinite)
        else { return nil }
        self.nodes = nodes
        self.columns = columns
        self.rows = rows
        originX = extent.minX
        originY = extent.minY
        scaleX = Double(columns) / extent.width
        scaleY = Double(rows) / extent.height
        affine = nearestAffine(within: 0.01)
    }

    /// The affine map through three corners of the grid, where every node lies within `tolerance` pixels of it.
    private func nearestAffine(within tolerance: Double) -> Affine? {
        let (east, north) = (2 * columns, 2 * rows * (columns + 1))
        let (u, v) = (Double(columns), Double(rows))
        let affine = Affine(
            x: nodes[0], y: nodes[1], xOverU: (nodes[east] - nodes[0]) / u, xOverV: (nodes[north] - nodes[0]) / v,
            yOverU: (nodes[east + 1] - nodes[1]) / u, yOverV: (nodes[north + 1] - nodes[1]) / v)
        for row in 0...rows {
            for column in 0...columns {
                let node = 2 * (row * (columns + 1) + column)
                let point = affine.point(Double(column), Double(row))
                guard abs(point.x - nodes[node]) <= tolerance, abs(point.y - nodes[node + 1]) <= tolerance else {
                    return nil
                }
            }
        }
        return affine
    }

    /// The pixel of a point; not finite where the point is not.
    @inline(__always)
    public func pixel(x: Double, y: Double) -> (x: Double, y: Double) {
        let u = (x - originX) * scaleX
        let v = (y - originY) * scaleY
        if let affine { return affine.point(u, v) }
        return interpolated(u, v)
    }

    /// Appends the pixels of points of `coordinates`, both as `x0, y0, x1, y1, …`.
    public func appendPixels(_ points: Range<Int>, of coordinates: Span<Double>, to pixels: inout [Double]) {
        pixels.reserveCapacity(pixels.count + 2 * points.count)
        for point in points {
            let pixel = pixel(x: coordinates[2 * point], y: coordinates[2 * point + 1])
            pixels.append(pixel.x)
            pixels.append(pixel.y)
        }
    }

    private func interpolated(_ u: Double, _ v: Double) -> (x: Double, y: Double) {
        guard u.isFinite, v.isFinite else { return (.nan, .nan) }
        let column = Int(min(max(u, 0), Double(columns - 1)))
        let row = Int(min(max(v, 0), Double(rows - 1)))
        let du = u - Double(column)
        let dv = v - Double(row)
        // Beyond the grid the factor of the mixed term stays that of the edge.
        let mixed = min(max(du, 0), 1) * min(max(dv, 0), 1)
        let southWest = 2 * (row * (columns + 1) + column)
        let northWest = southWest + 2 * (columns + 1)
        func value(_ axis: Int) -> Double {
            let origin = nodes[southWest + axis]
            let east = nodes[southWest + 2 + axis]
            let north = nodes[northWest + axis]
            return origin + (east - origin) * du + (north - origin) * dv
                + (nodes[northWest + 2 + axis] - east - north + origin) * mixed
        }
        return (value(0), value(1))
    }
}
