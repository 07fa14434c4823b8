public import FeatureStores
import SQLite

/// What stands at the path of a database, before anybody writes there. A millisecond: SpatiaLite is not needed for it.
public enum DatabaseFile {
    /// The layout of the tables that this version writes, kept in the file; a higher one is of a newer version.
    ///
    /// Databases made before the number was kept have 0, and the same layout.
    public static let layout: Int64 = 1

    /// Whether a database of ours is at `path`; `false` when there is no file, or nothing in it.
    ///
    /// - Throws: ``StoreError/fault(_:)`` when the file holds something else, is damaged, or was made by a newer
    ///   version; ``StoreError/unavailable(_:)`` when somebody holds it locked.
    public static func holdsDatabase(at path: String) throws(StoreError) -> Bool {
        guard FileIdentity(path) != nil else { return false }
        do throws(SQLiteError) {
            let connection = try Connection(path: path, mode: .readOnly)
            guard try !isEmpty(connection) else { return false }
            try verify(connection, path)
            return true
        } catch {
            throw StoreError(error)
        }
    }

    /// Whether the file has no table yet.
    static func isEmpty(_ connection: Connection) throws(SQLiteError) -> Bool {
        try connection.integer("SELECT count(*) FROM sqlite_master") == 0
    }

    /// - Throws: `SQLiteError` when the database is not ours, or newer than this version.
    static func verify(_ connection: Connection, _ path: String) throws(SQLiteError) {
        guard try connection.integer("SELECT count(*) FROM sqlite_master WHERE name = 'dime_collections'") == 1
        else { throw SQLiteError(code: 26, message: "\(path) is not a DIME Geo database") }
        let found = try connection.integer("PRAGMA user_version") ?? 0
        guard found <= layout else {
            throw SQLiteError(
                code: 26,
                message: "\(path) was made by a newer version of DIME Geo: its layout is \(found), and this version "
                    + "reads up to \(layout)")
        }
    }
}
