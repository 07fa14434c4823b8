/// Why a coordinate reference system cannot be used. The text says what would be right.
public enum CRSError: Error, Hashable, Sendable {
    /// Not in any notation we read, or PROJ's database does not have it.
    case unknown(String)
    /// Known, but neither geographic 2D nor projected: vertical, geocentric, compound.
    case notPlanar(String)
    /// No operation with a known accuracy leads from one to the other.
    case noOperation(from: String, to: String)

    public var detail: String {
        switch self {
        case .unknown(let text):
            "The CRS \(text) is not known; write it like EPSG:25833, urn:ogc:def:crs:EPSG::4326 or CRS:84."
        case .notPlanar(let text): "The CRS \(text) is not a map CRS; a geographic 2D or projected one is needed."
        case .noOperation(let from, let to): "No transformation of known accuracy leads from \(from) to \(to)."
        }
    }
}
