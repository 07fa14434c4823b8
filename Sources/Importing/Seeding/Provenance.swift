public import FeatureStores

/// Where the data of a collection come from, who has to be named, and what may be done with them.
public struct Provenance: Hashable, Sendable {
    public var title: String
    public var description: String?
    public var publisher: String
    /// Where the file was found.
    public var source: String
    /// ISO 8601: a day, a month or a year.
    public var date: String
    /// Of all rows together; share-alike licences of two families never meet in one collection.
    public var licences: [License]
    /// The words that every answer must carry.
    public var attribution: String
    public var notes: String?
}
