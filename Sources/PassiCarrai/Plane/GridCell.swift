import SimpleFeatures

/// A square of the plane, by which things near one another are found.
struct GridCell: Hashable {
    var x: Int
    var y: Int

    init(x: Int, y: Int) { (self.x, self.y) = (x, y) }

    /// - Parameter size: length of a side, m.
    init(_ point: Position, size: Double) {
        x = Int((point.x / size).rounded(.down))
        y = Int((point.y / size).rounded(.down))
    }

    /// Every cell from the lower of two to the higher, column by column.
    static func all(_ one: GridCell, _ other: GridCell) -> [GridCell] {
        (min(one.x, other.x)...max(one.x, other.x)).flatMap { x in
            (min(one.y, other.y)...max(one.y, other.y)).map { GridCell(x: x, y: $0) }
        }
    }

    /// `[minX, minY, maxX, maxY]`, m.
    func box(size: Double) -> Envelope {
        let (left, bottom) = (Double(x) * size, Double(y) * size)
        return Envelope(minX: left, minY: bottom, maxX: left + size, maxY: bottom + size)
    }
}
