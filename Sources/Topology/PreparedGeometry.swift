import CGEOS
public import SimpleFeatures

/// A geometry with its edges indexed, for many questions. One owner, one thread at a time.
///
/// The first question builds the index, O(n log n); every other is O(log n) for a point.
@safe public struct PreparedGeometry: ~Copyable {
    private let scope: GEOSScope
    private let geometry: OpaquePointer
    private let prepared: OpaquePointer

    /// - Throws: ``TopologyError`` for a geometry that GEOS cannot read.
    public init(_ value: Geometry) throws(TopologyError) {
        let scope = GEOSScope()
        let geometry = try unsafe scope.encode(value)
        guard let prepared = unsafe GEOSPrepare_r(scope.handle, geometry) else {
            unsafe GEOSGeom_destroy_r(scope.handle, geometry)
            throw scope.failure("preparing a geometry")
        }
        unsafe self.geometry = geometry
        unsafe self.prepared = prepared
        self.scope = scope
    }

    deinit {
        unsafe GEOSPreparedGeom_destroy_r(scope.handle, prepared)
        unsafe GEOSGeom_destroy_r(scope.handle, geometry)
    }

    /// Whether the two share at least a point; touching counts.
    public borrowing func intersects(_ other: Geometry) throws(TopologyError) -> Bool {
        let other = try scope.geometry(other)
        return try scope.answer(
            unsafe GEOSPreparedIntersects_r(scope.handle, prepared, other.pointer), from: "intersects")
    }

    /// Whether the point lies inside or on the border.
    public borrowing func covers(x: Double, y: Double) throws(TopologyError) -> Bool {
        try covers(.point(x: x, y: y))
    }

    /// Whether no point of `other` lies outside; the border counts as inside.
    public borrowing func covers(_ other: Geometry) throws(TopologyError) -> Bool {
        let other = try scope.geometry(other)
        return try scope.answer(
            unsafe GEOSPreparedCovers_r(scope.handle, prepared, other.pointer), from: "covers")
    }

    /// Whether no point of `other` lies outside and their interiors meet.
    public borrowing func contains(_ other: Geometry) throws(TopologyError) -> Bool {
        let other = try scope.geometry(other)
        return try scope.answer(
            unsafe GEOSPreparedContains_r(scope.handle, prepared, other.pointer), from: "contains")
    }

    /// The shortest planar distance, in the units of the coordinates.
    public borrowing func distance(to other: Geometry) throws(TopologyError) -> Double {
        let other = try scope.geometry(other)
        var distance = 0.0
        guard unsafe GEOSPreparedDistance_r(scope.handle, prepared, other.pointer, &distance) == 1
        else {
            throw scope.failure("distance")
        }
        return distance
    }
}
