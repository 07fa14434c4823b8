/// Which cells of a grid lie wholly inside a parcel and outside its buildings.
struct FreeRaster {
    private let origin: Position
    private let cell: Double
    private let columns: Int
    private let rows: Int
    /// How many cells that are not free lie below and left of each corner.
    private var sums: [Int32]

    /// A border may reach this far into a cell, m: rounding, not ground.
    private static let grain = 0.001

    /// - Parameter through: a corner of the grid.
    init(
        from low: Position, to high: Position, through: Position, cell: Double, _ parcel: [[Position]],
        _ buildings: [[Position]]
    ) {
        self.cell = cell
        let left = through.x - ((through.x - low.x) / cell + 1e-9).rounded(.down) * cell
        let bottom = through.y - ((through.y - low.y) / cell + 1e-9).rounded(.down) * cell
        origin = Position(left, bottom)
        columns = max(0, Int(((high.x - left) / cell + 1e-6).rounded(.down)))
        rows = max(0, Int(((high.y - bottom) / cell + 1e-6).rounded(.down)))
        sums = []
        var taken = [UInt8](repeating: 1, count: columns * rows)
        fill(parcel, 0, &taken)
        for building in buildings { fill([building], 1, &taken) }
        for ring in parcel + buildings { mark(ring, &taken) }
        sums = [Int32](repeating: 0, count: (columns + 1) * (rows + 1))
        for row in 0..<rows {
            var line: Int32 = 0
            for column in 0..<columns {
                line += Int32(taken[row * columns + column])
                sums[(row + 1) * (columns + 1) + column + 1] = sums[row * (columns + 1) + column + 1] + line
            }
        }
    }

    /// Gives a value to the cells whose middle lies inside rings.
    private func fill(_ rings: [[Position]], _ value: UInt8, _ taken: inout [UInt8]) {
        guard columns > 0, rows > 0 else { return }
        var crossings = [[Double]](repeating: [], count: rows)
        for ring in rings {
            for index in ring.indices.dropFirst() {
                let (a, b) = (ring[index - 1], ring[index])
                let (low, high) = a.y < b.y ? (a, b) : (b, a)
                let first = max(0, Int(((low.y - origin.y) / cell - 0.5).rounded(.up)))
                let last = min(rows - 1, Int(((high.y - origin.y) / cell - 0.5).rounded(.up)) - 1)
                guard first <= last else { continue }
                for row in first...last {
                    let y = origin.y + (Double(row) + 0.5) * cell
                    crossings[row].append(low.x + (y - low.y) / (high.y - low.y) * (high.x - low.x))
                }
            }
        }
        for row in 0..<rows {
            let xs = crossings[row].sorted()
            for pair in stride(from: 0, to: xs.count - 1, by: 2) {
                let first = max(0, Int(((xs[pair] - origin.x) / cell - 0.5).rounded(.up)))
                let last = min(columns - 1, Int(((xs[pair + 1] - origin.x) / cell - 0.5).rounded(.up)) - 1)
                guard first <= last else { continue }
                for column in first...last { taken[row * columns + column] = value }
            }
        }
    }

    /// Takes every cell that a ring's line runs through.
    private func mark(_ ring: [Position], _ taken: inout [UInt8]) {
        for index in ring.indices.dropFirst() {
            let (a, b) = (ring[index - 1] - origin, ring[index] - origin)
            let (low, high) = a.y < b.y ? (a, b) : (b, a)
            let first = max(0, Int((low.y / cell).rounded(.down)))
            let last = min(rows - 1, Int((high.y / cell).rounded(.down)))
            guard first <= last else { continue }
            for row in first...last {
                let bottom = max(low.y, Double(row) * cell + Self.grain)
                let top = min(high.y, Double(row + 1) * cell - Self.grain)
                guard bottom <= top else { continue }
                let height = high.y - low.y
                let xs =
                    height > 0
                    ? [bottom, top].map { low.x + ($0 - low.y) / height * (high.x - low.x) } : [low.x, high.x]
                let (left, right) = (min(xs[0], xs[1]), max(xs[0], xs[1]))
                let firstColumn = max(0, Int(((left - cell + Self.grain) / cell).rounded(.up)))
                let lastColumn = min(columns - 1, Int(((right - Self.grain) / cell).rounded(.down)))
                guard firstColumn <= lastColumn else { continue }
                for column in firstColumn...lastColumn { taken[row * columns + column] = 1 }
            }
        }
    }

    /// The free block of so many cells whose middle is nearest to the origin of the frame.
    func nearest(_ width: Int, _ height: Int) -> (distance: Double, rectangle: [Position])? {
        guard width <= columns, height <= rows else { return nil }
        var best: (distance: Double, column: Int, row: Int)?
        let stride = columns + 1
        for row in 0...(rows - height) {
            for column in 0...(columns - width) {
                let (bottom, top) = (row * stride, (row + height) * stride)
                let count =
                    sums[top + column + width] - sums[top + column] - sums[bottom + column + width]
                    + sums[bottom + column]
                guard count == 0 else { continue }
                let middle = Position(
                    origin.x + (Double(column) + Double(width) / 2) * cell,
                    origin.y + (Double(row) + Double(height) / 2) * cell)
                if middle.length < best?.distance ?? .infinity { best = (middle.length, column, row) }
            }
        }
        guard let best else { return nil }
        let low = Position(origin.x + Double(best.column) * cell, origin.y + Double(best.row) * cell)
        let (dx, dy) = (Double(width) * cell, Double(height) * cell)
        let corners = [
            low, Position(low.x + dx, low.y), Position(low.x + dx, low.y + dy), Position(low.x, low.y + dy), low,
        ]
        return (best.distance, corners)
    }
}
