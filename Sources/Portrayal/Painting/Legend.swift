import SimpleFeatures

/// A picture that explains styles: one row a rule, a sample and its title; several styles under a heading each.
///
/// Source: OGC 05-078r4 (SLD profile of WMS), 12, `GetLegendGraphic`.
public struct Legend: Sendable {
    /// One style, with what people read above its rows; a style of one row has it beside the sample.
    public struct Section: Sendable {
        public var title: String?
        public var style: Style

        public init(title: String? = nil, style: Style) {
            self.title = title
            self.style = style
        }
    }

    /// How a legend looks. Lengths in pixels, to be multiplied by `pixelScale`.
    public struct Appearance: Hashable, Sendable {
        /// Whether samples have their rules' titles beside them.
        public enum Labels: Hashable, Sendable { case automatic, always, never }

        /// Of one sample; 20 × 20 is what the standard proposes.
        public var sampleWidth = 20.0
        public var sampleHeight = 20.0
        public var fontSize = 12.0
        public var ink = Color(red: 34, green: 34, blue: 34)
        public var background = Color.white
        /// `automatic` leaves out the title where there is one rule and nothing to tell apart.
        public var labels = Labels.automatic
        /// Side by side, of as many rows each as can be.
        public var columns = 1
        public var pixelScale = 1.0
        public init() {}
    }

    private enum Row: Sendable {
        case heading(String)
        case sample(Rule, label: String, isHeading: Bool)
    }

    private var rows: [Row] = []
    private let fonts: FontLibrary
    let look: Appearance
    private var scale: Double { look.pixelScale }
    private var gap: Double { 4 * scale }

    /// - Parameters:
    ///   - scaleDenominator: only rules for this scale are shown; `nil` for all.
    ///   - rule: the name of the only rule to show, without its title; `nil` for all.
    /// - Returns: `nil` when no style has a rule of that name.
    public init?(
        _ sections: [Section], fonts: FontLibrary, scaleDenominator: Double? = nil, rule: String? = nil,
        appearance: Appearance = Appearance()
    ) {
        self.fonts = fonts
        look = appearance.bounded
        var isKnown = rule == nil
        for section in sections {
            var rules = section.style.featureTypeStyles.flatMap(\.rules)
            if let rule {
                rules = rules.filter { $0.name == rule }
                isKnown = isKnown || !rules.isEmpty
            }
            if let scaleDenominator { rules = rules.filter { $0.applies(at: scaleDenominator) } }
            rules = rules.filter { rule in
                rule.inclusion != .mapOnly && rule.symbolizers.contains { !$0.samples.isEmpty }
            }
            add(rule == nil ? Self.merged(rules) : rules, section.title, isAlone: rule != nil)
        }
        guard isKnown else { return nil }
    }

    private mutating func add(_ rules: [Rule], _ title: String?, isAlone: Bool) {
        guard !rules.isEmpty else { return }
        if let title, rules.count == 1, look.labels != .never {
            rows.append(.sample(rules[0], label: title, isHeading: true))
            return
        }
        if let title { rows.append(.heading(title)) }
        let isSelfEvident = isAlone || rules.count == 1 && rules[0].title == nil
        let hasLabels = look.labels == .always || look.labels == .automatic && !isSelfEvident
        for rule in rules {
            let label = hasLabels ? rule.title ?? rule.name ?? "" : ""
            rows.append(.sample(rule, label: label, isHeading: false))
        }
    }

