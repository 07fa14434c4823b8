import CGEOS
import SimpleFeatures

extension GEOSScope {
    /// Builds `value` in GEOS, a copy of the flat coordinates a path.
    ///
    /// - Throws: ``TopologyError/notFinite``, ``TopologyError/inconsistent``, or what GEOS says of a path that is too
    ///   short or a ring that is not closed.
    @_lifetime(borrow self)
    borrowing func geometry(_ value: Geometry) throws(TopologyError) -> GEOSGeometry {
        try unsafe GEOSGeometry(adopting: encode(value), in: self)
    }

    /// As ``geometry(_:)``, for a caller that keeps scope and geometry together and frees both.
    borrowing func encode(_ value: Geometry) throws(TopologyError) -> OpaquePointer {
        guard value.isConsistent else { throw .inconsistent }
        guard value.coordinates.allSatisfy(\.isFinite) else { throw .notFinite }
        var parts: [OpaquePointer] = unsafe []
        for part in value.partEnds.indices {
            guard let pointer = unsafe self.part(part, of: value) else {
                for index in unsafe parts.indices { unsafe GEOSGeom_destroy_r(handle, parts[index]) }
                throw failure("reading a geometry")
            }
            unsafe parts.append(pointer)
        }
        if !value.kind.isMulti, let only = unsafe parts.first, unsafe parts.count == 1 {
            return unsafe only
        }
        guard let whole = unsafe collection(parts, value.kind) else { throw failure("reading a geometry") }
        return unsafe whole
    }

    private borrowing func collection(_ parts: [OpaquePointer], _ kind: GeometryKind)
        -> OpaquePointer?
    {
        let type =
            switch kind.dimension {
            case 0: GEOS_MULTIPOINT
            case 1: GEOS_MULTILINESTRING
            default: GEOS_MULTIPOLYGON
            }
        guard unsafe !parts.isEmpty else {
            return unsafe GEOSGeom_createEmptyCollection_r(handle, Int32(bitPattern: type.rawValue))
        }
        var members: [OpaquePointer?] = unsafe parts
        return unsafe GEOSGeom_createCollection_r(
            handle, Int32(bitPattern: type.rawValue), &members, UInt32(members.count))
    }

    private borrowing func part(_ index: Int, of value: Geometry) -> OpaquePointer? {
        let paths = value.part(index)
        switch value.kind.dimension {
        case 0:
            guard let path = paths.first else { return unsafe GEOSGeom_createEmptyPoint_r(handle) }
            return unsafe sequence(path, of: value).flatMap { unsafe GEOSGeom_createPoint_r(handle, $0) }
        case 1:
            guard let path = paths.first else { return unsafe GEOSGeom_createEmptyLineString_r(handle) }
            return unsafe sequence(path, of: value).flatMap {
                unsafe GEOSGeom_createLineString_r(handle, $0)
            }
        default:
            return unsafe polygon(paths, of: value)
        }
    }

    private borrowing func polygon(_ paths: Range<Int>, of value: Geometry) -> OpaquePointer? {
        guard !paths.isEmpty else { return unsafe GEOSGeom_createEmptyPolygon_r(handle) }
        var rings: [OpaquePointer?] = unsafe []
        for path in paths {
            guard let sequence = unsafe sequence(path, of: value),
                let ring = unsafe GEOSGeom_createLinearRing_r(handle, sequence)
            else {
                for index in unsafe rings.indices { unsafe GEOSGeom_destroy_r(handle, rings[index]) }
                return nil
            }
            unsafe rings.append(ring)
        }
        let shell = unsafe rings.removeFirst()
        return unsafe GEOSGeom_createPolygon_r(handle, shell, &rings, UInt32(rings.count))
    }

    private borrowing func sequence(_ path: Int, of value: Geometry) -> OpaquePointer? {
        let points = value.path(path)
        return unsafe value.coordinates.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else {
                return unsafe GEOSCoordSeq_create_r(handle, 0, 2)
            }
            return unsafe GEOSCoordSeq_copyFromBuffer_r(
                handle, start + 2 * points.lowerBound, UInt32(points.count), 0, 0)
        }
    }
}

extension Geometry {
    /// Whether every path ends inside the coordinates and every part inside the paths, in order.
    fileprivate var isConsistent: Bool {
        func ascends(_ ends: [Int], to limit: Int) -> Bool {
            var last = 0
            for end in ends {
                guard end >= last else { return false }
                last = end
            }
            return last <= limit
        }
        return ascends(pathEnds, to: pointCount) && ascends(partEnds, to: pathEnds.count)
    }
}
