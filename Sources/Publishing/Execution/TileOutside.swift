import FeatureStores
import Portrayal
import Services
import SimpleFeatures
import Tiles

extension Publisher {
    /// Whether the tile lies so far from all features that nothing of them can be seen on it.
    ///
    /// A symbol or a label reaches beyond its feature; none is as wide as a block.
    func isOutside(_ plan: TilePlan) async throws(ServiceError) -> Bool {
        guard let tile = plan.matrixSet.envelope(of: plan.address) else { return false }
        let seen = tile.expanded(by: max(tile.width, tile.height) * Double(TileBlock.side))
        for layer in plan.subject.layers where layer.type.geometry != nil {
            let extent = try await extent(of: layer, in: plan.matrixSet.crs)
            let isKnown = [extent.minX, extent.minY, extent.maxX, extent.maxY].allSatisfy(\.isFinite)
            if extent.isEmpty || (isKnown && !extent.intersects(seen)) { continue }
            return false
        }
        return true
    }

    /// The tile without a feature. It is made in less time than it would be kept.
    func emptyTile(_ plan: TilePlan) async throws(ServiceError) -> [UInt8] {
        guard case .image(let format) = plan.encoding, let envelope = plan.matrixSet.envelope(of: plan.address) else {
            return []
        }
        let matrix = plan.matrixSet.matrices[plan.address.level]
        let map = MapPlan(
            width: matrix.tileWidth * plan.density, height: matrix.tileHeight * plan.density, envelope: envelope,
            crs: plan.matrixSet.crs, drawings: [], background: plan.subject.background,
            pixelScale: Double(plan.density))
        let fonts = fonts
        return try await onWorker { (stop) throws(ServiceError) in
            try Self.raster(map, [], fonts, border: .keepsInside, stop)
                .encoded(as: format, background: map.background)
        }
    }
}
