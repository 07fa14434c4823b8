import FeatureStores
import Languages
import Markup
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures
import Tiles

/// The capabilities document. Source: OGC 07-057r7 (WMTS), 7.1.1.
struct WMTSCapabilities {
    enum Section: String, CaseIterable, Sendable {
        case serviceIdentification = "ServiceIdentification"
        case serviceProvider = "ServiceProvider"
        case operationsMetadata = "OperationsMetadata"
        case contents = "Contents"
        case themes = "Themes"

        init?(named name: String) {
            guard let section = Self.allCases.first(where: { $0.rawValue.lowercased() == name.lowercased() }) else {
                return nil
            }
            self = section
        }
    }

    let catalog: Catalog
    /// By the name of the layer.
    let entries: [String: LayerEntry]
    let sections: Set<Section>
    let language: LocalizedText.Language
    let baseURL: String
    let sequence: Int

    private var resources: String { baseURL + "/wmts/1.0.0" }

    var document: [UInt8] {
        var writer = XMLWriter()
        writer.declaration()
        writer.start("Capabilities")
        writer.namespace("", "http://www.opengis.net/wmts/1.0")
        writer.namespace("ows", "http://www.opengis.net/ows/1.1")
        writer.namespace("xlink", "http://www.w3.org/1999/xlink")
        writer.namespace("xsi", "http://www.w3.org/2001/XMLSchema-instance")
        writer.attribute(
            "xsi:schemaLocation",
            "http://www.opengis.net/wmts/1.0 http://schemas.opengis.net/wmts/1.0/wmtsGetCapabilities_response.xsd")
        writer.attribute("version", "1.0.0")
        writer.attribute("updateSequence", String(sequence))
        if sections.contains(.serviceIdentification) {
            writer.serviceIdentification(catalog.service, type: "OGC WMTS", versions: ["1.0.0"], language)
        }
        if sections.contains(.serviceProvider) { writer.serviceProvider(catalog.service.contact) }
        if sections.contains(.operationsMetadata) { operations(&writer) }
        if sections.contains(.contents) {
            writer.element("Contents") { writer in
                for map in catalog.maps { self.map(map, &writer) }
                for layer in catalog.layers(in: .wmts) { self.layer(layer, &writer) }
                for set in catalog.tileMatrixSets { writer.tileMatrixSet(set) }
            }
        }
        if sections.contains(.themes) { themes(&writer) }
        writer.element("ServiceMetadataURL", ["xlink:href": resources + "/WMTSCapabilities.xml"])
        writer.end()
        return writer.bytes
    }

    private func operations(_ writer: inout XMLWriter) {
        writer.element("ows:OperationsMetadata") { writer in
            for name in ["GetCapabilities", "GetTile", "GetFeatureInfo"] {
                let resource = name == "GetCapabilities" ? "/WMTSCapabilities.xml" : "/"
                writer.element("ows:Operation", ["name": name]) { writer in
                    writer.element("ows:DCP") { writer in
                        writer.element("ows:HTTP") { writer in
                            writer.element("ows:Get", ["xlink:href": baseURL + "/wmts?"]) { writer in
                                writer.domain("ows:Constraint", "GetEncoding", ["KVP"])
                            }
                            writer.element("ows:Get", ["xlink:href": resources + resource]) { writer in
                                writer.domain("ows:Constraint", "GetEncoding", ["RESTful"])
                            }
                        }
                    }
                }
            }
        }
    }

    private func map(_ map: MapDefinition, _ writer: inout XMLWriter) {
        let parts = catalog.layers(of: map)
        guard let entry = entries[map.name] else { return }
        writer.element("Layer") { writer in
            let words = [catalog.summary(of: map, language), catalog.credit(of: map, language)]
            head(map.name, map.title, words, keywords: [], entry.extents, &writer)
            styles(entry, of: map.name, hasLegend: true, &writer)
            tail(map.name, isQueryable: parts.contains { $0.isQueryable && $0.isTiled }, &writer)
        }
    }

    private func layer(_ layer: Layer, _ writer: inout XMLWriter) {
        guard let entry = entries[layer.name] else { return }
        writer.element("Layer") { writer in
            let words = [layer.summary(language), layer.credit(language)]
            head(layer.name, layer.title, words, keywords: layer.keywords, entry.extents, &writer)
            writer.element(
                "ows:Metadata",
                ["xlink:type": "simple", "xlink:href": layer.license.url, "xlink:title": layer.license.identifier])
            styles(entry, of: layer.name, hasLegend: layer.isPublished(.wms), &writer)
            tail(layer.name, isQueryable: layer.isQueryable, &writer)
        }
    }

