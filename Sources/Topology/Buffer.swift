import CGEOS
public import SimpleFeatures

/// How a buffer is drawn at the ends of lines and at corners.
public struct BufferStyle: Hashable, Sendable {
    public enum Cap: Int32, Sendable {
        case round = 1
        case flat, square
    }
    public enum Join: Int32, Sendable {
        case round = 1
        case mitre, bevel
    }

    public var cap: Cap
    public var join: Join
    /// Segments of a quarter of a circle.
    public var quadrantSegments: Int
    /// How far a mitred corner may reach, in multiples of the distance.
    public var mitreLimit = 5.0

    public init(cap: Cap = .round, join: Join = .round, quadrantSegments: Int = 8) {
        self.cap = cap
        self.join = join
        self.quadrantSegments = quadrantSegments
    }
}

extension Geometry {
    /// All points within `distance`, in the units of the coordinates; a negative one shrinks areas.
    ///
    /// Source: OGC 06-103r4, 6.1.2.4 `Buffer`.
    /// - Throws: ``TopologyError``, also for a distance that is not finite.
    public func buffer(_ distance: Double, style: BufferStyle = BufferStyle()) throws(TopologyError)
        -> Geometry
    {
        guard distance.isFinite else { throw .notFinite }
        let segments = Int32(clamping: max(1, min(style.quadrantSegments, 1000)))
        return try unsafe unary("buffer") {
            unsafe GEOSBufferWithStyle_r(
                $0, $1, distance, segments, style.cap.rawValue, style.join.rawValue, style.mitreLimit)
        }
    }
}
