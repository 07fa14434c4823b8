import SimpleFeatures
import YAMLText

extension SLDReader {
    mutating func text(_ element: SLDElement) throws(StyleError) -> TextSymbolizer {
        guard let label = element.first("Label") else {
            throw StyleError(
                line: element.line, it: "<TextSymbolizer> deve contenere un <Label>.",
                en: "<TextSymbolizer> has to contain a <Label>.")
        }
        var symbolizer = TextSymbolizer(unit: try unit(element), label: try FilterReader.parameter(label))
        for child in element.children {
            switch child.local {
            case "Label": break
            case "Font": symbolizer.font = try font(child)
            case "Fill": symbolizer.fill = try fill(child).color
            case "Halo": symbolizer.halo = try halo(child)
            case "LabelPlacement": symbolizer.placement = try placement(child)
            case "Priority": symbolizer.priority = try FilterReader.parameter(child)
            case "Graphic": symbolizer.graphics.append(try graphic(child))
            case "VendorOption" where child["name"] == "graphicPlacement":
                symbolizer.graphicPlacement = try graphicPlacement(child)
            case "VendorOption": try option(child, &symbolizer.options)
            default: other(child, in: element)
            }
        }
        return symbolizer
    }

    private func font(_ element: SLDElement) throws(StyleError) -> Font {
        let parameters = try parameters(element, ["font-family", "font-size", "font-style", "font-weight"])
        var font = Font()
        if let families = parameters.text("font-family") {
            font.families = families.split(separator: ",").map { name in
                String(name.filter { $0 != "'" && $0 != "\"" }).trimmingSpaces
            }
        }
        if let size = try parameters.number("font-size", atLeast: 0) { font.size = size }
        if let style = try parameters.choice("font-style", Font.Slant.allCases.map(\.rawValue)) {
            font.slant = Font.Slant(rawValue: style) ?? .normal
        }
        if let weight = parameters.text("font-weight"), let number = Double(weight) {
            font.weight = number >= 600 ? .bold : .normal
        } else if let weight = try parameters.choice("font-weight", Font.Weight.allCases.map(\.rawValue)) {
            font.weight = Font.Weight(rawValue: weight) ?? .normal
        }
        return font
    }

    private mutating func halo(_ element: SLDElement) throws(StyleError) -> Halo {
        var halo = Halo(radius: 1, color: .white)
        for child in element.children {
            switch child.local {
            case "Radius": halo.radius = try number(child, atLeast: 0)
            case "Fill":
                let hasColor = child.children.contains { $0["name"] == "fill" }
                let color = try fill(child).color
                halo.color = hasColor ? color : Color.white.opacity(Double(color.alpha) / 255)
            default: warn(child, in: element)
            }
        }
        return halo
    }

    private mutating func placement(_ element: SLDElement) throws(StyleError) -> LabelPlacement {
        if let point = element.first("PointPlacement") { return .point(try pointPlacement(point)) }
        if let line = element.first("LinePlacement") { return .line(try linePlacement(line)) }
        throw StyleError(
            line: element.line, it: "<LabelPlacement> deve contenere un <PointPlacement> o un <LinePlacement>.",
            en: "<LabelPlacement> has to contain a <PointPlacement> or a <LinePlacement>.")
    }

    private mutating func pointPlacement(_ element: SLDElement) throws(StyleError) -> PointPlacement {
        var placement = PointPlacement()
        for child in element.children {
            switch child.local {
            case "AnchorPoint":
                placement.anchorX = try value("AnchorPointX", of: child) ?? 0
                placement.anchorY = try value("AnchorPointY", of: child) ?? 0.5
            case "Displacement":
                placement.displacementX = try value("DisplacementX", of: child) ?? 0
                placement.displacementY = try value("DisplacementY", of: child) ?? 0
            case "Rotation": placement.rotation = try FilterReader.parameter(child)
            default: warn(child, in: element)
            }
        }
        return placement
    }

