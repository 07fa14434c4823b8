import Glibc

/// Finds the roundabouts of a road graph that does not name them: rings of roads, round as a circle, that two or more
/// other roads meet.
///
/// A loop that one road alone leads to is a turning place. Source: `docs/passi-carrai.md`, what the road graph does not say.
struct RoundaboutFinder {
    /// A road of a ring: its circle, and whether the ring's traffic, counter-clockwise, runs with its points.
    struct Arc: Hashable {
        var circle: Road.Circle
        var isForward: Bool
    }

    /// Length of a ring's axis, m.
    private static let lengths = 25.0...300
    /// 4πA/P²: 1 for a circle, 0.95 for an octagon, 0.785 for a square block.
    private static let roundness = 0.94
    /// How far points may be from the circle, part of its radius.
    private static let deviation = 0.12
    /// How far an arm's end may be from the ring, m.
    private static let touch = 0.25

    /// A road by its row, driven from its first point or from its last.
    private struct Edge: Hashable {
        var row: Int
        var isReversed: Bool
    }

    private let lines: [Int: [Position]]
    private let ends: EndIndex

    /// - Parameter graph: without dead ends that are private.
    init(_ graph: RoadGraph) {
        lines = graph.lines
        ends = EndIndex(graph.lines)
    }

    /// The roads of roundabouts by their rows. O(roads).
    func arcs() -> [Int: Arc] {
        var starts: [RoadGraph.Node: [(heading: Double, edge: Edge)]] = [:]
        for row in lines.keys.sorted() {
            for isReversed in [false, true] {
                let line = points(Edge(row: row, isReversed: isReversed))
                starts[RoadGraph.Node(line[0]), default: []].append(
                    ((line[1] - line[0]).heading, Edge(row: row, isReversed: isReversed)))
            }
        }
        for node in starts.keys { starts[node]?.sort { $0.heading < $1.heading } }
        var arcs: [Int: Arc] = [:]
        var seen: Set<Edge> = []
        for row in lines.keys.sorted() {
            for isReversed in [false, true] {
                let first = Edge(row: row, isReversed: isReversed)
                guard let ring = face(from: first, starts, &seen), let circle = circle(of: ring) else { continue }
                for edge in ring { arcs[edge.row] = Arc(circle: circle, isForward: !edge.isReversed) }
            }
        }
        return arcs
    }

    private func points(_ edge: Edge) -> [Position] {
        let line = lines[edge.row] ?? []
        return edge.isReversed ? line.reversed() : line
    }

    /// The roads round the face to the left of an edge; `nil` where it is long, or has been walked round already.
    private func face(
        from first: Edge, _ starts: [RoadGraph.Node: [(heading: Double, edge: Edge)]], _ seen: inout Set<Edge>
    ) -> [Edge]? {
        var face: [Edge] = []
        var (edge, length) = (first, 0.0)
        while seen.insert(edge).inserted {
            let line = points(edge)
            face.append(edge)
            length += Path(line).length
            guard length <= Self.lengths.upperBound else { return nil }
            // Where the road ends: the next one clockwise from the way back.
            let back = Edge(row: edge.row, isReversed: !edge.isReversed)
            guard let around = starts[RoadGraph.Node(line[line.count - 1])],
                let place = around.firstIndex(where: { $0.edge == back })
            else { return nil }
            edge = around[(place + around.count - 1) % around.count].edge
        }
        return edge == first && length >= Self.lengths.lowerBound ? face : nil
    }

    /// The circle that a ring draws counter-clockwise; `nil` where it is none, or no roundabout.
    private func circle(of ring: [Edge]) -> Road.Circle? {
        guard Set(ring.map(\.row)).count == ring.count else { return nil }
        var line: [Position] = []
        for edge in ring { line += points(edge).dropLast() }
        guard line.count > 5, let start = line.first else { return nil }
        line.append(start)
        let (area, length) = (Ring.signedArea(line), Path(line).length)
        guard area > 0, 4 * .pi * area / (length * length) >= Self.roundness else { return nil }
        // Weighted by length: points are not spread evenly.
        var center = Position(0, 0)
        for index in line.indices.dropFirst() {
            let (one, other) = (line[index - 1], line[index])
            center = center + (one.middle(to: other) - start) * (one.distance(to: other) / length)
        }
        center = center + start
        let distances = line.map { $0.distance(to: center) }
        let radius = distances.reduce(0, +) / Double(distances.count)
        guard distances.allSatisfy({ abs($0 - radius) <= Self.deviation * radius }) else { return nil }
        return arms(of: Path(line), Set(ring.map(\.row))) >= 2 ? Road.Circle(center: center, radius: radius) : nil
    }

    /// Ends of other roads on a ring.
    private func arms(of ring: Path, _ own: Set<Int>) -> Int {
        ends.near(ring).reduce(0) { count, end in
            !own.contains(end.row) && ring.place(of: end.position).distance <= Self.touch ? count + 1 : count
        }
    }
}

/// The ends of roads by where they are.
private struct EndIndex {
    /// m.
    private static let size = 50.0
    private var cells: [GridCell: [(row: Int, position: Position)]] = [:]

    init(_ lines: [Int: [Position]]) {
        for (row, line) in lines {
            for end in [line[0], line[line.count - 1]] { cells[cell(end), default: []].append((row, end)) }
        }
    }

    private func cell(_ point: Position) -> GridCell { GridCell(point, size: Self.size) }

    /// Those in the cells that a path's box meets.
    func near(_ path: Path) -> [(row: Int, position: Position)] {
        let reach = Position(1, 1)
        let (xs, ys) = (path.points.map(\.x), path.points.map(\.y))
        let low = cell(Position(xs.min() ?? 0, ys.min() ?? 0) - reach)
        let high = cell(Position(xs.max() ?? 0, ys.max() ?? 0) + reach)
        return GridCell.all(low, high).flatMap { cells[$0] ?? [] }
    }
}

extension Position {
    /// Of a vector, counter-clockwise from the east, radians.
    fileprivate var heading: Double { atan2(y, x) }
}
