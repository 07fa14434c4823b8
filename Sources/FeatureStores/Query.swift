public import SimpleFeatures

/// A question about one collection, as a value: it can be compared, logged and tested.
public struct Query: Hashable, Sendable {
    public var collection: String
    /// In the storage CRS of the collection, x east, y north. Features are selected whose geometry shares a point with
    /// the rectangle, border and inside; a box that only its feature's box meets is not enough. Those without geometry
    /// are not, and nothing is with an empty one. Source: OGC 09-026r2 (Filter Encoding 2.0), 7.8.3.3: BBOX is "not
    /// disjoint" from the box.
    public var envelope: Envelope?
    public var filter: Filter?
    /// `nil` asks for every property.
    public var properties: [String]?
    public var includesGeometry = true
    /// Empty: in the order of the source, which is stable between requests. It decides among equals, too.
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

/// A property that features are ordered by. Nulls come before everything else.
public struct SortKey: Hashable, Sendable {
    public var property: String
    public var isDescending: Bool
    public init(_ property: String, descending: Bool = false) {
        self.property = property
        isDescending = descending
    }
}
