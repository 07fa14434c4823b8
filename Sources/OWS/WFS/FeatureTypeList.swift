import FeatureStores
import Formats
import Languages
import Markup
import Publishing
import ReferenceSystems
import SimpleFeatures

/// What capabilities say of one feature type.
struct FeatureTypeEntry {
    let layer: Layer
    /// The first is that of the data.
    let crs: [CRS]
    /// In CRS84; empty without geometry.
    let extent: Envelope

    /// The corners to six decimals, a little outside of the features.
    var corners: (minX: String, minY: String, maxX: String, maxY: String)? {
        guard !extent.isEmpty else { return nil }
        let box = extent.expanded(by: 1e-6)
        return (box.minX.sixDecimals, box.minY.sixDecimals, box.maxX.sixDecimals, box.maxY.sixDecimals)
    }
}

extension XMLWriter {
    /// The list of 1.1.0 and 2.0.0. Source: OGC 04-094 (WFS 1.1.0), 13.3.3; OGC 09-025r2 (2.0), 8.3.4.
    mutating func featureTypes(
        _ types: [FeatureTypeEntry], _ version: WFSVersion, _ language: LocalizedText.Language
    ) {
        element("wfs:FeatureTypeList") { writer in
            if version == .v110 {
                writer.element("wfs:Operations") { $0.element("wfs:Operation", text: "Query") }
            }
            for type in types { writer.featureType(type, version, language) }
        }
    }

    private mutating func featureType(
        _ entry: FeatureTypeEntry, _ version: WFSVersion, _ language: LocalizedText.Language
    ) {
        let layer = entry.layer
        element("wfs:FeatureType") { writer in
            writer.element("wfs:Name", text: TypeNames.prefix + ":" + layer.name)
            if version == .v200 {
                writer.localized("wfs:Title", layer.title)
                for language in [LocalizedText.Language.italian, .english] {
                    writer.element("wfs:Abstract", ["xml:lang": language.rawValue], text: layer.terms(language))
                }
            } else {
                writer.element("wfs:Title", text: layer.title[language])
                writer.element("wfs:Abstract", text: layer.terms(language))
            }
            writer.owsKeywords(layer.keywords)
            let name = version == .v200 ? "CRS" : "SRS"
            if layer.type.geometry == nil {
                writer.element("wfs:No" + name)
            } else {
                writer.element("wfs:Default" + name, text: entry.crs.first?.urn ?? "")
                for other in entry.crs.dropFirst() { writer.element("wfs:Other" + name, text: other.urn) }
            }
            writer.element("wfs:OutputFormats") { writer in
                for format in version.formats { writer.element("wfs:Format", text: format.mediaType) }
            }
            guard let corners = entry.corners else { return }
            writer.element("ows:WGS84BoundingBox") { writer in
                writer.element("ows:LowerCorner", text: "\(corners.minX) \(corners.minY)")
                writer.element("ows:UpperCorner", text: "\(corners.maxX) \(corners.maxY)")
            }
        }
    }

    private mutating func localized(_ name: String, _ text: LocalizedText?) {
        guard let text else { return }
        element(name, ["xml:lang": "it"], text: text.italian)
        if let english = text.english { element(name, ["xml:lang": "en"], text: english) }
    }
}

extension Layer {
    /// What the layer is, and under which conditions it may be used.
    func terms(_ language: LocalizedText.Language) -> String {
        let isItalian = language == .italian
        var sentences: [String] = []
        if let abstract { sentences.append(abstract[language]) }
        if let notice { sentences.append((isItalian ? "Avvertenza: " : "Notice: ") + notice[language]) }
        sentences.append((isItalian ? "Licenza: " : "Licence: ") + "\(license.identifier) (\(license.url)).")
        sentences.append((isItalian ? "Fonte: " : "Source: ") + attribution[language])
        return sentences.joined(separator: " ")
    }
}

extension Double {
    /// With six decimals.
    fileprivate var sixDecimals: String {
        var bytes: [UInt8] = []
        bytes.append(self, DecimalText(decimals: 6))
        return String(decoding: bytes, as: UTF8.self)
    }
}
