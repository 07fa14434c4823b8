extension Evidence {
    /// The opening on the parcel's border.
    public struct Front: Hashable, Sendable, Codable {
        /// |p1 p2|.
        public var width: Double
        /// The farthest of p1, p2 and their middle from the parcel's border.
        public var distanceToBorder: Double
        /// Away from the parcel, of length 1.
        public var outward: Position
    }

    /// The road in front, and the way there.
    public struct Facing: Hashable, Sendable, Codable {
        public var road: String
        public var name: String
        public var kind: Road.Kind
        /// Estimated where the data have none.
        public var roadClass: Road.Class
        public var isClassKnown: Bool
        public var width: Double
        /// ±, m.
        public var widthUncertainty: Double
        /// km/h.
        public var speed: Double
        public var isOneway: Bool
        /// Another carriageway of the same street goes the other way beside it.
        public var isDual: Bool
        /// Where the outward normal meets the carriageway.
        public var hit: Position
        /// From the opening's middle to the kerb.
        public var setback: Double
        /// The opening on the kerb: stations along ``kerb``.
        public var opening: Stretch
        /// k1 and k2, the feet of p1 and p2.
        public var feet: [Position]
        /// The kerb on the side of the access, as far as it was needed.
        public var kerb: [Position]
        /// Front to kerb.
        public var strip: [Position]
        public var obstacles: [Obstacle]

        /// `Via Piave (s12)`.
        public var label: String { Road.label(road, name: name) }
    }

    /// What stands between the opening and the kerb.
    public struct Obstacle: Hashable, Sendable, Codable {
        public enum Kind: String, Sendable, Codable { case parcel, building, wall }

        public var kind: Kind
        public var name: String?
        /// m², of a wall m.
        public var extent: Double
        public var figure: Figure
    }

    /// A real intersection on the facing corridor.
    public struct Intersection: Hashable, Sendable, Codable {
        public var node: Position
        /// The streets that meet ours there.
        public var streets: [String]
        public var isRoundabout: Bool
        /// Along the kerb, 0 where it lies before the opening.
        public var distance: Double
        /// From the opening's nearest end to the nearest point of its area, straight.
        public var straightDistance: Double
        /// From the opening's middle to the node, straight.
        public var nodeDistance: Double
        /// Half the uncertainty of the widths that it was measured by.
        public var widthUncertainty: Double
        /// Its extent on the kerb: stations.
        public var extent: Stretch
        public var area: Figure
        /// The way along the kerb that was measured.
        public var way: Figure
    }

    /// One direction of travel.
    public struct Sight: Hashable, Sendable, Codable {
        /// Where drivers come from, seen from the road when leaving the access.
        public enum From: String, Sendable, Codable { case left, right }

        public var from: From
        /// How far back along the lane the middle of the opening is seen from everywhere.
        public var visible: Double
        /// Of the lane, back to where it begins.
        public var approach: Double
        /// What hides it first.
        public var obstacle: String?
        /// The last sight line that is free, and the first that is not.
        public var figure: Figure
    }

    public struct Curve: Hashable, Sendable, Codable {
        /// `nil` on a straight.
        public var radius: Double?
        public var points: [Position]
    }
}
