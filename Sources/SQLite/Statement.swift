import CSpatiaLite

/// A prepared statement: compiled once, stepped many times, finalised exactly once.
///
/// It keeps its connection alive. Columns count from 0, parameters from 1, as in SQLite.
@safe public struct Statement: ~Copyable {
    private let pointer: OpaquePointer
    private let connection: Connection

    init(_ sql: String, on connection: Connection) throws(SQLiteError) {
        var pointer: OpaquePointer?
        let code = unsafe sqlite3_prepare_v3(
            connection.handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &pointer, nil)
        guard code == SQLITE_OK, let pointer = unsafe pointer else {
            let message = unsafe String(cString: sqlite3_errmsg(connection.handle))
            throw SQLiteError(code: code, message: "\(message) in: \(sql)")
        }
        unsafe self.pointer = pointer
        self.connection = connection
    }

    deinit { unsafe sqlite3_finalize(pointer) }

    /// Moves to the next row. - Returns: `false` after the last one.
    public mutating func step() throws(SQLiteError) -> Bool {
        switch unsafe sqlite3_step(pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code:
            throw SQLiteError(code: code, message: unsafe String(cString: sqlite3_errmsg(connection.handle)))
        }
    }

    /// Back to before the first row, ready for other parameters.
    public mutating func reset() {
        unsafe sqlite3_reset(pointer)
        unsafe sqlite3_clear_bindings(pointer)
    }

    /// Runs the statement to its end and resets it: for INSERT and the like.
    public mutating func run() throws(SQLiteError) {
        defer { reset() }
        while try step() {}
    }

    // MARK: Parameters

    public mutating func bind(_ index: Int, _ value: Int64) { unsafe sqlite3_bind_int64(pointer, Int32(index), value) }
    public mutating func bind(_ index: Int, _ value: Double) {
        unsafe sqlite3_bind_double(pointer, Int32(index), value)
    }
    public mutating func bind(_ index: Int, _ value: String) {
        var value = value
        value.withUTF8 { utf8 in
            guard let start = utf8.baseAddress else { return bindEmptyText(index) }
            unsafe start.withMemoryRebound(to: CChar.self, capacity: utf8.count) { characters in
                _ = unsafe sqlite3_bind_text(pointer, Int32(index), characters, Int32(utf8.count), transient)
            }
        }
    }

    /// An empty string may have no address, and SQLite takes a null address for null.
    private func bindEmptyText(_ index: Int) { unsafe sqlite3_bind_text(pointer, Int32(index), "", 0, transient) }

    public mutating func bind(_ index: Int, blob: [UInt8]) {
        unsafe blob.withUnsafeBytes { bytes in
            _ = unsafe sqlite3_bind_blob(pointer, Int32(index), bytes.baseAddress, Int32(bytes.count), transient)
        }
    }
    public mutating func bindNull(_ index: Int) { unsafe sqlite3_bind_null(pointer, Int32(index)) }

    // MARK: Columns of the current row

    public var columnCount: Int { unsafe Int(sqlite3_column_count(pointer)) }
    public func name(_ column: Int) -> String { unsafe String(cString: sqlite3_column_name(pointer, Int32(column))) }
    public func isNull(_ column: Int) -> Bool { unsafe sqlite3_column_type(pointer, Int32(column)) == SQLITE_NULL }
    public func integer(_ column: Int) -> Int64 { unsafe sqlite3_column_int64(pointer, Int32(column)) }
    public func real(_ column: Int) -> Double { unsafe sqlite3_column_double(pointer, Int32(column)) }

    /// The column as text; empty for null.
    public func text(_ column: Int) -> String {
        unsafe String(decoding: textBytes(column), as: UTF8.self)
    }

    /// The column's UTF-8, uncopied, valid until the next ``step()``.
    @unsafe public func textBytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
        let start = unsafe sqlite3_column_text(pointer, Int32(column))
        let count = unsafe Int(sqlite3_column_bytes(pointer, Int32(column)))
        return unsafe UnsafeBufferPointer(start: start, count: start == nil ? 0 : count)
    }

    /// A copy of a BLOB column; empty for null.
    public func bytes(_ column: Int) -> [UInt8] {
        let start = unsafe sqlite3_column_blob(pointer, Int32(column))
        let count = unsafe Int(sqlite3_column_bytes(pointer, Int32(column)))
        return unsafe Array(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
    }

    /// The bytes of a BLOB column, uncopied. They die with the next ``step()``, and the compiler knows: while the
    /// span is in use, this statement cannot be stepped.
    @_lifetime(borrow self)
    public borrowing func blob(_ column: Int) -> RawSpan {
        let start = unsafe sqlite3_column_blob(pointer, Int32(column))
        let count = unsafe Int(sqlite3_column_bytes(pointer, Int32(column)))
        let buffer = unsafe UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)
        let span = unsafe RawSpan(_unsafeBytes: buffer)
        return unsafe _overrideLifetime(span, borrowing: self)
    }
}

/// SQLITE_TRANSIENT, which the importer cannot see: SQLite copies what it is given.
let transient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
