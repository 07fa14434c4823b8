import Markup
import SimpleFeatures

/// Writes styles as documents that are valid by the schemas of their version.
///
/// Sources: OGC 02-070 (SLD 1.0); OGC 05-078r4 and OGC 05-077r4 (SLD 1.1 with SE 1.1).
public struct SLDWriter {
    public enum Version: String, Sendable, CaseIterable { case v1_0 = "1.0.0", v1_1 = "1.1.0" }

    /// What the standard has no words for: priorities and vendor options of labels, titles in more languages.
    public enum Extensions: Sendable {
        /// As GeoServer spells them; such a document is not valid by the schemas.
        case written
        case omitted
    }

    let version: Version
    let extensions: Extensions
    var xml = XMLWriter()

    /// What SLD 1.0 cannot say (units, offsets of lines, displacements of graphics) is left out there.
    public static func write(
        _ layers: [StyledLayerDescriptor.Layer], version: Version = .v1_1, extensions: Extensions = .omitted
    ) -> [UInt8] {
        var writer = SLDWriter(version: version, extensions: extensions)
        writer.document(layers)
        return writer.xml.bytes
    }

    private init(version: Version, extensions: Extensions) {
        self.version = version
        self.extensions = extensions
    }

    /// The prefix of what moved from SLD to Symbology Encoding in 1.1.
    var se: String { version == .v1_1 ? "se:" : "" }

    mutating func element(_ name: String, _ text: String?) {
        guard let text else { return }
        xml.start(se + name)
        xml.text(text)
        xml.end()
    }

    mutating func element(_ name: String, _ number: Double) { element(name, Value.real(number).text) }

    private mutating func document(_ layers: [StyledLayerDescriptor.Layer]) {
        xml.declaration()
        xml.start("StyledLayerDescriptor")
        xml.namespace("", "http://www.opengis.net/sld")
        if version == .v1_1 { xml.namespace("se", "http://www.opengis.net/se") }
        xml.namespace("ogc", "http://www.opengis.net/ogc")
        xml.namespace("xlink", "http://www.w3.org/1999/xlink")
        xml.attribute("version", version.rawValue)
        for layer in layers {
            xml.start("NamedLayer")
            element("Name", layer.name ?? layer.styles.first?.name ?? "layer")
            for name in layer.namedStyles {
                xml.start("NamedStyle")
                element("Name", name)
                xml.end()
            }
            for style in layer.styles { write(style) }
            xml.end()
        }
        xml.end()
    }

    private mutating func write(_ style: Style) {
        xml.start("UserStyle")
        element("Name", style.name)
        describe(style.title, style.titles, style.abstract)
        if style.isDefault {
            xml.start("IsDefault")
            xml.text("1")
            xml.end()
        }
        for featureTypeStyle in style.featureTypeStyles {
            xml.start(se + "FeatureTypeStyle")
            element("Name", featureTypeStyle.name)
            describe(featureTypeStyle.title, featureTypeStyle.titles, featureTypeStyle.abstract)
            for rule in featureTypeStyle.rules { write(rule) }
            xml.end()
        }
        xml.end()
    }

    private mutating func describe(_ title: String?, _ titles: [String: String], _ abstract: String?) {
        guard title != nil || abstract != nil else { return }
        if version == .v1_1 { xml.start("se:Description") }
        if let title {
            xml.start(se + "Title")
            xml.text(title)
            if extensions == .written { write(titles) }
            xml.end()
        }
        element("Abstract", abstract)
        if version == .v1_1 { xml.end() }
    }

    private mutating func write(_ titles: [String: String]) {
        for (language, title) in titles.sorted(by: { $0.key < $1.key }) {
            xml.start(se + "Localized")
            xml.attribute("lang", language)
            xml.text(title)
            xml.end()
        }
    }

    private mutating func write(_ rule: Rule) {
        xml.start(se + "Rule")
        element("Name", rule.name)
        describe(rule.title, rule.titles, rule.abstract)
        if let filter = rule.filter {
            xml.start("ogc:Filter")
            write(filter)
            xml.end()
        } else if rule.isElse {
            xml.start(se + "ElseFilter")
            xml.end()
        }
        if let least = rule.minScaleDenominator { element("MinScaleDenominator", least) }
        if let most = rule.maxScaleDenominator { element("MaxScaleDenominator", most) }
        for symbolizer in rule.symbolizers {
            switch symbolizer {
            case .line(let line): write(line)
            case .polygon(let polygon): write(polygon)
            case .point(let point): write(point)
            case .text(let text): write(text)
            }
        }
        if extensions == .written, rule.inclusion != .normal { option("inclusion", rule.inclusion.rawValue) }
        xml.end()
    }
}
