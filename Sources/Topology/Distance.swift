import CGEOS
public import SimpleFeatures

extension Geometry {
    /// The shortest planar distance, in the units of the coordinates; both sides must share one CRS.
    ///
    /// Zero where they touch or overlap. Source: OGC 06-103r4, 6.1.2.4 `Distance`.
    /// - Throws: ``TopologyError`` for a geometry that GEOS cannot read.
    public func distance(to other: Geometry) throws(TopologyError) -> Double {
        let scope = GEOSScope()
        let left = try scope.geometry(self)
        let right = try scope.geometry(other)
        var distance = 0.0
        guard unsafe GEOSDistance_r(scope.handle, left.pointer, right.pointer, &distance) == 1 else {
            throw scope.failure("distance")
        }
        return distance
    }

    /// Where the two come closest: the point on this geometry and the point on `other`, as a line of two points.
    ///
    /// - Throws: ``TopologyError``, also when one of them is empty.
    public func shortestLine(to other: Geometry) throws(TopologyError) -> Geometry {
        let scope = GEOSScope()
        let left = try scope.geometry(self)
        let right = try scope.geometry(other)
        guard let points = unsafe GEOSNearestPoints_r(scope.handle, left.pointer, right.pointer) else {
            throw scope.failure("shortest line")
        }
        let line = try unsafe scope.adopt(
            GEOSGeom_createLineString_r(scope.handle, points), from: "shortest line")
        return try scope.value(line)
    }
}
