import CGEOS
public import SimpleFeatures

/// Many geometries under an STR-packed R-tree: which boxes meet a box, which geometry is nearest.
///
/// Geometries are named by their place in the array given. One owner, one thread at a time; fixed once built.
/// Source: Leutenegger, López, Edgington 1997.
@safe public struct SpatialIndex: ~Copyable {
    private let scope: GEOSScope
    private let tree: OpaquePointer
    private let members: [OpaquePointer]

    /// - Throws: ``TopologyError`` for a geometry that GEOS cannot read. Empty geometries are never found.
    public init(_ geometries: [Geometry]) throws(TopologyError) {
        let scope = GEOSScope()
        guard let tree = unsafe GEOSSTRtree_create_r(scope.handle, 10) else {
            throw scope.failure("indexing")
        }
        var members: [OpaquePointer] = unsafe []
        do throws(TopologyError) {
            for (index, geometry) in geometries.enumerated() where !geometry.isEmpty {
                let copy = try unsafe scope.encode(geometry)
                unsafe GEOSGeom_setUserData_r(
                    scope.handle, copy, UnsafeMutableRawPointer(bitPattern: index + 1))
                unsafe GEOSSTRtree_insert_r(scope.handle, tree, copy, UnsafeMutableRawPointer(copy))
                unsafe members.append(copy)
            }
        } catch {
            unsafe GEOSSTRtree_destroy_r(scope.handle, tree)
            for index in unsafe members.indices { unsafe GEOSGeom_destroy_r(scope.handle, members[index]) }
            throw error
        }
        unsafe self.tree = tree
        unsafe self.members = members
        self.scope = scope
    }

    deinit {
        unsafe GEOSSTRtree_destroy_r(scope.handle, tree)
        for index in unsafe members.indices { unsafe GEOSGeom_destroy_r(scope.handle, members[index]) }
    }

    /// The geometries whose box meets `envelope`, ascending.
    public borrowing func query(_ envelope: Envelope) throws(TopologyError) -> [Int] {
        guard unsafe !envelope.isEmpty && !members.isEmpty else { return [] }
        let box = try scope.geometry(
            .lineString([envelope.minX, envelope.minY, envelope.maxX, envelope.maxY]))
        var found = unsafe Found(handle: scope.handle)
        unsafe withUnsafeMutablePointer(to: &found) { found in
            unsafe GEOSSTRtree_query_r(
                scope.handle, tree, box.pointer,
                { item, found in
                    guard let item = unsafe item,
                        let found = unsafe found?.assumingMemoryBound(to: Found.self)
                    else {
                        return
                    }
                    let data = unsafe GEOSGeom_getUserData_r(found.pointee.handle, OpaquePointer(item))
                    unsafe found.pointee.indices.append(Int(bitPattern: data) - 1)
                }, found)
        }
        return found.indices.sorted()
    }

    /// The geometry nearest to `geometry`; `nil` when that or the index is empty.
    public borrowing func nearest(to geometry: Geometry) throws(TopologyError) -> Int? {
        guard unsafe !members.isEmpty && !geometry.isEmpty else { return nil }
        let subject = try scope.geometry(geometry)
        guard let nearest = unsafe GEOSSTRtree_nearest_r(scope.handle, tree, subject.pointer) else {
            throw scope.failure("nearest")
        }
        return unsafe Int(bitPattern: GEOSGeom_getUserData_r(scope.handle, nearest)) - 1
    }

    @safe private struct Found {
        let handle: GEOSContextHandle_t
        var indices: [Int] = []
        init(handle: GEOSContextHandle_t) { unsafe self.handle = handle }
    }
}
