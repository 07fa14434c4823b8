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
    public func upsert(
        _ batch: FeatureBatch, into collection: FeatureType, noting change: inout CollectionChange
    ) throws(StoreError) -> Int {
        let replaced = try mapped { () throws(SQLiteError) in
            var deletion = try deletion(from: collection, where: "id = ?")
            var replaced = 0
            for row in 0..<batch.count {
                deletion.bind(1, batch.ids[row])
                replaced += try change.note(&deletion)
            }
            return replaced
        }
        try append(batch, to: collection)
        change.came(batch)
        return replaced
    }

    /// Appends features, none of which may have the id of one that is there.
    public func append(
        _ batch: FeatureBatch, to collection: FeatureType, noting change: inout CollectionChange
    ) throws(StoreError) {
        try append(batch, to: collection)
        change.came(batch)
    }

    /// Removes the features that have all of the values. - Returns: how many there were.
    public func remove(
        from collection: FeatureType, where conditions: [(property: String, value: Value)],
        noting change: inout CollectionChange
    ) throws(StoreError) -> Int {
        try remove(from: collection, where: Self.clauses(conditions), conditions.map(\.value), noting: &change)
    }

    /// Removes the features that have all of the values and have not come in this import.
    ///
    /// - Returns: how many there were.
    public func removeNotImported(
        from collection: FeatureType, where conditions: [(property: String, value: Value)],
        noting change: inout CollectionChange
    ) throws(StoreError) -> Int {
        try remove(
            from: collection,
            where: """
                \(Self.clauses(conditions)) AND NOT EXISTS (SELECT 1 FROM imported AS came \
                WHERE came.collection = ? AND came.id = \(collection.name.sqlIdentifier).id)
                """,
            conditions.map(\.value) + [.text(collection.name)], noting: &change)
    }

    private func remove(
        from collection: FeatureType, where clauses: String, _ parameters: [Value],
        noting change: inout CollectionChange
    ) throws(StoreError) -> Int {
        try mapped { () throws(SQLiteError) in
            var deletion = try deletion(from: collection, where: clauses)
            deletion.bind(parameters, from: 1)
            return try change.note(&deletion)
        }
    }

    static func clauses(_ conditions: [(property: String, value: Value)]) -> String {
        conditions.isEmpty ? "1" : conditions.map { $0.property.sqlIdentifier + " = ?" }.joined(separator: " AND ")
    }
}
