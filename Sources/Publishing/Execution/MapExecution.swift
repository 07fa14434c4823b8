import FeatureStores
import Portrayal
import ReferenceSystems
public import Services
import SimpleFeatures

extension Publisher {
    /// Draws a map and encodes it. Waits for a worker; a full queue is `tooBusy` at once.
    public func image(_ plan: MapPlan, as format: ImageFormat) async throws(ServiceError) -> [UInt8] {
        let layers = try await snapshots(for: plan)
        let fonts = fonts
        return try await onWorker { (stop) throws(ServiceError) in
            try Self.raster(plan, layers, fonts, border: .cuts, stop)
                .encoded(as: format, background: plan.background)
        }
    }

    /// A snapshot for each drawing of the plan that is within its scales, in order.
    func snapshots(for plan: MapPlan) async throws(ServiceError) -> [(LayerDrawing, Snapshot)] {
        let scale = plan.scaleDenominator
        var layers: [(LayerDrawing, Snapshot)] = []
        for drawing in plan.drawings where drawing.layer.scales.contains(scale) && drawing.layer.type.geometry != nil {
            guard !drawing.style.rules(at: scale).isEmpty else { continue }
            layers.append((drawing, try await snapshot(of: drawing.layer)))
        }
        return layers
    }

    /// The features of the layer's collection as they are now.
    func snapshot(of layer: Layer) async throws(ServiceError) -> Snapshot {
        do throws(StoreError) {
            return try await snapshots.snapshot(of: layer.collection)
        } catch {
            throw ServiceError(error)
        }
    }

    /// Draws: areas, lines and points layer by layer, then the labels of all layers.
    ///
    /// - Throws: `interrupted` soon after `stop` is raised.
    static func raster(
        _ plan: MapPlan, _ layers: [(LayerDrawing, Snapshot)], _ fonts: FontLibrary, border: LabelPlacer.Border,
        _ stop: StopFlag
    ) throws(ServiceError) -> Raster {
        var canvas = MapCanvas(width: plan.width, height: plan.height, background: plan.background)
        let bounds = Envelope(minX: 0, minY: 0, maxX: Double(plan.width), maxY: Double(plan.height))
        var candidates: [LabelCandidate] = []
        var obstacles: [Envelope] = []
        var painters = layers.map { drawing, snapshot in
            Painter(
                style: drawing.style, type: snapshot.features.type, scaleDenominator: plan.scaleDenominator,
                pixelScale: plan.pixelScale, patternOrigin: plan.patternOrigin, fonts: fonts)
        }
        let viewports = try viewports(plan, layers, reach: painters.reduce(1) { max($0, $1.reach) })
        for (number, (drawing, snapshot)) in layers.enumerated() {
            guard let viewport = viewports[drawing.layer.storageCRS] else { continue }
            var rows = snapshot.rows(meeting: viewport.window).map(Int.init)
            if let filter = drawing.filter {
                let bound = BoundFilter(filter, to: snapshot.features.type)
                rows = rows.filter { bound.matches(snapshot.features, row: $0) }
            }
            guard !rows.isEmpty else { continue }
            let placed = viewport.placed(snapshot.features, rows: rows)
            let boxes = viewport.isMapped ? snapshot.envelopes : []
            painters[number].mapping = viewport.mapping
            for pass in 0..<painters[number].passCount {
                painters[number].beginPass()
                // Some milliseconds of work between two looks at the flag.
                for start in stride(from: 0, to: placed.rows.count, by: 256) {
                    if stop.isRaised { throw .interrupted }
                    let some = placed.rows[start..<min(start + 256, placed.rows.count)]
                    painters[number].paint(placed.features, rows: some, boxes: boxes, pass: pass, on: &canvas)
                }
                painters[number].endPass(pass, on: &canvas)
            }
            if painters[number].hasObstacles {
                obstacles += painters[number].obstacles(placed.features, rows: placed.rows, in: bounds)
            }
            if painters[number].hasLabels {
                for start in stride(from: 0, to: placed.rows.count, by: 64) {
                    if stop.isRaised { throw .interrupted }
                    candidates += painters[number].labels(
                        placed.features, rows: placed.rows[start..<min(start + 64, placed.rows.count)], in: bounds,
                        layer: number,
                        anchor: border == .keepsInside ? .whole : .visiblePart)
                    if candidates.count > 2 * LabelPlacer.candidateLimit {
                        candidates = LabelPlacer.foremost(candidates)
                    }
                }
            }
        }
        if stop.isRaised { throw .interrupted }
        if !candidates.isEmpty {
            let placer = LabelPlacer(fonts: fonts)
            for label in placer.place(
                candidates, around: obstacles, in: bounds, border: border, isStopped: { stop.isRaised })
            {
                if stop.isRaised { throw .interrupted }
                label.draw(on: &canvas)
            }
        }
        if stop.isRaised { throw .interrupted }
        return canvas.raster()
    }

    /// One for each CRS that layers are stored in, where the map shows anything of them.
    ///
    /// - Parameter reach: how far beyond the picture's edge a feature can lie and still be seen, in pixels.
    private static func viewports(
        _ plan: MapPlan, _ layers: [(LayerDrawing, Snapshot)], reach: Double
    ) throws(ServiceError) -> [CRS: Viewport] {
        var extents: [CRS: Envelope] = [:]
        for (drawing, snapshot) in layers {
            let storage = drawing.layer.storageCRS
            extents[storage] = (extents[storage] ?? .empty).union(snapshot.index.extent)
        }
        var viewports: [CRS: Viewport] = [:]
        for (storage, extent) in extents {
            viewports[storage] = try Viewport(plan, storage: storage, extent: extent, margin: reach + 2)
        }
        return viewports
    }
}

/// The canvas that maps are drawn on.
typealias MapCanvas = Rasteriser

extension MapPlan {
    /// Where the picture's corner lies in the world, in its own pixels: hatches of neighbouring tiles meet by it.
    var patternOrigin: (x: Double, y: Double) {
        (envelope.minX / (envelope.width / Double(width)), -envelope.maxY / (envelope.height / Double(height)))
    }
}

extension Raster {
    func encoded(as format: ImageFormat, background: Color) throws(ServiceError) -> [UInt8] {
        switch format {
        case .png: return PNG.encode(self, palette: .exact)
        case .png8: return PNG.encode(self, palette: .reduced)
        case .jpeg:
            do throws(PictureError) {
                return try JPEG.encode(self, background: background.alpha == 255 ? background : .white)
            } catch {
                throw ServiceError(
                    .internalError,
                    it: "Non è stato possibile scrivere l’immagine come JPEG.",
                    en: "The picture could not be written as JPEG.")
            }
        }
    }
}
