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
    public var tolerance: Tolerance

    /// How far from the pixel's middle a feature may lie, in pixels of the style, for each kind of geometry.
    ///
    /// `nil` is what a hand needs: a finger and a point or a line a pixel wide must meet, and whoever points at ink
    /// means its feature; an area is what is under the pixel, not its neighbour.
    public struct Tolerance: Hashable, Sendable {
        public var point: Double?
        public var line: Double?
        public var polygon: Double?

        public init(point: Double? = nil, line: Double? = nil, polygon: Double? = nil) {
            self.point = point
            self.line = line
            self.polygon = polygon
        }

        /// - Parameter ink: how far from a geometry the layer's lines and marks are drawn.
        func pixels(_ kind: GeometryKind, ink: Double) -> Double {
            switch kind.dimension {
            case 0: point ?? max(8, ink)
            case 1: line ?? max(5, ink)
            default: polygon ?? max(0.5, ink)
            }
        }
    }

    public init(
        map: MapPlan, layers: [Layer], column: Int, row: Int, count: Int, tolerance: Tolerance = Tolerance()
    ) {
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
