public import Languages

/// Why no scene can be put together for an access.
public enum AccessError: Error, Hashable, Sendable {
    /// No parcel has this reference.
    case noParcel(String)
    /// No parcel lies at the place, or so near, m.
    case noParcelHere(within: Double)
    /// The place is not in the comune of this code.
    case outside(String)
    /// No side of the parcel faces a road.
    case noFront(String)
    /// There are fewer sides to choose from.
    case noSuchFront(Int, of: Int)
    /// GEOS gave up on it.
    case unmeasurable(String)

    public var words: LocalizedText {
        switch self {
        case .noParcel(let reference):
            LocalizedText(
                it: "La particella «\(reference.clipped)» non è nella mappa: controllarla, come in «L736_014400.123».",
                en: "Parcel \"\(reference.clipped)\" is not on the map: check it, as in \"L736_014400.123\".")
        case .noParcelHere(let distance):
            LocalizedText(
                it:
                    "Nessuna particella entro \(distance.metres(.italian)) m dal punto: indicare la particella, o un punto "
                    + "sul suo fronte.",
                en:
                    "No parcel within \(distance.metres(.english)) m of the point: name the parcel, or a point on its front."
            )
        case .outside(let comune):
            LocalizedText(
                it:
                    "Il punto non è nel territorio del comune \(comune): controllare coordinate e sistema.",
                en: "The point is not in the territory of comune \(comune): check coordinates and reference system.")
        case .noFront(let parcel):
            LocalizedText(
                it: "Nessun lato della particella \(parcel.clipped) affaccia direttamente su una strada con spazio per "
                    + "l'apertura: indicare i due estremi dell'apertura.",
                en:
                    "No side of parcel \(parcel.clipped) faces a road directly with room for the opening: give the two ends "
                    + "of the opening.")
        case .noSuchFront(let front, let count):
            LocalizedText(
                it: "Il fronte \(front) non c'è: i fronti possibili sono \(count), contati da 0.",
                en: "There is no front \(front): \(count) may be chosen, counted from 0.")
        case .unmeasurable(let reason):
            LocalizedText(
                it: "La geometria va vista da un tecnico (\(reason)).",
                en: "A person has to look at the geometry (\(reason)).")
        }
    }
}
