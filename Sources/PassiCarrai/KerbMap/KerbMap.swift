import FeatureStores
import SimpleFeatures

/// Where an access may open, for all kerbs of a comune, and the intersections that keep it from it.
///
/// Measured and judged by the functions of the verdict: `docs/passi-carrai.md`, kerbs. The comune is gone through in
/// squares of half a kilometre, each by itself: any number of threads may ask for them.
public struct KerbMap: Sendable {
    private let sites: Sites
    private let regulation: Regulation
    private let places: PlaceMap
    /// The squares that roads reach, in the order of the parts, with the rows of those whose middle lies there.
    private let squares: [(cell: GridCell, rows: [Int])]

    /// - Parameter regulation: what holds on a day.
    public init(_ sites: Sites, _ regulation: Regulation) {
        self.sites = sites
        self.regulation = regulation
        places = PlaceMap(sites)
        squares = Self.cells(sites).sorted { ($0.key.y, $0.key.x) < ($1.key.y, $1.key.x) }.map { ($0.key, $0.value) }
    }

    /// What was found in one part of the comune.
    public struct Part: Sendable {
        public var stretches: [KerbStretch] = []
        public var intersections: [RealIntersection] = []
    }

    /// How many parts the comune has.
    public var partCount: Int { squares.count }

    /// - Parameter index: below ``partCount``; the same part for the same data, whatever else is asked for.
    public func part(_ index: Int) -> Part {
        var part = Part()
        fill(&part, squares[index].cell, squares[index].rows)
        return part
    }

    /// Side of a part, m.
    private static let size = 500.0

    private static func cell(_ point: Position) -> GridCell { GridCell(point, size: size) }

    private static func cells(_ sites: Sites) -> [GridCell: [Int]] {
        guard let roads = sites.roadCollection else { return [:] }
        var cells: [GridCell: [Int]] = [:]
        for row in 0..<roads.snapshot.features.count {
            let box = roads.snapshot.envelopes[row]
            guard !box.isEmpty else { continue }
            for point in roads.paths(row).joined() { cells[cell(point), default: []] += [] }
            cells[cell(Position(box.centerX, box.centerY)), default: []].append(row)
        }
        return cells
    }

    private func hasVehicles(_ place: PlaceMap.Place) -> Bool {
        place.isInside && regulation.zones[place.zone].map { $0.vehicles != .none } ?? false
    }

    private func fill(_ part: inout Part, _ cell: GridCell, _ rows: [Int]) {
        var places = places
        guard let roads = sites.roadCollection else { return }
        let square = cell.box(size: Self.size)
        var box = square
        var contexts: Set<PlaceMap.Place> = []
        for row in rows {
            box = box.union(roads.snapshot.envelopes[row])
            for path in roads.paths(row).map({ Path($0) }) {
                contexts.formUnion(places.runs(of: path, Stretch(0, path.length)).map(\.place))
            }
        }
        for row in roads.rows(square) {
            for point in roads.paths(row).joined() where Self.cell(point) == cell {
                contexts.insert(places.place(at: point))
            }
        }
        contexts = contexts.filter(hasVehicles)
        let own = Set(rows.flatMap(sites.roadIDs))
        // A road's class, and so its width, depends on whether the place is built up: two networks at a border.
        for isBuiltUp in [true, false] where contexts.contains(where: { $0.isBuiltUp == isBuiltUp }) {
            let around = sites.roads(box.expanded(by: sites.definition.radius), isBuiltUp)
            let network = RoadNetwork(around, isBuiltUp: isBuiltUp, regulation)
            var tile = KerbTile(network, regulation, accuracy: sites.accuracy)
            for (road, value) in around.enumerated() where value.kind.isPublicVehicular && own.contains(value.id) {
                part.stretches += tile.stretches(of: road, &places) { hasVehicles($0) && $0.isBuiltUp == isBuiltUp }
            }
            part.intersections += tile.intersections(&places) {
                Self.cell($0) == cell
            } _: {
                hasVehicles($0) && $0.isBuiltUp == isBuiltUp
            }
        }
        number(&part.stretches)
    }

    /// Several stretches of one side are numbered, in the order of the road.
    private func number(_ stretches: inout [KerbStretch]) {
        var counts: [String: Int] = [:]
        for index in stretches.indices {
            let side = stretches[index].id
            counts[side, default: 0] += 1
            stretches[index].id = "\(side)\(counts[side] ?? 1)"
        }
    }
}
