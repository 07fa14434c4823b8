import FeatureStores
import Portrayal
import ReferenceSystems
import Services
import SimpleFeatures

/// How one collection's coordinates fall on one map: which part of the collection is needed, and where its points lie.
///
/// PROJ is asked on a grid of 9 × 9 points and the rest is bilinear: within a hundredth of a pixel for the extent of a
/// province, at none of the cost of a transformation for every vertex.
struct Viewport {
    /// The part of the collection that the map shows, with its margin; storage CRS.
    var window: Envelope
    /// From the coordinates of ``placed(_:rows:)`` to the picture's pixels.
    var mapping: PixelMapping
    /// To the map's CRS, where every vertex has to be asked for: no grid spans a window that reaches beyond where that
    /// CRS has points.
    private let exact: Transformation?

    private static let cells = 8

    /// - Parameters:
    ///   - extent: of the collection, storage CRS.
    ///   - margin: pixels beyond the picture's edge in which a feature can still be seen.
    /// - Returns: `nil` when the map shows nothing of the collection.
    init?(_ plan: MapPlan, storage: CRS, extent: Envelope, margin: Double) throws(ServiceError) {
        let toMap = try Transformation.step(from: storage, to: plan.crs, locator: "crs")
        let toStorage = try Transformation.step(from: plan.crs, to: storage, locator: "crs")
        let perPixelX = plan.envelope.width / Double(plan.width)
        let perPixelY = plan.envelope.height / Double(plan.height)
        let seen = Envelope(
            minX: plan.envelope.minX - margin * perPixelX, minY: plan.envelope.minY - margin * perPixelY,
            maxX: plan.envelope.maxX + margin * perPixelX, maxY: plan.envelope.maxY + margin * perPixelY)
        // Only what the collection covers is transformed: a map of the world asks nothing of UTM at the poles.
        // A pixel more than its image: there and back again a point is not quite where it was.
        let image = toMap.transform(extent)
        guard !image.isEmpty else { return nil }
        let covered = image.expanded(by: max(perPixelX, perPixelY)).intersection(seen)
        guard !covered.isEmpty else { return nil }
        window = toStorage.transform(covered)
        guard !window.isEmpty else { return nil }
        if let mapping = Self.mapping(plan, toMap, window, perPixelX, perPixelY) {
            self.mapping = mapping
            exact = nil
        } else {
            mapping = PixelMapping(envelope: plan.envelope, width: Double(plan.width), height: Double(plan.height))
            exact = toMap
        }
    }

    /// Whether one mapping serves all coordinates of the store.
    var isMapped: Bool { exact == nil }

    /// The rows of a collection in the coordinates that ``mapping`` takes. Those with a vertex that has no place in the
    /// map's CRS are left out.
    func placed(_ features: FeatureBatch, rows: [Int]) -> (features: FeatureBatch, rows: [Int]) {
        guard let exact else { return (features, rows) }
        var placed = features.selecting(rows: rows, as: features.type)
        exact.transform(&placed.geometries.coordinates)
        let seen = (0..<placed.count).filter { row in
            let envelope = placed.geometries.envelope(ofRow: row)
            return envelope.isEmpty
                || [envelope.minX, envelope.minY, envelope.maxX, envelope.maxY].allSatisfy(\.isFinite)
        }
        return (placed, seen)
    }

    private static func mapping(
        _ plan: MapPlan, _ toMap: Transformation, _ window: Envelope, _ perPixelX: Double, _ perPixelY: Double
    ) -> PixelMapping? {
        guard !toMap.isIdentity else {
            return PixelMapping(envelope: plan.envelope, width: Double(plan.width), height: Double(plan.height))
        }
        var nodes: [Double] = []
        // A window of no width or height still needs a grid that can be divided by.
        let grid = window.expanded(by: max(window.width, window.height, 1) * 1e-3)
        for row in 0...cells {
            for column in 0...cells {
                nodes.append(grid.minX + grid.width * Double(column) / Double(cells))
                nodes.append(grid.minY + grid.height * Double(row) / Double(cells))
            }
        }
        toMap.transform(&nodes)
        for index in stride(from: 0, to: nodes.count, by: 2) {
            nodes[index] = (nodes[index] - plan.envelope.minX) / perPixelX
            nodes[index + 1] = (plan.envelope.maxY - nodes[index + 1]) / perPixelY
        }
        return PixelMapping(extent: grid, columns: cells, rows: cells, nodes: nodes)
    }
}
