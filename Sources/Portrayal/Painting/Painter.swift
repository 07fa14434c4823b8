public import SimpleFeatures

/// Draws the features of one layer in one style at one scale; labels apart, which are placed over all layers.
///
/// Features that are smaller than half a pixel are drawn once a pixel, however many they are: a layer of a million
/// buildings stays visible and costs no more than the picture has pixels.
public struct Painter: Sendable {
    private let passes: [RuleSelection<Drawing>]
    private let labels: [RuleSelection<LabelDrawing>]
    private let obstacles: [RuleSelection<GraphicDrawing>]
    /// From the storage CRS of the feature type to the pixels of the canvas.
    public var mapping: PixelMapping
    /// World pixel of the canvas's corner, for patterns that have to meet across tiles.
    private let patternOrigin: (x: Double, y: Double)
    private var occupied: [Bool] = []
    private var merged: [ObjectIdentifier: MergedLines] = [:]

    /// - Parameters:
    ///   - mapping: from the storage CRS of `type` to the pixels of the canvas; may be set later, before drawing.
    ///   - scaleDenominator: of the standardised pixel of 0.28 mm, whatever `pixelScale` is.
    ///   - pixelScale: pixels of the canvas for a pixel of the style; 2 for a screen of high resolution.
    ///   - patternOrigin: where the canvas's corner lies in the world, in pixels; hatches of neighbours meet by it.
    ///   - fonts: those that labels will be set in; with them a label that is too long for its line is no candidate.
    public init(
        style: Style, type: FeatureType, mapping: PixelMapping = .identity, scaleDenominator: Double,
        pixelScale: Double = 1, patternOrigin: (x: Double, y: Double) = (0, 0), fonts: FontLibrary? = nil
    ) {
        self.mapping = mapping
        self.patternOrigin = patternOrigin
        let scale = DrawingScale(denominator: scaleDenominator, pixelScale: pixelScale)
        passes = style.featureTypeStyles.map { style in
            RuleSelection(style, to: type, at: scaleDenominator) { rule in
                rule.symbolizers.compactMap { Drawing($0, type: type, scale: scale) }
            }
        }
        .filter { !$0.isEmpty }
        labels = style.featureTypeStyles.map { style in
            RuleSelection(style, to: type, at: scaleDenominator) { rule in
                rule.symbolizers.compactMap { symbolizer in
                    guard case .text(let text) = symbolizer else { return nil }
                    return LabelDrawing(text, type: type, scale: scale, fonts: fonts)
                }
            }
        }
        .filter { !$0.isEmpty }
        obstacles = style.featureTypeStyles.map { style in
            RuleSelection(style, to: type, at: scaleDenominator) { rule in
                rule.symbolizers.compactMap { symbolizer in
                    guard case .point(let point) = symbolizer, point.isObstacle else { return nil }
                    return GraphicDrawing(point.graphic, type: type, unit: scale.pixels(point.unit))
                }
            }
        }
        .filter { !$0.isEmpty }
    }

    /// How often the features have to be gone through: once for each feature type style that draws at this scale.
    public var passCount: Int { passes.count }
    public var hasLabels: Bool { !labels.isEmpty }
    /// How far beyond the canvas, in pixels, features have to be asked for so that none is missed at its border.
    public var reach: Double { passes.flatMap(\.elements).reduce(1) { max($0, $1.reach) } }

    /// Draws rows of one batch in one pass. A layer in several batches is drawn pass by pass, all batches in each, between
    /// ``beginPass()`` and ``endPass(_:on:)``.
    ///
    /// - Parameter boxes: of each row of the batch; with them a feature that is too small to add anything to the
    ///   picture is passed over before its rules and its points are looked at. None where they are not known.
    public mutating func paint<C: Canvas>(
        _ batch: borrowing FeatureBatch, rows: some Sequence<Int>, boxes: [Envelope] = [], pass: Int,
        on canvas: inout C
    ) {
        var brush = Brush(
            width: canvas.width, height: canvas.height, mapping: mapping, patternOrigin: patternOrigin,
            occupied: occupied, merged: merged)
        occupied = []
        merged = [:]
        let canHide = !boxes.isEmpty && passes[pass].elements.allSatisfy(\.isThinned)
        for row in rows where !batch.geometries.isNull(row) {
            if canHide, batch.geometries.kinds[row].dimension > 0, brush.hides(boxes[row]) { continue }
            passes[pass].forEach(batch, row: row) { brush.draw($0, batch, row, on: &canvas) }
        }
        occupied = brush.occupied
        merged = brush.merged
    }