    /// Rules of the same title are one row, their symbolizers over each other: a street's casing and its filling.
    private static func merged(_ rules: [Rule]) -> [Rule] {
        var rows: [Rule] = []
        var scales: [String: (Double?, Double?)] = [:]
        for rule in rules {
            guard let title = rule.title, let index = rows.firstIndex(where: { $0.title == title }) else {
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

    /// Samples and headings, one below the other.
    public var rowCount: Int { rows.count }

    /// In pixels, of the picture that ``draw(_:stop:)`` makes: at most 4096 × 16384.
    public var size: (width: Int, height: Int) { size(of: rows.map(shaped)) }

    private func size(of lines: [ShapedText]) -> (width: Int, height: Int) {
        var (width, height) = (0.0, 0.0)
        for column in columns(lines) {
            width += column.width
            height = max(height, column.height)
        }
        return (min(4096, Int(width.rounded(.up))), min(16384, Int(height.rounded(.up))))
    }

    /// Rows that stand below each other, with the room that they take.
    private struct Column {
        var rows: Range<Int>
        var width: Double
        var height: Double
    }

    /// The rows in columns; no heading is the last of its column.
    private func columns(_ lines: [ShapedText]) -> [Column] {
        let most = max(1, Int((Double(rows.count) / Double(look.columns)).rounded(.up)))
        var columns: [Column] = []
        var start = 0
        repeat {
            var end = min(start + most, rows.count)
            if columns.count == look.columns - 1 { end = rows.count }
            if end < rows.count, case .heading = rows[end - 1] { end += end - start > 1 ? -1 : 1 }
            columns.append(column(start..<end, lines))
            start = end
        } while start < rows.count
        return columns
    }

    private func column(_ range: Range<Int>, _ lines: [ShapedText]) -> Column {
        let rowWidth = look.sampleWidth * scale
        var column = Column(rows: range, width: rowWidth + 2 * gap, height: gap)
        for (row, line) in zip(rows[range], lines[range]) {
            let left = if case .heading = row { gap } else { rowWidth + 2 * gap }
            if line.width > 0 { column.width = max(column.width, left + line.width + gap) }
            column.height += rowHeight(line) + gap
        }
        if rows.isEmpty { column.height += look.sampleHeight * scale + gap }
        return column
    }

    /// - Parameter stop: asked before each row; `true` ends the drawing there.
    public func draw<C: Canvas>(_: C.Type, stop: () -> Bool = { false }) -> Raster {
        let lines = rows.map(shaped)
        let (rowWidth, sampleHeight) = (look.sampleWidth * scale, look.sampleHeight * scale)
        let size = size(of: lines)
        var canvas = C(width: size.width, height: size.height, background: look.background)
        var side = 0.0
        for column in columns(lines) {
            var top = gap
            for (row, line) in zip(rows[column.rows], lines[column.rows]) where top < Double(size.height) && !stop() {
                let rowHeight = rowHeight(line)
                var left = side + gap
                if case .sample(let rule, _, _) = row {
                    let sampleTop = top + (rowHeight - sampleHeight) / 2
                    canvas.draw(sample(of: rule, C.self), x: left, y: sampleTop, opacity: 1)
                    left += rowWidth + gap
                }
                let baseline = top + rowHeight / 2 + look.fontSize * 0.36 * scale
                canvas.draw(line.placed(x: left, y: baseline), fill: look.ink, halo: nil)
                top += rowHeight + gap
            }
            side += column.width
        }
        return canvas.raster()
    }

    private func rowHeight(_ line: ShapedText) -> Double {
        max(look.sampleHeight, line.width > 0 ? look.fontSize * 1.2 : 0) * scale
    }

    private func shaped(_ row: Row) -> ShapedText {
        switch row {
        case .heading(let title): fonts.face(weight: 700).shape(title.cutToLabel, size: look.fontSize * scale)
        case .sample(_, let label, let isHeading):
            fonts.face(weight: isHeading ? 700 : 400).shape(label.cutToLabel, size: look.fontSize * scale)
        }
    }
}

extension Legend.Appearance {
    /// Within what can be drawn and read.
    fileprivate var bounded: Self {
        var look = self
        look.pixelScale = min(max(pixelScale, 0.25), 8)
        // A sample is a picture of its own, of 512 pixels a side at most.
        look.sampleWidth = min(max(sampleWidth, 4), 512 / max(1, look.pixelScale))
        look.sampleHeight = min(max(sampleHeight, 4), 512 / max(1, look.pixelScale))
        look.fontSize = min(max(fontSize, 6), 72)
        look.columns = min(max(columns, 1), 12)
        return look
    }
}
