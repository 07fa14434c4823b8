import Markup
import SimpleFeatures

extension SLDWriter {
    private mutating func start(_ name: String, _ unit: UnitOfMeasure) {
        xml.start(se + name)
        if version == .v1_1, unit != .pixel { xml.attribute("uom", unit.rawValue) }
    }

    mutating func write(_ line: LineSymbolizer) {
        start("LineSymbolizer", line.unit)
        write(line.stroke, line.graphicStroke)
        if version == .v1_1, line.perpendicularOffset != 0 { element("PerpendicularOffset", line.perpendicularOffset) }
        if extensions == .written, line.mergeGap > 0 { option("mergeGap", Value.real(line.mergeGap).text) }
        xml.end()
    }

    mutating func write(_ polygon: PolygonSymbolizer) {
        start("PolygonSymbolizer", polygon.unit)
        if let fill = polygon.fill { write(fill) }
        if let stroke = polygon.stroke { write(stroke, polygon.graphicStroke) }
        xml.end()
    }

    mutating func write(_ point: PointSymbolizer) {
        start("PointSymbolizer", point.unit)
        write(point.graphic)
        if extensions == .written, point.isObstacle { option("labelObstacle", "true") }
        xml.end()
    }

    mutating func write(_ text: TextSymbolizer) {
        start("TextSymbolizer", text.unit)
        parameter("Label", text.label)
        xml.start(se + "Font")
        if !text.font.families.isEmpty { css("font-family", text.font.families.joined(separator: ", ")) }
        css("font-style", text.font.slant.rawValue)
        css("font-weight", text.font.weight.rawValue)
        css("font-size", Value.real(text.font.size).text)
        xml.end()
        xml.start(se + "LabelPlacement")
        switch text.placement {
        case .point(let point): write(point)
        case .line(let line): write(line)
        }
        xml.end()
        if let halo = text.halo {
            xml.start(se + "Halo")
            element("Radius", halo.radius)
            write(Fill(halo.color))
            xml.end()
        }
        write(Fill(text.fill))
        if extensions == .written {
            for graphic in text.graphics { write(graphic) }
            if let priority = text.priority { parameter("Priority", priority) }
            for (name, value) in text.options.written { option(name, value) }
            if text.graphicPlacement != .label { option("graphicPlacement", text.graphicPlacement.rawValue) }
        }
        xml.end()
    }

    mutating func option(_ name: String, _ value: String) {
        xml.start(se + "VendorOption")
        xml.attribute("name", name)
        xml.text(value)
        xml.end()
    }

    private mutating func write(_ point: PointPlacement) {
        xml.start(se + "PointPlacement")
        pair("AnchorPoint", point.anchorX, point.anchorY)
        pair("Displacement", point.displacementX, point.displacementY)
        if let rotation = point.rotation { parameter("Rotation", rotation) }
        xml.end()
    }

    private mutating func write(_ line: LinePlacement) {
        xml.start(se + "LinePlacement")
        if line.perpendicularOffset != 0 { element("PerpendicularOffset", line.perpendicularOffset) }
        if version == .v1_1 {
            if line.isRepeated { element("IsRepeated", "true") }
            if line.initialGap != 0 { element("InitialGap", line.initialGap) }
            if line.gap != 0 { element("Gap", line.gap) }
            if !line.isAligned { element("IsAligned", "false") }
        }
        xml.end()
    }

    private mutating func pair(_ name: String, _ x: Double, _ y: Double) {
        xml.start(se + name)
        element(name + "X", x)
        element(name + "Y", y)
        xml.end()
    }

    // MARK: Fills, strokes, graphics

    private mutating func css(_ name: String, _ value: String) {
        xml.start(se + (version == .v1_1 ? "SvgParameter" : "CssParameter"))
        xml.attribute("name", name)
        xml.text(value)
        xml.end()
    }

    private mutating func css(_ name: String, _ color: Color) {
        css(name, color.hex)
        guard color.alpha < 255 else { return }
        css(name + "-opacity", Value.real((Double(color.alpha) / 0.255).rounded() / 1000).text)
    }

    private mutating func write(_ fill: Fill) {
        xml.start(se + "Fill")
        if let graphic = fill.graphic {
            xml.start(se + "GraphicFill")
            write(graphic)
            xml.end()
        }
        css("fill", fill.color)
        xml.end()
    }

    private mutating func write(_ outline: Outline, _ repeated: GraphicStroke?) {
        xml.start(se + "Stroke")
        if let repeated {
            xml.start(se + "GraphicStroke")
            write(repeated.graphic)
            if version == .v1_1, repeated.gap != 0 { element("Gap", repeated.gap) }
            xml.end()
        }
        css("stroke", outline.color)
        css("stroke-width", Value.real(outline.width).text)
        css("stroke-linejoin", outline.join.rawValue)
        css("stroke-linecap", outline.cap.rawValue)
        if !outline.dashes.isEmpty {
            css("stroke-dasharray", outline.dashes.map { Value.real($0).text }.joined(separator: " "))
            if outline.dashOffset != 0 { css("stroke-dashoffset", Value.real(outline.dashOffset).text) }
        }
        xml.end()
    }

    private mutating func write(_ graphic: Graphic) {
        xml.start(se + "Graphic")
        for external in graphic.externals {
            xml.start(se + "ExternalGraphic")
            xml.start(se + "OnlineResource")
            xml.attribute("xlink:type", "simple")
            xml.attribute("xlink:href", external.href)
            xml.end()
            element("Format", external.format)
            xml.end()
        }
        if let mark = graphic.mark {
            xml.start(se + "Mark")
            element("WellKnownName", mark.name)
            if let fill = mark.fill { write(Fill(fill)) }
            if let stroke = mark.stroke { write(stroke, nil) }
            xml.end()
        }
        if graphic.opacity != 1 { element("Opacity", graphic.opacity) }
        if let size = graphic.size { parameter("Size", size) }
        if let rotation = graphic.rotation { parameter("Rotation", rotation) }
        if version == .v1_1 {
            if graphic.anchorX != 0.5 || graphic.anchorY != 0.5 {
                pair("AnchorPoint", graphic.anchorX, graphic.anchorY)
            }
            if graphic.displacementX != 0 || graphic.displacementY != 0 {
                pair("Displacement", graphic.displacementX, graphic.displacementY)
            }
        }
        xml.end()
    }
}

extension LabelOptions {
    /// The options that differ from their defaults, sorted by name.
    var written: [(name: String, value: String)] {
        let standard = LabelOptions()
        var written = others.map { (name: $0.key, value: $0.value) }
        for (name, path) in Self.numbers where self[keyPath: path] != standard[keyPath: path] {
            written.append((name, Value.real(self[keyPath: path]).text))
        }
        for (name, path) in Self.flags where self[keyPath: path] != standard[keyPath: path] {
            written.append((name, self[keyPath: path] ? "true" : "false"))
        }
        return written.sorted { $0.name < $1.name }
    }
}

extension Color {
    /// `#rrggbb`; the opacity apart.
    var hex: String {
        "#"
            + [red, green, blue].map { channel in
                (channel < 16 ? "0" : "") + String(channel, radix: 16)
            }.joined()
    }
}
