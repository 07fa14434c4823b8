import Languages
import Markup
import Publishing
import Services

/// The landing page for people.
struct LandingPage {
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
        let service = resources.catalog.service
        return page.response(title: service.title[page.language], path: []) { writer in
            writer.element("p", text: service.abstract[page.language])
            page.formats(links, &writer)
            writer.element("p") { writer in
                writer.element(
                    "a", ["class": "button", "href": page.address("/collections")], text: page.words.collections)
                writer.text(" ")
                writer.element(
                    "a", ["class": "button", "href": resources.request.baseURL + "/"], text: page.words.map)
            }
            writer.element("h2", text: page.words.services)
            writer.element("ul") { writer in
                var seen: Set<String> = []
                for link in links where Self.shown(link) && seen.insert(link.href).inserted {
                    writer.element("li") { writer in
                        writer.element(
                            "a", ["rel": link.rel, "type": link.type, "href": link.href],
                            text: link.title ?? link.href)
                    }
                }
            }
            writer.element("h2", text: page.words.conditions)
            writer.element("p", ["lang": "it"], text: service.accessConstraints)
        }
    }

    /// What is no other form of this page, and has no button of its own.
    private static func shown(_ link: Link) -> Bool { !["self", "alternate", "data"].contains(link.rel) }
}

/// The conformance declaration for people.
struct ConformancePage {
    private let page: Page
    private let links: [Link]
    private let classes: [String]

    init(
        _ resources: OGCAPIResources, _ parameters: Parameters, _ language: LocalizedText.Language, _ links: [Link],
        classes: [String]
    ) {
        page = Page(resources, parameters, language)
        self.links = links
        self.classes = classes
    }

    func response() -> Response {
        page.response(title: page.words.conformance, path: []) { writer in
            page.formats(links, &writer)
            writer.element("ul") { writer in
                for name in classes { writer.element("li") { $0.element("a", ["href": name], text: name) } }
            }
        }
    }
}
