import SimpleFeatures

/// A symbolizer with its lengths in pixels and its expressions bound.
enum Drawing: Sendable {
    case line(LineDrawing)
    case polygon(fill: Color?, pattern: GraphicDrawing?, outline: LineDrawing?)
    case point(GraphicDrawing)

    init?(_ symbolizer: Symbolizer, type: FeatureType, scale: DrawingScale) {
        switch symbolizer {
        case .line(let line):
            let unit = scale.pixels(line.unit)
            self = .line(
                LineDrawing(
                    line.stroke, line.graphicStroke, offset: line.perpendicularOffset * unit,
                    mergeGap: line.mergeGap * unit, type: type, unit: unit))
        case .polygon(let polygon):
            let unit = scale.pixels(polygon.unit)
            let pattern = polygon.fill?.graphic.map { GraphicDrawing($0, type: type, unit: unit) }
            self = .polygon(
                fill: pattern == nil ? polygon.fill?.color : nil, pattern: pattern,
                outline: (polygon.stroke ?? polygon.graphicStroke.map { _ in Outline() }).map {
                    LineDrawing($0, polygon.graphicStroke, offset: 0, type: type, unit: unit)
                })
        case .point(let point): self = .point(GraphicDrawing(point.graphic, type: type, unit: scale.pixels(point.unit)))
        case .text: return nil
        }
    }

    /// Whether of lines and areas under half a pixel it draws one a pixel.
    var isThinned: Bool {
        if case .point = self { false } else { true }
    }

    /// How far from the geometry it may draw, in pixels.
    var reach: Double {
        switch self {
        case .line(let line): line.reach
        case .polygon(_, _, let outline): outline?.reach ?? 0
        case .point(let graphic): graphic.reach
        }
    }
}

final class LineDrawing: Sendable {
    let stroke: Stroke
    let color: Color
    let offset: Double
    let graphic: GraphicDrawing?
    let gap: Double
    /// The widest gap to another line of the rule that is filled; 0 where each line is drawn by itself.
    let mergeGap: Double

    init(
        _ outline: Outline, _ repeated: GraphicStroke?, offset: Double, mergeGap: Double = 0, type: FeatureType,
        unit: Double
    ) {
        stroke = outline.stroke(unit: unit)
        color = outline.color
        self.offset = min(max(offset, -4096), 4096)
        graphic = repeated.map { GraphicDrawing($0.graphic, type: type, unit: unit) }
        gap = (repeated?.gap ?? 0) * unit
        self.mergeGap = repeated == nil && stroke.dashes.isEmpty && stroke.width > 0 ? min(mergeGap, 1024) : 0
    }

    /// A solid line where the geometry is.
    var isPlain: Bool { offset == 0 && graphic == nil && stroke.dashes.isEmpty }

    /// Mitres reach as far as ten half widths; a gap is filled from either side.
    var reach: Double {
        stroke.width * (stroke.join == .miter ? 5 : 1) + abs(offset) + (graphic?.reach ?? 0) + mergeGap
    }
}

final class GraphicDrawing: Sendable {
    let mark: Mark
    let opacity: Double
    let size: BoundExpression?
    let rotation: BoundExpression?
    let anchorX: Double
    let anchorY: Double
    let dx: Double
    let dy: Double
    /// Pixels for one unit of the symbolizer.
    let unit: Double

    init(_ graphic: Graphic, type: FeatureType, unit: Double) {
        mark = graphic.mark ?? Mark()
        opacity = graphic.opacity
        size = graphic.size.map { BoundExpression($0, to: type) }
        rotation = graphic.rotation.map { BoundExpression($0, to: type) }
        anchorX = graphic.anchorX
        anchorY = graphic.anchorY
        dx = min(max(graphic.displacementX * unit, -4096), 4096)
        dy = min(max(-graphic.displacementY * unit, -4096), 4096)
        self.unit = unit
    }

    /// Height in pixels, at most 2048.
    func size(_ batch: borrowing FeatureBatch, _ row: Int) -> Double {
        let size = size.map { $0.number(in: batch, row: row) ?? 6 } ?? 6
        return min(max(size * unit, 0), 2048)
    }

    /// Radians clockwise.
    func rotation(_ batch: borrowing FeatureBatch, _ row: Int) -> Double {
        (rotation?.number(in: batch, row: row) ?? 0).truncatingRemainder(dividingBy: 360) * .pi / 180
    }

    /// How far it may draw; a size that depends on the feature is taken for 64.
    var reach: Double {
        let size = size.map { $0.constant?.number ?? 64 } ?? 6
        return min(max(size * unit, 0), 2048) + abs(dx) + abs(dy) + min((mark.stroke?.width ?? 0) * unit, 4096)
    }
}