    /// Draws rows of a layer that is one batch, in all passes.
    public mutating func paint<C: Canvas>(
        _ batch: borrowing FeatureBatch, rows: some Collection<Int>, on canvas: inout C
    ) {
        for pass in passes.indices {
            beginPass()
            paint(batch, rows: rows, pass: pass, on: &canvas)
            endPass(pass, on: &canvas)
        }
    }

    /// Forgets which pixels small features have been drawn on; called before every pass.
    public mutating func beginPass() { occupied = [] }

    /// Draws the lines that become one surface, over the others of the pass; called after every pass.
    public mutating func endPass<C: Canvas>(_ pass: Int, on canvas: inout C) {
        for case .line(let line) in passes[pass].elements {
            guard let lines = merged.removeValue(forKey: ObjectIdentifier(line)) else { continue }
            lines.draw(line.stroke, line.color, gap: line.mergeGap, on: &canvas)
        }
    }

    /// The labels that rows of a batch ask for.
    ///
    /// - Parameters:
    ///   - bounds: pixels, of the picture or of the block that labels are placed in; geometries are cut to it.
    ///   - layer: its number in the map, so that labels of two layers are never grouped.
    public func labels(
        _ batch: borrowing FeatureBatch, rows: some Sequence<Int>, in bounds: Envelope, layer: Int = 0,
        anchor: LabelAnchor = .visiblePart
    ) -> [LabelCandidate] {
        var candidates: [LabelCandidate] = []
        guard hasLabels else { return [] }
        var path = PixelPath()
        for row in rows where !batch.geometries.isNull(row) {
            for (index, selection) in labels.enumerated() {
                selection.forEach(batch, row: row) { drawing in
                    path.removeAll()
                    guard
                        let candidate = drawing.candidate(
                            batch, row, mapping, bounds, layer: layer * 64 + index, anchor: anchor, path: &path)
                    else { return }
                    candidates.append(candidate)
                }
            }
        }
        return candidates
    }
}

extension Painter {
    public var hasObstacles: Bool { !obstacles.isEmpty }

    /// The boxes of points that no label may lie on, in pixels.
    public func obstacles(
        _ batch: borrowing FeatureBatch, rows: some Sequence<Int>, in bounds: Envelope
    ) -> [Envelope] {
        var boxes: [Envelope] = []
        var path = PixelPath()
        for row in rows where !batch.geometries.isNull(row) && batch.geometries.kinds[row].dimension == 0 {
            for selection in obstacles {
                selection.forEach(batch, row: row) { drawing in
                    path.removeAll()
                    path.append(row: row, of: batch.geometries, by: mapping, closed: false, tolerance: 0)
                    let size = GraphicSize(height: drawing.size(batch, row), angle: 0)
                    for point in path.coordinates.indices.dropLast().lazy.filter({ $0.isMultiple(of: 2) }) {
                        let graphic = PlacedGraphic(
                            drawing, size: size, x: path.coordinates[point], y: path.coordinates[point + 1])
                        if bounds.intersects(graphic.box) { boxes.append(graphic.box) }
                    }
                }
            }
        }
        return boxes
    }
}

/// A map's scale, and how the picture's pixels relate to those of the style.
struct DrawingScale {
    let denominator: Double
    let pixelScale: Double

    init(denominator: Double, pixelScale: Double) {
        self.denominator = denominator > 0.01 ? denominator : 0.01
        self.pixelScale = pixelScale
    }

    func pixels(_ unit: UnitOfMeasure) -> Double { unit.pixels(at: denominator, pixelScale: pixelScale) }
}
