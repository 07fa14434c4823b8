public import Languages
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

    /// The store as it is now: whatever is asked of it sees one state of the data, writers or not.
    ///
    /// For the length of one answer, whose counts, features and versions have to agree. It keeps what it needs of the
    /// store until it goes, and so do the streams it has begun.
    /// - Throws: ``StoreError/unavailable(_:)`` when too many are open.
    func reading() async throws(StoreError) -> any FeatureStore

    /// How many features `query` selects, whatever its limit and offset.
    func count(_ query: Query) async throws(StoreError) -> Int

    /// The features that `query` selects, in batches of at most 512.
    ///
    /// One snapshot of the data from the first batch to the last.
    func features(_ query: Query) async throws(StoreError) -> FeatureStream

    /// Changes whenever the features of `collection` change; part of every cache key and ETag.
    func version(of collection: String) async throws(StoreError) -> String
}

/// Why a store does not answer. Texts are for the log unless it says otherwise.
public enum StoreError: Error, Hashable, Sendable {
    case unknownCollection(String)
    case unknownProperty(String, collection: String)
    /// The query is more than a store may be asked; nothing was run. The text is for the client.
    case tooLarge(LocalizedText)
    /// The store is busy for now: another time it would answer.
    case unavailable(String)
    /// The store is broken, or gone: it would not answer another time either.
    case fault(String)
    /// Whoever asked has been cancelled.
    case interrupted
}
