/// Where what an answer says comes from, and what its use asks for.
public struct Credit: Hashable, Sendable {
    /// The collection of the store.
    public let collection: String
    /// An SPDX identifier, or `IODL-2.0`.
    public let licence: String
    /// The words that have to go with the data.
    public let attribution: String

    public init(collection: String, licence: String, attribution: String) {
        self.collection = collection
        self.licence = licence
        self.attribution = attribution
    }
}
