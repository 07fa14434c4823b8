import Languages

import SimpleFeatures

/// What a road graph does not say of its roads and their shape tells: which are roundabouts, which lead to a gate and no
/// farther, and which unnamed ones are one carriageway.
///
/// Source: `docs/passi-carrai.md`, what the road graph does not say.
struct RoadTraits {
    private var arcs: [Int: RoundaboutFinder.Arc] = [:]
    private var stubs: Set<Int> = []
    private var corridors: [Int: String] = [:]
    /// First and last point, where they were not quite on the node that they share with others.
    private var ends: [Int: (first: Position, last: Position)] = [:]

    static let none = RoadTraits()

    private init() {}

    /// - Parameter highways: values of `highway` by street, for roads that have none. O(points).
    init(_ roads: SiteCollection, _ highways: [String: String]) {
        let graph = RoadGraph(roads, highways)
        ends = graph.moved
        stubs = graph.stubs()
        arcs = RoundaboutFinder(graph.without(stubs)).arcs()
        corridors = graph.without(stubs.union(arcs.keys)).unnamedCorridors()
    }

    func mark(_ road: inout Road, row: Int) {
        guard road.kind.isPublicVehicular else { return }
        if let (first, last) = ends[row], road.points.count > 1 {
            (road.points[0], road.points[road.points.count - 1]) = (first, last)
        }
        if stubs.contains(row) { road.kind = .driveway }
        if let arc = arcs[row] {
            (road.kind, road.circle, road.oneway) = (.roundabout, arc.circle, arc.isForward ? .forward : .backward)
        }
        if let corridor = corridors[row] { road.corridor = road.corridor ?? corridor }
    }
}

/// The public vehicular roads of a collection by their rows, and where they meet.
struct RoadGraph {
    struct Node: Hashable {
        var x: Int
        var y: Int

        /// Points within a centimetre or two are one node.
        init(_ point: Position) {
            x = Int((point.x * 50).rounded())
            y = Int((point.y * 50).rounded())
        }
    }

    /// A road at a node: its end, or a point between.
    struct Visit: Hashable {
        var row: Int
        var isFirst: Bool
        var isLast: Bool
    }

    private(set) var lines: [Int: [Position]] = [:]
    private(set) var streets: [Int: String] = [:]
    private(set) var ids: [Int: String] = [:]
    private var visits: [Node: [Visit]] = [:]
    /// The ends of the roads that were moved onto a node.
    private(set) var moved: [Int: (first: Position, last: Position)] = [:]

    init(_ roads: SiteCollection, _ highways: [String: String]) {
        for row in 0..<roads.count {
            if let value = roads.highway(row, highways) {
                guard roads.highway(value, row, isBuiltUp: true)?.kind.isPublicVehicular == true else { continue }
            }
            // A line of several parts is nobody's arm: it is left as it is.
            let paths = roads.paths(row)
            guard paths.count == 1, paths[0].count > 1 else { continue }
            lines[row] = paths[0]
            ids[row] = roads.id(row)
            streets[row] = roads.text("street", row) ?? roads.text("corridor", row)
        }
        join()
        connect()
    }

    /// Ends nearer to each other than this are one node, m: nobody can drive between them.
    private static let apart = 0.5

    /// Moves ends that nearly meet onto one another; the first, by row, stays.
    private mutating func join() {
        var cells: [GridCell: [Position]] = [:]
        func place(of end: Position) -> Position {
            let cell = GridCell(end, size: 1)
            let around = GridCell.all(GridCell(x: cell.x - 1, y: cell.y - 1), GridCell(x: cell.x + 1, y: cell.y + 1))
            for known in around.flatMap({ cells[$0] ?? [] }) where known.distance(to: end) < Self.apart {
                return known
            }
            cells[cell, default: []].append(end)
            return end
        }
        for row in lines.keys.sorted() {
            guard var line = lines[row] else { continue }
            let last = line.count - 1
            let ends = (first: place(of: line[0]), last: place(of: line[last]))
            // A road shorter than that would be a point.
            guard ends != (line[0], line[last]), line.count > 2 || ends.first != ends.last else { continue }
            (line[0], line[last]) = ends
            lines[row] = line
            moved[row] = ends
        }
    }

