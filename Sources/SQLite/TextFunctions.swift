import CSpatiaLite

extension Connection {
    /// Adds `fold(text)`: the text without regard to case, in all of Unicode (SQLite's `lower` knows ASCII alone).
    public func addTextFunctions() throws(SQLiteError) {
        let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
        let code = unsafe sqlite3_create_function_v2(
            handle, "fold", 1, flags, nil,
            { context, _, arguments in
                guard let argument = unsafe arguments?[0], let text = unsafe sqlite3_value_text(argument) else {
                    return unsafe sqlite3_result_null(context)
                }
                let count = unsafe Int(sqlite3_value_bytes(argument))
                let folded = unsafe String(
                    decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self
                ).lowercased()
                unsafe sqlite3_result_text(context, folded, Int32(folded.utf8.count), transient)
            }, nil, nil, nil)
        guard code == SQLITE_OK else { throw SQLiteError(code: code, message: "cannot add the function fold") }
    }
}
