public import SimpleFeatures

/// Which features of a map lie under one of its pixels.
public struct FeatureInfoPlan: Sendable {
    public var map: MapPlan
    /// Of the layers of the map, those that are asked; in the order of the answer.
    public var layers: [Layer]
    /// The pixel, from the top left; within the picture.
    public var column: Int
    public var row: Int
    /// At most so many features a layer.
    public var count: Int
    /// How far from the pixel's middle a feature may lie, in pixels: a finger and a line a pixel wide must meet.
    public var tolerance: Double

    public init(map: MapPlan, layers: [Layer], column: Int, row: Int, count: Int, tolerance: Double = 5) {
        self.map = map
        self.layers = layers
        self.column = column
        self.row = row
        self.count = count
        self.tolerance = tolerance
    }
}

/// The features of one layer under a pixel, nearest first, geometry in the CRS of the map (x east, y north).
public struct FeatureInfo: Sendable {
    public var layer: Layer
    public var features: FeatureBatch
}
