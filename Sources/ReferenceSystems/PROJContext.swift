import CPROJ

/// One conversation with PROJ: a context handle, owned here. Opens the database on first use (some 10 ms).
@safe struct PROJContext: ~Copyable {
    let handle: OpaquePointer?

    init() {
        unsafe handle = proj_context_create()
        // What PROJ would print goes nowhere: failures come back as values.
        unsafe proj_log_level(handle, PJ_LOG_NONE)
        unsafe proj_context_set_enable_network(handle, 0)
    }

    deinit { unsafe proj_context_destroy(handle) }
}
