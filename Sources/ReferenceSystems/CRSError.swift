public import Languages

/// Why a coordinate reference system cannot be used. The text says what would be right.
public enum CRSError: Error, Hashable, Sendable {
    /// Not in any notation we read, or PROJ's database does not have it.
    case unknown(String)
    /// Known, but neither geographic 2D nor projected: vertical, geocentric, compound.
    case notPlanar(String)
    /// No operation with a known accuracy leads from one to the other.
    case noOperation(from: String, to: String)

    public var detail: LocalizedText {
        switch self {
        case .unknown(let text):
            LocalizedText(
                it: "Il sistema di riferimento «\(text)» non è noto; si scrive come EPSG:25833, "
                    + "urn:ogc:def:crs:EPSG::4326 o CRS:84.",
                en: "The CRS \(text) is not known; write it like EPSG:25833, urn:ogc:def:crs:EPSG::4326 or CRS:84.")
        case .notPlanar(let text):
            LocalizedText(
                it: "Il sistema di riferimento «\(text)» non è adatto a una mappa; ne occorre uno geografico 2D o "
                    + "proiettato.",
                en: "The CRS \(text) is not a map CRS; a geographic 2D or projected one is needed.")
        case .noOperation(let from, let to):
            LocalizedText(
                it: "Nessuna trasformazione di accuratezza nota porta da \(from) a \(to).",
                en: "No transformation of known accuracy leads from \(from) to \(to).")
        }
    }
}
