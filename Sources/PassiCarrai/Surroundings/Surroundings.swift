/// Everything around a proposed access, in one planar metric frame: x east, y north, right-hand traffic.
///
/// A scene brings its own; a surveyor of a database puts one together. What is measured is the same.
public struct Surroundings: Hashable, Sendable, Codable {
    public var roads: [Road] = []
    public var parcels: [Parcel] = []
    public var buildings: [Building] = []
    public var walls: [Wall] = []
    public var existingAccesses: [ExistingAccess] = []
    public var crossings: [Area] = []
    public var busStops: [BusStop] = []
    public var trees: [Spot] = []
    public var lampPosts: [Spot] = []
    /// Bays for the disabled, loading or charging; `nil` where nobody has surveyed them.
    public var reservedBays: [Area]?
    /// Lanes of a tramway that nothing else may use; `nil` where nobody has surveyed them.
    public var tramLanes: [Area]?
    /// Level crossings; `nil` where nobody has surveyed them.
    public var levelCrossings: [Spot]?
    /// Kinds of things of which nobody has looked whether there are any: `crossings`, `buildings`. None where a scene brings
    /// everything.
    public var unsurveyed: [String] = []
    /// Positional accuracy of all of it, m.
    public var accuracy = 0.0
    /// Between the front and the kerb, m.
    public var sidewalk = 0.0

    public init() {}
}

/// A cadastral parcel. Several with one id are the parts of one parcel.
public struct Parcel: Hashable, Sendable, Codable {
    public var id: String
    /// Closed.
    public var ring: [Position]

    public init(id: String, ring: [Position]) {
        self.id = id
        self.ring = ring
    }

    /// Whether it stands for public ground: `STRADA001`, `L736_000200.ACQUA002`. Source: Agenzia delle Entrate, NCR.
    public var isPublicGround: Bool {
        let number = (id.split(separator: ".").last ?? "").uppercased()
        return number.hasPrefix("STRADA") || number.hasPrefix("ACQUA") || number.hasPrefix("ACQUE")
    }
}

public struct Building: Hashable, Sendable, Codable {
    public var id: String?
    /// Closed.
    public var ring: [Position]
}

/// A wall, a fence or a hedge that nobody looks over.
public struct Wall: Hashable, Sendable, Codable {
    public var id: String?
    public var line: [Position]
}

public struct ExistingAccess: Hashable, Sendable, Codable {
    public var id: String?
    public var p1: Position
    public var p2: Position
    /// The parcel that it serves.
    public var parcel: String?
}

/// An area with a name: a pedestrian crossing, a bay, a lane.
public struct Area: Hashable, Sendable, Codable {
    public var id: String?
    /// Closed.
    public var ring: [Position]
}

public struct BusStop: Hashable, Sendable, Codable {
    public var id: String?
    public var point: Position
    /// How much of the kerb it takes, half on each side, m; otherwise the regulation's.
    public var zoneLength: Double?
}

/// A point with a name: a tree, a lamp post.
public struct Spot: Hashable, Sendable, Codable {
    public var id: String?
    public var point: Position
}
