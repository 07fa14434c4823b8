/// Where a comune's database holds what stands around an access: what `seeds/passi-carrai.yaml` says.
///
/// Collections that the database lacks are left out, and the evidence says which.
public struct SiteDefinition: Hashable, Sendable {
    /// One collection, and which of its properties holds what.
    public struct Source: Hashable, Sendable {
        public var collection: String
        /// Positional accuracy, m.
        public var accuracy: Double
        /// What is asked for → name of the property.
        public var properties: [String: String]
    }

    /// Which zone a place is in, by a property of the area that it lies in.
    public struct ZoneSource: Hashable, Sendable {
        public var collection: String
        public var property: String
        /// Value of the property → zone of the regulation; `nil` where the value is the zone itself.
        public var zones: [String: String]?
        /// Values whose areas are built up (centro abitato); all others are not. `nil` where nobody says.
        public var builtUp: Set<String>?
        /// Inhabitants of a centro abitato.
        public var population: [String: Int]
    }

    /// What may stand around an access, and which properties each has.
    public enum Kind: String, CaseIterable, Sendable {
        case roads, parcels, buildings, walls
        case existingAccesses = "existing_accesses"
        case crossings
        case busStops = "bus_stops"
        case trees
        case lampPosts = "lamp_posts"
        case reservedBays = "reserved_bays"
        case tramLanes = "tram_lanes"
        case levelCrossings = "level_crossings"
        case restrictedAreas = "restricted_areas"

        /// Whether rules look at it that would pass where there is none; the others say themselves that nobody has looked.
        var isJudged: Bool {
            ![.reservedBays, .tramLanes, .levelCrossings].contains(self)
        }

        /// What it is called, in the plural.
        var words: (it: String, en: String) {
            switch self {
            case .roads: ("strade", "roads")
            case .parcels: ("particelle", "parcels")
            case .buildings: ("edifici", "buildings")
            case .walls: ("muri e siepi", "walls and hedges")
            case .existingAccesses: ("altri passi", "other accesses")
            case .crossings: ("attraversamenti pedonali", "pedestrian crossings")
            case .busStops: ("fermate", "bus stops")
            case .trees: ("alberi", "trees")
            case .lampPosts: ("pali", "lamp posts")
            case .reservedBays: ("stalli riservati", "reserved bays")
            case .tramLanes: ("sedi tramviarie", "tram lanes")
            case .levelCrossings: ("passaggi a livello", "level crossings")
            case .restrictedAreas: ("aree pedonali e ZTL", "pedestrian areas and restricted zones")
            }
        }

        /// Those that may be named; the first ones have to be.
        var properties: (required: [String], optional: [String]) {
            switch self {
            case .roads:
                (
                    [],
                    [
                        "street", "corridor", "class", "highway", "service", "access", "width", "lanes", "speed",
                        "oneway",
                        "owner",
                    ]
                )
            case .parcels: (["reference"], ["kind", "notice"])
            case .buildings, .walls, .crossings, .trees, .lampPosts, .reservedBays, .tramLanes, .levelCrossings,
                .restrictedAreas:
                ([], ["name"])
            case .busStops: ([], ["name", "length"])
            case .existingAccesses: ([], ["name", "parcel", "state"])
            }
        }
    }

    /// Belfiore code.
    public var comune: String
    /// The regulation's name in `seeds/regulations`.
    public var regulation: String
    /// How far around an access things are looked at, m.
    public var radius: Double
    /// How far a click may be from the front that is meant, m.
    public var snap: Double
    /// Of an opening of which only a point is known, m.
    public var openingWidth: Double
    public var sources: [Kind: Source]
    /// The one that is asked first before the others.
    public var zones: [ZoneSource]
    /// The zone of a place that none of them knows.
    public var zoneElsewhere: String
    /// Where no source says whether a place is built up.
    public var isBuiltUpElsewhere: Bool
    /// Values of `highway` by street name, for roads that have none: collection, property of the name, of the value.
    public var highwayByStreet: Source?
    /// Outlines of comuni by their Belfiore codes: a place outside the one of ``comune`` is refused.
    public var territory: Source?

    /// Every collection that is named.
    public var collections: Set<String> {
        Set(
            sources.values.map(\.collection) + zones.map(\.collection)
                + [highwayByStreet?.collection, territory?.collection].compactMap(\.self))
    }
}
