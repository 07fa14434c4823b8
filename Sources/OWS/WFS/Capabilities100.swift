import Languages
import Markup
import Publishing
import ReferenceSystems

extension XMLWriter {
    /// The capabilities of WFS 1.0.0, which are older than OWS Common: names without prefix, texts in one language.
    ///
    /// The box of a type is in degrees, as every client takes it, though the standard speaks of the CRS of the type.
    /// GeoJSON and CSV are there too, but the schema has no name for them. Source: OGC 02-058, 12 and annex A.4.
    mutating func capabilities100(
        _ service: ServiceMetadata, _ endpoint: String, _ sequence: Int, _ types: [FeatureTypeEntry],
        _ language: LocalizedText.Language
    ) {
        start("WFS_Capabilities")
        namespace("", WFSVersion.v100.namespace)
        namespace("ogc", "http://www.opengis.net/ogc")
        namespace("xsi", "http://www.w3.org/2001/XMLSchema-instance")
        namespace(TypeNames.prefix, TypeNames.namespace)
        attribute(
            "xsi:schemaLocation",
            "http://www.opengis.net/wfs http://schemas.opengis.net/wfs/1.0.0/WFS-capabilities.xsd")
        attribute("version", WFSVersion.v100.rawValue)
        attribute("updateSequence", String(sequence))
        element("Service") { writer in
            writer.element("Name", text: "WFS")
            writer.element("Title", text: service.title[language])
            writer.element("Abstract", text: service.abstract[language])
            writer.keywords(service.keywords)
            writer.element("OnlineResource", text: endpoint)
            writer.element("Fees", text: service.fees)
            writer.element("AccessConstraints", text: service.accessConstraints)
        }
        element("Capability") { writer in
            writer.element("Request") { writer in
                for operation in WFSVersion.v100.operations { writer.operation(operation, endpoint) }
            }
        }
        element("FeatureTypeList") { writer in
            writer.element("Operations") { $0.element("Query") }
            for type in types { writer.featureType(type, language) }
        }
        filterCapabilities100()
        end()
    }

    private mutating func operation(_ name: String, _ endpoint: String) {
        element(name) { writer in
            if name == "DescribeFeatureType" {
                writer.element("SchemaDescriptionLanguage") { $0.element("XMLSCHEMA") }
            }
            if name == "GetFeature" { writer.element("ResultFormat") { $0.element("GML2") } }
            for (method, address) in [("Get", endpoint + "?"), ("Post", endpoint)] {
                writer.element("DCPType") { writer in
                    writer.element("HTTP") { $0.element(method, ["onlineResource": address]) }
                }
            }
        }
    }

    private mutating func featureType(_ entry: FeatureTypeEntry, _ language: LocalizedText.Language) {
        element("FeatureType") { writer in
            writer.element("Name", text: TypeNames.prefix + ":" + entry.layer.name)
            writer.element("Title", text: entry.layer.title[language])
            writer.element("Abstract", text: entry.layer.terms(language))
            writer.keywords(entry.layer.keywords)
            writer.element("SRS", text: entry.crs.first?.description ?? "")
            guard let corners = entry.corners else { return }
            writer.element(
                "LatLongBoundingBox",
                ["minx": corners.minX, "miny": corners.minY, "maxx": corners.maxX, "maxy": corners.maxY])
        }
    }

    private mutating func keywords(_ words: [String]) {
        if !words.isEmpty { element("Keywords", text: words.joined(separator: ", ")) }
    }
}
