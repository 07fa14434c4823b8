import SimpleFeatures

/// Carries features to one canvas: maps, thins, cuts and draws them.
struct Brush {
    let width: Int
    let height: Int
    let mapping: PixelMapping
    let patternOrigin: (x: Double, y: Double)
    /// Whether a feature smaller than half a pixel has been drawn on a pixel already.
    var occupied: [Bool]
    /// Lines that are drawn together at the end of the pass, by what draws them.
    var merged: [ObjectIdentifier: MergedLines]
    private var pixels = PixelPath()
    private var path = Path()

    init(
        width: Int, height: Int, mapping: PixelMapping, patternOrigin: (x: Double, y: Double), occupied: [Bool],
        merged: [ObjectIdentifier: MergedLines]
    ) {
        self.width = width
        self.height = height
        self.mapping = mapping
        self.patternOrigin = patternOrigin
        self.occupied = occupied
        self.merged = merged
    }

    private var frame: Envelope { Envelope(minX: 0, minY: 0, maxX: Double(width), maxY: Double(height)) }

    mutating func draw<C: Canvas>(
        _ drawing: Drawing, _ batch: borrowing FeatureBatch, _ row: Int, on canvas: inout C
    ) {
        let dimension = batch.geometries.kinds[row].dimension
        pixels.removeAll()
        pixels.append(row: row, of: batch.geometries, by: mapping, closed: dimension == 2, tolerance: 0.5)
        let guardBand = frame.expanded(by: drawing.reach + 2)
        guard guardBand.intersects(pixels.envelope) else { return }
        switch drawing {
        case .point(let graphic):
            for point in places(dimension) {
                draw(graphic, batch, row, x: point.x, y: point.y, angle: 0, on: &canvas)
            }
        case .line(let line) where dimension > 0:
            guard !isRedundant() else { return }
            stroke(line, batch, row, closed: dimension == 2, guardBand, on: &canvas)
        case .polygon(let fill, let pattern, let outline) where dimension == 2:
            guard !drawSpeck(fill ?? pattern?.mark.fill ?? outline?.color, on: &canvas) else { return }
            if pattern == nil, outline?.isPlain ?? true, guardBand.contains(pixels.envelope) {
                return drawWhole(fill, outline, on: &canvas)
            }
            let whole = pixels
            pixels.clipRings(to: guardBand)
            if let fill {
                takePath(closed: true)
                canvas.fill(path, fill)
            }
            if let pattern { draw(pattern: pattern, batch, row, on: &canvas) }
            if let outline {
                pixels = whole
                stroke(outline, batch, row, closed: true, guardBand, on: &canvas)
            }
        case .line, .polygon: break
        }
    }

    /// Fills and outlines an area that lies wholly in the guard band.
    private mutating func drawWhole<C: Canvas>(_ fill: Color?, _ outline: LineDrawing?, on canvas: inout C) {
        takePath(closed: true)
        if let fill { canvas.fill(path, fill) }
        if let outline { canvas.stroke(path, outline.stroke, outline.color) }
    }

    // MARK: Features under half a pixel

    /// Whether a line or area in `box` (storage CRS) is smaller than half a pixel and another such has been drawn on
    /// its pixel, or its pixel is none of the picture's.
    func hides(_ box: Envelope) -> Bool {
        let southWest = mapping.pixel(x: box.minX, y: box.minY)
        let northEast = mapping.pixel(x: box.maxX, y: box.maxY)
        guard abs(northEast.x - southWest.x) < 0.5, abs(northEast.y - southWest.y) < 0.5 else { return false }
        let southEast = mapping.pixel(x: box.maxX, y: box.minY)
        let northWest = mapping.pixel(x: box.minX, y: box.maxY)
        let pixels = Envelope(
            minX: min(min(southWest.x, northEast.x), min(southEast.x, northWest.x)),
            minY: min(min(southWest.y, northEast.y), min(southEast.y, northWest.y)),
            maxX: max(max(southWest.x, northEast.x), max(southEast.x, northWest.x)),
            maxY: max(max(southWest.y, northEast.y), max(southEast.y, northWest.y)))
        guard pixels.width < 0.5, pixels.height < 0.5 else { return false }
        guard let pixel = pixel(x: pixels.centerX, y: pixels.centerY) else { return true }
        return !occupied.isEmpty && occupied[pixel]
    }

    /// Whether the feature is smaller than half a pixel and another such has been drawn on its pixel.
    private mutating func isRedundant() -> Bool {
        guard pixels.envelope.width < 0.5, pixels.envelope.height < 0.5 else { return false }
        guard let pixel = pixel(x: pixels.envelope.centerX, y: pixels.envelope.centerY) else { return true }
        if occupied.isEmpty { occupied = Array(repeating: false, count: width * height) }
        defer { occupied[pixel] = true }
        return occupied[pixel]
    }

    /// The number of the pixel at a point; `nil` beyond the picture.
    private func pixel(x: Double, y: Double) -> Int? {
        guard x >= 0, y >= 0, x < Double(width), y < Double(height) else { return nil }
        return Int(y) * width + Int(x)
    }

