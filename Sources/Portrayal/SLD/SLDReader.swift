import Languages
import Markup
import SimpleFeatures
import YAMLText

/// What a style document says.
public struct StyledLayerDescriptor: Hashable, Sendable {
    public struct Layer: Hashable, Sendable {
        public var name: String?
        /// Names of styles that the server has.
        public var namedStyles: [String]
        public var styles: [Style]

        public init(name: String?, namedStyles: [String] = [], styles: [Style]) {
            self.name = name
            self.namedStyles = namedStyles
            self.styles = styles
        }
    }
    public var layers: [Layer]
    /// Elements and parameters that we do not draw by.
    public var warnings: [StyleWarning]

    public init(layers: [Layer], warnings: [StyleWarning] = []) {
        self.layers = layers
        self.warnings = warnings
    }

    /// The first style of the document.
    public var style: Style? { layers.lazy.compactMap(\.styles.first).first }
}

/// Reads SLD 1.0, SLD 1.1 with SE 1.1, and bare `UserStyle` and `FeatureTypeStyle` documents, by their local names.
///
/// Sources: OGC 02-070 (SLD 1.0); OGC 05-078r4 (SLD 1.1); OGC 05-077r4 (SE 1.1).
public struct SLDReader {
    var warnings: [StyleWarning] = []

    /// - Throws: ``StyleError`` with the line, for what is not XML, not a style, or has a value that cannot be.
    public static func read(_ bytes: [UInt8]) throws(StyleError) -> StyledLayerDescriptor {
        let root = try SLDElement(reading: bytes)
        var reader = SLDReader()
        let layers = try reader.layers(root)
        return StyledLayerDescriptor(layers: layers, warnings: reader.warnings)
    }

    private mutating func layers(_ root: SLDElement) throws(StyleError) -> [StyledLayerDescriptor.Layer] {
        switch root.local {
        case "StyledLayerDescriptor":
            var layers: [StyledLayerDescriptor.Layer] = []
            for child in root.children {
                switch child.local {
                case "NamedLayer", "UserLayer": layers.append(try layer(child))
                case "Name", "Title", "Abstract", "Description": break
                default: warn(child, in: root)
                }
            }
            return layers
        case "UserStyle": return [StyledLayerDescriptor.Layer(name: nil, styles: [try style(root)])]
        case "FeatureTypeStyle":
            let style = Style(featureTypeStyles: [try featureTypeStyle(root)])
            return [StyledLayerDescriptor.Layer(name: nil, styles: [style])]
        default:
            throw StyleError(
                line: root.line,
                it: "<\(root.local)> non è uno stile; occorre StyledLayerDescriptor o FeatureTypeStyle.",
                en: "<\(root.local)> is no style; expected StyledLayerDescriptor or FeatureTypeStyle.")
        }
    }

    private mutating func layer(_ element: SLDElement) throws(StyleError) -> StyledLayerDescriptor.Layer {
        var layer = StyledLayerDescriptor.Layer(name: nil, styles: [])
        for child in element.children {
            switch child.local {
            case "Name": layer.name = child.text
            case "NamedStyle": layer.namedStyles.append(child.first("Name")?.text ?? "")
            case "UserStyle": layer.styles.append(try style(child))
            case "Description", "Title", "Abstract": break
            default: warn(child, in: element)
            }
        }
        return layer
    }

    private mutating func style(_ element: SLDElement) throws(StyleError) -> Style {
        var style = Style(featureTypeStyles: [])
        for child in element.children where !names(child, &style.name, &style.title, &style.titles, &style.abstract) {
            switch child.local {
            case "IsDefault": style.isDefault = ["1", "true"].contains(child.text)
            case "FeatureTypeStyle": style.featureTypeStyles.append(try featureTypeStyle(child))
            default: warn(child, in: element)
            }
        }
        return style
    }

    /// Reads what a style or a rule is called.
    ///
    /// - Returns: whether the element says that.
    private mutating func names(
        _ element: SLDElement, _ name: inout String?, _ title: inout String?, _ titles: inout [String: String],
        _ abstract: inout String?
    ) -> Bool {
        switch element.local {
        case "Name": name = element.text
        case "Title": (title, titles) = (element.text, localizations(of: element))
        case "Abstract": abstract = element.text
        case "Description":
            (title, abstract) = (element.first("Title")?.text, element.first("Abstract")?.text)
            titles = element.first("Title").map { localizations(of: $0) } ?? [:]
        default: return false
        }
        return true
    }

    /// `<Title>Strade<Localized lang="en">Streets</Localized></Title>`, as GeoServer writes titles in more languages.
    private mutating func localizations(of title: SLDElement) -> [String: String] {
        var texts: [String: String] = [:]
        for child in title.children {
            guard child.local == "Localized", let language = child["lang"]?.split(separator: "-").first else {
                warn(
                    line: child.line,
                    it: "<\(child.local)> in <Title> è ignorato; è corretto <Localized lang=\"en\">.",
                    en: "<\(child.local)> in <Title> is read over; right is <Localized lang=\"en\">.")
                continue
            }
            texts[language.lowercased()] = child.text
        }
        return texts
    }

    private mutating func featureTypeStyle(_ element: SLDElement) throws(StyleError) -> FeatureTypeStyle {
        var style = FeatureTypeStyle(rules: [])
        for child in element.children where !names(child, &style.name, &style.title, &style.titles, &style.abstract) {
            switch child.local {
            case "Rule": style.rules.append(try rule(child))
            case "FeatureTypeName", "SemanticTypeIdentifier": break
            default: warn(child, in: element)
            }
        }
        return style
    }

