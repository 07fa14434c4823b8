import FeatureStores
import Languages
import Markup
import Publishing
import Services

/// The frame of every page: header, path, content, footer. No script, nothing from elsewhere.
///
/// Source: WHATWG HTML; W3C WCAG 2.2, AA.
struct Page: Sendable {
    private let resources: OGCAPIResources
    private let parameters: Parameters
    let language: LocalizedText.Language
    let words: PageWords
    /// Whether search engines may keep it.
    var isIndexed = true
    /// What its address has in the other language beside `lang`.
    var format: String? = "html"
    /// Where it is in the other language, below the base address; `nil` where it is itself.
    var ownPath: String?

    init(_ resources: OGCAPIResources, _ parameters: Parameters, _ language: LocalizedText.Language) {
        self.resources = resources
        self.parameters = parameters
        self.language = language
        words = PageWords(language)
    }

    /// The groups of layers that the catalog has.
    var groups: [LayerGroup] { resources.catalog.service.groups }

    /// What small maps are drawn on: the map of most layers.
    var background: MapDefinition? { resources.catalog.maps.max { $0.layers.count < $1.layers.count } }

    /// Whose data a map shows at a scale.
    func credit(_ map: MapDefinition, at scaleDenominator: Double) -> String {
        resources.catalog.attribution(of: map, at: scaleDenominator)[language]
    }

    /// - Parameter path: from the landing page down, with addresses below the API's root.
    func document(title: String, path: [(title: String, address: String)], _ content: (inout XMLWriter) -> Void)
        -> [UInt8]
    {
        var writer = XMLWriter()
        head(title: title, path: path, &writer)
        content(&writer)
        foot(&writer)
        return writer.bytes
    }

    /// An answer with ``document(title:path:_:)``.
    func response(
        title: String, path: [(title: String, address: String)], _ content: (inout XMLWriter) -> Void
    ) -> Response {
        Response(mediaType: "text/html; charset=utf-8", document(title: title, path: path, content)).confined()
    }

    /// The address of a page of the API in the language of this one.
    func address(_ below: String) -> String {
        resources.root + below + "?f=html" + (language == .italian ? "" : "&lang=en")
    }

    private func address(in language: LocalizedText.Language) -> String {
        if let ownPath { return resources.request.baseURL + ownPath + "?lang=" + language.rawValue }
        return resources.address(parameters, with: [("lang", language.rawValue), ("f", format)])
    }