    private mutating func linePlacement(_ element: SLDElement) throws(StyleError) -> LinePlacement {
        var placement = LinePlacement()
        for child in element.children {
            switch child.local {
            case "PerpendicularOffset": placement.perpendicularOffset = try number(child)
            case "IsRepeated": placement.isRepeated = try flag(child.text, child)
            case "InitialGap": placement.initialGap = try number(child, atLeast: 0)
            case "Gap": placement.gap = try number(child, atLeast: 0)
            case "IsAligned": placement.isAligned = try flag(child.text, child)
            case "GeneralizeLine": break
            default: warn(child, in: element)
            }
        }
        return placement
    }

    // MARK: Vendor options

    private func graphicPlacement(_ element: SLDElement) throws(StyleError) -> TextSymbolizer.GraphicPlacement {
        guard let placement = TextSymbolizer.GraphicPlacement(rawValue: element.text.lowercased()) else {
            throw StyleError(
                line: element.line,
                it: "«graphicPlacement» deve essere label o independent, non «\(element.text)».",
                en: "graphicPlacement has to be label or independent, not \"\(element.text)\".")
        }
        return placement
    }

    func flag(_ text: String, _ element: SLDElement) throws(StyleError) -> Bool {
        switch text.lowercased() {
        case "true", "yes", "1": return true
        case "false", "no", "0": return false
        default:
            throw StyleError(
                line: element.line, it: "Qui occorre true o false, non «\(text)».",
                en: "This has to be true or false, not \"\(text)\".")
        }
    }

    private mutating func option(_ element: SLDElement, _ options: inout LabelOptions) throws(StyleError) {
        let name = element["name"] ?? ""
        if let key = LabelOptions.numbers[name] {
            options[keyPath: key] = try number(element)
        } else if let key = LabelOptions.flags[name] {
            options[keyPath: key] = try flag(element.text, element)
        } else {
            options.others[name] = element.text
            // Labels are always turned so that they read from left to right.
            if name == "forceLeftToRight", try flag(element.text, element) { return }
            let known = Array(LabelOptions.numbers.keys) + Array(LabelOptions.flags.keys)
            let near = Nearest.match(name, among: known.sorted())
            warn(
                line: element.line,
                it: "L’opzione «\(name)» (VendorOption) resta nello stile ma non cambia l’immagine."
                    + (near.map { " Forse \($0)?" } ?? ""),
                en: "The vendor option \"\(name)\" is kept in the style, but changes nothing in the picture."
                    + (near.map { " Did you mean \($0)?" } ?? ""))
        }
    }
}

extension SLDReader {
    /// Warns of a vendor option that a rule or a symbolizer other than that of labels does not have.
    mutating func warn(unknownOption option: SLDElement, in element: SLDElement) {
        let known = ["LineSymbolizer": "mergeGap", "PointSymbolizer": "labelObstacle", "Rule": "inclusion"]
        let name = option["name"] ?? ""
        let near = Nearest.match(name, among: known[element.local].map { [$0] } ?? [])
        warn(
            line: option.line,
            it: "L’opzione «\(name)» (VendorOption) in <\(element.local)> è ignorata."
                + (near.map { " Forse \($0)?" } ?? ""),
            en: "The vendor option \"\(name)\" in <\(element.local)> is read over."
                + (near.map { " Did you mean \($0)?" } ?? ""))
    }
}

extension LabelOptions {
    static var numbers: [String: WritableKeyPath<LabelOptions, Double>] {
        [
            "repeat": \.repeat, "maxDisplacement": \.maxDisplacement, "spaceAround": \.spaceAround,
            "goodnessOfFit": \.goodnessOfFit, "maxAngleDelta": \.maxAngleDelta, "autoWrap": \.autoWrap,
            "minGroupDistance": \.minGroupDistance,
        ]
    }
    static var flags: [String: WritableKeyPath<LabelOptions, Bool>] {
        ["followLine": \.followLine, "group": \.group, "conflictResolution": \.conflictResolution]
    }
}

extension String {
    var trimmingSpaces: String { split(separator: " ").joined(separator: " ") }
}
