import CGEOS
public import SimpleFeatures

/// The spatial relations of two geometries in one CRS. Many questions to one geometry: ``PreparedGeometry``.
///
/// Source: OGC 06-103r4, 6.1.15. Every one throws ``TopologyError`` for a geometry that GEOS cannot read.
extension Geometry {
    /// Whether the two share at least a point; touching counts.
    public func intersects(_ other: Geometry) throws(TopologyError) -> Bool {
        try unsafe relation("intersects", other) { unsafe GEOSIntersects_r($0, $1, $2) }
    }

    /// Whether no point of `other` lies outside and their interiors meet; a line on the border is not contained.
    public func contains(_ other: Geometry) throws(TopologyError) -> Bool {
        try unsafe relation("contains", other) { unsafe GEOSContains_r($0, $1, $2) }
    }

    /// Whether no point of `other` lies outside; the border counts as inside.
    public func covers(_ other: Geometry) throws(TopologyError) -> Bool {
        try unsafe relation("covers", other) { unsafe GEOSCovers_r($0, $1, $2) }
    }

    /// Whether the borders meet and the interiors do not.
    public func touches(_ other: Geometry) throws(TopologyError) -> Bool {
        try unsafe relation("touches", other) { unsafe GEOSTouches_r($0, $1, $2) }
    }

    /// Whether one passes through the other.
    public func crosses(_ other: Geometry) throws(TopologyError) -> Bool {
        try unsafe relation("crosses", other) { unsafe GEOSCrosses_r($0, $1, $2) }
    }

    /// Whether the two have the same dimension and share a part of it, neither holding the other.
    public func overlaps(_ other: Geometry) throws(TopologyError) -> Bool {
        try unsafe relation("overlaps", other) { unsafe GEOSOverlaps_r($0, $1, $2) }
    }

    /// Whether the two hold exactly the same points, whatever their order and start.
    public func equals(_ other: Geometry) throws(TopologyError) -> Bool {
        try unsafe relation("equals", other) { unsafe GEOSEquals_r($0, $1, $2) }
    }

    /// Whether the two come within `distance`, in the units of the coordinates; stops at the first pair that does.
    public func isWithin(_ distance: Double, of other: Geometry) throws(TopologyError) -> Bool {
        try unsafe relation("distance within", other) {
            unsafe GEOSDistanceWithin_r($0, $1, $2, distance)
        }
    }

    private func relation(
        _ name: StaticString, _ other: Geometry,
        _ predicate: (GEOSContextHandle_t, OpaquePointer, OpaquePointer) -> CChar
    ) throws(TopologyError) -> Bool {
        let scope = GEOSScope()
        let left = try scope.geometry(self)
        let right = try scope.geometry(other)
        return try scope.answer(unsafe predicate(scope.handle, left.pointer, right.pointer), from: name)
    }
}
