/// One geometry, as flat arrays: coordinates, the ends of its paths, the ends of its parts.
///
/// Every kind has the same three levels, so that one loop serves all of them: *parts* (the members of a multi
/// geometry; one for the others) hold *paths* (the rings of a polygon, shell first; one for points and lines), and a
/// path holds points. Rings repeat their first point at the end. x is east and y is north, always.
public struct Geometry: Hashable, Sendable {
    public var kind: GeometryKind
    /// `x0, y0, x1, y1, …`
    public var coordinates: [Double]
    /// For each path, the index of the point past its last one.
    public var pathEnds: [Int]
    /// For each part, the index of the path past its last one.
    public var partEnds: [Int]

    public init(kind: GeometryKind, coordinates: [Double], pathEnds: [Int], partEnds: [Int]) {
        self.kind = kind
        self.coordinates = coordinates
        self.pathEnds = pathEnds
        self.partEnds = partEnds
    }

    public static func point(x: Double, y: Double) -> Geometry {
        Geometry(kind: .point, coordinates: [x, y], pathEnds: [1], partEnds: [1])
    }

    /// - Parameter coordinates: `x0, y0, x1, y1, …`
    public static func lineString(_ coordinates: [Double]) -> Geometry {
        Geometry(kind: .lineString, coordinates: coordinates, pathEnds: [coordinates.count / 2], partEnds: [1])
    }

    /// - Parameter rings: shell first, each `x0, y0, …` and closed.
    public static func polygon(_ rings: [[Double]]) -> Geometry { multi([rings], as: .polygon) }

    /// - Parameter polygons: a list of polygons, each a list of closed rings with the shell first.
    public static func multiPolygon(_ polygons: [[[Double]]]) -> Geometry { multi(polygons, as: .multiPolygon) }

    /// Builds any kind from nested paths.
    public static func multi(_ parts: [[[Double]]], as kind: GeometryKind) -> Geometry {
        var geometry = Geometry(kind: kind, coordinates: [], pathEnds: [], partEnds: [])
        for part in parts {
            for path in part {
                geometry.coordinates.append(contentsOf: path)
                geometry.pathEnds.append(geometry.coordinates.count / 2)
            }
            geometry.partEnds.append(geometry.pathEnds.count)
        }
        return geometry
    }

    public var isEmpty: Bool { coordinates.isEmpty }
    public var pointCount: Int { coordinates.count / 2 }

    /// The points of path `index`, as a range of point indices.
    public func path(_ index: Int) -> Range<Int> { (index == 0 ? 0 : pathEnds[index - 1])..<pathEnds[index] }

    /// The paths of part `index`, as a range of path indices.
    public func part(_ index: Int) -> Range<Int> { (index == 0 ? 0 : partEnds[index - 1])..<partEnds[index] }

    /// The smallest rectangle that holds every point; ``Envelope/empty`` without points. O(points).
    public var envelope: Envelope {
        var envelope = Envelope.empty
        for index in stride(from: 0, to: coordinates.count - 1, by: 2) {
            envelope.extend(x: coordinates[index], y: coordinates[index + 1])
        }
        return envelope
    }

    /// The same shape as a multi geometry; unchanged if it is one.
    public var promotedToMulti: Geometry {
        var promoted = self
        promoted.kind = kind.multi
        return promoted
    }
}