    private mutating func connect() {
        visits = [:]
        for row in lines.keys.sorted() {
            guard let line = lines[row] else { continue }
            for (index, point) in line.enumerated() {
                visits[Node(point), default: []].append(
                    Visit(row: row, isFirst: index == 0, isLast: index == line.count - 1))
            }
        }
    }

    func without(_ rows: Set<Int>) -> RoadGraph {
        guard !rows.isEmpty else { return self }
        var graph = self
        graph.lines = lines.filter { !rows.contains($0.key) }
        graph.connect()
        return graph
    }

    func visits(at point: Position) -> [Visit] { visits[Node(point)] ?? [] }

    /// Dead ends shorter than this from the axis of the road that they leave, m: an apron or a drive before a gate.
    private static let stub = 15.0

    /// Roads that lead to a gate: short dead ends with no name of their own.
    func stubs() -> Set<Int> {
        Set(
            lines.compactMap { row, line -> Int? in
                let (first, last) = (visits(at: line[0]), visits(at: line[line.count - 1]))
                guard (first.count == 1) != (last.count == 1), Path(line).length < Self.stub else { return nil }
                let others = (first.count == 1 ? last : first).filter { $0.row != row }
                let arms = others.reduce(0) { $0 + ($1.isFirst || $1.isLast ? 1 : 2) }
                let isNamed = streets[row].map { name in !others.contains { streets[$0.row] == name } } ?? false
                return arms >= 2 && !isNamed ? row : nil
            })
    }

    /// Unnamed roads go on where two of them meet alone, and straight through what else meets there.
    ///
    /// - Returns: of every unnamed road what its carriageway is called.
    func unnamedCorridors() -> [Int: String] {
        let unnamed = lines.keys.filter { streets[$0] == nil }.sorted()
        var roots = Dictionary(uniqueKeysWithValues: unnamed.map { ($0, $0) })
        func root(_ row: Int) -> Int {
            var row = row
            while let next = roots[row], next != row { row = next }
            return row
        }
        for node in Set(unnamed.flatMap { row in (lines[row] ?? []).ends.map(Node.init) }) {
            let all = visits[node] ?? []
            let ends = all.filter { ($0.isFirst || $0.isLast) && streets[$0.row] == nil }
            let arms = all.reduce(0) { $0 + ($1.isFirst || $1.isLast ? 1 : 2) }
            var pairs: [(straightness: Double, one: Int, other: Int)] = []
            for (index, one) in ends.enumerated() {
                for other in ends[..<index] where one.row != other.row {
                    let straightness = -leaving(one).dot(leaving(other))
                    if arms == 2 || straightness > Self.straight { pairs.append((straightness, one.row, other.row)) }
                }
            }
            var taken: Set<Int> = []
            for pair in pairs.sorted(by: { ($0.straightness, $1.one, $1.other) > ($1.straightness, $0.one, $0.other) })
            where !taken.contains(pair.one) && !taken.contains(pair.other) {
                taken.formUnion([pair.one, pair.other])
                let (one, other) = (root(pair.one), root(pair.other))
                roots[max(one, other)] = min(one, other)
            }
        }
        return Dictionary(
            uniqueKeysWithValues: unnamed.map { ($0, "\(Road.unnamed.italian) (\(ids[root($0)] ?? ""))") })
    }

    /// cos 45°.
    private static let straight = 0.7

    private func leaving(_ visit: Visit) -> Position {
        let line = lines[visit.row] ?? []
        return visit.isFirst ? (line[1] - line[0]).unit : (line[line.count - 2] - line[line.count - 1]).unit
    }
}

extension [Position] {
    fileprivate var ends: [Position] { isEmpty ? [] : [self[0], self[count - 1]] }
}
