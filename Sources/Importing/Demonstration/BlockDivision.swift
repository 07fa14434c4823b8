import SimpleFeatures
import Topology

/// Divides one block among its sites.
struct BlockDivision {
    private let block: Geometry
    private var sites: [SiteAssignment.Site]
    private let settings: DemonstrationSettings

    init(_ block: Block, sites: [SiteAssignment.Site], _ settings: DemonstrationSettings) {
        self.block = block.geometry
        self.sites = sites
        self.settings = settings
    }

    /// Polygons that cover the block without overlapping. A block that GEOS cannot divide stays one lot.
    consuming func lots() -> [Geometry] {
        do throws(TopologyError) {
            if block.area > settings.fieldThreshold { try addFields() }
            guard sites.count > 1 else { return [block] }
            let lots = try SliverMerge(try cells(), settings).merged()
            var valid: [Geometry] = []
            for lot in lots { valid += lot.isValid ? [lot] : try lot.madeValid().polygons }
            return valid.filter { $0.area >= settings.smallestParcel }
        } catch {
            return [block]
        }
    }

    /// Border and cell edges noded together once: neighbours share every vertex.
    private func cells() throws(TopologyError) -> [Geometry] {
        let points = Geometry.multi(sites.map { [[$0.x, $0.y]] }, as: .multiPoint)
        let edges = try points.voronoiEdges(
            covering: block.envelope.expanded(by: settings.fieldLength), tolerance: settings.grid)
        let lines = Geometry.multi((block.rings + edges.rings).flatMap { $0.map { [$0] } }, as: .multiLineString)
        let faces = try lines.unaryUnion(gridSize: settings.grid).polygonized()
        let inside = try PreparedGeometry(block)
        var pieces: [Geometry] = []
        for face in faces.polygons where try inside.intersects(face.pointOnSurface()) { pieces.append(face) }
        return pieces.isEmpty ? [block] : pieces
    }

    /// Sites on a grid of fields over the open land that no access is near to, along the streets around.
    private mutating func addFields() throws(TopologyError) {
        let inside = try PreparedGeometry(block)
        let grid = FieldGrid(block, settings)
        let accesses = sites
        let margin = settings.fieldMargin * settings.fieldMargin
        for field in grid.centres(over: block.envelope) {
            let isFree = accesses.allSatisfy {
                ($0.x - field.x) * ($0.x - field.x) + ($0.y - field.y) * ($0.y - field.y) > margin
            }
            if isFree, try inside.covers(x: field.x, y: field.y) { sites.append(field) }
        }
    }
}
