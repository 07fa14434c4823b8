public import FeatureStores
public import SimpleFeatures

/// What one transaction has done to collections so far: those that it changed get a new version at its end.
public struct TransactionChanges: Sendable {
    private var collections: [String: CollectionChange] = [:]

    public init() {}

    /// Appends features. One whose id is there already is an error.
    public mutating func append(_ batch: FeatureBatch, _ writer: CollectionWriter) throws(StoreError) {
        try note(batch.type, writer) { (change) throws(StoreError) in
            try writer.append(batch, to: batch.type, noting: &change)
        }
    }

    /// Appends features; each takes the place of one with its id.
    public mutating func upsert(_ batch: FeatureBatch, _ writer: CollectionWriter) throws(StoreError) {
        try note(batch.type, writer) { (change) throws(StoreError) in
            _ = try writer.upsert(batch, into: batch.type, noting: &change)
        }
    }

    /// Removes the feature with an id, where there is one.
    public mutating func remove(
        _ id: String, from type: FeatureType, _ writer: CollectionWriter
    ) throws(StoreError) {
        try note(type, writer) { (change) throws(StoreError) in
            _ = try writer.remove(from: type, where: [("id", .text(id))], noting: &change)
        }
    }

    private mutating func note(
        _ type: FeatureType, _ writer: CollectionWriter, _ body: (inout CollectionChange) throws(StoreError) -> Void
    ) throws(StoreError) {
        var change: CollectionChange
        if let known = collections[type.name] { change = known } else { change = try writer.beginChange(of: type.name) }
        try body(&change)
        collections[type.name] = change
    }

    /// Notes extent, count and a new version of each.
    public func finish(_ writer: CollectionWriter) throws(StoreError) {
        for (name, change) in collections { try writer.finish(name, after: change) }
    }
}
