/// What was measured around one proposed access: all that the rules look at.
///
/// A value that is kept with the verdict, so that it can be judged again years later. Lengths are metres in the frame of
/// the scene; what could not be measured is `nil`.
public struct Evidence: Hashable, Sendable, Codable {
    public var id: String?
    public var context: Context
    public var proposal: Proposal
    /// Positional accuracy, m.
    public var accuracy: Double
    /// Between front and kerb, m.
    public var sidewalk: Double
    /// What is wrong with the input; nothing else was measured where there is any.
    public var problems: [SceneProblem] = []
    /// What could not be measured although the input is right: an officer has to look.
    public var failures: [SceneProblem] = []
    /// Kinds of things of which nobody has looked whether there are any.
    public var unsurveyed: [String] = []
    /// Whether there is any road at all in the surroundings.
    public var hasRoads = true

    public var front: Front?
    public var facing: Facing?
    /// Nearest first; only those that may decide.
    public var intersections: [Intersection] = []
    /// Ends of public roads that lie on the facing carriageway without a shared node.
    public var looseEnds: [LooseEnd] = []
    public var sights: [Sight] = []
    public var curve: Curve?
    public var stall: Stall?
    public var gate: GateSetback?
    public var accesses: [OtherAccess] = []
    public var crossings: [KerbObject] = []
    public var busStops: [KerbObject] = []
    public var bays: [KerbObject]?
    public var objects: [NearObject] = []
    public var tramLanes: [NearObject]?
    public var levelCrossings: [NearObject]?
    public var cyclePaths: [NearObject] = []
    public var otherFronts: [OtherFront] = []
    /// What was estimated of the roads that were measured.
    public var estimates: [Estimate] = []

    public init(_ scene: Scene) {
        id = scene.id
        context = scene.context
        proposal = scene.proposal
        accuracy = scene.surroundings.accuracy
        sidewalk = scene.surroundings.sidewalk
        unsurveyed = scene.surroundings.unsurveyed
    }

    public struct Estimate: Hashable, Sendable, Codable {
        public enum Attribute: String, Sendable, Codable { case width, speed, roadClass = "class" }

        public var road: String
        /// What a person would call the road; `nil` where that is its id.
        public var name: String?
        public var attribute: Attribute

        init(_ road: Road, _ attribute: Attribute) {
            self.road = road.id
            name = road.odonym
            self.attribute = attribute
        }
    }

    public struct LooseEnd: Hashable, Sendable, Codable {
        public var road: String
        /// What a person would call the road; `nil` where that is its id.
        public var name: String?
        public var position: Position
        /// Along the kerb, m.
        public var distance: Double

        var label: String { Road.label(road, name: name) }
    }
}
