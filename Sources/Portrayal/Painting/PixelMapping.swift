public import SimpleFeatures

/// From the coordinates of a store (x east, y north) to the pixels of a picture (x right, y down).
///
/// Either one affine map, where store and picture share a CRS, or a grid of nodes with bilinear interpolation between
/// them, where they do not: then PROJ is asked once a node and not once a vertex. Outside of its grid the map goes on
/// straight from the nearest edge, so that it never folds.
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
    private let isAffine: Bool

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
        isAffine = true
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
        isAffine = false
    }

    /// The pixel of a point; not finite where the point is not.
    @inline(__always)
    public func pixel(x: Double, y: Double) -> (x: Double, y: Double) {
        let u = (x - originX) * scaleX
        let v = (y - originY) * scaleY
        return isAffine ? (u, v) : interpolated(u, v)
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

    /// The same map with the picture's origin moved: pixel (x, y) becomes (x − `byX`, y − `byY`).
    public func translated(byX: Double, byY: Double) -> PixelMapping {
        guard isAffine else {
            var moved = self
            for index in stride(from: 0, to: nodes.count, by: 2) {
                moved.nodes[index] -= byX
                moved.nodes[index + 1] -= byY
            }
            return moved
        }
        return PixelMapping(
            affineOriginX: originX + byX / scaleX, originY: originY + byY / scaleY, scaleX: scaleX, scaleY: scaleY)
    }

    private init(affineOriginX: Double, originY: Double, scaleX: Double, scaleY: Double) {
        self.originX = affineOriginX
        self.originY = originY
        self.scaleX = scaleX
        self.scaleY = scaleY
        nodes = []
        columns = 0
        rows = 0
        isAffine = true
    }
}
