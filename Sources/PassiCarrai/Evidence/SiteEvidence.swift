extension Evidence {
    /// Room for one vehicle on the parcel.
    public struct Stall: Hashable, Sendable, Codable {
        public var fits: Bool
        /// The rectangle nearest to the opening.
        public var rectangle: [Position]?
    }

    public struct GateSetback: Hashable, Sendable, Codable {
        /// Gate to kerb.
        public var setback: Double
        public var figure: Figure
    }

    /// An access that is there.
    public struct OtherAccess: Hashable, Sendable, Codable {
        public var name: String?
        public var parcel: String?
        /// On the kerb of ours: metres between the two, negative by how much they overlap; `nil` on another road or
        /// the other side.
        public var gap: Double?
        /// Along the centre line from axis to axis, with the same condition.
        public var axisDistance: Double?
        public var figure: Figure
    }

    /// Something that takes a part of the kerb.
    public struct KerbObject: Hashable, Sendable, Codable {
        public var name: String?
        /// Metres along the kerb to the opening, negative by how much they overlap.
        public var gap: Double
        public var figure: Figure
    }

    /// Something near the strip that vehicles sweep.
    public struct NearObject: Hashable, Sendable, Codable {
        public enum Kind: String, Sendable, Codable { case tree, lamp, cyclePath, tramLane, levelCrossing }

        public var kind: Kind
        public var name: String?
        public var distance: Double
        public var figure: Figure
    }

    /// Another side of the parcel with a road of a lower class in front.
    public struct OtherFront: Hashable, Sendable, Codable {
        public var road: String
        public var name: String
        public var roadClass: Road.Class
        public var figure: Figure
    }
}
