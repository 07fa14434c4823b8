public import SimpleFeatures

/// A parcel that does not exist: plausible in shape and place, for demonstrations and tests until the real map is
/// imported. Its number begins with `D`, which no real parcel has.
public struct DemonstrationParcel: Hashable, Sendable {
    public var foglio: Int
    /// `D1`, `D2` … within the sheet.
    public var numero: String
    /// `L736_001600.D12`
    public var reference: NationalCadastralReference
    /// Polygon in EPSG:25833, valid.
    public var geometry: Geometry
    /// Square metres.
    public var area: Double
}
