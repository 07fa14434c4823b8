import Deflate
import SimpleFeatures

/// A label that a feature asks for, with where it may go, in pixels.
public struct LabelCandidate: Sendable {
    enum Place: Sendable {
        /// Radians clockwise.
        case point(x: Double, y: Double, angle: Double)
        case lines([[Double]])
        case area(PixelPath)
    }

    public var text: String
    /// Higher is placed first.
    public var priority: Double
    var place: Place
    let style: LabelStyle
    /// Of each of the style's graphics.
    let sizes: [GraphicSize]
    /// Tells labels of different layers and styles apart where they are grouped.
    var layer: Int

    /// A number that depends on the text and on where it is, and on nothing else: it settles who of two equals goes
    /// first, whatever order the store delivers in.
    var hash: UInt64 {
        var hash = FNV1a(text.utf8)
        let (x, y) = position
        for number in [x, y] where abs(number) < 1e15 {
            hash.add(word: UInt64(bitPattern: Int64((number * 4).rounded())))
        }
        return hash.state
    }

    var position: (x: Double, y: Double) {
        switch place {
        case .point(let x, let y, _): (x, y)
        case .lines(let lines): lines.first.flatMap { $0.count > 1 ? ($0[0], $0[1]) : nil } ?? (0, 0)
        case .area(let area): (area.envelope.centerX, area.envelope.centerY)
        }
    }
}

/// How large a graphic is for one feature, and how it is turned.
struct GraphicSize: Sendable {
    /// Pixels.
    var height: Double
    /// Radians clockwise.
    var angle: Double
}

/// What a label looks like and how it behaves, lengths in pixels; one for all labels of a text symbolizer.
final class LabelStyle: Sendable {
    let font: Font
    let fill: Color
    let halo: Halo?
    let placement: LabelPlacement
    let options: LabelOptions
    /// What the text is set in, where that is known already.
    let face: FontFace?
    let graphics: [GraphicDrawing]
    let graphicPlacement: TextSymbolizer.GraphicPlacement

    init(
        font: Font, fill: Color, halo: Halo?, placement: LabelPlacement, options: LabelOptions, face: FontFace? = nil,
        graphics: [GraphicDrawing] = [], graphicPlacement: TextSymbolizer.GraphicPlacement = .label
    ) {
        self.font = font
        self.face = face
        self.fill = fill
        self.halo = halo
        self.placement = placement
        self.options = options
        self.graphics = graphics
        self.graphicPlacement = graphicPlacement
    }
}

/// A text symbolizer with its lengths in pixels and its expressions bound.
struct LabelDrawing: Sendable {
    private let label: BoundExpression
    private let priority: BoundExpression?
    private let rotation: BoundExpression?
    private let style: LabelStyle

    init(_ symbolizer: TextSymbolizer, type: FeatureType, scale: DrawingScale, fonts: FontLibrary?) {
        let unit = scale.pixels(symbolizer.unit)
        label = BoundExpression(symbolizer.label, to: type)
        priority = symbolizer.priority.map { BoundExpression($0, to: type) }
        var font = symbolizer.font
        font.size = min(max(font.size * unit, 0), 512)
        var placement = symbolizer.placement
        var rotation: Expression?
        switch placement {
        case .point(var point):
            point.displacementX *= unit
            point.displacementY *= unit
            rotation = point.rotation
            placement = .point(point)
        case .line(var line):
            line.perpendicularOffset *= unit
            line.gap *= unit
            line.initialGap *= unit
            placement = .line(line)
        }
        self.rotation = rotation.map { BoundExpression($0, to: type) }
        style = LabelStyle(
            font: font, fill: symbolizer.fill,
            halo: symbolizer.halo.map { Halo(radius: min($0.radius * unit, 64), color: $0.color) },
            placement: placement,
            options: symbolizer.options.scaled(by: scale.pixelScale), face: fonts?.face(for: font),
            graphics: symbolizer.graphics.map { GraphicDrawing($0, type: type, unit: unit) },
            graphicPlacement: symbolizer.graphicPlacement)
    }

    func candidate(
        _ batch: borrowing FeatureBatch, _ row: Int, _ mapping: PixelMapping, _ bounds: Envelope, layer: Int,
        anchor: LabelAnchor, path: inout PixelPath
    ) -> LabelCandidate? {
        guard style.font.size >= 1 else { return nil }
        let dimension = batch.geometries.kinds[row].dimension
        path.append(row: row, of: batch.geometries, by: mapping, closed: dimension == 2, tolerance: 0.5)
        guard bounds.intersects(path.envelope) else { return nil }
        let text = label.value(in: batch, row: row).text.cutToLabel
        guard text.utf8.contains(where: { $0 > 0x20 }) || !style.graphics.isEmpty,
            dimension != 1 || !isTooLong(text, for: path),
            let place = place(dimension, bounds, anchor, &path, batch, row)
        else { return nil }
        return LabelCandidate(
            text: text, priority: priority?.number(in: batch, row: row) ?? 0, place: place, style: style,
            sizes: style.graphics.map {
                GraphicSize(height: $0.size(batch, row), angle: $0.rotation(batch, row))
            }, layer: layer)
    }

    private func place(
        _ dimension: Int, _ bounds: Envelope, _ anchor: LabelAnchor, _ path: inout PixelPath,
        _ batch: borrowing FeatureBatch, _ row: Int
    ) -> LabelCandidate.Place? {
        let degrees = rotation?.number(in: batch, row: row) ?? 0
        let angle = degrees.truncatingRemainder(dividingBy: 360) * .pi / 180
        switch (style.placement, dimension) {
        case (_, 0):
            guard let point = path.coordinates.isEmpty ? nil : path.point(0) else { return nil }
            return .point(x: point.x, y: point.y, angle: angle)
        case (.point, 1):
            if anchor == .visiblePart { path.clipLines(to: bounds) }
            return path.middle.map { .point(x: $0.x, y: $0.y, angle: angle) }
        case (.point, _):
            if anchor == .visiblePart { path.clipRings(to: bounds) }
            return path.isEmpty ? nil : .area(path)
        case (.line, _):
            if dimension == 2 { path.closeRings() }
            path.clipLines(to: bounds)
            let lines = path.paths.indices.map { index -> [Double] in
                let points = path.points(index)
                return Array(path.coordinates[(2 * points.lowerBound)..<(2 * points.upperBound)])
            }
            return lines.isEmpty ? nil : .lines(lines)
        }
    }

    /// Whether no line of the path is long enough for the text, so that it could find no place wherever there is room.
    ///
    /// Not known of texts that are broken into lines, or lie on several features together.
    private func isTooLong(_ text: String, for path: borrowing PixelPath) -> Bool {
        guard case .line = style.placement, !style.options.group, style.options.autoWrap == 0, let face = style.face,
            text.isOneLine
        else { return false }
        let width = face.width(of: text, size: style.font.size)
        // A line that is cut may be longer by what its numbers are rounded to.
        return !path.paths.indices.contains { path.length($0) + 1e-6 >= width }
    }
}

extension LabelOptions {
    fileprivate func scaled(by factor: Double) -> LabelOptions {
        var scaled = self
        scaled.repeat *= factor
        scaled.maxDisplacement *= factor
        scaled.spaceAround *= factor
        scaled.autoWrap *= factor
        scaled.minGroupDistance *= factor
        return scaled
    }
}
