public import SimpleFeatures

/// What a layer reads from. SpatiaLite implements it in process.
///
/// A store speaks of features, never of SQL: no type of a database driver crosses this line.
public protocol FeatureStore: Sendable {
    /// The names of all collections, sorted.
    func collections() async throws(StoreError) -> [String]

    /// The schema of one collection. - Throws: ``StoreError/unknownCollection(_:)``.
    func featureType(of collection: String) async throws(StoreError) -> FeatureType

    /// The box of all features, in the storage CRS; ``Envelope/empty`` without features. Kept, not computed.
    func extent(of collection: String) async throws(StoreError) -> Envelope

    /// How many features `query` selects, whatever its limit and offset.
    func count(_ query: Query) async throws(StoreError) -> Int

    /// The features that `query` selects, in batches of at most 512.
    ///
    /// One snapshot of the data from the first batch to the last.
    func features(_ query: Query) async throws(StoreError) -> FeatureStream

    /// Changes whenever the features of `collection` change; part of every cache key and ETag.
    func version(of collection: String) async throws(StoreError) -> String
}

public enum StoreError: Error, Hashable, Sendable {
    case unknownCollection(String)
    case unknownProperty(String, collection: String)
    /// The store is busy or gone. The text is for the log, never for a client.
    case unavailable(String)
    case interrupted
}
