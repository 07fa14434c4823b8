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
            importNote = try connection.prepare("INSERT OR IGNORE INTO imported VALUES (?, ?)")
        }
    }

    /// Notes that a feature comes in this import. - Returns: `false` when it has come already.
    public func noteImported(_ id: String, in collection: String) throws(StoreError) -> Bool {
        try mapped { () throws(SQLiteError) in
            importNote?.bind(1, collection)
            importNote?.bind(2, id)
            try importNote?.run()
            return connection.changes == 1
        }
    }

    /// Appends features; each takes the place of one with its id. - Returns: how many there were in their places.
    public func upsert(_ batch: FeatureBatch, into collection: FeatureType) throws(StoreError) -> Int {
        let replaced = try mapped { () throws(SQLiteError) in
            var delete = try connection.prepare("DELETE FROM \(collection.name.sqlIdentifier) WHERE id = ?")
            var replaced = 0
            for row in 0..<batch.count {
                delete.bind(1, batch.ids[row])
                try delete.run()
                replaced += connection.changes
            }
            return replaced
        }
        try append(batch, to: collection)
        return replaced
    }

    /// Removes the features that have all of the values and have not come in this import.
    ///
    /// - Returns: how many there were.
    public func removeNotImported(
        from collection: String, where conditions: [(property: String, value: Value)]
    ) throws(StoreError) -> Int {
        try mapped { () throws(SQLiteError) in
            let clauses = conditions.map { $0.property.sqlIdentifier + " = ? AND " }.joined()
            var delete = try connection.prepare(
                """
                DELETE FROM \(collection.sqlIdentifier) WHERE \(clauses)NOT EXISTS (SELECT 1 FROM imported AS came \
                WHERE came.collection = ? AND came.id = \(collection.sqlIdentifier).id)
                """)
            delete.bind(conditions.map(\.value) + [.text(collection)], from: 1)
            try delete.run()
            return connection.changes
        }
    }
}
