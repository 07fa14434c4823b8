import SimpleFeatures
import YAMLText

extension SLDReader {
    mutating func line(_ element: SLDElement) throws(StyleError) -> LineSymbolizer {
        var symbolizer = LineSymbolizer(unit: try unit(element), stroke: Outline())
        for child in element.children {
            switch child.local {
            case "Stroke": (symbolizer.stroke, symbolizer.graphicStroke) = try stroke(child)
            case "PerpendicularOffset": symbolizer.perpendicularOffset = try number(child)
            case "VendorOption" where child["name"] == "mergeGap":
                symbolizer.mergeGap = try number(child, atLeast: 0)
            default: other(child, in: element)
            }
        }
        return symbolizer
    }

    mutating func polygon(_ element: SLDElement) throws(StyleError) -> PolygonSymbolizer {
        var symbolizer = PolygonSymbolizer(unit: try unit(element))
        for child in element.children {
            switch child.local {
            case "Fill": symbolizer.fill = try fill(child)
            case "Stroke": (symbolizer.stroke, symbolizer.graphicStroke) = try stroke(child)
            default: other(child, in: element)
            }
        }
        return symbolizer
    }

    mutating func point(_ element: SLDElement) throws(StyleError) -> PointSymbolizer {
        var symbolizer = PointSymbolizer(unit: try unit(element), graphic: Graphic())
        for child in element.children {
            switch child.local {
            case "Graphic": symbolizer.graphic = try graphic(child)
            case "VendorOption" where child["name"] == "labelObstacle":
                symbolizer.isObstacle = try flag(child.text, child)
            default: other(child, in: element)
            }
        }
        return symbolizer
    }

    /// What every symbolizer may have and none draws by; the rest is warned of.
    mutating func other(_ child: SLDElement, in element: SLDElement) {
        switch child.local {
        case "Name", "Description": break
        case "Geometry":
            warn(
                line: child.line, it: "<Geometry> è ignorato: si disegna la geometria dello strato.",
                en: "<Geometry> is read over: the geometry of the layer is drawn.")
        case "VendorOption": warn(unknownOption: child, in: element)
        default: warn(child, in: element)
        }
    }

    mutating func fill(_ element: SLDElement) throws(StyleError) -> Fill {
        var fill = Fill()
        for child in element.children {
            switch child.local {
            case "GraphicFill":
                guard let inner = child.first("Graphic") else {
                    throw StyleError(
                        line: child.line, it: "<GraphicFill> deve contenere un <Graphic>.",
                        en: "<GraphicFill> has to contain a <Graphic>.")
                }
                fill.graphic = try graphic(inner)
            case "CssParameter", "SvgParameter": break
            default: warn(child, in: element)
            }
        }
        let parameters = try parameters(element, ["fill", "fill-opacity"])
        if let color = try parameters.color("fill") { fill.color = color }
        if let opacity = try parameters.fraction("fill-opacity") { fill.color = fill.color.opacity(opacity) }
        return fill
    }

    mutating func stroke(_ element: SLDElement) throws(StyleError) -> (Outline, GraphicStroke?) {
        var repeated: GraphicStroke?
        for child in element.children {
            switch child.local {
            case "GraphicStroke":
                guard let inner = child.first("Graphic") else {
                    throw StyleError(
                        line: child.line, it: "<GraphicStroke> deve contenere un <Graphic>.",
                        en: "<GraphicStroke> has to contain a <Graphic>.")
                }
                let gap = try child.first("Gap").map { (element) throws(StyleError) in try number(element) } ?? 0
                repeated = GraphicStroke(try graphic(inner), gap: gap)
            case "CssParameter", "SvgParameter": break
            default: warn(child, in: element)
            }
        }
        return (try outline(element), repeated)
    }

    private mutating func outline(_ element: SLDElement) throws(StyleError) -> Outline {
        let parameters = try parameters(
            element,
            [
                "stroke", "stroke-opacity", "stroke-width", "stroke-linejoin", "stroke-linecap", "stroke-dasharray",
                "stroke-dashoffset",
            ])
        var outline = Outline()
        if let color = try parameters.color("stroke") { outline.color = color }
        if let opacity = try parameters.fraction("stroke-opacity") { outline.color = outline.color.opacity(opacity) }
        if let width = try parameters.number("stroke-width", atLeast: 0) { outline.width = width }
        if let cap = try parameters.choice("stroke-linecap", ["butt", "round", "square"]) {
            outline.cap = Stroke.Cap(rawValue: cap) ?? .butt
        }
        // "miter" is CSS's spelling, "mitre" the standard's.
        if let join = try parameters.choice("stroke-linejoin", ["mitre", "miter", "round", "bevel"]) {
            outline.join = Stroke.Join(rawValue: join) ?? .miter
        }
        if let dashes = try parameters.numbers("stroke-dasharray") { outline.dashes = dashes }
        if let offset = try parameters.number("stroke-dashoffset") { outline.dashOffset = offset }
        return outline
    }

