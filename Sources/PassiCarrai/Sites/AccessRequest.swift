public import ReferenceSystems

/// An access that somebody asks for by its place in the database: `docs/passi-carrai.md`, by reference.
public struct AccessRequest: Sendable {
    /// Where the opening is.
    public enum Place: Sendable, Hashable {
        /// Both ends.
        case opening(Position, Position)
        /// A click, or the door of a register: the opening is put on the nearest front.
        case near(Position)
        /// Nothing but the parcel: its longest front.
        case anywhere
    }

    /// Which parcel it opens.
    public enum Target: Sendable, Hashable {
        case reference(String)
        /// One that the applicant draws, closed rings.
        case drawn([[Position]])
        /// The one at the place.
        case atPlace
    }

    public var id: String?
    /// Of every coordinate; x is east, longitude first, whatever the register says.
    public var crs: CRS
    public var target: Target
    public var place: Place
    /// Of the opening where only a point is given, m.
    public var width: Double?
    /// Which of the candidate fronts, from 0.
    public var front: Int
    /// Everything else of the proposal; its ends count only with ``Place/opening(_:_:)``.
    public var proposal: Proposal
    /// Facts that the applicant declares and the database does not know.
    public var declared: Declared

    public struct Declared: Sendable, Hashable {
        public var isInBuiltUpArea: Bool?
        public var population: Int?
        public var owner: Context.Owner?
        public var isDeadEnd: Bool?
        public var hasVeryLowTraffic: Bool?
        public var isRestricted: Bool?

        public init() {}

        func complete(_ context: inout Context) {
            if let isInBuiltUpArea { context.isInBuiltUpArea = isInBuiltUpArea }
            if let population { context.population = population }
            if let owner { context.owner = owner }
            if let isDeadEnd { context.isDeadEnd = isDeadEnd }
            if let hasVeryLowTraffic { context.hasVeryLowTraffic = hasVeryLowTraffic }
            if let isRestricted { context.isRestricted = isRestricted }
        }
    }

    public init(_ target: Target, _ place: Place, crs: CRS = .crs84) {
        self.target = target
        self.place = place
        self.crs = crs
        front = 0
        declared = Declared()
        proposal = Proposal(p1: Position(0, 0), p2: Position(0, 0), targetParcel: "")
    }
}
