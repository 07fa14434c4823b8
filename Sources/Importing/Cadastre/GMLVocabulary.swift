import Markup

/// The element names that matter, by local name: MapServer writes attributes in capitals, INSPIRE in camel case, and
/// neither the prefix nor the version of a namespace is reliable.
enum GMLVocabulary {
    enum Role: Equatable {
        case parcel, zoning
        case property(Property)
        /// Polygon, PolygonPatch and the like: one polygon.
        case polygon
        case exterior, interior
        /// A ring whose coordinates come directly or in segments.
        case ring
        /// Text with pairs: `posList`, `pos`, `coordinates`.
        case positions, tuples
        /// Anything whose coordinates are not the boundary: `boundedBy`, `referencePoint`.
        case ignored
        /// What holds a piece of geometry, or refers to one elsewhere.
        case member
        /// A curve that is not made of straight lines, or runs against its own points.
        case curved
        case other
    }

    enum Property: Int, CaseIterable {
        case reference, localIdentifier, label, area, beginLifespan, endLifespan, validFrom, validTo
    }

    /// Roots under which no feature at all is an answer and not a mistake.
    static let collections: Set<String> = ["FeatureCollection", "SpatialDataSet"]

    private static let roles: [String: Role] = [
        "cadastralparcel": .parcel, "cadastralzoning": .zoning,
        "nationalcadastralreference": .property(.reference),
        // The INSPIRE schema misspells it; MapServer writes either.
        "nationalcadastalzoningreference": .property(.reference),
        "nationalcadastralzoningreference": .property(.reference),
        "inspireid_localid": .property(.localIdentifier), "localid": .property(.localIdentifier),
        "label": .property(.label), "areavalue": .property(.area),
        "beginlifespanversion": .property(.beginLifespan), "endlifespanversion": .property(.endLifespan),
        "validfrom": .property(.validFrom), "validto": .property(.validTo),
        "polygon": .polygon, "polygonpatch": .polygon, "triangle": .polygon, "rectangle": .polygon,
        "exterior": .exterior, "outerboundaryis": .exterior, "interior": .interior, "innerboundaryis": .interior,
        "linearring": .ring, "ring": .ring,
        "poslist": .positions, "pos": .positions, "coordinates": .tuples,
        "boundedby": .ignored, "referencepoint": .ignored, "administrativeunit": .ignored, "zoning": .ignored,
        "basicpropertyunit": .ignored,
        "geometry": .member, "msgeometry": .member, "surfacemember": .member, "curvemember": .member,
        "polygonmember": .member, "orientablecurve": .curved,
        "arc": .curved, "arcstring": .curved, "circle": .curved, "bspline": .curved, "cubicspline": .curved,
        "geodesic": .curved, "geodesicstring": .curved, "clothoid": .curved, "arcbycenterpoint": .curved,
        "circlebycenterpoint": .curved, "arcbybulge": .curved, "arcstringbybulge": .curved,
    ]

    static func role(_ local: String) -> Role { roles[local.lowercased()] ?? .other }
}
