/// Closed rings of one area, told apart by parity: a point inside an odd number of them is inside.
enum Ring {
    /// Whether a point lies inside; points of the border fall to one side or the other.
    static func contains(_ rings: [[Position]], _ point: Position) -> Bool {
        var isInside = false
        for ring in rings {
            for index in ring.indices.dropFirst() {
                if isCrossed(ring[index - 1], ring[index], by: point) { isInside.toggle() }
            }
        }
        return isInside
    }

    /// Whether the way from a point to the east crosses a segment.
    static func isCrossed(_ one: Position, _ other: Position, by point: Position) -> Bool {
        guard (one.y > point.y) != (other.y > point.y) else { return false }
        return point.x < one.x + (point.y - one.y) / (other.y - one.y) * (other.x - one.x)
    }

    /// The area inside, positive when the ring runs counter-clockwise.
    static func signedArea(_ ring: [Position]) -> Double {
        guard let origin = ring.first else { return 0 }
        var twice = 0.0
        for index in ring.indices.dropFirst() { twice += (ring[index - 1] - origin).cross(ring[index] - origin) }
        return twice / 2
    }
}