    func head(title: String, path: [(title: String, address: String)], _ writer: inout XMLWriter) {
        let service = resources.catalog.service
        writer.raw("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\"><head><meta charset=\"utf-8\">".utf8)
        writer.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">".utf8)
        writer.element("title", text: path.isEmpty ? title : title + " – " + service.title[language])
        if !isIndexed { writer.element("meta", ["name": "robots", "content": "noindex"]) }
        writer.element("link", ["rel": "icon", "type": "image/svg+xml", "href": PageStyle.icon])
        writer.raw("<style>\(PageStyle.css)</style></head><body>".utf8)
        writer.element("a", ["class": "skip", "href": "#main"], text: words.skip)
        writer.raw("<header><div class=\"owner\">".utf8)
        if let site = service.contact.site {
            writer.element("a", ["href": site], text: service.contact.organization)
        } else {
            writer.element("span", text: service.contact.organization)
        }
        let other = LocalizedText.Language.allCases.first { $0 != language } ?? .english
        writer.element(
            "a",
            [
                "class": "language", "lang": other.rawValue, "hreflang": other.rawValue,
                "href": address(in: other),
            ], text: words.otherLanguage)
        writer.raw("</div><div class=\"title\">".utf8)
        writer.element("a", ["class": "name", "href": address("")], text: service.title[language])
        writer.raw("<nav aria-label=\"\(words.navigation)\">".utf8)
        writer.element("a", ["href": address("/collections")], text: words.collections)
        writer.element("a", ["href": resources.request.baseURL + "/"], text: words.map)
        writer.raw("</nav></div></header>".utf8)
        if !path.isEmpty {
            writer.element("nav", ["class": "path", "aria-label": words.breadcrumb]) { writer in
                writer.element("ol") { writer in
                    for step in [(title: words.home, address: "")] + path {
                        writer.element("li") { $0.element("a", ["href": address(step.address)], text: step.title) }
                    }
                    writer.element("li", ["aria-current": "page"], text: title)
                }
            }
        }
        writer.raw("<main id=\"main\">".utf8)
        writer.element("h1", text: title)
    }

    /// - Parameter layers: those on the page, whose conditions of use it shows.
    func conditions(_ layers: [Layer], _ writer: inout XMLWriter) {
        writer.element("section", ["class": "conditions", "aria-labelledby": "conditions"]) { writer in
            writer.element("h2", ["id": "conditions"], text: words.conditions)
            writer.element("dl") { writer in
                for layer in layers {
                    writer.element("dt", text: words.license)
                    writer.element("dd") { writer in
                        writer.element(
                            "a", ["rel": "license", "href": layer.license.url], text: layer.license.identifier)
                    }
                    writer.element("dt", text: words.source)
                    writer.element("dd", text: layer.attribution[language])
                }
            }
        }
    }

    func notice(_ layer: Layer, _ writer: inout XMLWriter) {
        guard let notice = layer.notice else { return }
        writer.element("p", ["class": "notice", "role": "note"]) { writer in
            writer.element("strong", text: words.notice + ": ")
            writer.text(notice[language])
        }
    }

    /// Links to the same in other formats.
    func formats(_ links: [Link], _ writer: inout XMLWriter) {
        writer.element("p", ["class": "formats"]) { writer in
            writer.text(words.otherFormats + ": ")
            for link in links where link.rel == "alternate" {
                writer.element(
                    "a", ["rel": "alternate", "type": link.type, "href": link.href], text: link.title ?? link.href)
                writer.text(" ")
            }
        }
    }

    /// Links to everything as a file.
    func downloads(_ links: [Link], _ writer: inout XMLWriter) {
        let files = links.filter { $0.rel == "enclosure" }
        guard !files.isEmpty else { return }
        writer.element("p", ["class": "downloads"]) { writer in
            for link in files {
                writer.element(
                    "a", ["class": "button", "rel": link.rel, "type": link.type, "href": link.href, "download": ""],
                    text: link.title ?? link.href)
                writer.text(" ")
            }
        }
    }

    func foot(_ writer: inout XMLWriter) {
        let contact = resources.catalog.service.contact
        writer.raw("</main><footer>".utf8)
        writer.element("p") { writer in
            writer.text(contact.organization)
            if let email = contact.email {
                writer.text(" · ")
                writer.element("a", ["href": "mailto:" + email], text: email)
            }
        }
        writer.element("p") { writer in
            writer.element("a", ["href": address("/conformance")], text: words.conformance)
            writer.text(" · ")
            writer.element("a", ["href": address("/api")], text: words.documentation)
        }
        writer.raw("</footer></body></html>\n".utf8)
    }
}

extension XMLWriter {
    /// A table that scrolls sideways by itself, with a header for each column.
    mutating func table(
        caption: String, columns: [String], _ rows: (inout XMLWriter) -> Void
    ) {
        tableHead(caption: caption, columns: columns)
        rows(&self)
        tableFoot()
    }

    mutating func tableHead(caption: String, columns: [String]) {
        raw("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"".utf8)
        var label: [UInt8] = []
        label.append(xmlEscaping: caption)
        raw(label)
        raw("\"><table>".utf8)
        element("caption", text: caption)
        raw("<thead><tr>".utf8)
        for column in columns { element("th", ["scope": "col"], text: column) }
        raw("</tr></thead><tbody>".utf8)
    }

    mutating func tableFoot() { raw("</tbody></table></div>".utf8) }
}
