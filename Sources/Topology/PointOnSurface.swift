import CGEOS
public import SimpleFeatures

extension Geometry {
    /// A point inside the geometry, away from its border where it is widest; for labels. Empty for an empty geometry.
    ///
    /// Source: OGC 06-103r4, 6.1.10.2 `PointOnSurface`.
    /// - Throws: ``TopologyError``.
    public func pointOnSurface() throws(TopologyError) -> Geometry {
        try unsafe unary("point on surface") { unsafe GEOSPointOnSurface_r($0, $1) }
    }

    /// The centre of mass, which may lie outside. Empty for an empty geometry.
    ///
    /// - Throws: ``TopologyError``.
    public func centroid() throws(TopologyError) -> Geometry {
        try unsafe unary("centroid") { unsafe GEOSGetCentroid_r($0, $1) }
    }
}
