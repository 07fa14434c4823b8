import FeatureStores
import Portrayal
import ReferenceSystems
public import Services
import SimpleFeatures

extension Publisher {
    /// The features under a pixel, for each layer asked, nearest first, at most the plan's count a layer.
    ///
    /// A layer outside its scale range, and a feature that no rule of the style draws at this scale, is not there.
    public func featureInfo(_ plan: FeatureInfoPlan) async throws(ServiceError) -> [FeatureInfo] {
        var found: [FeatureInfo] = []
        for layer in plan.layers {
            guard let drawing = plan.map.drawings.first(where: { $0.layer.name == layer.name }),
                layer.type.geometry != nil
            else { continue }
            let snapshot: Snapshot
            do throws(StoreError) {
                snapshot = try await snapshots.snapshot(of: layer.collection)
            } catch {
                throw ServiceError(error)
            }
            let features = try await onWorker { () throws(ServiceError) in
                try Self.features(plan, drawing, snapshot)
            }
            found.append(FeatureInfo(layer: layer, features: features))
        }
        return found
    }

    private static func features(
        _ plan: FeatureInfoPlan, _ drawing: LayerDrawing, _ snapshot: Snapshot
    ) throws(ServiceError) -> FeatureBatch {
        let layer = drawing.layer
        let none = FeatureBatch(type: layer.type)
        let scale = plan.map.scaleDenominator
        guard layer.scales.contains(scale) else { return none }
        let rules = drawing.style.rules(at: scale)
        guard !rules.isEmpty else { return none }
        let toMap: Transformation
        let toStorage: Transformation
        do throws(CRSError) {
            let storage = try CRS(epsg: layer.type.srid)
            toMap = try Transformation(from: storage, to: plan.map.crs)
            toStorage = try Transformation(from: plan.map.crs, to: storage)
        } catch {
            throw ServiceError(.invalidCRS, locator: "crs", error.detail)
        }

        // A square of twice the tolerance round the pixel's middle, as the collection sees it.
        let map = plan.map
        let perPixelX = map.envelope.width / Double(map.width)
        let perPixelY = map.envelope.height / Double(map.height)
        let x = map.envelope.minX + (Double(plan.column) + 0.5) * perPixelX
        let y = map.envelope.maxY - (Double(plan.row) + 0.5) * perPixelY
        let reach = plan.tolerance * map.pixelScale
        let window = toStorage.transform(
            Envelope(
                minX: x - reach * perPixelX, minY: y - reach * perPixelY, maxX: x + reach * perPixelX,
                maxY: y + reach * perPixelY))
        guard !window.isEmpty else { return none }
        let center = toStorage.transform(x: x, y: y)
        guard center.x.isFinite, center.y.isFinite else { return none }
        let radius = max(window.width, window.height) / 2

        let filters = rules.map { $0.filter.map { BoundFilter($0, to: snapshot.features.type) } }
        let drawn = drawing.filter.map { BoundFilter($0, to: snapshot.features.type) }
        var near: [(distance: Double, row: Int)] = []
        for row in snapshot.rows(meeting: window).map(Int.init) {
            let isDrawn = filters.contains { $0.map { $0.matches(snapshot.features, row: row) } ?? true }
            guard isDrawn, drawn?.matches(snapshot.features, row: row) ?? true else { continue }
            let distance = snapshot.features.geometries.distance(ofRow: row, fromX: center.x, y: center.y)
            if distance <= radius { near.append((distance, row)) }
        }
        near.sort { ($0.distance, $0.row) < ($1.distance, $1.row) }
        var features = snapshot.features.selecting(rows: near.prefix(plan.count).map(\.row), as: layer.type)
        toMap.transform(&features.geometries.coordinates)
        return features
    }

    /// Runs CPU work on a worker; a full queue is `tooBusy`.
    func onWorker<Success: Sendable>(
        _ job: @escaping @Sendable () throws(ServiceError) -> Success
    ) async throws(ServiceError) -> Success {
        do {
            return try await workers.run { try job() }
        } catch let error as ServiceError {
            throw error
        } catch is WorkerPool.Overloaded {
            throw ServiceError(.tooBusy, "Too many maps are being drawn; try again in a second.")
        } catch {
            throw ServiceError(.internalError, "The request could not be carried out.")
        }
    }
}
