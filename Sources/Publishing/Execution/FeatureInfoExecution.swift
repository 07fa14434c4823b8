import FeatureStores
import Portrayal
import ReferenceSystems
public import Services
import SimpleFeatures

extension Publisher {
    /// The features under a pixel, for each layer asked, nearest first, at most the plan's count a layer.
    ///
    /// A layer outside its scale range, and a feature that no rule of its styles draws at this scale, is not there.
    public func featureInfo(_ plan: FeatureInfoPlan) async throws(ServiceError) -> [FeatureInfo] {
        var found: [FeatureInfo] = []
        for layer in plan.layers {
            let drawings = plan.map.drawings.filter { $0.layer.name == layer.name }
            guard !drawings.isEmpty, layer.type.geometry != nil else { continue }
            let snapshot = try await snapshot(of: layer)
            let features = try await onWorker { (stop) throws(ServiceError) in
                try Self.features(plan, layer, drawings, snapshot, stop)
            }
            found.append(FeatureInfo(layer: layer, features: features))
        }
        return found
    }

    /// - Parameter drawings: of the layer; it may be on the map in several styles.
    /// - Throws: `interrupted` soon after `stop` is raised.
    static func features(
        _ plan: FeatureInfoPlan, _ layer: Layer, _ drawings: [LayerDrawing], _ snapshot: Snapshot, _ stop: StopFlag
    ) throws(ServiceError) -> FeatureBatch {
        let none = FeatureBatch(type: layer.type)
        let scale = plan.map.scaleDenominator
        guard layer.scales.contains(scale), let kind = layer.type.geometry else { return none }
        let drawn = drawings.map { DrawnFeatures($0, snapshot.features.type, at: scale) }.filter { !$0.isEmpty }
        guard !drawn.isEmpty else { return none }
        let ink = drawings.reduce(0) { max($0, $1.style.inkRadius(at: scale)) }
        guard let place = try Place(plan, layer, tolerance: plan.tolerance.pixels(kind, ink: ink)) else { return none }

        var near: [(distance: Double, row: Int)] = []
        for (number, row) in snapshot.rows(meeting: place.window).map(Int.init).enumerated() {
            if number % 256 == 0, stop.isRaised { throw .interrupted }
            guard drawn.contains(where: { $0.holds(snapshot.features, row) }) else { continue }
            let distance = snapshot.features.geometries.distance(ofRow: row, fromX: place.x, y: place.y)
            if distance <= place.radius { near.append((distance, row)) }
        }
        near.sort { ($0.distance, $0.row) < ($1.distance, $1.row) }
        var features = snapshot.features.selecting(rows: near.prefix(plan.count).map(\.row), as: layer.type)
        place.toMap.transform(&features.geometries.coordinates)
        return features
    }

    /// Which features a drawing shows at a scale.
    private struct DrawnFeatures {
        private let rules: [BoundFilter?]
        private let filter: BoundFilter?

        init(_ drawing: LayerDrawing, _ type: FeatureType, at scale: Double) {
            // An else rule draws what no other does: with one, every feature is drawn.
            rules = drawing.style.rules(at: scale).map { rule in rule.filter.map { BoundFilter($0, to: type) } }
            filter = drawing.filter.map { BoundFilter($0, to: type) }
        }

        var isEmpty: Bool { rules.isEmpty }

        func holds(_ features: borrowing FeatureBatch, _ row: Int) -> Bool {
            for rule in rules {
                if let rule, !rule.matches(features, row: row) { continue }
                guard let filter else { return true }
                return filter.matches(features, row: row)
            }
            return false
        }
    }

    /// The pixel as a collection sees it: a point, and the box of twice the tolerance round it, in the storage CRS.
    private struct Place {
        var x: Double
        var y: Double
        var radius: Double
        var window: Envelope
        var toMap: Transformation

        /// - Parameter tolerance: pixels of the style.
        /// - Returns: `nil` for a pixel that has no place in the storage CRS.
        init?(_ plan: FeatureInfoPlan, _ layer: Layer, tolerance: Double) throws(ServiceError) {
            let map = plan.map
            toMap = try Transformation.step(from: layer.storageCRS, to: map.crs, locator: "crs")
            let toStorage = try Transformation.step(from: map.crs, to: layer.storageCRS, locator: "crs")
            let perPixelX = map.envelope.width / Double(map.width)
            let perPixelY = map.envelope.height / Double(map.height)
            let x = map.envelope.minX + (Double(plan.column) + 0.5) * perPixelX
            let y = map.envelope.maxY - (Double(plan.row) + 0.5) * perPixelY
            // Half a pixel at least: the square that the pixel is.
            let reach = max(tolerance * map.pixelScale, 0.5)
            window = toStorage.transform(
                Envelope(
                    minX: x - reach * perPixelX, minY: y - reach * perPixelY, maxX: x + reach * perPixelX,
                    maxY: y + reach * perPixelY))
            (self.x, self.y) = toStorage.transform(x: x, y: y)
            radius = max(window.width, window.height) / 2
            guard !window.isEmpty, self.x.isFinite, self.y.isFinite else { return nil }
        }
    }

    /// Runs CPU work on a worker; a full queue is `tooBusy`.
    func onWorker<Success: Sendable>(
        _ job: @escaping @Sendable () throws(ServiceError) -> Success
    ) async throws(ServiceError) -> Success {
        try await workers.answer { (_) throws(ServiceError) in try job() }
    }

    /// Runs CPU work on a worker, with a flag that is raised when the request is cancelled; a full queue is `tooBusy`.
    func onWorker<Success: Sendable>(
        _ job: @escaping @Sendable (StopFlag) throws(ServiceError) -> Success
    ) async throws(ServiceError) -> Success {
        try await workers.answer(job)
    }
}
