/// The access that somebody asks for.
public struct Proposal: Hashable, Sendable, Codable {
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case built = "manufatto"
        case level = "a_raso"
        case waterGate = "porta_acqua"
    }

    public enum Vehicle: String, Sendable, Codable, CaseIterable { case car, heavy }

    public enum PedestrianTraffic: String, Sendable, Codable, CaseIterable { case normal, high }

    public struct Gate: Hashable, Sendable, Codable {
        public enum Opening: String, Sendable, Codable, CaseIterable { case inward, outward, sliding }

        /// The middle of the leaf when it is shut.
        public var middle: Position?
        public var opens: Opening?
        public var isAutomatic = false
    }

    /// The ends of the opening, in either order.
    public var p1: Position
    public var p2: Position
    public var targetParcel: String
    public var kind = Kind.built
    public var vehicle = Vehicle.car
    public var gate: Gate?
    /// Per cent, either sign.
    public var slope: Double?
    /// Level stretch before the carriageway, m.
    public var flatLength: Double?
    public var isTemporary = false
    /// ISO 8601, the day since when it has been there.
    public var existingSince: String?
    public var pedestrianTraffic: PedestrianTraffic?
    public var hasSeparatePedestrianEntrance: Bool?

    public init(p1: Position, p2: Position, targetParcel: String) {
        self.p1 = p1
        self.p2 = p2
        self.targetParcel = targetParcel
    }

    public var middle: Position { p1.middle(to: p2) }
    /// |p1 p2|, m.
    public var width: Double { p1.distance(to: p2) }
}

/// What is known of the place and no geometry says.
public struct Context: Hashable, Sendable, Codable {
    /// Source: D.Lgs. 285/1992 art. 14 and art. 26.
    public enum Owner: String, Sendable, Codable, CaseIterable {
        case comune
        case cittaMetropolitana = "citta_metropolitana"
        case regione, anas, concessionaria
    }

    /// A key of the regulation's zones.
    public var zone: String
    public var isInBuiltUpArea = true
    /// Of the single centro abitato.
    public var population: Int?
    public var owner = Owner.comune
    public var isDeadEnd = false
    public var hasVeryLowTraffic = false
    /// A pedestrian area or a ZTL.
    public var isRestricted = false

    public init(zone: String) { self.zone = zone }
}
