import SimpleFeatures

/// The samples of a legend: a zigzag, a square or a point in the symbolizers of a rule.
extension Legend {
    func draw<C: Canvas>(_ rule: Rule, in box: Envelope, on canvas: inout C) {
        let inner = box.expanded(by: -1.5 * look.pixelScale)
        let mapping = PixelMapping(
            envelope: Envelope(minX: 0, minY: -Double(canvas.height), maxX: Double(canvas.width), maxY: 0),
            width: Double(canvas.width), height: Double(canvas.height))
        for symbolizer in rule.symbolizers {
            guard let sample = sample(of: symbolizer, in: inner) else { continue }
            let type = FeatureType(name: "legend", properties: [], geometry: sample.kind, srid: 0)
            var batch = FeatureBatch(type: type)
            batch.append(id: "1", geometry: sample, values: [])
            // Lengths on the ground are shown as they are on a map of 1 : 1000.
            var painter = Painter(
                style: Style(symbolizer.fitted(to: min(look.sampleWidth, look.sampleHeight))), type: type,
                mapping: mapping, scaleDenominator: 1000, pixelScale: look.pixelScale)
            painter.paint(batch, rows: [0], on: &canvas)
        }
    }

    /// What is drawn of a symbolizer; y is up, as in a store.
    private func sample(of symbolizer: Symbolizer, in box: Envelope) -> Geometry? {
        let (left, right, top, bottom) = (box.minX, box.maxX, -box.minY, -box.maxY)
        switch symbolizer {
        case .polygon: return .polygon([[left, top, right, top, right, bottom, left, bottom, left, top]])
        case .line(let line) where line.stroke.width > look.sampleHeight / 6:
            return .lineString([left, (top + bottom) / 2, right, (top + bottom) / 2])
        case .line:
            let third = (right - left) / 3
            return .lineString([left, bottom, left + third, top, right - third, bottom, right, top])
        case .point: return .point(x: box.centerX, y: -box.centerY)
        case .text: return nil
        }
    }
}

extension Symbolizer {
    var isText: Bool {
        if case .text = self { true } else { false }
    }

    /// The symbolizer, no wider or higher than a sample.
    fileprivate func fitted(to size: Double) -> Symbolizer {
        switch self {
        case .line(var line):
            // What is wide on the ground would be wider than its sample.
            if line.unit != .pixel, line.stroke.width > 2 { line.unit = .pixel }
            line.stroke.width = min(line.stroke.width, size / 2)
            return .line(line)
        case .point(var point):
            guard case .literal(let value) = point.graphic.size ?? .literal(.integer(6)), let number = value.number
            else {
                point.graphic.size = .literal(.real(size / 2))
                return .point(point)
            }
            point.graphic.size = .literal(.real(min(number, size - 2)))
            return .point(point)
        case .polygon, .text: return self
        }
    }
}
