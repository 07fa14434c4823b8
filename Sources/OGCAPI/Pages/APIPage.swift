import Languages
import Markup
import Publishing
import Services
import SimpleFeatures

/// The API for people who write programs: its addresses and the parameters of the features.
///
/// Source: OGC 17-069r4, 7.2.4 (`service-doc`).
struct APIPage {
    private let page: Page
    private let resources: OGCAPIResources
    private let links: [Link]

    init(
        _ resources: OGCAPIResources, _ parameters: Parameters, _ language: LocalizedText.Language, _ links: [Link]
    ) {
        page = Page(resources, parameters, language)
        self.resources = resources
        self.links = links
    }

    func response() -> Response {
        let words = page.words
        return page.response(title: words.documentation, path: []) { writer in
            writer.element("p", text: words.apiSummary)
            page.formats(links, &writer)
            rows(words.addresses, [words.address, words.description], words.apiPaths, below: resources.root, &writer)
            let limits = resources.catalog.service.limits
            rows(
                words.parametersOfItems, [words.parameter, words.meaning], words.apiParameters(limits), below: "",
                &writer)
            writer.element("h2", text: words.examples)
            let layer = resources.catalog.layers(in: .features).first { $0.type.geometry != nil }?.name ?? "civici"
            for query in ["limit=10", "bbox=12.330,45.430,12.345,45.440&f=csv"] {
                let address = "\(resources.root)/collections/\(layer)/items?\(query)"
                writer.element("p") { $0.element("a", ["href": address]) { $0.element("code", text: address) } }
            }
        }
    }

    private func rows(
        _ title: String, _ columns: [String], _ rows: [(String, String)], below root: String, _ writer: inout XMLWriter
    ) {
        writer.table(caption: title, columns: columns) { writer in
            for (name, meaning) in rows {
                writer.element("tr") { writer in
                    writer.element("th", ["scope": "row"]) { $0.element("code", text: root + name) }
                    writer.element("td", text: meaning)
                }
            }
        }
    }
}
