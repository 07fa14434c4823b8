/// A point of the plane, or the vector from one point to another: metres, x east, y north.
public struct Position: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    public var isFinite: Bool { x.isFinite && y.isFinite }

    /// Length of the vector.
    var length: Double { (x * x + y * y).squareRoot() }

    /// The vector of length 1 in this direction; zero stays zero.
    var unit: Position {
        let length = length
        return length > 0 ? self * (1 / length) : self
    }

    /// The vector turned left by a right angle.
    var left: Position { Position(-y, x) }

    func dot(_ other: Position) -> Double { x * other.x + y * other.y }

    /// Positive when `other` lies to the left.
    func cross(_ other: Position) -> Double { x * other.y - y * other.x }

    func distance(to other: Position) -> Double { (other - self).length }

    /// The place of a segment that is nearest: the share of it that lies before, and the point.
    func foot(onSegment start: Position, _ end: Position) -> (share: Double, point: Position) {
        let step = end - start
        let square = step.dot(step)
        let share = square > 0 ? min(1, max(0, (self - start).dot(step) / square)) : 0
        return (share, start + step * share)
    }

    func middle(to other: Position) -> Position { Position((x + other.x) / 2, (y + other.y) / 2) }

    static func + (one: Position, other: Position) -> Position { Position(one.x + other.x, one.y + other.y) }
    static func - (one: Position, other: Position) -> Position { Position(one.x - other.x, one.y - other.y) }
    static func * (one: Position, factor: Double) -> Position { Position(one.x * factor, one.y * factor) }
    static prefix func - (one: Position) -> Position { Position(-one.x, -one.y) }
}

extension Position: Codable {
    /// Two numbers, as GeoJSON has them.
    public init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        x = try container.decode(Double.self)
        y = try container.decode(Double.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        try container.encode(x)
        try container.encode(y)
    }
}

/// A part of a line by its stations, metres from the line's start; `start` is never past `end`.
public struct Stretch: Hashable, Sendable, Codable {
    public var start: Double
    public var end: Double

    public init(_ one: Double, _ other: Double) {
        start = min(one, other)
        end = max(one, other)
    }

    public var length: Double { end - start }
    var middle: Double { (start + end) / 2 }

    /// Metres between the two; negative by how much they overlap.
    func gap(to other: Stretch) -> Double { max(other.start - end, start - other.end) }

    func union(_ other: Stretch) -> Stretch { Stretch(min(start, other.start), max(end, other.end)) }
}
