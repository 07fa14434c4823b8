import CGEOS
public import SimpleFeatures

/// Point-set operations on two geometries in one CRS.
///
/// Of a result with several dimensions the highest is kept: two squares that share a side intersect in a line, see
/// ``Geometry/kind``. Empty results are empty geometries, not errors.
/// Source: OGC 06-103r4, 6.1.2.4. Every one throws ``TopologyError``.
extension Geometry {
    public func intersection(_ other: Geometry) throws(TopologyError) -> Geometry {
        try unsafe binary("intersection", other) { unsafe GEOSIntersection_r($0, $1, $2) }
    }

    public func union(_ other: Geometry) throws(TopologyError) -> Geometry {
        try unsafe binary("union", other) { unsafe GEOSUnion_r($0, $1, $2) }
    }

    public func difference(_ other: Geometry) throws(TopologyError) -> Geometry {
        try unsafe binary("difference", other) { unsafe GEOSDifference_r($0, $1, $2) }
    }

    public func symmetricDifference(_ other: Geometry) throws(TopologyError) -> Geometry {
        try unsafe binary("symmetric difference", other) { unsafe GEOSSymDifference_r($0, $1, $2) }
    }

    /// The parts dissolved into each other; lines noded where they cross. Cascaded, O(n log n) for many parts.
    public func unaryUnion() throws(TopologyError) -> Geometry {
        try unsafe unary("union") { unsafe GEOSUnaryUnion_r($0, $1) }
    }

    /// As ``unaryUnion()``, every vertex on a grid of `gridSize`: robust where inputs nearly coincide.
    public func unaryUnion(gridSize: Double) throws(TopologyError) -> Geometry {
        try unsafe unary("union") { unsafe GEOSUnaryUnionPrec_r($0, $1, gridSize) }
    }

    /// As ``difference(_:)``, every vertex on a grid of `gridSize`.
    public func difference(_ other: Geometry, gridSize: Double) throws(TopologyError) -> Geometry {
        try unsafe binary("difference", other) { unsafe GEOSDifferencePrec_r($0, $1, $2, gridSize) }
    }

    /// As ``intersection(_:)``, every vertex on a grid of `gridSize`.
    public func intersection(_ other: Geometry, gridSize: Double) throws(TopologyError) -> Geometry {
        try unsafe binary("intersection", other) { unsafe GEOSIntersectionPrec_r($0, $1, $2, gridSize) }
    }

    /// The part inside a rectangle, fast and possibly not valid: for drawing, not for measuring.
    public func clipped(to envelope: Envelope) throws(TopologyError) -> Geometry {
        try unsafe unary("clip") {
            unsafe GEOSClipByRect_r($0, $1, envelope.minX, envelope.minY, envelope.maxX, envelope.maxY)
        }
    }
}
