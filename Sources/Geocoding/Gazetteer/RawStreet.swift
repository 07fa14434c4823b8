/// What one source says of one street, or of one of several that share its name.
struct RawStreet {
    var name: String
    var nameSource: UInt16
    /// The Comune's or ANNCSU's spelling.
    var isOfficial: Bool
    /// Municipal code of a street that has its own numbers.
    var code: Int64?
    /// A street of the insulario.
    var sestiere: Int?
    var civici: [UInt32] = []
    /// `x, y` in turn: where it is known to be.
    var points: [Int32] = []
    var lines: [[Int32]] = []
    /// The best lines have the lowest.
    var lineRank = 0
    /// One line with several names: which of them is where, is not known.
    var isWeak = false
    var sublabel = ""
    /// A place that it lies in, for a name without position.
    var area: Int?

    init(name: String, nameSource: UInt16, isOfficial: Bool, code: Int64? = nil, sestiere: Int? = nil) {
        self.name = name
        self.nameSource = nameSource
        self.isOfficial = isOfficial
        self.code = code
        self.sestiere = sestiere
    }

    mutating func add(civico: Int, x: Int32, y: Int32) {
        civici.append(UInt32(civico))
        points.append(x)
        points.append(y)
    }

    /// Keeps a line, and points of it every twenty metres.
    mutating func add(line: [Int32]) {
        lines.append(line)
        guard line.count >= 2 else { return }
        points.append(line[0])
        points.append(line[1])
        for index in stride(from: 2, to: line.count - 1, by: 2) {
            let (dx, dy) = (
                Double(line[index]) - Double(line[index - 2]), Double(line[index + 1]) - Double(line[index - 1])
            )
            let steps = min(max(Int((dx * dx + dy * dy).squareRoot() / 2000), 0) + 1, 200)
            for step in 1...steps {
                let share = Double(step) / Double(steps)
                points.append(Int32(Double(line[index - 2]) + share * dx))
                points.append(Int32(Double(line[index - 1]) + share * dy))
            }
        }
    }
}

/// Groups items whose points are within reach of each other.
struct ProximityGroups {
    private var parents: [Int]

    /// - Parameter reach: centimetres.
    init(_ points: [[Int32]], reach: Double) {
        parents = Array(points.indices)
        var cells: [Cell: [(item: Int, x: Int32, y: Int32)]] = [:]
        for (item, list) in points.enumerated() {
            for index in stride(from: 0, to: list.count - 1, by: 2) {
                let (x, y) = (list[index], list[index + 1])
                let cell = Cell(x: Int32(Double(x) / reach), y: Int32(Double(y) / reach))
                for column in -1...1 {
                    for row in -1...1 {
                        for other in cells[Cell(x: cell.x + Int32(column), y: cell.y + Int32(row))] ?? []
                        where root(other.item) != root(item) {
                            let (dx, dy) = (Double(other.x) - Double(x), Double(other.y) - Double(y))
                            if dx * dx + dy * dy <= reach * reach { parents[root(item)] = root(other.item) }
                        }
                    }
                }
                // One point of an item in a cell, and its neighbours, stands for those beside it.
                if cells[cell]?.last?.item != item || index % 16 == 0 { cells[cell, default: []].append((item, x, y)) }
            }
        }
    }

    private struct Cell: Hashable {
        var x: Int32
        var y: Int32
    }

    /// Halves the way of whoever asks, so that no way grows long.
    private mutating func root(_ item: Int) -> Int {
        var item = item
        while parents[item] != item {
            parents[item] = parents[parents[item]]
            item = parents[item]
        }
        return item
    }

    /// Items by group, in the order of their first.
    mutating func groups() -> [[Int]] {
        var order: [Int] = []
        var groups: [Int: [Int]] = [:]
        for item in parents.indices {
            let root = root(item)
            if groups[root] == nil { order.append(root) }
            groups[root, default: []].append(item)
        }
        return order.map { groups[$0] ?? [] }
    }
}
