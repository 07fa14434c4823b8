import CGEOS
import SimpleFeatures

/// The shape of most operations: one or two geometries in, one out.
extension Geometry {
    func unary(
        _ name: StaticString, _ operation: (GEOSContextHandle_t, OpaquePointer) -> OpaquePointer?
    ) throws(TopologyError) -> Geometry {
        let scope = GEOSScope()
        let subject = try scope.geometry(self)
        let result = try unsafe scope.adopt(operation(scope.handle, subject.pointer), from: name)
        return try scope.value(result)
    }

    func binary(
        _ name: StaticString, _ other: Geometry,
        _ operation: (GEOSContextHandle_t, OpaquePointer, OpaquePointer) -> OpaquePointer?
    ) throws(TopologyError) -> Geometry {
        let scope = GEOSScope()
        let left = try scope.geometry(self)
        let right = try scope.geometry(other)
        let result = try unsafe scope.adopt(
            operation(scope.handle, left.pointer, right.pointer), from: name)
        return try scope.value(result)
    }
}
