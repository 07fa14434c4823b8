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

    private func forEachCell(_ box: Envelope, _ body: (Int) -> Bool) {
        guard !box.isEmpty else { return }
        func clamped(_ value: Double, _ count: Int) -> Int { Int(min(max(value / cell, 0), Double(count - 1))) }
        for row in clamped(box.minY - bounds.minY, rows)...clamped(box.maxY - bounds.minY, rows) {
            for column in clamped(box.minX - bounds.minX, columns)...clamped(box.maxX - bounds.minX, columns)
            where !body(row * columns + column) { return }
        }
    }

    /// Whether none of `boxes` meets one that is taken.
    func isFree(_ boxes: [Envelope]) -> Bool {
        for box in boxes {
            var free = true
            forEachCell(box) { cell in
                free = cells[cell].allSatisfy { !self.boxes[Int($0)].intersects(box) }
                return free
            }
            if !free { return false }
        }
        return true
    }

    mutating func take(_ boxes: [Envelope]) {
        for box in boxes {
            let index = Int32(self.boxes.count)
            self.boxes.append(box)
            var touched: [Int] = []
            forEachCell(box) {
                touched.append($0)
                return true
            }
            for cell in touched { cells[cell].append(index) }
        }
    }
}
