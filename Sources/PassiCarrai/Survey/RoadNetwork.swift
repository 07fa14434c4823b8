import SimpleFeatures

/// The roads round an access as a graph: points shared by public vehicular edges are its nodes.
///
/// Source: `docs/passi-carrai.md`, M-INT. Edges that merely cross share no node: one of them is a bridge.
struct RoadNetwork {
    /// A road at a node: by which of its points.
    struct Visit: Hashable {
        var road: Int
        var vertex: Int
    }

    let roads: [Road]
    let attributes: [RoadAttributes]
    /// The centre lines without repeated points.
    let lines: [[Position]]
    /// With half the width round them.
    let boxes: [Envelope]
    private(set) var nodes: [(position: Position, visits: [Visit])] = []
    /// The node of each point of a public road; empty for other roads.
    private(set) var vertexNodes: [[Int]] = []

    init(_ roads: [Road], isBuiltUp: Bool, _ regulation: Regulation) {
        self.roads = roads
        var defaults = RoadDefaults(regulation)
        let attributes = roads.map { RoadAttributes($0, isBuiltUp: isBuiltUp, &defaults) }
        let lines = roads.map { road in
            var line: [Position] = []
            for point in road.points where line.last.map({ $0.distance(to: point) > Self.tolerance }) ?? true {
                line.append(point)
            }
            return line.count > 1 ? line : Array(road.points.prefix(1)) + [road.points[road.points.count - 1]]
        }
        boxes = lines.indices.map { index in
            var box = Envelope.empty
            for point in lines[index] { box.extend(x: point.x, y: point.y) }
            return box.expanded(by: attributes[index].half)
        }
        self.attributes = attributes
        self.lines = lines
        var cells: [Cell: [Int]] = [:]
        for (index, line) in lines.enumerated() {
            guard roads[index].kind.isPublicVehicular else {
                vertexNodes.append([])
                continue
            }
            vertexNodes.append(
                line.enumerated().map { vertex, point in
                    let node = node(at: point, &cells)
                    nodes[node].visits.append(Visit(road: index, vertex: vertex))
                    return node
                })
        }
        joinCircles()
    }

    /// Where a road ends on a roundabout's circle, it meets it, whether or not the ring has a point there.
    private mutating func joinCircles() {
        for (index, road) in roads.enumerated() where road.kind == .roundabout && lines[index].count > 2 {
            guard let circle = road.circle else { continue }
            for node in nodes.indices {
                let visits = nodes[node].visits
                // A ring of several roads meets an arm by the one that has a point there.
                if visits.contains(where: { $0.road == index || roads[$0.road].circle == circle }) { continue }
                guard abs(nodes[node].position.distance(to: circle.center) - circle.radius) < Self.onCircle,
                    visits.contains(where: { roads[$0.road].kind != .roundabout && isEnd($0) })
                else { continue }
                nodes[node].visits.append(Visit(road: index, vertex: 1))
            }
        }
    }

    /// How far a ring's points may be from its circle, m.
    private static let onCircle = 0.2

    /// Points closer than this are one node, m.
    static let tolerance = 0.01

    private struct Cell: Hashable {
        var x: Int
        var y: Int
    }

    private mutating func node(at point: Position, _ cells: inout [Cell: [Int]]) -> Int {
        let home = Cell(x: Int(point.x.rounded(.down)), y: Int(point.y.rounded(.down)))
        // A neighbouring cell matters only beside its border.
        let columns = Int((point.x - Self.tolerance).rounded(.down))...Int((point.x + Self.tolerance).rounded(.down))
        let rows = Int((point.y - Self.tolerance).rounded(.down))...Int((point.y + Self.tolerance).rounded(.down))
        for x in columns {
            for y in rows {
                for node in cells[Cell(x: x, y: y)] ?? []
                where nodes[node].position.distance(to: point) <= Self.tolerance {
                    return node
                }
            }
        }
        nodes.append((point, []))
        cells[home, default: []].append(nodes.count - 1)
        return nodes.count - 1
    }

    func isEnd(_ visit: Visit) -> Bool { visit.vertex == 0 || visit.vertex == lines[visit.road].count - 1 }

    /// Public vehicular arms: a road that passes through has two, one that ends has one.
    func armCount(_ node: Int) -> Int { nodes[node].visits.reduce(0) { $0 + (isEnd($1) ? 1 : 2) } }

    /// Whether traffic is distributed there from one road to another: three arms, and not all of one odonym; a
    /// roundabout's nodes always.
    func isIntersection(_ node: Int) -> Bool {
        guard armCount(node) >= 3 else { return false }
        let roads = nodes[node].visits.map { self.roads[$0.road] }
        if roads.contains(where: { $0.kind == .roundabout }) { return true }
        guard let street = roads[0].street else { return true }
        return !roads.allSatisfy { $0.street == street }
    }
}
