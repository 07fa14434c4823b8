import SimpleFeatures

/// What the zones say of many places near one another: asked once for a cell that no border of a zone runs through.
struct PlaceMap {
    /// Of a place, what kerbs are cut by.
    struct Place: Hashable {
        var zone: String
        var isBuiltUp: Bool
        /// Whether the comune reaches there.
        var isInside: Bool
    }

    /// m.
    private static let size = 50.0
    private let sites: Sites
    private var borders: Set<GridCell> = []
    private var known: [GridCell: Place] = [:]

    init(_ sites: Sites) {
        self.sites = sites
        for ring in sites.zoneBorders {
            for index in ring.indices.dropFirst() {
                let (start, step) = (ring[index - 1], ring[index] - ring[index - 1])
                let count = max(1, Int((step.length / Self.size).rounded(.up)))
                for part in 0..<count {
                    let one = GridCell(start + step * (Double(part) / Double(count)), size: Self.size)
                    let other = GridCell(start + step * (Double(part + 1) / Double(count)), size: Self.size)
                    borders.formUnion(GridCell.all(one, other))
                }
            }
        }
    }

    mutating func place(at point: Position) -> Place {
        let cell = GridCell(point, size: Self.size)
        if let place = known[cell] { return place }
        let context = sites.context(at: point)
        let place = Place(
            zone: context.zone, isBuiltUp: context.isInBuiltUpArea, isInside: sites.isInTerritory(point))
        if !borders.contains(cell) { known[cell] = place }
        return place
    }

    /// The parts of a path on which one place holds: stations from one to another.
    mutating func runs(of path: Path, _ whole: Stretch) -> [(stretch: Stretch, place: Place)] {
        path.runs(whole, step: 2) { place(at: $0) }.map { ($0.stretch, $0.value) }
    }
}

extension Path {
    /// The parts of a stretch on which a value stays the same, told at steps and between them to a centimetre.
    func runs<Value: Equatable>(
        _ whole: Stretch, step: Double, _ value: (Position) -> Value
    ) -> [(stretch: Stretch, value: Value)] {
        guard whole.length > 0 else { return [] }
        let count = max(1, Int((whole.length / step).rounded(.up)))
        var runs: [(stretch: Stretch, value: Value)] = []
        var (start, last) = (whole.start, (station: whole.start, value: value(point(at: whole.start))))
        for index in 1...count {
            let station = whole.start + whole.length * Double(index) / Double(count)
            let next = value(point(at: station))
            if next != last.value {
                var (low, high) = (last.station, station)
                while high - low > 0.01 {
                    let middle = (low + high) / 2
                    if value(point(at: middle)) == last.value { low = middle } else { high = middle }
                }
                runs.append((Stretch(start, high), last.value))
                start = high
            }
            last = (station, next)
        }
        runs.append((Stretch(start, whole.end), last.value))
        return runs
    }
}
