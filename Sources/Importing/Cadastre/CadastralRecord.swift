public import SimpleFeatures

/// What an object of the cadastral map is.
public enum CadastralKind: String, Sendable, Hashable, CaseIterable {
    /// A numbered parcel.
    case particella
    /// A map sheet, or a piece of one.
    case foglio
    /// Public streets: a pseudo-parcel `STRADA…` that nobody owns.
    case strada
    /// Public water: a pseudo-parcel `ACQUA…`.
    case acqua
    /// A building; it carries the number of its parcel.
    case fabbricato
}

/// One object of the cadastral map, whatever the file it came in.
public struct CadastralRecord: Hashable, Sendable {
    public var kind: CadastralKind
    /// The parcel, or the sheet for a ``CadastralKind/foglio``.
    public var reference: NationalCadastralReference
    /// As the map prints it.
    public var label: String
    /// Polygon or multipolygon in ``srid``, x east, y north; as the file has it, not checked for self-intersections.
    public var geometry: Geometry
    /// The EPSG code of ``geometry``.
    public var srid: Int32
    /// Square metres that the source states; `nil` when it states none.
    public var area: Double?
    /// ISO 8601, as the source has them.
    public var beginLifespan: String?
    public var endLifespan: String?
    public var validFrom: String?
    public var validTo: String?
    /// The line of the file where the object begins, counted from 1.
    public var line: Int

    public init(
        kind: CadastralKind, reference: NationalCadastralReference, label: String, geometry: Geometry, srid: Int32,
        line: Int
    ) {
        self.kind = kind
        self.reference = reference
        self.label = label
        self.geometry = geometry
        self.srid = srid
        self.line = line
    }
}
