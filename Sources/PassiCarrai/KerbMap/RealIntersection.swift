public import SimpleFeatures

/// An intersection as PC-020 takes it, with the area that its carriageways share.
///
/// Source: `docs/passi-carrai.md`, M-INT.
public struct RealIntersection: Hashable, Sendable {
    /// Stable while the road graph is: where its node lies, in decimetres.
    public var id: String
    /// The odonyms of its arms, in alphabetical order; unnamed arms are left out.
    public var streets: [String]
    public var isRoundabout: Bool
    /// Public vehicular arms.
    public var arms: Int
    /// How far from its area an access has to be, m.
    public var minimum: Double
    /// ±, m: of the place, and of half the widths.
    public var uncertainty: Double
    /// A zone of the regulation.
    public var zone: String
    /// In metres of EPSG:25833.
    public var area: Geometry
}
