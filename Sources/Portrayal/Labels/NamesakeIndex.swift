/// Where labels of the same text stand, in a grid for each text.
struct NamesakeIndex {
    private struct Cell: Hashable {
        var column: Int
        var row: Int
    }

    private let size: Double
    private var texts: [String: [Cell: [(x: Double, y: Double)]]] = [:]

    /// - Parameter extent: the longer side of the bounds that labels are placed in, in pixels.
    init(extent: Double) { size = max(64, extent / 32) }

    mutating func insert(_ text: String, x: Double, y: Double) {
        texts[text, default: [:]][Cell(column: place(x), row: place(y)), default: []].append((x, y))
    }

    /// Whether a label of the text stands nearer to the point than the distance.
    func isNear(_ text: String, x: Double, y: Double, distance: Double) -> Bool {
        guard let cells = texts[text] else { return false }
        let isNear = { (point: (x: Double, y: Double)) in
            let (dx, dy) = (point.x - x, point.y - y)
            return dx * dx + dy * dy < distance * distance
        }
        let columns = place(x - distance)...place(x + distance)
        let rows = place(y - distance)...place(y + distance)
        if columns.count * rows.count >= cells.count { return cells.values.contains { $0.contains(where: isNear) } }
        for column in columns {
            for row in rows where cells[Cell(column: column, row: row)]?.contains(where: isNear) == true { return true }
        }
        return false
    }

    /// The column or row of a coordinate; those far outside every picture share the outermost.
    private func place(_ coordinate: Double) -> Int { Int(min(max((coordinate / size).rounded(.down), -1e6), 1e6)) }
}
