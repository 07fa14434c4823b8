/// What an answer stands for, and so how far its position can be trusted.
public enum AnswerKind: String, Hashable, Sendable, CaseIterable {
    /// A house number that is in the data.
    case civico
    /// The number is not in the data; the position is that of its nearest numbers. In the insulario the only way.
    case approximate
    /// Between two numbers of the same side of a street, in the stradario alone: the insulario has no order to follow.
    case interpolated
    case street = "strada"
    /// A point where two streets meet, or nearly.
    case crossing = "incrocio"
    /// A stretch of a street: between two numbers, or between two crossings.
    case segment = "tratto"
    case poi
    case bridge = "ponte"
    case canal = "canale"
    case sestiere
    /// An island, a hamlet, a quarter of the ISTAT localities.
    case locality = "località"
    case district = "quartiere"
    case municipality = "municipalità"
    case comune
    case sheet = "foglio"
    case parcel = "particella"
    /// A position that was written as coordinates.
    case coordinate = "coordinate"
    /// A distance along a road: `SR14 km 5+300`.
    case kilometre = "progressiva"
}
