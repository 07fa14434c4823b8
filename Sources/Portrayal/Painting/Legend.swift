import SimpleFeatures

/// A picture that explains a style: one row a rule, a sample and its title.
///
/// Source: OGC 05-078r4 (SLD profile of WMS), 12, `GetLegendGraphic`.
public struct Legend: Sendable {
    private let rules: [Rule]
    private let fonts: FontLibrary
    private let pixelScale: Double
    /// Of one row, in pixels of the style.
    private let sampleWidth: Double
    private let sampleHeight: Double

    /// - Parameters:
    ///   - scaleDenominator: only rules for this scale are shown; `nil` for all.
    ///   - rule: the name of the only rule to show, without its title; `nil` for all.
    ///   - sampleWidth: of one sample, in pixels; 20 × 20 is what the standard proposes.
    /// - Returns: `nil` when the style has no rule of that name.
    public init?(
        style: Style, fonts: FontLibrary, scaleDenominator: Double? = nil, rule: String? = nil,
        sampleWidth: Double = 20, sampleHeight: Double = 20, pixelScale: Double = 1
    ) {
        var rules = style.featureTypeStyles.flatMap(\.rules)
        if let scaleDenominator { rules = rules.filter { $0.applies(at: scaleDenominator) } }
        if let rule {
            rules = rules.filter { $0.name == rule }
            guard !rules.isEmpty else { return nil }
        }
        self.rules = Self.merged(rules.filter { $0.symbolizers.contains { !$0.isText } }, titled: rule == nil)
        self.fonts = fonts
        self.pixelScale = min(max(pixelScale, 0.25), 8)
        self.sampleWidth = min(max(sampleWidth, 4), 512)
        self.sampleHeight = min(max(sampleHeight, 4), 512)
    }

    /// Rules of the same title are one row, their symbolizers over each other: a street's casing and its filling.
    private static func merged(_ rules: [Rule], titled: Bool) -> [Rule] {
        var rows: [Rule] = []
        var scales: [String: (Double?, Double?)] = [:]
        for rule in rules {
            guard let title = rule.title, titled, let index = rows.firstIndex(where: { $0.title == title }) else {
                rows.append(rule)
                scales[rule.title ?? ""] = (rule.minScaleDenominator, rule.maxScaleDenominator)
                continue
            }
            // Of rules for different scales the first is shown.
            guard let scale = scales[title], scale == (rule.minScaleDenominator, rule.maxScaleDenominator) else {
                continue
            }
            rows[index].symbolizers += rule.symbolizers
        }
        return rows
    }

    public func draw<C: Canvas>(_: C.Type) -> Raster {
        let face = fonts.face()
        let (rowWidth, rowHeight) = (sampleWidth * pixelScale, sampleHeight * pixelScale)
        let gap = 4 * pixelScale
        let titles = rules.count == 1 && rules[0].title == nil ? [] : rules.map { $0.title ?? $0.name ?? "" }
        let shaped = titles.map { face.shape($0, size: 12 * pixelScale) }
        let textWidth = shaped.reduce(0) { max($0, $1.width) }
        let width = rowWidth + 2 * gap + (textWidth > 0 ? textWidth + gap : 0)
        let height = Double(max(1, rules.count)) * (rowHeight + gap) + gap
        var canvas = C(
            width: min(4096, Int(width.rounded(.up))), height: min(16384, Int(height.rounded(.up))), background: .white)
        for (index, rule) in rules.enumerated() {
            let top = gap + Double(index) * (rowHeight + gap)
            let box = Envelope(minX: gap, minY: top, maxX: gap + rowWidth, maxY: top + rowHeight)
            draw(rule, in: box, on: &canvas)
            guard index < shaped.count else { continue }
            let text = shaped[index].placed(
                x: box.maxX + gap, y: box.centerY + 12 * 0.36 * pixelScale)
            canvas.draw(text, fill: Color(red: 34, green: 34, blue: 34), halo: nil)
        }
        return canvas.raster()
    }

    private func draw<C: Canvas>(_ rule: Rule, in box: Envelope, on canvas: inout C) {
        let inner = box.expanded(by: -1.5 * pixelScale)
        let mapping = PixelMapping(
            envelope: Envelope(minX: 0, minY: -Double(canvas.height), maxX: Double(canvas.width), maxY: 0),
            width: Double(canvas.width), height: Double(canvas.height))
        for symbolizer in rule.symbolizers {
            let (left, right, top, bottom) = (inner.minX, inner.maxX, -inner.minY, -inner.maxY)
            let sample: Geometry
            switch symbolizer {
            case .polygon: sample = .polygon([[left, top, right, top, right, bottom, left, bottom, left, top]])
            case .line(let line) where line.stroke.width > sampleHeight / 6:
                sample = .lineString([left, (top + bottom) / 2, right, (top + bottom) / 2])
            case .line:
                let third = (right - left) / 3
                sample = .lineString([left, bottom, left + third, top, right - third, bottom, right, top])
            case .point: sample = .point(x: box.centerX, y: -box.centerY)
            case .text: continue
            }
            let type = FeatureType(name: "legend", properties: [], geometry: sample.kind, srid: 0)
            var batch = FeatureBatch(type: type)
            batch.append(id: "1", geometry: sample, values: [])
            // Lengths on the ground are shown as they are on a map of 1 : 1000.
            var painter = Painter(
                style: Style(symbolizer.fitted(to: min(sampleWidth, sampleHeight))), type: type, mapping: mapping,
                scaleDenominator: 1000, pixelScale: pixelScale)
            painter.paint(batch, rows: [0], on: &canvas)
        }
    }
}

extension Symbolizer {
    fileprivate var isText: Bool {
        if case .text = self { true } else { false }
    }

    /// The symbolizer, no wider or higher than a sample.
    fileprivate func fitted(to size: Double) -> Symbolizer {
        switch self {
        case .line(var line):
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
