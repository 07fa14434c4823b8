import Languages
import Markup
import Portrayal
import Publishing
import ReferenceSystems
import SimpleFeatures

/// The capabilities document of either version: the service and its operations here, its layers beside.
///
/// Source: OGC 06-042 (WMS 1.3.0), 7.2.4 and annex E.1; OGC 01-068r3 (WMS 1.1.1), 7.1.4 and annex A.1.
struct WMSCapabilities {
    let catalog: Catalog
    /// By the name of the layer.
    let entries: [String: LayerEntry]
    /// Every CRS that all layers can be drawn in.
    let crs: [CRS]
    let version: WMSVersion
    let language: LocalizedText.Language
    let baseURL: String
    let sequence: Int

    var isOld: Bool { version == .v111 }
    private var address: String { baseURL + "/wms?" + (language == .english ? "LANGUAGE=eng&" : "") }

    var document: [UInt8] {
        var writer = XMLWriter()
        writer.declaration()
        if isOld {
            writer.raw(
                """
                <!DOCTYPE WMT_MS_Capabilities SYSTEM \
                "http://schemas.opengis.net/wms/1.1.1/WMS_MS_Capabilities.dtd">
                """.utf8)
            writer.start("WMT_MS_Capabilities")
        } else {
            writer.start("WMS_Capabilities")
            writer.namespace("", "http://www.opengis.net/wms")
            writer.namespace("sld", "http://www.opengis.net/sld")
            writer.namespace("xlink", "http://www.w3.org/1999/xlink")
            writer.namespace("xsi", "http://www.w3.org/2001/XMLSchema-instance")
            writer.namespace("inspire_vs", "http://inspire.ec.europa.eu/schemas/inspire_vs/1.0")
            writer.namespace("inspire_common", "http://inspire.ec.europa.eu/schemas/common/1.0")
            writer.attribute("xsi:schemaLocation", Self.schemas)
        }
        writer.attribute("version", version.rawValue)
        writer.attribute("updateSequence", String(sequence))
        service(&writer)
        writer.element("Capability") { writer in
            requests(&writer)
            writer.element("Exception") { writer in
                let old = [
                    "application/vnd.ogc.se_xml", "application/vnd.ogc.se_inimage", "application/vnd.ogc.se_blank",
                ]
                for format in isOld ? old : ["XML", "INIMAGE", "BLANK"] { writer.element("Format", text: format) }
            }
            if isOld {
                writer.element(
                    "UserDefinedSymbolization",
                    ["SupportSLD": "1", "UserLayer": "0", "UserStyle": "1", "RemoteWFS": "0"])
            } else {
                writer.element(
                    "sld:UserDefinedSymbolization",
                    [
                        "SupportSLD": "1", "UserLayer": "0", "UserStyle": "1", "RemoteWFS": "0", "InlineFeature": "0",
                        "RemoteWCS": "0",
                    ])
                INSPIREExtension(catalog.service, language, address: address, revision: sequence).write(to: &writer)
            }
            rootLayer(&writer)
        }
        writer.end()
        return writer.bytes
    }

    private static let schemas = [
        "http://www.opengis.net/wms http://schemas.opengis.net/wms/1.3.0/capabilities_1_3_0.xsd",
        "http://www.opengis.net/sld http://schemas.opengis.net/sld/1.1.0/sld_capabilities.xsd",
        "http://inspire.ec.europa.eu/schemas/inspire_vs/1.0",
        "http://inspire.ec.europa.eu/schemas/inspire_vs/1.0/inspire_vs.xsd",
    ].joined(separator: " ")

    private func service(_ writer: inout XMLWriter) {
        let service = catalog.service
        writer.element("Service") { writer in
            writer.element("Name", text: isOld ? "OGC:WMS" : "WMS")
            writer.element("Title", text: service.title[language])
            writer.element("Abstract", text: service.abstract[language])
            keywords(service.keywords, &writer)
            onlineResource(service.contact.site ?? baseURL, &writer)
            contact(service.contact, &writer)
            writer.element("Fees", text: service.fees)
            writer.element("AccessConstraints", text: service.accessConstraints)
            if !isOld {
                writer.element("LayerLimit", text: String(service.limits.maximumMapLayers))
                writer.element("MaxWidth", text: String(service.limits.maximumMapSize))
                writer.element("MaxHeight", text: String(service.limits.maximumMapSize))
            }
        }
    }

    private func contact(_ contact: ServiceMetadata.Contact, _ writer: inout XMLWriter) {
        writer.element("ContactInformation") { writer in
            writer.element("ContactPersonPrimary") { writer in
                writer.element("ContactPerson", text: contact.person ?? "")
                writer.element("ContactOrganization", text: contact.organization)
            }
            writer.optionalElement("ContactPosition", contact.position)
            writer.element("ContactAddress") { writer in
                writer.element("AddressType", text: "postal")
                writer.element("Address", text: contact.address ?? "")
                writer.element("City", text: contact.city ?? "")
                writer.element("StateOrProvince")
                writer.element("PostCode", text: contact.postalCode ?? "")
                writer.element("Country", text: contact.country ?? "")
            }
            writer.optionalElement("ContactVoiceTelephone", contact.phone)
            writer.optionalElement("ContactElectronicMailAddress", contact.email)
        }
    }

    private func requests(_ writer: inout XMLWriter) {
        let prefix = isOld ? "" : "sld:"
        let capabilities = isOld ? [version.capabilitiesMediaType, "text/xml"] : ["text/xml"]
        let images = ImageFormat.allCases.map(\.rawValue)
        writer.element("Request") { writer in
            operation("GetCapabilities", capabilities, takesPost: false, &writer)
            operation("GetMap", images, takesPost: true, &writer)
            operation("GetFeatureInfo", FeatureInfoFormat.allCases.map(\.mediaType), takesPost: true, &writer)
            operation(prefix + "DescribeLayer", ["text/xml"], takesPost: false, &writer)
            operation(prefix + "GetLegendGraphic", images, takesPost: false, &writer)
            if isOld { operation("GetStyles", ["text/xml"], takesPost: false, &writer) }
        }
    }

    private func operation(_ name: String, _ formats: [String], takesPost: Bool, _ writer: inout XMLWriter) {
        writer.element(name) { writer in
            for format in formats { writer.element("Format", text: format) }
            writer.element("DCPType") { writer in
                writer.element("HTTP") { writer in
                    writer.element("Get") { onlineResource(address, &$0) }
                    if takesPost { writer.element("Post") { onlineResource(address, &$0) } }
                }
            }
        }
    }

    func keywords(_ keywords: [String], _ writer: inout XMLWriter) {
        guard !keywords.isEmpty else { return }
        writer.element("KeywordList") { writer in for word in keywords { writer.element("Keyword", text: word) } }
    }

    func onlineResource(_ href: String, _ writer: inout XMLWriter) {
        writer.start("OnlineResource")
        if isOld { writer.namespace("xlink", "http://www.w3.org/1999/xlink") }
        writer.attribute("xlink:type", "simple")
        writer.attribute("xlink:href", href)
        writer.end()
    }
}
