/// One number, word or table of a regulation, with where it stands and since when it holds.
public struct Parameter: Hashable, Sendable, Codable {
    public enum Value: Hashable, Sendable, Codable {
        case number(Double)
        case text(String)
        /// Pairs ascending by the first.
        case table([Row])
    }

    public struct Row: Hashable, Sendable, Codable {
        public var key: Double
        public var value: Double
    }

    /// Of what it holds; what is `nil` does not matter.
    public struct Condition: Hashable, Sendable, Codable {
        public var classes: [Road.Class]?
        public var kinds: [Road.Kind]?
        public var isOneway: Bool?
        public var isBuiltUp: Bool?

        public init() {}

        /// How many things it names; the kind of road says more than all others together.
        var weight: Int {
            (classes == nil ? 0 : 1) + (kinds == nil ? 0 : 4) + (isOneway == nil ? 0 : 1) + (isBuiltUp == nil ? 0 : 1)
        }

        func holds(for subject: Subject) -> Bool {
            (classes.map { classes in subject.roadClass.map(classes.contains) ?? false } ?? true)
                && (kinds.map { kinds in subject.kind.map(kinds.contains) ?? false } ?? true)
                && (isOneway.map { $0 == subject.isOneway } ?? true)
                && (isBuiltUp.map { $0 == subject.isBuiltUp } ?? true)
        }
    }

    /// What a parameter is asked about.
    public struct Subject: Hashable, Sendable {
        public var roadClass: Road.Class?
        public var kind: Road.Kind?
        public var isOneway = false
        public var isBuiltUp = true

        public init() {}
    }

    public var key: String
    public var value: Value
    public var unit: String
    /// Law, article and paragraph, or whose convention it is.
    public var source: String
    /// ISO 8601 days, both included; no end is for ever.
    public var validFrom: String
    public var validTo: String?
    public var condition: Condition
}
