import CGEOS
public import SimpleFeatures

extension Geometry {
    /// Fewer vertices, none moved further than `tolerance`, in the units of the coordinates; valid input stays valid.
    ///
    /// Source: Douglas and Peucker 1973, with the check of topology that GEOS adds.
    /// - Throws: ``TopologyError``.
    public func simplified(tolerance: Double) throws(TopologyError) -> Geometry {
        try unsafe unary("simplification") { unsafe GEOSTopologyPreserveSimplify_r($0, $1, tolerance) }
    }

    /// Every vertex on a grid of `gridSize`, valid; parts that vanish on it are dropped.
    ///
    /// - Throws: ``TopologyError``.
    public func snapped(toGrid gridSize: Double) throws(TopologyError) -> Geometry {
        try unsafe unary("snapping") { unsafe GEOSGeom_setPrecision_r($0, $1, gridSize, 0) }
    }
}
