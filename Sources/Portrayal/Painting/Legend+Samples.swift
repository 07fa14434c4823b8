import SimpleFeatures

/// The samples of a legend: a zigzag, a square or a point in the symbolizers of a rule.
extension Legend {
    /// A sample as a picture of its own: what is drawn beyond its edges would lie on its neighbours.
    func sample<C: Canvas>(of rule: Rule, _: C.Type) -> Raster {
        let (width, height) = (look.sampleWidth * look.pixelScale, look.sampleHeight * look.pixelScale)
        var canvas = C(
            width: Int(width.rounded(.up)), height: Int(height.rounded(.up)), background: .transparent)
        let box = Envelope(minX: 0, minY: -height, maxX: width, maxY: 0)
        let mapping = PixelMapping(envelope: box, width: width, height: height)
        // A casing and its filling have the same course.
        let isWay = rule.symbolizers.contains { ($0.lineWidth ?? 0) > look.sampleHeight / 6 }
        for symbolizer in rule.symbolizers.flatMap(\.samples) {
            guard let sample = geometry(of: symbolizer, isWay: isWay, in: box) else { continue }
            let type = FeatureType(name: "legend", properties: [], geometry: sample.kind, srid: 0)
            var batch = FeatureBatch(type: type)
            batch.append(id: "1", geometry: sample, values: [])
            // Lengths on the ground are shown as they are on a map of 1 : 1000.
            var painter = Painter(
                style: Style(symbolizer.fitted(to: min(look.sampleWidth, look.sampleHeight))), type: type,
                mapping: mapping, scaleDenominator: 1000, pixelScale: look.pixelScale)
            painter.paint(batch, rows: [0], on: &canvas)
        }
        return canvas.raster()
    }

    /// What is drawn of a symbolizer; y is up, as in a store.
    private func geometry(of symbolizer: Symbolizer, isWay: Bool, in box: Envelope) -> Geometry? {
        let inner = box.expanded(by: -1.5 * look.pixelScale)
        let (left, right, top, bottom) = (inner.minX, inner.maxX, inner.maxY, inner.minY)
        switch symbolizer {
        case .polygon: return .polygon([[left, top, right, top, right, bottom, left, bottom, left, top]])
        case .line where isWay:
            // A piece of a way: its ends lie outside.
            return .lineString([box.minX - box.width, box.centerY, box.maxX + box.width, box.centerY])
        case .line:
            let third = (right - left) / 3
            return .lineString([left, bottom, left + third, top, right - third, bottom, right, top])
        case .point: return .point(x: box.centerX, y: box.centerY)
        case .text: return nil
        }
    }
}

extension Symbolizer {
    /// What a legend can show of it: of a label its graphics.
    var samples: [Symbolizer] {
        guard case .text(let text) = self else { return [self] }
        return text.graphics.map { .point(PointSymbolizer(unit: text.unit, graphic: $0)) }
    }

    fileprivate var lineWidth: Double? {
        if case .line(let line) = self { line.stroke.width } else { nil }
    }

    /// The symbolizer, no wider or higher than a sample.
    fileprivate func fitted(to size: Double) -> Symbolizer {
        switch self {
        case .line(var line):
            // What is wide on the ground would be wider than its sample.
            if line.unit != .pixel, line.stroke.width > 2 { line.unit = .pixel }
            line.stroke.width = min(line.stroke.width, size / 2)
            line.perpendicularOffset = min(max(line.perpendicularOffset, -size / 3), size / 3)
            return .line(line)
        case .point(var point):
            guard case .literal(let value) = point.graphic.size ?? .literal(.integer(6)), let number = value.number
            else {
                point.graphic.size = .literal(.real(size / 2))
                return .point(point)
            }
            point.graphic.size = .literal(.real(min(number, size - 2)))
            return .point(point)
        case .polygon(var polygon):
            if let outline = polygon.stroke { polygon.stroke?.width = min(outline.width, size / 4) }
            return .polygon(polygon)
        case .text: return self
        }
    }
}
