/// The geometry of one feature as commands. Source: Mapbox Vector Tile 2.1, 4.3.
struct TileCommands {
    private(set) var numbers: [UInt32] = []
    private var cursor = TilePoint(0, 0)

    var isEmpty: Bool { numbers.isEmpty }

    mutating func removeAll() {
        numbers.removeAll(keepingCapacity: true)
        cursor = TilePoint(0, 0)
    }

    mutating func points(_ points: [TilePoint]) {
        guard !points.isEmpty else { return }
        command(1, count: points.count)
        for point in points { move(to: point) }
    }

    /// - Parameter line: two points or more.
    mutating func line(_ line: [TilePoint]) {
        command(1, count: 1)
        move(to: line[0])
        command(2, count: line.count - 1)
        for point in line.dropFirst() { move(to: point) }
    }

    /// - Parameter ring: three points or more, the last not repeating the first.
    mutating func ring(_ ring: ArraySlice<TilePoint>, isReversed: Bool) {
        guard let first = ring.first else { return }
        command(1, count: 1)
        move(to: first)
        command(2, count: ring.count - 1)
        if isReversed {
            for point in ring.dropFirst().reversed() { move(to: point) }
        } else {
            for point in ring.dropFirst() { move(to: point) }
        }
        command(7, count: 1)
    }

    private mutating func command(_ id: UInt32, count: Int) { numbers.append(UInt32(count) << 3 | id) }

    private mutating func move(to point: TilePoint) {
        let step = point &- cursor
        numbers.append(UInt32(bitPattern: (step.x << 1) ^ (step.x >> 31)))
        numbers.append(UInt32(bitPattern: (step.y << 1) ^ (step.y >> 31)))
        cursor = point
    }
}
