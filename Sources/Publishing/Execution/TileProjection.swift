import Portrayal
import ReferenceSystems
import Services
import SimpleFeatures
import Tiles

/// How one collection's coordinates fall on one vector tile: as a ``Viewport`` does it for pictures, PROJ is asked on a
/// grid and not for every vertex.
struct TileProjection: TilePlacement {
    /// The part of the collection that the tile and its buffer hold; storage CRS.
    let window: Envelope
    /// Lines and areas that are smaller than this both ways, in units of the storage CRS, vanish from the tile.
    let least: Double
    private let viewport: Viewport
    private let originX: Double
    private let originY: Double
    private let unitX: Double
    private let unitY: Double

    /// - Parameter extent: of the collection, storage CRS.
    /// - Returns: `nil` when the tile holds nothing of the collection.
    init?(_ grid: TileGrid, _ crs: CRS, storage: CRS, extent: Envelope) throws(ServiceError) {
        let side = Int(grid.extent)
        let plan = MapPlan(width: side, height: side, envelope: grid.envelope, crs: crs, drawings: [])
        guard let viewport = try Viewport(plan, storage: storage, extent: extent, margin: Double(grid.buffer)) else {
            return nil
        }
        window = viewport.window
        self.viewport = viewport
        unitX = grid.envelope.width / Double(side)
        unitY = grid.envelope.height / Double(side)
        originX = grid.envelope.minX
        originY = grid.envelope.maxY
        guard viewport.isMapped else {
            least = 0
            return
        }
        let mapping = viewport.mapping
        let middle = (x: window.centerX, y: window.centerY)
        let (from, to) = (
            mapping.pixel(x: middle.x, y: middle.y), mapping.pixel(x: middle.x + window.width / 64, y: middle.y)
        )
        let units = ((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y)).squareRoot()
        least = units > 0 ? window.width / 64 / units * Double(grid.tolerance) : 0
    }

    /// The rows of the collection as ``place(x:y:)`` takes their coordinates.
    func placed(_ features: FeatureBatch, rows: [Int]) -> (features: FeatureBatch, rows: [Int]) {
        viewport.placed(features, rows: rows)
    }

    func place(_ points: Range<Int>, of coordinates: Span<Double>, into places: inout [Double]) {
        let first = places.count
        viewport.mapping.appendPixels(points, of: coordinates, to: &places)
        for index in stride(from: first, to: places.count, by: 2) {
            places[index] = originX + places[index] * unitX
            places[index + 1] = originY - places[index + 1] * unitY
        }
    }
}
