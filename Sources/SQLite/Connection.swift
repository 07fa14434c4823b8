import CSpatiaLite

/// One connection to an SQLite file, closed when it goes.
///
/// Opened without SQLite's own mutex: a connection belongs to one task at a time, and ``Connection`` is not Sendable
/// so that the compiler sees to it. Cost of opening: 0.2 ms, and 1.4 ms with SpatiaLite.
@safe public final class Connection {
    public enum Mode: Sendable { case readOnly, readWrite, create }

    let handle: OpaquePointer
    /// SpatiaLite's per-connection state; freed after the connection is closed.
    private var spatial: UnsafeMutableRawPointer?

    /// - Parameters:
    ///   - path: a file, or `:memory:`.
    ///   - spatial: whether SpatiaLite's SQL functions and R*Tree triggers are switched on.
    /// - Throws: ``SQLiteError`` when the file cannot be opened in that mode.
    public init(path: String, mode: Mode, spatial: Bool = false) throws(SQLiteError) {
        let flags =
            switch mode {
            case .readOnly: SQLITE_OPEN_READONLY
            case .readWrite: SQLITE_OPEN_READWRITE
            case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            }
        var opened: OpaquePointer?
        let code = unsafe sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK, let database = unsafe opened else {
            let message = unsafe opened.map { unsafe String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
            unsafe sqlite3_close_v2(opened)
            throw SQLiteError(code: code, message: "\(path): \(message)")
        }
        unsafe handle = database
        if spatial {
            unsafe self.spatial = spatialite_alloc_connection()
            unsafe spatialite_init_ex(database, self.spatial, 0)
        }
        unsafe sqlite3_busy_timeout(database, 5000)
        unsafe sqlite3_extended_result_codes(database, 1)
    }

    deinit {
        unsafe sqlite3_close_v2(handle)
        if let spatial = unsafe spatial { unsafe spatialite_cleanup_ex(spatial) }
    }

    /// Runs one or more statements that return no rows.
    public func execute(_ sql: String) throws(SQLiteError) {
        var words: UnsafeMutablePointer<CChar>?
        let code = unsafe sqlite3_exec(handle, sql, nil, nil, &words)
        guard code != SQLITE_OK else { return }
        let message = unsafe words.map { unsafe String(cString: $0) } ?? "unknown error"
        unsafe sqlite3_free(words)
        throw SQLiteError(code: code, message: message)
    }

    /// Compiles one statement. Cost: some microseconds; keep a statement that is used again.
    public func prepare(_ sql: String) throws(SQLiteError) -> Statement { try Statement(sql, on: self) }

    /// Runs `body` in a transaction: committed if it returns, undone if it throws.
    public func transaction<Result>(_ body: () throws -> Result) throws -> Result {
        try execute("BEGIN IMMEDIATE")
        do {
            let result = try body()
            try execute("COMMIT")
            return result
        } catch {
            try? execute("ROLLBACK")
            throw error
        }
    }

    /// Rows that the last INSERT, UPDATE or DELETE changed, without those that triggers changed.
    public var changes: Int { unsafe Int(sqlite3_changes64(handle)) }

    /// Pages that statements have looked at since the connection was opened: their cost on any machine.
    public var visitedPages: Int {
        var (hits, misses, unused) = (Int32(0), Int32(0), Int32(0))
        unsafe sqlite3_db_status(handle, SQLITE_DBSTATUS_CACHE_HIT, &hits, &unused, 0)
        unsafe sqlite3_db_status(handle, SQLITE_DBSTATUS_CACHE_MISS, &misses, &unused, 0)
        return Int(hits) + Int(misses)
    }

    /// The first column of the first row as a number; `nil` without a row or for null.
    public func integer(_ sql: String) throws(SQLiteError) -> Int64? {
        var statement = try prepare(sql)
        guard try statement.step(), !statement.isNull(0) else { return nil }
        return statement.integer(0)
    }

    /// The first column of the first row as text; `nil` without a row or for null.
    public func text(_ sql: String) throws(SQLiteError) -> String? {
        var statement = try prepare(sql)
        guard try statement.step(), !statement.isNull(0) else { return nil }
        return statement.text(0)
    }

    /// Runs `body`, in which every statement fails as interrupted soon after `isStopped` says so.
    ///
    /// Asked every few thousand steps of SQLite's machine, which is some dozen microseconds: however long a statement
    /// works for its first row, it stops. Source: sqlite.org/c3ref/progress_handler.html.
    public func stoppable<Result, Failure: Error>(
        when isStopped: @escaping () -> Bool, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let question = StopQuestion(isStopped)
        unsafe sqlite3_progress_handler(
            handle, 4000,
            { pointer in
                guard let pointer = unsafe pointer else { return 0 }
                return unsafe Unmanaged<StopQuestion>.fromOpaque(pointer).takeUnretainedValue().isStopped() ? 1 : 0
            }, Unmanaged.passUnretained(question).toOpaque())
        defer {
            unsafe sqlite3_progress_handler(handle, 0, nil, nil)
            withExtendedLifetime(question) {}
        }
        return try body()
    }
}

/// Holds what SQLite asks while it works.
private final class StopQuestion {
    let isStopped: () -> Bool
    init(_ isStopped: @escaping () -> Bool) { self.isStopped = isStopped }
}