    mutating func graphic(_ element: SLDElement) throws(StyleError) -> Graphic {
        var graphic = Graphic(nil)
        for child in element.children {
            switch child.local {
            case "Mark": if graphic.mark == nil { graphic.mark = try mark(child) }
            case "ExternalGraphic":
                guard let href = child.first("OnlineResource")?["href"] else {
                    throw StyleError(
                        line: child.line, it: "<ExternalGraphic> deve contenere un <OnlineResource xlink:href>.",
                        en: "<ExternalGraphic> has to contain an <OnlineResource xlink:href>.")
                }
                graphic.externals.append(
                    ExternalGraphic(href: href, format: child.first("Format")?.text ?? "image/svg+xml"))
                if element.first("Mark") == nil {
                    throw StyleError(
                        line: child.line,
                        it:
                            "Le immagini da file non si disegnano: in <Graphic> occorre un <Mark> dopo "
                            + "<ExternalGraphic>.",
                        en: "Pictures from files are not drawn: <Graphic> needs a <Mark> after its <ExternalGraphic>.")
                }
                warn(
                    line: child.line, it: "<ExternalGraphic> resta per altri programmi; qui si disegna il suo <Mark>.",
                    en: "<ExternalGraphic> is kept for other programs; here its <Mark> is drawn.")
            case "Opacity": graphic.opacity = min(try number(child, atLeast: 0), 1)
            case "Size": graphic.size = try FilterReader.parameter(child)
            case "Rotation": graphic.rotation = try FilterReader.parameter(child)
            case "AnchorPoint":
                graphic.anchorX = try value("AnchorPointX", of: child) ?? 0.5
                graphic.anchorY = try value("AnchorPointY", of: child) ?? 0.5
            case "Displacement":
                graphic.displacementX = try value("DisplacementX", of: child) ?? 0
                graphic.displacementY = try value("DisplacementY", of: child) ?? 0
            default: warn(child, in: element)
            }
        }
        if graphic.mark == nil, graphic.externals.isEmpty { graphic.mark = Mark() }
        return graphic
    }

    private mutating func mark(_ element: SLDElement) throws(StyleError) -> Mark {
        var mark = Mark(.square, fill: nil, stroke: nil)
        for child in element.children {
            switch child.local {
            case "WellKnownName":
                if let shape = Mark.Shape(name: child.text) {
                    mark.shape = shape
                } else if let outline = MarkOutline(name: child.text) {
                    mark.outline = outline
                } else if child.text.lowercased().hasPrefix(MarkOutline.prefix) {
                    let right = "wkt://POLYGON((-0.5 -0.5, 0.5 -0.5, 0 0.5))"
                    warn(
                        line: child.line,
                        it:
                            "«\(child.text.prefix(40))» non è una sagoma; si disegna un quadrato. Va bene \(right), o una "
                            + "linea, nel quadrato da -0.5 a 0.5.",
                        en:
                            "\"\(child.text.prefix(40))\" is no outline; a square is drawn. Right is \(right) or a line, "
                            + "in the square from -0.5 to 0.5.")
                } else {
                    let near = Nearest.match(child.text, among: Mark.Shape.allCases.map(\.rawValue)) ?? "square"
                    warn(
                        line: child.line,
                        it: "Il simbolo «\(child.text)» non esiste; si disegna un quadrato. Il più vicino: \(near).",
                        en: "There is no mark \"\(child.text)\"; a square is drawn. Nearest: \(near).")
                }
            case "Fill": mark.fill = try fill(child).color
            case "Stroke": mark.stroke = try stroke(child).0
            default: warn(child, in: element)
            }
        }
        if mark.fill == nil, mark.stroke == nil { (mark.fill, mark.stroke) = (Fill().color, Outline()) }
        return mark
    }

    func value(_ name: String, of element: SLDElement) throws(StyleError) -> Double? {
        guard let child = element.first(name) else { return nil }
        return try number(child)
    }
}
