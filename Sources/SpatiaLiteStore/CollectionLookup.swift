public import FeatureStores
import SQLite
public import SimpleFeatures

extension CollectionWriter {
    /// The features that have all of the values, in the order of the collection: inside of a transaction as it has left
    /// them so far, so that what depends on them is not decided on an older state.
    ///
    /// - Parameter conditions: of properties, or of `id`; all features without one.
    public func features(
        of collection: FeatureType, where conditions: [(property: String, value: Value)] = []
    ) throws(StoreError) -> FeatureBatch {
        try mapped { () throws(SQLiteError) in
            let geometry = collection.geometry == nil ? "NULL" : "geom"
            let columns = ["id", geometry] + collection.properties.map(\.name.sqlIdentifier)
            var select = try connection.prepare(
                """
                SELECT \(columns.joined(separator: ", ")) FROM \(collection.name.sqlIdentifier) \
                WHERE \(Self.clauses(conditions)) ORDER BY fid
                """)
            select.bind(conditions.map(\.value), from: 1)
            var batch = FeatureBatch(type: collection)
            while try select.step() { select.appendRow(to: &batch) }
            return batch
        }
    }
}
