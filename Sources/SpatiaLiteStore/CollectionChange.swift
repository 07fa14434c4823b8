import SQLite
public import FeatureStores
import SimpleFeatures

/// What has come to a collection and gone from it since a moment: enough to keep its count and extent without looking
/// at every feature again.
public struct CollectionChange: Sendable {
    /// How many features there are more than then.
    public internal(set) var added = 0
    /// The extent then, widened by all that has come; storage CRS.
    var extent: Envelope
    /// Whether something has gone that reached to the extent's border: it may be smaller now.
    var hasLostBorder = false

    init(extent: Envelope) { self.extent = extent }

    mutating func came(_ batch: FeatureBatch) {
        added += batch.count
        for row in 0..<batch.count { extent = extent.union(batch.geometries.envelope(ofRow: row)) }
    }

    mutating func went(_ box: Envelope) {
        added -= 1
        guard !box.isEmpty else { return }
        hasLostBorder =
            hasLostBorder || box.minX <= extent.minX || box.minY <= extent.minY || box.maxX >= extent.maxX
            || box.maxY >= extent.maxY
    }
}

extension CollectionWriter {
    /// Begins to keep account of a collection that has been finished before; inside of a transaction.
    public func beginChange(of collection: String) throws(StoreError) -> CollectionChange {
        try mapped { () throws(SQLiteError) in
            CollectionChange(extent: try CollectionRegistry.read(connection)[collection]?.extent ?? .empty)
        }
    }

    /// Notes extent, count and a new version, as ``finish(_:)`` does, at a cost that does not grow with the collection:
    /// unless what went may have held its extent open.
    ///
    /// - Parameter change: of all that was done to the collection since it was last finished.
    public func finish(_ collection: String, after change: CollectionChange) throws(StoreError) {
        guard !change.hasLostBorder else { return try finish(collection) }
        let box = change.extent
        try mapped { () throws(SQLiteError) in
            var update = try connection.prepare(
                """
                UPDATE dime_collections SET min_x = ?, min_y = ?, max_x = ?, max_y = ?, count = count + ?, \
                version = version + 1 WHERE name = ?
                """)
            for (index, bound) in [box.minX, box.minY, box.maxX, box.maxY].enumerated() {
                if box.isEmpty { update.bindNull(index + 1) } else { update.bind(index + 1, bound) }
            }
            update.bind(5, Int64(change.added))
            update.bind(6, collection)
            try update.run()
        }
    }

    /// Sees to an index over properties by which features are removed.
    public func index(_ collection: String, by properties: [String]) throws(StoreError) {
        try mapped { () throws(SQLiteError) in
            let name = ([collection, "by"] + properties).joined(separator: "_").sqlIdentifier
            let columns = properties.map(\.sqlIdentifier).joined(separator: ", ")
            try connection.execute(
                "CREATE INDEX IF NOT EXISTS \(name) ON \(collection.sqlIdentifier) (\(columns))")
        }
    }

    /// A DELETE that answers the boxes of what it removes.
    func deletion(from collection: FeatureType, where clauses: String) throws(SQLiteError) -> Statement {
        let boxes = ["MbrMinX(geom)", "MbrMinY(geom)", "MbrMaxX(geom)", "MbrMaxY(geom)"]
        let answer = collection.geometry == nil ? "NULL" : boxes.joined(separator: ", ")
        return try connection.prepare(
            "DELETE FROM \(collection.name.sqlIdentifier) WHERE \(clauses) RETURNING \(answer)")
    }
}

extension CollectionChange {
    /// Runs a deletion. - Returns: how many features went.
    mutating func note(_ deletion: inout Statement) throws(SQLiteError) -> Int {
        defer { deletion.reset() }
        var count = 0
        while try deletion.step() {
            count += 1
            went(
                deletion.isNull(0)
                    ? .empty
                    : Envelope(
                        minX: deletion.real(0), minY: deletion.real(1), maxX: deletion.real(2), maxY: deletion.real(3)))
        }
        return count
    }
}
