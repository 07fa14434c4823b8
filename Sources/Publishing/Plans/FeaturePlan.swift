public import FeatureStores
public import ReferenceSystems

/// Everything that has been decided about one query for features, before a byte is read.
///
/// WFS GetFeature and OGC API `/items` both end here.
public struct FeaturePlan: Sendable {
    public var layer: Layer
    /// In the storage CRS of the collection.
    public var query: Query
    /// What the geometries are transformed to, exactly, vertex by vertex.
    public var crs: CRS

    public init(layer: Layer, query: Query, crs: CRS) {
        self.layer = layer
        self.query = query
        self.crs = crs
    }
}
