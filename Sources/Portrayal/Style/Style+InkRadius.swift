import SimpleFeatures

extension Style {
    /// How far from the geometry of a feature its lines and marks are drawn, in pixels of the style: whoever points at
    /// ink means its feature. A size that depends on the feature counts as the 6 pixels of a mark without one.
    public func inkRadius(at scaleDenominator: Double) -> Double {
        rules(at: scaleDenominator).flatMap(\.symbolizers).reduce(0) { radius, symbolizer in
            max(radius, min(symbolizer.inkRadius(at: scaleDenominator), 64))
        }
    }
}

extension Symbolizer {
    fileprivate func inkRadius(at scaleDenominator: Double) -> Double {
        switch self {
        case .line(let line):
            let unit = line.unit.pixels(at: scaleDenominator, pixelScale: 1)
            return (line.stroke.width / 2 + abs(line.perpendicularOffset)) * unit
        case .polygon(let polygon):
            return (polygon.stroke?.width ?? 0) / 2 * polygon.unit.pixels(at: scaleDenominator, pixelScale: 1)
        case .point(let point):
            return point.graphic.inkRadius * point.unit.pixels(at: scaleDenominator, pixelScale: 1)
        case .text(let text):
            let radius = text.graphics.reduce(0) { max($0, $1.inkRadius) }
            return radius * text.unit.pixels(at: scaleDenominator, pixelScale: 1)
        }
    }
}

extension Graphic {
    /// In the unit of its symbolizer.
    fileprivate var inkRadius: Double {
        var size = 6.0
        if let expression = self.size, case .literal(let value) = expression, let number = value.number {
            size = number
        }
        let displacement = max(abs(displacementX), abs(displacementY))
        return (size + (mark?.stroke?.width ?? 0)) / 2 + displacement
    }
}
