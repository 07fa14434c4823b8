import CGEOS

/// One conversation with GEOS: a context handle and the last thing it complained about, owned here and by nobody else.
///
/// Used by one thread at a time. GEOS is built into the process and shares nothing between contexts.
@safe struct GEOSScope: ~Copyable {
    let handle: GEOSContextHandle_t
    private let complaint: UnsafeMutablePointer<String>

    init() {
        unsafe complaint = UnsafeMutablePointer<String>.allocate(capacity: 1)
        unsafe complaint.initialize(to: "")
        unsafe handle = GEOS_init_r()
        _ = unsafe GEOSContext_setErrorMessageHandler_r(
            handle,
            { message, complaint in
                guard let message = unsafe message, let complaint = unsafe complaint else { return }
                unsafe complaint.assumingMemoryBound(to: String.self).pointee = String(cString: message)
            }, complaint)
    }

    deinit {
        unsafe GEOS_finish_r(handle)
        unsafe complaint.deinitialize(count: 1)
        unsafe complaint.deallocate()
    }

    /// The error for an operation that has just returned nothing.
    borrowing func failure(_ operation: StaticString) -> TopologyError {
        .failed(operation: operation.description, reason: unsafe complaint.pointee)
    }
}
