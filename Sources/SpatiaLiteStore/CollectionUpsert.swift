public import FeatureStores
import SQLite
public import SimpleFeatures

extension CollectionWriter {
    /// Begins an import whose ids must not repeat; inside of a transaction.
    public func beginImport() throws(StoreError) {
        try mapped { () throws(SQLiteError) in
            try connection.execute(
                """
                CREATE TEMP TABLE IF NOT EXISTS imported (collection TEXT, id TEXT, PRIMARY KEY (collection, id))
                    WITHOUT ROWID;
                DELETE FROM imported;
                """)
        }
    }

    /// Notes that a feature comes in this import. - Returns: `false` when it has come already.
    public func noteImported(_ id: String, in collection: String) throws(StoreError) -> Bool {
        try mapped { () throws(SQLiteError) in
            var note = try connection.prepare("INSERT OR IGNORE INTO imported VALUES (?, ?)")
            note.bind(1, collection)
            note.bind(2, id)
            try note.run()
            return connection.changes == 1
        }
    }

    /// Appends features; each takes the place of one with its id.
    public func upsert(_ batch: FeatureBatch, into collection: FeatureType) throws(StoreError) {
        try mapped { () throws(SQLiteError) in
            var delete = try connection.prepare("DELETE FROM \(collection.name.sqlIdentifier) WHERE id = ?")
            for row in 0..<batch.count {
                delete.bind(1, batch.ids[row])
                try delete.run()
            }
        }
        try append(batch, to: collection)
    }
}
