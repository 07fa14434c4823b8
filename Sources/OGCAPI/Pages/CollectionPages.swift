import FeatureStores
import Languages
import Markup
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures

/// The list of collections for people.
struct CollectionsPage {
    private let page: Page
    private let links: [Link]
    private let collections: [CollectionDescription]

    init(
        _ resources: OGCAPIResources, _ parameters: Parameters, _ language: LocalizedText.Language, _ links: [Link],
        collections: [CollectionDescription]
    ) {
        page = Page(resources, parameters, language)
        self.links = links
        self.collections = collections
    }

    func response() -> Response {
        page.response(title: page.words.collections, path: []) { writer in
            page.formats(links, &writer)
            for group in groups {
                writer.element("h2", text: group.title)
                writer.element("ul", ["class": "cards"]) { writer in
                    for collection in group.collections { card(collection.layer, &writer) }
                }
            }
        }
    }

    /// As the catalog groups them; what is in no group comes last.
    private var groups: [(title: String, collections: [CollectionDescription])] {
        var rest = collections
        var groups: [(title: String, collections: [CollectionDescription])] = []
        for group in page.groups {
            let members = rest.filter { group.layers.contains($0.layer.name) }
            rest.removeAll { group.layers.contains($0.layer.name) }
            if !members.isEmpty { groups.append((group.title[page.language], members)) }
        }
        if !rest.isEmpty { groups.append((page.words.others, rest)) }
        return groups
    }

    private func card(_ layer: Layer, _ writer: inout XMLWriter) {
        let (words, title) = (page.words, layer.title[page.language])
        let address = "/collections/" + layer.name
        writer.element("li") { writer in
            writer.element("h3") { $0.element("a", ["href": page.address(address)], text: title) }
            if let abstract = layer.abstract { writer.element("p", text: abstract[page.language]) }
            page.notice(layer, &writer)
            writer.element("p", ["class": "small"]) { writer in
                writer.text(words.license + ": ")
                writer.element("a", ["rel": "license", "href": layer.license.url], text: layer.license.identifier)
            }
            writer.element("p", ["class": "small"], text: "\(words.source): \(layer.attribution[page.language])")
            writer.element("p") { writer in
                writer.element(
                    "a", ["href": page.address(address + "/items"), "aria-label": "\(words.seeItems): \(title)"],
                    text: words.seeItems)
            }
        }
    }
}

/// One collection for people.
struct CollectionPage {
    private let page: Page
    private let collection: CollectionDescription
    private let baseURL: String
    private let map: MapFigure?

    /// - Parameter extent: in web Mercator; empty without features.
    init(
        _ resources: OGCAPIResources, _ parameters: Parameters, _ language: LocalizedText.Language,
        _ collection: CollectionDescription, extent: Envelope
    ) {
        page = Page(resources, parameters, language)
        baseURL = resources.request.baseURL
        self.collection = collection
        map = MapFigure(page, collection.layer, page.background, around: extent)
    }

    func response() -> Response {
        let (words, layer) = (page.words, collection.layer)
        let path = [(title: words.collections, address: "/collections")]
        return page.response(title: layer.title[page.language], path: path) { writer in
            if let abstract = layer.abstract { writer.element("p", text: abstract[page.language]) }
            page.notice(layer, &writer)
            writer.element("p") { writer in
                writer.element(
                    "a", ["class": "button", "href": page.address("/collections/\(layer.name)/items")],
                    text: words.seeItems)
            }
            page.formats(collection.links, &writer)
            page.downloads(collection.links, &writer)
            map?.write(.box, title: layer.title[page.language], baseURL: baseURL, &writer)
            writer.table(caption: words.properties, columns: [words.property, words.name, words.type]) { writer in
                for property in layer.type.properties {
                    writer.element("tr") { writer in
                        let title = layer.title(of: property.name, in: page.language)
                        writer.element("th", ["scope": "row"], text: title)
                        writer.element("td") { $0.element("code", text: property.name) }
                        writer.element("td", text: words.type(property.type))
                    }
                }
            }
            spatial(&writer)
            page.conditions([layer], &writer)
        }
    }

    private func spatial(_ writer: inout XMLWriter) {
        let words = page.words
        guard !collection.crs.isEmpty else { return }
        writer.element("dl") { writer in
            if !collection.extent.isEmpty {
                let box = collection.extent
                var bytes: [UInt8] = []
                for (index, side) in [box.minX, box.minY, box.maxX, box.maxY].enumerated() {
                    if index > 0 { bytes.append(UInt8(ascii: " ")) }
                    bytes.append(side, DecimalText(decimals: 5))
                }
                writer.element("dt", text: words.extent)
                writer.element("dd", text: String(decoding: bytes, as: UTF8.self))
            }
            writer.element("dt", text: words.crs)
            writer.element("dd") { writer in
                for (index, crs) in collection.crs.enumerated() {
                    if index > 0 { writer.text(", ") }
                    let isStorage = index == min(1, collection.crs.count - 1)
                    writer.element("a", ["href": crs.uri], text: crs.description)
                    if isStorage { writer.text(" (\(words.storedIn))") }
                }
            }
        }
    }
}
