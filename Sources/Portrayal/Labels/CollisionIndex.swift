import SimpleFeatures

/// The boxes that are taken, in a grid.
struct CollisionIndex {
    private let bounds: Envelope
    private let cell: Double
    private let columns: Int
    private let rows: Int
    private var boxes: [Envelope] = []
    private var cells: [[Int32]]

    init(bounds: Envelope) {
        self.bounds = bounds
        cell = max(64, max(bounds.width, bounds.height) / 256)
        columns = Int(bounds.width / cell) + 1
        rows = Int(bounds.height / cell) + 1
        cells = Array(repeating: [], count: columns * rows)
    }

    /// The cells that a box lies on, held to the bounds.
    private func cells(of box: Envelope) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
        func clamped(_ value: Double, _ count: Int) -> Int { Int(min(max(value / cell, 0), Double(count - 1))) }
        return (
            clamped(box.minX - bounds.minX, columns)...clamped(box.maxX - bounds.minX, columns),
            clamped(box.minY - bounds.minY, rows)...clamped(box.maxY - bounds.minY, rows)
        )
    }

    /// Whether the box meets none that is taken; an empty one meets none.
    func isFree(_ box: Envelope) -> Bool {
        guard !box.isEmpty else { return true }
        let touched = cells(of: box)
        for row in touched.rows {
            for column in touched.columns {
                for taken in cells[row * columns + column] where boxes[Int(taken)].intersects(box) { return false }
            }
        }
        return true
    }

    mutating func take(_ box: Envelope) {
        guard !box.isEmpty else { return }
        let index = Int32(boxes.count)
        boxes.append(box)
        let touched = cells(of: box)
        for row in touched.rows {
            for column in touched.columns { cells[row * columns + column].append(index) }
        }
    }
}
