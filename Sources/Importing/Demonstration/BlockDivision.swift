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
            return valid
        } catch {
            return [block]
        }
    }

    /// Border and cell edges noded together once: neighbours share every vertex.
    private func cells() throws(TopologyError) -> [Geometry] {
        let points = Geometry.multi(sites.map { [[$0.x, $0.y]] }, as: .multiPoint)
        let edges = try points.voronoiEdges(
            covering: block.envelope.expanded(by: settings.fieldSpacing), tolerance: settings.grid)
        let lines = Geometry.multi((block.rings + edges.rings).flatMap { $0.map { [$0] } }, as: .multiLineString)
        let faces = try lines.unaryUnion(gridSize: settings.grid).polygonized()
        let inside = try PreparedGeometry(block)
        var pieces: [Geometry] = []
        for face in faces.polygons where try inside.intersects(face.pointOnSurface()) { pieces.append(face) }
        return pieces.isEmpty ? [block] : pieces
    }

    /// Sites on a shaken grid over the open land that no access is near to.
    private mutating func addFields() throws(TopologyError) {
        let inside = try PreparedGeometry(block)
        let envelope = block.envelope
        let spacing = settings.fieldSpacing
        guard let west = Int(exactly: (envelope.minX / spacing).rounded(.down)),
            let east = Int(exactly: (envelope.maxX / spacing).rounded(.up)),
            let south = Int(exactly: (envelope.minY / spacing).rounded(.down)),
            let north = Int(exactly: (envelope.maxY / spacing).rounded(.up))
        else { return }
        let accesses = sites
        let margin = settings.fieldMargin * settings.fieldMargin
        for row in south...north {
            for column in west...east {
                let shake = Self.shake(column, row)
                let x = (Double(column) + 0.5 * Double(row & 1) + shake.x) * spacing
                let y = (Double(row) + shake.y) * spacing
                let isFree = accesses.allSatisfy { ($0.x - x) * ($0.x - x) + ($0.y - y) * ($0.y - y) > margin }
                if isFree, try inside.covers(x: x, y: y) { sites.append(SiteAssignment.Site(x: x, y: y)) }
            }
        }
    }

    /// Up to 0.3 of the spacing either way, the same for the same square always.
    private static func shake(_ column: Int, _ row: Int) -> (x: Double, y: Double) {
        var bits = UInt64(bitPattern: Int64(column)) &* 0x9E37_79B9_7F4A_7C15
        bits ^= UInt64(bitPattern: Int64(row)) &* 0xC2B2_AE3D_27D4_EB4F
        bits = (bits ^ (bits >> 29)) &* 0xBF58_476D_1CE4_E5B9
        bits ^= bits >> 32
        let (first, second) = (Double(bits & 0xFFFF) / 65_535, Double((bits >> 16) & 0xFFFF) / 65_535)
        return (0.6 * first - 0.3, 0.6 * second - 0.3)
    }
}
