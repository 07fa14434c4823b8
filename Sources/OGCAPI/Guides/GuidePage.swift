import Languages
import Markup
import Publishing
import ReferenceSystems
import Services

/// What the address of a service is for, and how a program is given it, step by step.
struct GuidePage {
    private let guide: Guide
    private let resources: OGCAPIResources
    private let choice: LanguageChoice
    private let page: Page
    private let words: GuideWords

    init(_ guide: Guide, _ resources: OGCAPIResources) {
        self.guide = guide
        self.resources = resources
        choice = resources.request.languageChoice
        var page = Page(resources, Parameters(unchecked: []), choice.language)
        page.format = nil
        // A bare address has no room for a language: with any parameter it is the service's.
        page.ownPath = "/guide/" + guide.rawValue
        self.page = page
        words = GuideWords(
            guide, service: resources.catalog.service.title[choice.language],
            crs: resources.catalog.service.crs.first?.description ?? "EPSG:25833")
    }

    func response() -> Response {
        let language = page.language
        let base = resources.request.baseURL
        var response = page.response(title: words.title[language], path: []) { writer in
            writer.element("p", ["class": "lead"], text: words.purpose[language])
            writer.element("h2", text: words.addressTitle[language])
            writer.element("p") { $0.element("code", ["class": "address"], text: base + guide.address) }
            writer.element("p") { writer in
                writer.text(words.addressNote[language] + " ")
                writer.element("a", ["href": base + guide.capabilities(language)], text: words.capabilities[language])
                writer.text(".")
            }
            for program in words.programs {
                writer.element("h2", text: program.name)
                writer.element("ol") { writer in
                    for step in program.steps { writer.element("li") { self.step(step[language], &$0) } }
                }
            }
            layers(&writer)
            others(&writer)
        }
        response.declare(choice)
        return response
    }

    /// What is to be typed stands between backquotes; `{}` is the address.
    private func step(_ text: String, _ writer: inout XMLWriter) {
        for (index, piece) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
            let words = piece.replacing("{}", with: resources.request.baseURL + guide.address)
            if index.isMultiple(of: 2) {
                writer.text(String(words))
            } else {
                writer.element("code", text: String(words))
            }
        }
    }

    private func layers(_ writer: inout XMLWriter) {
        let (catalog, language) = (resources.catalog, page.language)
        let maps = guide == .wfs ? [] : catalog.maps.map { (name: $0.name, title: $0.title, page: String?.none) }
        let layers = catalog.layers(in: guide.publication).map { layer in
            (
                name: layer.name, title: layer.title,
                page: layer.isPublished(.features) ? page.address("/collections/" + layer.name) : nil
            )
        }
        writer.element("h2", text: words.layersTitle[language])
        writer.table(
            caption: words.layersCaption(maps.count + layers.count)[language],
            columns: [words.layerTitle[language], words.layerName[language]]
        ) { writer in
            for entry in maps + layers {
                writer.element("tr") { writer in
                    writer.element("th", ["scope": "row"]) { writer in
                        guard let address = entry.page else { return writer.text(entry.title[language]) }
                        writer.element("a", ["href": address], text: entry.title[language])
                    }
                    writer.element("td") { $0.element("code", text: (guide == .wfs ? "dime:" : "") + entry.name) }
                }
            }
        }
    }

    private func others(_ writer: inout XMLWriter) {
        writer.element("h2", text: words.othersTitle[page.language])
        writer.element("ul") { writer in
            for other in Guide.allCases where other != guide {
                let words = GuideWords(other, service: "", crs: "")
                writer.element("li") { writer in
                    writer.element(
                        "a",
                        [
                            "href": resources.request.baseURL + "/guide/" + other.rawValue
                                + (page.language == .english ? "?lang=en" : "")
                        ], text: words.title[page.language])
                }
            }
            writer.element("li") { $0.element("a", ["href": page.address("")], text: "OGC API – Features") }
        }
    }
}
