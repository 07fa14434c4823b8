import Languages
import Markup
import Publishing

/// The sections that capabilities of OWS Common share. Source: OGC 06-121r3 (1.1.0), 7.4; OGC 05-008c1 (1.0.0), 7.4.
extension XMLWriter {
    /// - Parameter type: `OGC WMTS`, `WFS`.
    mutating func serviceIdentification(
        _ service: ServiceMetadata, type: String, versions: [String], profiles: [String] = [],
        _ language: LocalizedText.Language, _ common: OWSCommon = .v110
    ) {
        element("ows:ServiceIdentification") { writer in
            // Texts had no language before version 1.1.0.
            let tag = common == .v110 ? language.rawValue : nil
            writer.element("ows:Title", ["xml:lang": tag], text: service.title[language])
            writer.element("ows:Abstract", ["xml:lang": tag], text: service.abstract[language])
            writer.owsKeywords(service.keywords)
            writer.element("ows:ServiceType", ["codeSpace": "OGC"], text: type)
            for version in versions { writer.element("ows:ServiceTypeVersion", text: version) }
            for profile in profiles { writer.element("ows:Profile", text: profile) }
            writer.element("ows:Fees", text: service.fees)
            writer.element("ows:AccessConstraints", text: service.accessConstraints)
        }
    }

    mutating func owsKeywords(_ keywords: [String]) {
        guard !keywords.isEmpty else { return }
        element("ows:Keywords") { writer in for word in keywords { writer.element("ows:Keyword", text: word) } }
    }

    mutating func serviceProvider(_ contact: ServiceMetadata.Contact) {
        element("ows:ServiceProvider") { writer in
            writer.element("ows:ProviderName", text: contact.organization)
            if let site = contact.site { writer.element("ows:ProviderSite", ["xlink:href": site]) }
            writer.element("ows:ServiceContact") { writer in
                writer.optionalElement("ows:IndividualName", contact.person)
                writer.optionalElement("ows:PositionName", contact.position)
                writer.element("ows:ContactInfo") { writer in
                    if let phone = contact.phone {
                        writer.element("ows:Phone") { $0.element("ows:Voice", text: phone) }
                    }
                    writer.element("ows:Address") { writer in
                        writer.optionalElement("ows:DeliveryPoint", contact.address)
                        writer.optionalElement("ows:City", contact.city)
                        writer.optionalElement("ows:PostalCode", contact.postalCode)
                        writer.optionalElement("ows:Country", contact.country)
                        writer.optionalElement("ows:ElectronicMailAddress", contact.email)
                    }
                    if let site = contact.site { writer.element("ows:OnlineResource", ["xlink:href": site]) }
                }
            }
        }
    }

    mutating func optionalElement(_ name: String, _ text: String?) {
        if let text { element(name, text: text) }
    }

    /// A parameter or constraint with its values. - Parameter name: `ows:Parameter`, `ows:Constraint`.
    mutating func domain(_ element: String, _ name: String, _ values: [String], _ common: OWSCommon = .v110) {
        self.element(element, ["name": name]) { writer in
            if common == .v110 { writer.start("ows:AllowedValues") }
            for value in values { writer.element("ows:Value", text: value) }
            if common == .v110 { writer.end() }
        }
    }
}