    private mutating func rule(_ element: SLDElement) throws(StyleError) -> Rule {
        var rule = Rule(symbolizers: [])
        for child in element.children where !names(child, &rule.name, &rule.title, &rule.titles, &rule.abstract) {
            switch child.local {
            case "Filter": rule.filter = try FilterReader.filter(child)
            case "ElseFilter": rule.isElse = true
            case "MinScaleDenominator": rule.minScaleDenominator = try number(child, atLeast: 0)
            case "MaxScaleDenominator": rule.maxScaleDenominator = try number(child, atLeast: 0)
            case "LineSymbolizer": rule.symbolizers.append(.line(try line(child)))
            case "PolygonSymbolizer": rule.symbolizers.append(.polygon(try polygon(child)))
            case "PointSymbolizer": rule.symbolizers.append(.point(try point(child)))
            case "TextSymbolizer": rule.symbolizers.append(.text(try text(child)))
            case "LegendGraphic": break
            case "VendorOption" where child["name"] == "inclusion":
                guard let inclusion = Rule.Inclusion(rawValue: child.text) else {
                    throw StyleError(
                        line: child.line,
                        it: "«inclusion» deve essere normal, mapOnly o legendOnly, non «\(child.text)».",
                        en: "inclusion has to be normal, mapOnly or legendOnly, not \"\(child.text)\".")
                }
                rule.inclusion = inclusion
            case "VendorOption": other(child, in: element)
            default: warn(child, in: element)
            }
        }
        if let min = rule.minScaleDenominator, let max = rule.maxScaleDenominator, min >= max {
            throw StyleError(
                line: element.line,
                it: "In questa regola MinScaleDenominator deve essere minore di MaxScaleDenominator.",
                en: "MinScaleDenominator has to be less than MaxScaleDenominator in this rule.")
        }
        return rule
    }

    // MARK: Warnings and values

    mutating func warn(_ element: SLDElement, in parent: SLDElement) {
        let near = Nearest.match(element.local, among: Self.known[parent.local] ?? [])
        warn(
            line: element.line,
            it: "<\(element.local)> in <\(parent.local)> è ignorato." + (near.map { " Forse <\($0)>?" } ?? ""),
            en: "<\(element.local)> in <\(parent.local)> is read over." + (near.map { " Did you mean <\($0)>?" } ?? ""))
    }

    mutating func warn(line: Int, it italian: String, en english: String) {
        warnings.append(StyleWarning(line: line, message: LocalizedText(it: italian, en: english)))
    }

    /// For hints: what may stand in the elements that people write by hand.
    private static let known: [String: [String]] = [
        "StyledLayerDescriptor": ["NamedLayer", "UserLayer"], "NamedLayer": ["Name", "UserStyle", "NamedStyle"],
        "UserStyle": ["Name", "Title", "Abstract", "IsDefault", "FeatureTypeStyle"],
        "FeatureTypeStyle": ["Name", "Rule"],
        "Rule": [
            "Name", "Title", "Abstract", "Filter", "ElseFilter", "MinScaleDenominator", "MaxScaleDenominator",
            "LineSymbolizer", "PolygonSymbolizer", "PointSymbolizer", "TextSymbolizer",
        ],
        "LineSymbolizer": ["Stroke", "PerpendicularOffset"], "PolygonSymbolizer": ["Fill", "Stroke"],
        "TextSymbolizer": ["Label", "Font", "LabelPlacement", "Halo", "Fill", "Priority", "VendorOption"],
        "Graphic": ["Mark", "ExternalGraphic", "Size", "Rotation", "Opacity"],
        "Mark": ["WellKnownName", "Fill", "Stroke"],
    ]

    /// A literal number, plain or inside `Literal`.
    func number(_ element: SLDElement, atLeast least: Double = -.infinity) throws(StyleError) -> Double {
        guard case .literal(let value) = try FilterReader.parameter(element), let number = value.number,
            number.isFinite, number >= least
        else {
            let bound = least.isFinite ? Value.real(least).text : nil
            throw StyleError(
                line: element.line,
                it: "<\(element.local)> deve essere un numero\(bound.map { " da \($0) in su" } ?? ""), non "
                    + "«\(element.text)».",
                en: "<\(element.local)> has to be a number\(bound.map { " of \($0) or more" } ?? ""), not "
                    + "\"\(element.text)\".")
        }
        return number
    }

    func unit(_ element: SLDElement) throws(StyleError) -> UnitOfMeasure {
        guard let uom = element["uom"] else { return .pixel }
        let short = uom.split(whereSeparator: { $0 == "/" || $0 == ":" || $0 == "#" }).last.map(String.init) ?? uom
        switch short.lowercased() {
        case "pixel", "px": return .pixel
        case "metre", "meter", "m": return .metre
        case "foot", "ft": return .foot
        default:
            let near = Nearest.match(short, among: ["pixel", "metre", "foot"]) ?? "pixel"
            throw StyleError(
                line: element.line,
                it: "«\(uom)» non è un’unità; la più vicina: http://www.opengeospatial.org/se/units/\(near).",
                en: "\"\(uom)\" is no unit; nearest: http://www.opengeospatial.org/se/units/\(near).")
        }
    }
}
