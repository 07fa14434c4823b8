import CGEOS
public import SimpleFeatures

extension Geometry {
    /// The faces that the lines enclose, as a multipolygon; dangling and cut lines are left out.
    ///
    /// The lines must be noded (``noded()``, or a union): a crossing that is no vertex of both is not seen.
    /// - Throws: ``TopologyError``.
    public func polygonized() throws(TopologyError) -> Geometry {
        try unsafe unary("polygonizing") { handle, lines in
            var lines: OpaquePointer? = unsafe lines
            return unsafe GEOSPolygonize_r(handle, &lines, 1)
        }
    }
}
