import CPROJ
import SimpleFeatures

/// One PROJ operation with its context. Not thread-safe: a pool lends it to one caller at a time.
///
/// `@unchecked Sendable` because it travels between threads only through ``OperationPool``, never shared.
@safe final class Operation: @unchecked Sendable {
    private let context: PROJContext
    private let pointer: OpaquePointer
    /// Metres, as the register states it; negative when unknown.
    let accuracy: Double

    /// - Throws: ``CRSError/noOperation(from:to:)`` where only a ballpark shift is known.
    init(from source: CRS, to target: CRS, areaOfInterest area: Envelope) throws(CRSError) {
        context = PROJContext()
        unsafe pointer = try context.operation(from: source, to: target, areaOfInterest: area)
        accuracy = unsafe proj_pj_info(pointer).accuracy
    }

    deinit { unsafe proj_destroy(pointer) }

    /// Transforms `count` points of stride two in place; what cannot be transformed becomes infinite.
    func transform(_ coordinates: inout [Double]) {
        let count = coordinates.count / 2
        guard count > 0 else { return }
        unsafe coordinates.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            let stride = 2 * MemoryLayout<Double>.stride
            _ = unsafe proj_trans_generic(
                pointer, PJ_FWD, start, stride, count, start + 1, stride, count, nil, 0, 0, nil, 0, 0)
        }
    }
}

extension PROJContext {
    /// Makes the operation that suits an area best, x east and y north on both sides; the caller destroys it.
    ///
    /// - Throws: ``CRSError/noOperation(from:to:)`` where only a ballpark shift is known.
    borrowing func operation(
        from source: CRS, to target: CRS, areaOfInterest area: Envelope
    ) throws(CRSError) -> OpaquePointer {
        let failure = CRSError.noOperation(from: source.description, to: target.description)
        let from = unsafe crs(source)
        let to = unsafe crs(target)
        defer {
            unsafe proj_destroy(from)
            unsafe proj_destroy(to)
        }
        let interest = unsafe proj_area_create()
        defer { unsafe proj_area_destroy(interest) }
        unsafe proj_area_set_bbox(interest, area.minX, area.minY, area.maxX, area.maxY)
        var found: OpaquePointer?
        unsafe "ALLOW_BALLPARK=NO".withCString { option in
            var options: [UnsafePointer<CChar>?] = unsafe [option, nil]
            unsafe found = proj_create_crs_to_crs_from_pj(handle, from, to, interest, &options)
        }
        guard let raw = unsafe found else { throw failure }
        defer { unsafe proj_destroy(raw) }
        guard let normal = unsafe proj_normalize_for_visualization(handle, raw) else { throw failure }
        return unsafe normal
    }

    private borrowing func crs(_ crs: CRS) -> OpaquePointer? {
        unsafe proj_create(handle, crs.code == 0 ? "OGC:CRS84" : "EPSG:\(crs.code)")
    }
}
