import SQLite
import SimpleFeatures

/// A connection that reads, with what it knows of the collections.
final class Reader {
    let connection: Connection
    private var dataVersion: Int64 = -1
    private var known: [String: CollectionRecord] = [:]

    /// - Throws: `SQLiteError` when the file is no database of ours, or a newer one.
    init(path: String) throws(SQLiteError) {
        connection = try Connection(path: path, mode: .readOnly, spatial: true)
        // 256 MB of address space, not of memory: pages are read in place instead of being copied.
        try connection.execute("PRAGMA mmap_size = 268435456; PRAGMA query_only = 1; PRAGMA cache_size = -8192")
        try connection.addTextFunctions()
        try DatabaseFile.verify(connection, path)
    }

    /// The registry, read again when another connection has committed. A few microseconds when nothing has changed.
    func records() throws(SQLiteError) -> [String: CollectionRecord] {
        let now = try connection.integer("PRAGMA data_version") ?? 0
        if dataVersion != now {
            known = try CollectionRegistry.read(connection)
            dataVersion = now
        }
        return known
    }

    /// Begins to see one state of the database, and says what it holds. Ended by ``endReading()``.
    func beginReading() throws(SQLiteError) -> [String: CollectionRecord] {
        try connection.execute("BEGIN")
        do throws(SQLiteError) {
            return try records()
        } catch {
            endReading()
            throw error
        }
    }

    /// Back to seeing whatever is committed. Nothing when no reading was begun.
    func endReading() {
        // Fails only where there is no transaction to end.
        try? connection.execute("ROLLBACK")
    }
}
