import SimpleFeatures

/// Room for one vehicle: a rectangle along or across the opening, on a grid, in the parcel and in no building.
///
/// Source: `docs/passi-carrai.md`, PC-040. The rectangle is a whole number of the grid's cells, so that it fits where
/// all its cells are free.
struct StallSearch {
    private let site: Site
    private let origin: Position
    private let along: Position
    private let inward: Position

    init(_ site: Site) {
        self.site = site
        origin = site.proposal.middle
        inward = -site.border.front.outward
        along = -inward.left
    }

    /// From the plane into the frame of the opening: along it, and into the parcel.
    private func local(_ point: Position) -> Position {
        Position((point - origin).dot(along), (point - origin).dot(inward))
    }

    private func plane(_ point: Position) -> Position { origin + along * point.x + inward * point.y }

    var stall: Evidence.Stall {
        let grid = site.regulation.number(.stallGrid)
        let short = Int((site.regulation.number(.stallWidth) / grid - 1e-9).rounded(.up))
        let long = Int((site.regulation.number(.stallLength) / grid - 1e-9).rounded(.up))
        let parcel = site.border.rings.map { $0.map(local) }
        var (low, high) = (Position(.infinity, .infinity), Position(-.infinity, -.infinity))
        for point in parcel.joined() {
            low = Position(min(low.x, point.x), min(low.y, point.y))
            high = Position(max(high.x, point.x), max(high.y, point.y))
        }
        let ground = site.border.rings.joined().reduce(into: Envelope.empty) { $0.extend(x: $1.x, y: $1.y) }
        let buildings = site.around.buildings.filter { $0.ring.meets(ground) }
        let taken = buildings.map { $0.ring.map(local) }
        // First round the opening, where there nearly always is room; then everywhere, as far as anybody would look.
        for reach in [25.0, 250.0] {
            let (from, to) = (
                Position(max(low.x, -reach), max(low.y, -reach)), Position(min(high.x, reach), min(high.y, reach))
            )
            // Aligned with each corner of the parcel's box, so that a parcel of just the right size is not missed.
            for start in [from, Position(to.x, from.y), Position(from.x, to.y), to] {
                let raster = FreeRaster(from: from, to: to, through: start, cell: grid, parcel, taken)
                let found = [(short, long), (long, short)].compactMap { raster.nearest($0.0, $0.1) }
                guard let best = found.min(by: { $0.distance < $1.distance }) else { continue }
                return Evidence.Stall(fits: true, rectangle: best.rectangle.map(plane))
            }
            if from == low, to == high { break }
        }
        return Evidence.Stall(fits: false, rectangle: nil)
    }
}
