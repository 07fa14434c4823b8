import CGEOS
import SimpleFeatures

extension GEOSScope {
    /// The value of what GEOS computed, XY.
    ///
    /// A collection of several dimensions is reduced to its members of the highest one: the areas of an intersection,
    /// without the points and lines where the two merely touch.
    borrowing func value(_ geometry: borrowing GEOSGeometry) throws(TopologyError) -> Geometry {
        try unsafe value(at: geometry.pointer)
    }

    /// As ``value(_:)``, of a geometry that somebody else owns.
    borrowing func value(at pointer: OpaquePointer) throws(TopologyError) -> Geometry {
        var parts: [OpaquePointer] = unsafe []
        unsafe collect(pointer, into: &parts)
        let dimension = unsafe parts.map { unsafe self.dimension($0) }.max() ?? -1
        unsafe parts.removeAll { unsafe self.dimension($0) != dimension }
        var value = Geometry(
            kind: unsafe kind(of: pointer, dimension), coordinates: [], pathEnds: [], partEnds: [])
        if unsafe parts.count > 1 { value.kind = value.kind.multi }
        for index in unsafe parts.indices {
            let part = unsafe parts[index]
            if dimension == 2 {
                try unsafe append(ring: GEOSGetExteriorRing_r(handle, part), to: &value)
                for hole in 0..<(unsafe GEOSGetNumInteriorRings_r(handle, part)) {
                    try unsafe append(ring: GEOSGetInteriorRingN_r(handle, part, hole), to: &value)
                }
            } else {
                try unsafe append(ring: part, to: &value)
            }
            value.partEnds.append(value.pathEnds.count)
        }
        return value
    }

    private borrowing func dimension(_ pointer: OpaquePointer) -> Int {
        Int(unsafe GEOSGeom_getDimensions_r(handle, pointer))
    }

    /// The kind that members of `dimension` make; that of an empty geometry is what GEOS says it would have been.
    private borrowing func kind(of pointer: OpaquePointer, _ dimension: Int) -> GeometryKind {
        let dimension = unsafe dimension < 0 ? self.dimension(pointer) : dimension
        let single =
            ([.point, .lineString] as [GeometryKind]).dropFirst(max(0, dimension)).first ?? .polygon
        let type = unsafe GEOSGeomTypeId_r(handle, pointer)
        let isMulti =
            type >= Int32(bitPattern: GEOS_MULTIPOINT.rawValue)
            && type <= Int32(bitPattern: GEOS_MULTIPOLYGON.rawValue)
        return isMulti ? single.multi : single
    }

    /// The points, lines and polygons inside, whatever the depth of collections; empty ones left out.
    private borrowing func collect(_ pointer: OpaquePointer, into parts: inout [OpaquePointer]) {
        guard unsafe GEOSisEmpty_r(handle, pointer) == 0 else { return }
        guard unsafe GEOSGeomTypeId_r(handle, pointer) >= Int32(bitPattern: GEOS_MULTIPOINT.rawValue)
        else {
            return unsafe parts.append(pointer)
        }
        for member in 0..<max(0, unsafe GEOSGetNumGeometries_r(handle, pointer)) {
            guard let child = unsafe GEOSGetGeometryN_r(handle, pointer, member) else { continue }
            unsafe collect(child, into: &parts)
        }
    }

    private borrowing func append(ring pointer: OpaquePointer?, to value: inout Geometry)
        throws(TopologyError)
    {
        var count: UInt32 = 0
        guard let pointer = unsafe pointer,
            let sequence = unsafe GEOSGeom_getCoordSeq_r(handle, pointer),
            unsafe GEOSCoordSeq_getSize_r(handle, sequence, &count) == 1
        else { throw failure("writing a geometry") }
        let start = value.coordinates.count
        value.coordinates.append(contentsOf: repeatElement(0, count: 2 * Int(count)))
        let copied = unsafe value.coordinates.withUnsafeMutableBufferPointer { buffer -> Int32 in
            guard count > 0, let target = buffer.baseAddress else { return 1 }
            return unsafe GEOSCoordSeq_copyToBuffer_r(handle, sequence, target + start, 0, 0)
        }
        guard copied == 1 else { throw failure("writing a geometry") }
        value.pathEnds.append(value.coordinates.count / 2)
    }
}
