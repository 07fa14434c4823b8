extension Gazetteer {
    /// The lines that a street is drawn with; none where the sources have its doors or its name alone.
    func lines(of place: UInt32) -> [[Coordinate]] {
        var lines: [[Coordinate]] = []
        var left = Self.mostVertices
        for part in partRange(place) {
            let range = partEnds.range(part).prefix(left)
            guard range.count > 1 else { continue }
            left -= range.count
            lines.append(
                range.map { UTM33.coordinate(centimetres: (points[2 * $0], points[2 * $0 + 1])) })
        }
        return lines
    }

    /// The parts that are a parcel's rings.
    func parts(ofParcel row: Int) -> Range<Int> {
        let start = row > 0 ? parcels[row - 1].partEnd : places.count > 0 ? places[places.count - 1].partEnd : 0
        return Int(start)..<max(Int(start), Int(parcels[row].partEnd))
    }

    /// `x, y` in turn.
    func rings(ofParcel row: Int) -> [[Int32]] {
        parts(ofParcel: row).map { part in
            partEnds.range(part).flatMap { [points[2 * $0], points[2 * $0 + 1]] }
        }
    }

    /// Of one street: longer than any of Venice.
    private static let mostVertices = 10_000
}
