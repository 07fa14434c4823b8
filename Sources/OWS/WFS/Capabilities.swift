import FeatureStores
import Formats
import Languages
import Markup
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures

extension WFSExchange {
    /// Source: OGC 09-025r2, 8; OGC 06-121r3 (OWS Common 1.1.0), 7.
    func capabilities() async throws(ServiceError) -> Response {
        let accepted = kvp.list("acceptversions").map { String($0.trimmed) }
        if !accepted.isEmpty, !accepted.contains(where: Self.versions.contains) {
            throw ServiceError(
                .versionNegotiationFailed, locator: "AcceptVersions",
                it:
                    "Nessuna delle versioni \(accepted.joined(separator: ", ").prefix(100)) è disponibile; è "
                    + "disponibile la 2.0.0.",
                en: "None of the versions \(accepted.joined(separator: ", ").prefix(100)) is here; there is 2.0.0.")
        }
        let layers = catalog.layers(in: .wfs)
        let data = try await publisher.version(of: layers, catalog)
        let sequence = try await publisher.updateSequence(catalog)
        var sections = Set(kvp.list("sections").map { $0.trimmed.lowercased() })
        if sections.isEmpty || sections.contains("all") { sections = Set(Self.sections.map { $0.lowercased() }) }
        if let unknown = sections.first(where: { name in !Self.sections.contains { $0.lowercased() == name } }) {
            throw ServiceError(
                .invalidParameter, locator: "sections",
                it: "La sezione «\(unknown.prefix(40))» non esiste; sono disponibili "
                    + "\(Self.sections.joined(separator: ", ")), All.",
                en:
                    "There is no section \(unknown.prefix(40)); there are \(Self.sections.joined(separator: ", ")), "
                    + "All."
            )
        }
        if let error = ServiceError.updateSequence(kvp["updatesequence"], current: sequence) {
            guard error.code == .currentUpdateSequence else { throw error }
            sections = []
        }
        var writer = XMLWriter()
        writer.declaration()
        writer.start("wfs:WFS_Capabilities")
        writer.capabilitiesNamespaces()
        writer.attribute("version", "2.0.0")
        writer.attribute("updateSequence", String(sequence))
        if sections.contains("serviceidentification") {
            writer.serviceIdentification(
                catalog.service, type: "WFS", versions: ["2.0.0"], LocalizedText.Language(kvp))
        }
        if sections.contains("serviceprovider") { writer.serviceProvider(catalog.service.contact) }
        if sections.contains("operationsmetadata") { writer.operations(endpoint, layers) }
        if sections.contains("featuretypelist") {
            writer.start("wfs:FeatureTypeList")
            for layer in layers {
                let extent = layer.type.geometry == nil ? .empty : try await publisher.extent(of: layer, in: .crs84)
                writer.featureType(layer, catalog.crs(of: layer), extent)
            }
            writer.end()
        }
        if sections.contains("filter_capabilities") { writer.filterCapabilities() }
        writer.end()
        return Response(mediaType: "application/xml", writer.bytes).tagged("\(data)|\(sequence)|\(baseURL)".entityTag)
    }

    private static let sections = [
        "ServiceIdentification", "ServiceProvider", "OperationsMetadata", "FeatureTypeList", "Filter_Capabilities",
    ]
}

extension XMLWriter {
    fileprivate mutating func capabilitiesNamespaces() {
        namespace("wfs", "http://www.opengis.net/wfs/2.0")
        namespace("ows", "http://www.opengis.net/ows/1.1")
        namespace("fes", "http://www.opengis.net/fes/2.0")
        namespace("gml", "http://www.opengis.net/gml/3.2")
        namespace("xlink", "http://www.w3.org/1999/xlink")
        namespace("xsi", "http://www.w3.org/2001/XMLSchema-instance")
        namespace(TypeNames.prefix, TypeNames.namespace)
        attribute(
            "xsi:schemaLocation", "http://www.opengis.net/wfs/2.0 http://schemas.opengis.net/wfs/2.0/wfs.xsd")
    }

    private mutating func localized(_ name: String, _ text: LocalizedText?) {
        guard let text else { return }
        element(name, ["xml:lang": "it"], text: text.italian)
        if let english = text.english { element(name, ["xml:lang": "en"], text: english) }
    }

    fileprivate mutating func featureType(_ layer: Layer, _ crs: [CRS], _ extent: Envelope) {
        element("wfs:FeatureType") { writer in
            writer.element("wfs:Name", text: TypeNames.prefix + ":" + layer.name)
            writer.localized("wfs:Title", layer.title)
            for language in [LocalizedText.Language.italian, .english] {
                writer.element("wfs:Abstract", ["xml:lang": language.rawValue], text: layer.terms(language))
            }
            if !layer.keywords.isEmpty {
                writer.element("ows:Keywords") { writer in
                    for keyword in layer.keywords { writer.element("ows:Keyword", text: keyword) }
                }
            }
            if layer.type.geometry == nil {
                writer.element("wfs:NoCRS")
            } else {
                writer.element("wfs:DefaultCRS", text: crs.first?.urn ?? "")
                for other in crs.dropFirst() { writer.element("wfs:OtherCRS", text: other.urn) }
            }
            writer.element("wfs:OutputFormats") { writer in
                for format in WFSExchange.formats { writer.element("wfs:Format", text: format.mediaType) }
            }
            guard !extent.isEmpty else { return }
            let box = extent.expanded(by: 1e-6)
            writer.element("ows:WGS84BoundingBox") { writer in
                writer.element("ows:LowerCorner", text: "\(box.minX.sixDecimals) \(box.minY.sixDecimals)")
                writer.element("ows:UpperCorner", text: "\(box.maxX.sixDecimals) \(box.maxY.sixDecimals)")
            }
        }
    }
}

extension Layer {
    /// What the layer is, and under which conditions it may be used.
    fileprivate func terms(_ language: LocalizedText.Language) -> String {
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
