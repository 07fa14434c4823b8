public import FeatureStores
import SQLite

extension CollectionWriter {
    /// Keeps a text under a key, in the place of any before it.
    public func setMetadata(_ key: String, to value: String) throws(StoreError) {
        do throws(SQLiteError) {
            try connection.execute(StoredMetadata.schema)
            var insert = try connection.prepare("INSERT OR REPLACE INTO dime_metadata VALUES (?, ?)")
            insert.bind(1, key)
            insert.bind(2, value)
            try insert.run()
        } catch {
            throw StoreError(error)
        }
    }

    /// Forgets the text under a key.
    public func removeMetadata(_ key: String) throws(StoreError) {
        do throws(SQLiteError) {
            try connection.execute(StoredMetadata.schema)
            var delete = try connection.prepare("DELETE FROM dime_metadata WHERE key = ?")
            delete.bind(1, key)
            try delete.run()
        } catch {
            throw StoreError(error)
        }
    }
}

/// Texts that a database keeps about itself: what it was made of, and where each collection comes from.
public enum StoredMetadata {
    static let schema = "CREATE TABLE IF NOT EXISTS dime_metadata (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)"

    /// The text under `key`; `nil` when there is none. A millisecond: SpatiaLite is not needed for it.
    ///
    /// - Throws: ``StoreError/fault(_:)`` when there is no such database.
    public static func value(of key: String, inDatabase path: String) throws(StoreError) -> String? {
        try all(inDatabase: path)[key]
    }

    /// Every key with its text.
    ///
    /// - Throws: ``StoreError/fault(_:)`` when there is no such database.
    public static func all(inDatabase path: String) throws(StoreError) -> [String: String] {
        do throws(SQLiteError) {
            let connection = try Connection(path: path, mode: .readOnly)
            guard try connection.integer("SELECT count(*) FROM sqlite_master WHERE name = 'dime_metadata'") == 1 else {
                return [:]
            }
            var values: [String: String] = [:]
            var rows = try connection.prepare("SELECT key, value FROM dime_metadata")
            while try rows.step() { values[rows.text(0)] = rows.text(1) }
            return values
        } catch {
            throw StoreError(error)
        }
    }
}
