import CGEOS

/// A geometry that GEOS allocated: one owner, freed once; the compiler keeps it from outliving its scope.
@safe struct GEOSGeometry: ~Copyable, ~Escapable {
    let pointer: OpaquePointer
    private let handle: GEOSContextHandle_t

    @_lifetime(borrow scope)
    init(adopting pointer: OpaquePointer, in scope: borrowing GEOSScope) {
        unsafe self.pointer = pointer
        unsafe handle = scope.handle
    }

    deinit { unsafe GEOSGeom_destroy_r(handle, pointer) }
}

extension GEOSScope {
    /// What GEOS returned, owned; an error if it returned nothing.
    @_lifetime(borrow self)
    borrowing func adopt(
        _ pointer: OpaquePointer?, from operation: StaticString
    ) throws(TopologyError) -> GEOSGeometry {
        guard let pointer = unsafe pointer else { throw failure(operation) }
        return unsafe GEOSGeometry(adopting: pointer, in: self)
    }

    /// The answer of a predicate: 0 no, 1 yes, 2 an exception.
    borrowing func answer(_ code: CChar, from operation: StaticString) throws(TopologyError) -> Bool {
        guard code == 0 || code == 1 else { throw failure(operation) }
        return code == 1
    }
}
