import Languages

/// One stretch of road by its centre line.
public struct Road: Hashable, Sendable, Codable {
    /// Source: D.Lgs. 285/1992 art. 2 c. 2; E-bis counts as E.
    public enum Class: String, Sendable, Codable, CaseIterable {
        case a = "A", b = "B", c = "C", d = "D", e = "E", f = "F", fBis = "F-bis"
    }

    public enum Kind: String, Sendable, Codable, CaseIterable {
        case road, link
        case livingStreet = "living_street"
        case servicePublic = "service_public"
        case roundabout, driveway
        case parkingAisle = "parking_aisle"
        case footway, cycleway, pedestrian

        /// A public vehicular edge: what makes an intersection.
        public var isPublicVehicular: Bool {
            switch self {
            case .road, .link, .livingStreet, .servicePublic, .roundabout: true
            case .driveway, .parkingAisle, .footway, .cycleway, .pedestrian: false
            }
        }
    }

    /// Against the order of the points, or with it.
    public enum Oneway: String, Sendable, Codable, CaseIterable { case no, forward, backward }

    /// A roundabout's axis.
    public struct Circle: Hashable, Sendable, Codable {
        public var center: Position
        public var radius: Double

        public init(center: Position, radius: Double) {
            self.center = center
            self.radius = radius
        }
    }

    public var id: String
    public var roadClass: Class?
    /// Whether the class was told from something else, such as OpenStreetMap's tags, and nobody has assigned it.
    public var isClassEstimated = false
    public var kind: Kind
    /// The centre line, at least two points; a shared coordinate is a shared node.
    public var points: [Position]
    /// Carriageway without sidewalks and parking bays, m.
    public var width: Double?
    public var lanes: Int?
    /// km/h.
    public var speed: Double?
    public var oneway: Oneway
    /// The odonym: arms of one odonym alone are no intersection.
    public var street: String?
    /// Roads with the same value are one continuous carriageway.
    public var corridor: String?
    public var circle: Circle?

    public init(id: String, points: [Position], kind: Kind = .road) {
        self.id = id
        self.points = points
        self.kind = kind
        oneway = .no
    }

    /// What a person would call it.
    public var name: String { odonym ?? id }

    /// A name that is more than the id.
    var odonym: String? { (street ?? corridor).flatMap { $0 == id ? nil : $0 } }

    /// What a road without an odonym is called, with the id of its carriageway behind it; so in what was measured, too.
    static let unnamed = LocalizedText(it: "strada senza nome", en: "unnamed road")

    private static let unnamedBytes = Array(unnamed.italian.utf8)

    /// An English text with what roads are called in English. Nearly all name none without an odonym, which bytes tell at once.
    static func englishNames(_ text: String) -> String {
        let isThere = text.utf8.indices.contains { text.utf8[$0...].starts(with: unnamedBytes) }
        return isThere ? text.replacing(unnamed.italian, with: unnamed[.english]) : text
    }

    /// The odonym with the id behind it, `Via Piave (s12)`; the id alone where there is none.
    public static func label(_ id: String, name: String?) -> String {
        guard let name, name != id else { return id }
        if name.hasPrefix(unnamed.italian) { return "\(unnamed.italian) (\(id))" }
        return "\(name) (\(id))"
    }

    var isClosed: Bool { points.count > 2 && points.first == points.last }
}