    private func styles(_ entry: LayerEntry, of name: String, hasLegend: Bool, _ writer: inout XMLWriter) {
        for (index, style) in entry.styles.enumerated() {
            writer.element("Style", ["isDefault": index == 0 ? "true" : nil]) { writer in
                writer.element("ows:Title", text: style.title)
                writer.element("ows:Identifier", text: style.name)
                guard hasLegend else { return }
                let legend = LegendAddress(baseURL, layer: name, style: style.name, language: language)
                writer.element(
                    "LegendURL",
                    [
                        "format": "image/png", "width": String(style.width), "height": String(style.height),
                        "xlink:href": legend.text,
                    ])
            }
        }
    }

    private func head(
        _ name: String, _ title: LocalizedText, _ words: [String], keywords: [String], _ extents: LayerExtents,
        _ writer: inout XMLWriter
    ) {
        let abstract = words.filter { !$0.isEmpty }.joined(separator: " ")
        writer.element("ows:Title", text: title[language])
        if !abstract.isEmpty { writer.element("ows:Abstract", text: abstract) }
        writer.owsKeywords(keywords)
        let box = extents.geographic
        writer.element("ows:WGS84BoundingBox") { writer in
            writer.element("ows:LowerCorner", text: "\(Self.text(box.minX)) \(Self.text(box.minY))")
            writer.element("ows:UpperCorner", text: "\(Self.text(box.maxX)) \(Self.text(box.maxY))")
        }
        writer.element("ows:Identifier", text: name)
    }

    private func tail(_ name: String, isQueryable: Bool, _ writer: inout XMLWriter) {
        for format in TileRequest.formats { writer.element("Format", text: format.mediaType) }
        if isQueryable {
            for format in FeatureInfoFormat.allCases { writer.element("InfoFormat", text: format.mediaType) }
        }
        for set in catalog.tileMatrixSets {
            writer.element("TileMatrixSetLink") { $0.element("TileMatrixSet", text: set.id) }
        }
        let tile = "\(resources)/\(name.percentEncoded)/{Style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}"
        for format in TileRequest.formats {
            writer.element(
                "ResourceURL",
                [
                    "format": format.mediaType, "resourceType": "tile", "template": "\(tile).\(format.fileExtension)",
                ])
        }
        guard isQueryable else { return }
        for format in FeatureInfoFormat.allCases {
            writer.element(
                "ResourceURL",
                [
                    "format": format.mediaType, "resourceType": "FeatureInfo",
                    "template": "\(tile)/{J}/{I}.\(format.fileExtension)",
                ])
        }
    }

    private func themes(_ writer: inout XMLWriter) {
        let published = Set(catalog.layers(in: .wmts).map(\.name))
        writer.element("Themes") { writer in
            for group in catalog.service.groups {
                let members = group.layers.filter(published.contains)
                guard !members.isEmpty else { continue }
                writer.element("Theme") { writer in
                    writer.element("ows:Title", text: group.title[language])
                    writer.element("ows:Identifier", text: group.name)
                    for name in members { writer.element("LayerRef", text: name) }
                }
            }
        }
    }

    private static func text(_ degrees: Double) -> String {
        var bytes: [UInt8] = []
        bytes.append(degrees, .degrees)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension XMLWriter {
    /// WMTS names well-known scale sets by urn, the standard of tile matrix sets by address.
    ///
    /// Source: OGC 07-057r7, annex E; OGC 17-083r4, annex C.
    private static func urn(_ scaleSet: String) -> String {
        let address = "http://www.opengis.net/def/wkss/OGC/1.0/"
        guard scaleSet.hasPrefix(address) else { return scaleSet }
        return "urn:ogc:def:wkss:OGC:1.0:" + scaleSet.dropFirst(address.count)
    }

    /// Source: OGC 07-057r7, 7.1.1.3, tables 17 and 18: corners in the order of the axes of the CRS.
    fileprivate mutating func tileMatrixSet(_ set: TileMatrixSet) {
        element("TileMatrixSet") { writer in
            writer.element("ows:Title", text: set.title)
            writer.element("ows:Identifier", text: set.id)
            writer.element("ows:SupportedCRS", text: set.crs.urn)
            writer.optionalElement("WellKnownScaleSet", set.wellKnownScaleSet.map(Self.urn))
            for matrix in set.matrices {
                let corner =
                    set.crs.isNorthingFirst ? [matrix.originY, matrix.originX] : [matrix.originX, matrix.originY]
                writer.element("TileMatrix") { writer in
                    writer.element("ows:Identifier", text: matrix.id)
                    writer.element("ScaleDenominator", text: "\(matrix.scaleDenominator)")
                    writer.element("TopLeftCorner", text: "\(corner[0]) \(corner[1])")
                    writer.element("TileWidth", text: String(matrix.tileWidth))
                    writer.element("TileHeight", text: String(matrix.tileHeight))
                    writer.element("MatrixWidth", text: String(matrix.matrixWidth))
                    writer.element("MatrixHeight", text: String(matrix.matrixHeight))
                }
            }
        }
    }
}
