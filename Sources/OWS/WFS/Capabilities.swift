import Languages
import Markup
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures

extension WFSExchange {
    /// Source: OGC 09-025r2 (WFS 2.0), 8, OGC 04-094 (1.1.0), 13, OGC 02-058 (1.0.0), 12; OGC 06-121r3 (OWS Common 1.1.0), 7.
    func capabilities() async throws(ServiceError) -> Response {
        let layers = catalog.layers(in: .wfs)
        let data = try await publisher.version(of: layers, catalog)
        let sequence = try await publisher.updateSequence(catalog)
        var sections = try sections()
        if version != .v100, let error = ServiceError.updateSequence(kvp["updatesequence"], current: sequence) {
            guard error.code == .currentUpdateSequence else { throw error }
            sections = []
        }
        var types: [FeatureTypeEntry] = []
        if sections.contains("featuretypelist") {
            for layer in layers {
                let extent = layer.type.geometry == nil ? .empty : try await publisher.extent(of: layer, in: .crs84)
                types.append(FeatureTypeEntry(layer: layer, crs: catalog.crs(of: layer), extent: extent))
            }
        }
        var writer = XMLWriter()
        writer.declaration()
        let language = LocalizedText.Language(kvp)
        if version == .v100 {
            writer.capabilities100(catalog.service, endpoint, sequence, types, language)
        } else {
            capabilities(sections, sequence, types, language, &writer)
        }
        return Response(mediaType: version.mediaType, writer.bytes)
            .tagged("\(data)|\(sequence)|\(baseURL)|\(version.rawValue)".entityTag)
    }

    /// The document of 1.1.0 and 2.0.0, which stand on OWS Common.
    private func capabilities(
        _ sections: Set<String>, _ sequence: Int, _ types: [FeatureTypeEntry], _ language: LocalizedText.Language,
        _ writer: inout XMLWriter
    ) {
        writer.start("wfs:WFS_Capabilities")
        writer.capabilitiesNamespaces(version)
        writer.attribute("version", version.rawValue)
        writer.attribute("updateSequence", String(sequence))
        if sections.contains("serviceidentification") {
            let others = WFSVersion.allCases.reversed().filter { $0 != version }
            writer.serviceIdentification(
                catalog.service, type: "WFS", versions: ([version] + others).map(\.rawValue), language, version.common)
        }
        if sections.contains("serviceprovider") { writer.serviceProvider(catalog.service.contact) }
        if sections.contains("operationsmetadata") { writer.operations(endpoint, version) }
        if sections.contains("featuretypelist") { writer.featureTypes(types, version, language) }
        if sections.contains("filter_capabilities") {
            if version == .v200 { writer.filterCapabilities() } else { writer.filterCapabilities110() }
        }
        writer.end()
    }

    /// The sections asked for, in lower case. - Throws: `invalidParameter` for one that there is not.
    private func sections() throws(ServiceError) -> Set<String> {
        let known = version.sections
        let everything = Set(known.map { $0.lowercased() })
        let asked = Set(kvp.list("sections").map { $0.trimmed.lowercased() })
        if version == .v100 || asked.isEmpty || asked.contains("all") { return everything }
        if let unknown = asked.first(where: { !everything.contains($0) }) {
            throw ServiceError(
                .invalidParameter, locator: "sections",
                it: "La sezione «\(unknown.prefix(40))» non esiste; sono disponibili "
                    + "\(known.joined(separator: ", ")), All.",
                en: "There is no section \(unknown.prefix(40)); there are \(known.joined(separator: ", ")), All.")
        }
        // The schema of 1.1.0 has no document without it.
        return version == .v110 ? asked.union(["filter_capabilities"]) : asked
    }
}

extension WFSVersion {
    /// Of capabilities.
    var sections: [String] {
        ["ServiceIdentification", "ServiceProvider", "OperationsMetadata", "FeatureTypeList"]
            + (self == .v110 ? ["ServesGMLObjectTypeList", "SupportsGMLObjectTypeList"] : [])
            + ["Filter_Capabilities"]
    }
}

extension XMLWriter {
    fileprivate mutating func capabilitiesNamespaces(_ version: WFSVersion) {
        namespace("wfs", version.namespace)
        namespace("ows", version.common.namespace)
        if version == .v200 {
            namespace("fes", "http://www.opengis.net/fes/2.0")
            namespace("gml", "http://www.opengis.net/gml/3.2")
        } else {
            namespace("ogc", "http://www.opengis.net/ogc")
            namespace("gml", "http://www.opengis.net/gml")
        }
        namespace("xlink", "http://www.w3.org/1999/xlink")
        namespace("xsi", "http://www.w3.org/2001/XMLSchema-instance")
        namespace(TypeNames.prefix, TypeNames.namespace)
        let schema = version == .v200 ? "2.0/wfs.xsd" : "1.1.0/wfs.xsd"
        attribute("xsi:schemaLocation", "\(version.namespace) http://schemas.opengis.net/wfs/\(schema)")
    }
}
