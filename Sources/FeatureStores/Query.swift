public import SimpleFeatures

/// A question about one collection, as a value: it can be compared, logged and tested.
public struct Query: Hashable, Sendable {
    public var collection: String
    /// In the storage CRS of the collection, x east, y north. Features whose box meets it are selected.
    public var envelope: Envelope?
    public var filter: Filter?
    /// `nil` asks for every property.
    public var properties: [String]?
    public var includesGeometry = true
    /// Empty: ordered by id, which is stable between requests.
    public var sort: [SortKey] = []
    public var limit: Int?
    public var offset = 0

    public init(collection: String, envelope: Envelope? = nil, filter: Filter? = nil, limit: Int? = nil) {
        self.collection = collection
        self.envelope = envelope
        self.filter = filter
        self.limit = limit
    }
}

public struct SortKey: Hashable, Sendable {
    public var property: String
    public var isDescending: Bool
    public init(_ property: String, descending: Bool = false) {
        self.property = property
        isDescending = descending
    }
}
