/// The vertices of many lines and areas, each place once, and where borders meet: what neighbours share is found by its
/// coordinates, which have to be the same numbers.
struct VertexNetwork {
    /// For each point of the column the number of its place.
    private(set) var places: [Int32]
    /// For each place whether lines end, meet or part there.
    private(set) var isJunction: [Bool] = []
    /// For each place the places before and after it, the smaller number first; -1 before any is known.
    private var neighbours: [(Int32, Int32)] = []

    init(_ column: borrowing GeometryColumn) {
        places = Self.numbered(column.coordinates)
        let count = Int((places.max() ?? -1) + 1)
        isJunction = Array(repeating: false, count: count)
        neighbours = Array(repeating: (-1, -1), count: count)
        for row in 0..<column.count {
            let isArea = column.kinds[row].dimension == 2
            for part in column.parts(ofRow: row) {
                for path in column.paths(ofPart: part) { note(column.points(ofPath: path), isRing: isArea) }
            }
        }
    }

    private mutating func note(_ points: Range<Int>, isRing: Bool) {
        guard points.count > 1 else { return }
        let last = points.upperBound - 1
        let isClosed = isRing && places[points.lowerBound] == places[last]
        for point in isClosed ? points.dropLast() : points {
            let place = Int(places[point])
            guard isClosed || (point > points.lowerBound && point < last) else {
                isJunction[place] = true
                continue
            }
            let before = places[point > points.lowerBound ? point - 1 : last - 1]
            let after = places[point + 1]
            let pair = before < after ? (before, after) : (after, before)
            if neighbours[place].0 < 0 {
                neighbours[place] = pair
            } else if neighbours[place] != pair {
                isJunction[place] = true
            }
        }
    }

    /// Gives equal points equal numbers, in the order of their first appearance.
    private static func numbered(_ coordinates: [Double]) -> [Int32] {
        let count = coordinates.count / 2
        var places = [Int32](repeating: 0, count: count)
        var bits = 4
        while 1 << bits < 2 * count { bits += 1 }
        // Open addressing; an entry is the first point at its place plus one.
        var slots = [Int32](repeating: 0, count: 1 << bits)
        var next: Int32 = 0
        for point in 0..<count {
            let (x, y) = (coordinates[2 * point], coordinates[2 * point + 1])
            let mixed = (x.bitPattern &* 0x9E37_79B9_7F4A_7C15) ^ (y.bitPattern &* 0xC2B2_AE3D_27D4_EB4F)
            var slot = Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
            while slots[slot] > 0 {
                let first = Int(slots[slot]) - 1
                if coordinates[2 * first] == x, coordinates[2 * first + 1] == y { break }
                slot = (slot + 1) & (slots.count - 1)
            }
            if slots[slot] == 0 {
                slots[slot] = Int32(point + 1)
                places[point] = next
                next += 1
            } else {
                places[point] = places[Int(slots[slot]) - 1]
            }
        }
        return places
    }
}