    /// Draws an area of less than half a pixel as a faint pixel. - Returns: whether it was so small.
    private mutating func drawSpeck<C: Canvas>(_ color: Color?, on canvas: inout C) -> Bool {
        guard pixels.envelope.width < 0.5, pixels.envelope.height < 0.5 else { return false }
        guard let color, !isRedundant() else { return true }
        let x = pixels.envelope.centerX.rounded(.down)
        let y = pixels.envelope.centerY.rounded(.down)
        path.removeAll()
        path.append(rectangle: Envelope(minX: x, minY: y, maxX: x + 1, maxY: y + 1))
        canvas.fill(path, color.opacity(0.35))
        return true
    }

    // MARK: Lines

    private mutating func stroke<C: Canvas>(
        _ line: LineDrawing, _ batch: borrowing FeatureBatch, _ row: Int, closed: Bool, _ guardBand: Envelope,
        on canvas: inout C
    ) {
        if line.offset != 0 { pixels.offset(by: line.offset, closed: closed) }
        let isPlain = line.graphic == nil && line.stroke.dashes.isEmpty
        if closed, isPlain {
            pixels.clipRings(to: guardBand)
        } else {
            if closed { pixels.closeRings() }
            pixels.clipLines(to: guardBand)
        }
        guard !pixels.isEmpty else { return }
        if let graphic = line.graphic { return draw(graphic, along: line, batch, row, on: &canvas) }
        guard isPlain else { return strokeDashes(line, on: &canvas) }
        if line.mergeGap > 0, !closed, merged[ObjectIdentifier(line), default: MergedLines()].append(pixels) { return }
        takePath(closed: closed)
        canvas.stroke(path, line.stroke, line.color)
    }

    /// Every piece on its own, so that the dashes of a line that was cut stay where they would be on the whole one.
    private mutating func strokeDashes<C: Canvas>(_ line: LineDrawing, on canvas: inout C) {
        let period = line.stroke.dashes.reduce(0, +)
        for index in pixels.paths.indices {
            path.removeAll()
            for point in pixels.points(index) {
                path.line(x: pixels.coordinates[2 * point], y: pixels.coordinates[2 * point + 1])
            }
            path.end(closed: false)
            var stroke = line.stroke
            let offset = stroke.dashOffset + pixels.paths[index].lengthBefore
            stroke.dashOffset = period > 0 ? offset.truncatingRemainder(dividingBy: 2 * period) : 0
            canvas.stroke(path, stroke, line.color)
        }
    }

    private mutating func draw<C: Canvas>(
        _ graphic: GraphicDrawing, along line: LineDrawing, _ batch: borrowing FeatureBatch, _ row: Int,
        on canvas: inout C
    ) {
        let step = max(graphic.size(batch, row) + line.gap, 2)
        let lines = pixels
        for index in lines.paths.indices {
            let length = lines.paths[index].lengthBefore
            var next = step / 2 - length.truncatingRemainder(dividingBy: step)
            if next < 0 { next += step }
            lines.walk(index, from: next, step: step) { x, y, angle in
                draw(graphic, batch, row, x: x, y: y, angle: angle, on: &canvas)
            }
        }
    }

    // MARK: Marks

    private func places(_ dimension: Int) -> [(x: Double, y: Double)] {
        switch dimension {
        case 0: pixels.paths.indices.flatMap { pixels.points($0).map { pixels.point($0) } }
        case 1: pixels.middle.map { [($0.x, $0.y)] } ?? []
        default: pixels.interiorPoint(aspect: 1).map { [$0] } ?? []
        }
    }

    private mutating func draw<C: Canvas>(
        _ graphic: GraphicDrawing, _ batch: borrowing FeatureBatch, _ row: Int, x: Double, y: Double, angle: Double,
        on canvas: inout C
    ) {
        let size = graphic.size(batch, row)
        guard size > 0 else { return }
        let turn = angle + graphic.rotation(batch, row)
        let x = x + graphic.dx + (0.5 - graphic.anchorX) * size
        let y = y + graphic.dy - (0.5 - graphic.anchorY) * size
        graphic.mark.draw(
            x: x, y: y, size: size, angle: turn, opacity: graphic.opacity, unit: graphic.unit, path: &path, on: &canvas)
    }

    // MARK: Patterns

    private mutating func draw<C: Canvas>(
        pattern: GraphicDrawing, _ batch: borrowing FeatureBatch, _ row: Int, on canvas: inout C
    ) {
        let spacing = max(pattern.size(batch, row), 3)
        let directions = pattern.mark.hatchDirections
        let angle = pattern.rotation(batch, row)
        guard directions.isEmpty else {
            let outline = pattern.mark.stroke ?? Outline()
            path.removeAll()
            for direction in directions {
                pixels.hatch(spacing: spacing, angle: direction + angle, origin: patternOrigin, into: &path)
            }
            canvas.stroke(
                path, outline.stroke(unit: pattern.unit), outline.color.opacity(pattern.opacity))
            return
        }
        for place in pixels.grid(spacing: 2 * spacing, origin: patternOrigin, within: frame.expanded(by: spacing)) {
            draw(pattern, batch, row, x: place.x, y: place.y, angle: 0, on: &canvas)
        }
    }

    /// A ring thinned to less than a triangle is a sliver: drawn as it is, it covers next to nothing.
    private mutating func takePath(closed: Bool) {
        path.removeAll()
        path.coordinates.append(contentsOf: pixels.coordinates.lazy.map { Float($0) })
        for line in pixels.paths { path.subpaths.append((line.end, closed)) }
    }
}
