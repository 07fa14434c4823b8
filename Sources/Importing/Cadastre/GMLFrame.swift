import ReferenceSystems

/// The CRS of a GML geometry and whether its first coordinate is the northing.
struct GMLFrame: Hashable {
    var srid: Int32
    var isNorthingFirst: Bool
    var isGeographic: Bool

    /// Source: OGC 07-092r3 and 09-048r5: the axis order is that of the CRS's definition, for names that resolve to one.
    init(_ reference: CRSReference, _ order: CadastralOptions.AxisOrder) {
        srid = reference.crs.code
        isGeographic = reference.crs.isGeographic
        isNorthingFirst =
            switch order {
            case .eastFirst: false
            case .northFirst: true
            case .declared: (reference.notation == .urn || reference.notation == .uri) && reference.crs.isNorthingFirst
            }
    }

    /// A frame without a name, given by the caller.
    init(epsg: Int32, _ order: CadastralOptions.AxisOrder) throws(CRSError) {
        let crs = try CRS(epsg: epsg)
        (srid, isGeographic, isNorthingFirst) = (epsg, crs.isGeographic, order == .northFirst)
    }
}
