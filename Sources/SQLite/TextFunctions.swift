import CSpatiaLite

extension Connection {
    /// Adds `fold(text)`, the text without regard to case, and puts others in the place of `lower` and `upper`: all of
    /// them know all of Unicode, as filters of styles do (SQLite's own know ASCII alone).
    public func addTextFunctions() throws(SQLiteError) {
        for (name, isUpper) in [("fold", false), ("lower", false), ("upper", true)] {
            let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
            // The function's data is no address: it says which way the letters go.
            let data = unsafe isUpper ? UnsafeMutableRawPointer(bitPattern: 1) : nil
            let code = unsafe sqlite3_create_function_v2(
                handle, name, 1, flags, data,
                { context, _, arguments in
                    guard let argument = unsafe arguments?[0], let text = unsafe sqlite3_value_text(argument) else {
                        return unsafe sqlite3_result_null(context)
                    }
                    let count = unsafe Int(sqlite3_value_bytes(argument))
                    let known = unsafe String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
                    let isUpper = unsafe sqlite3_user_data(context) != nil
                    let turned = isUpper ? known.uppercased() : known.lowercased()
                    unsafe sqlite3_result_text(context, turned, Int32(turned.utf8.count), transient)
                }, nil, nil, nil)
            guard code == SQLITE_OK else { throw SQLiteError(code: code, message: "cannot add the function \(name)") }
        }
    }
}
