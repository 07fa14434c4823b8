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

    /// Appends features; one with the id of a feature from before ``beginImport()`` takes its place.
    ///
    /// - Throws: ``StoreError/unavailable(_:)`` naming the id that comes twice in this import.
    public func upsert(_ batch: FeatureBatch, into collection: FeatureType) throws(StoreError) {
        try mapped { () throws(SQLiteError) in
            var note = try connection.prepare("INSERT INTO imported VALUES (?, ?)")
            var delete = try connection.prepare("DELETE FROM \(collection.name.sqlIdentifier) WHERE id = ?")
            for row in 0..<batch.count {
                let id = batch.ids[row]
                note.bind(1, collection.name)
                note.bind(2, id)
                do throws(SQLiteError) {
                    try note.run()
                } catch {
                    throw SQLiteError(code: error.code, message: "the reference \(id) comes twice")
                }
                delete.bind(1, id)
                try delete.run()
            }
        }
        try append(batch, to: collection)
    }

    /// Removes the demonstration parcels of a comune. - Returns: how many there were.
    public func removeDemonstrationParcels(of comune: String) throws(StoreError) -> Int {
        try mapped { () throws(SQLiteError) in
            var delete = try connection.prepare(
                "DELETE FROM particelle WHERE origine = 'dimostrativa' AND comune = ?")
            delete.bind(1, comune)
            try delete.run()
            return connection.changes
        }
    }
}
