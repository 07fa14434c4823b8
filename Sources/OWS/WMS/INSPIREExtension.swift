import Languages
import Markup
import Publishing
import Services

/// What INSPIRE wants a view service to say of itself: its metadata, in the capabilities, and its languages.
///
/// Nothing is said when nobody can be written to: the schema wants the address of the point of contact.
/// Source: Technical Guidance for the implementation of INSPIRE View Services 3.11, 4.2.3.3, scenario 2.
struct INSPIREExtension {
    private let service: ServiceMetadata
    private let language: LocalizedText.Language
    private let address: String
    /// ISO 8601.
    private let date: String

    /// - Parameter revision: seconds since 1970.
    init(_ service: ServiceMetadata, _ language: LocalizedText.Language, address: String, revision: Int) {
        self.service = service
        self.language = language
        self.address = address
        date = String(Timestamp(seconds: Int64(revision)).description.prefix(10))
    }

    func write(to writer: inout XMLWriter) {
        guard let email = service.contact.email else { return }
        writer.element("inspire_vs:ExtendedCapabilities") { writer in
            writer.element("inspire_common:ResourceLocator") { writer in
                writer.element(
                    "inspire_common:URL", text: address + "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities")
                writer.element("inspire_common:MediaType", text: "application/vnd.ogc.wms_xml")
            }
            writer.element("inspire_common:ResourceType", text: "service")
            writer.element("inspire_common:TemporalReference") { writer in
                writer.element("inspire_common:DateOfLastRevision", text: date)
            }
            writer.element("inspire_common:Conformity") { writer in
                writer.element("inspire_common:Specification") { writer in
                    writer.element(
                        "inspire_common:Title",
                        text: "REGOLAMENTO (CE) N. 976/2009 per quanto riguarda i servizi di rete")
                    writer.element("inspire_common:DateOfPublication", text: "2009-10-19")
                }
                writer.element("inspire_common:Degree", text: "notEvaluated")
            }
            writer.element("inspire_common:MetadataPointOfContact") { writer in
                writer.element("inspire_common:OrganisationName", text: service.contact.organization)
                writer.element("inspire_common:EmailAddress", text: email)
            }
            writer.element("inspire_common:MetadataDate", text: date)
            writer.element("inspire_common:SpatialDataServiceType", text: "view")
            writer.element("inspire_common:MandatoryKeyword") { writer in
                writer.element("inspire_common:KeywordValue", text: "infoMapAccessService")
            }
            languages(&writer)
        }
    }

    private func languages(_ writer: inout XMLWriter) {
        writer.element("inspire_common:SupportedLanguages") { writer in
            writer.element("inspire_common:DefaultLanguage") { $0.element("inspire_common:Language", text: "ita") }
            writer.element("inspire_common:SupportedLanguage") { $0.element("inspire_common:Language", text: "eng") }
        }
        writer.element("inspire_common:ResponseLanguage") { writer in
            writer.element("inspire_common:Language", text: language.threeLetters)
        }
    }
}
