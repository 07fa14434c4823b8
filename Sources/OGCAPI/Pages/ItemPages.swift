import FeatureStores
import Formats
import Languages
import Markup
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures

/// One page of features for people, a row each, written as they come.
struct ItemsPage: Sendable {
    private let page: Page
    private let answer: ItemsAnswer

    init(_ resources: OGCAPIResources, _ answer: ItemsAnswer) {
        page = Page(resources, answer.asked.parameters, answer.language)
        self.answer = answer
    }

    func body(_ stream: FeatureStream) -> ResponseBody {
        ResponseBody { sink in
            var output = FeatureOutput(sink)
            output.bytes = head(stream.type)
            for try await batch in stream {
                try Task.checkCancellation()
                var writer = XMLWriter()
                for row in 0..<batch.count { self.row(row, batch, &writer) }
                output.bytes.append(contentsOf: writer.bytes)
                if output.bytes.count > 1 << 16 { try await output.flush() }
            }
            output.bytes.append(contentsOf: foot)
            try await output.flush()
        }
    }

    private var layer: Layer { answer.asked.layer }

    private func head(_ type: FeatureType) -> [UInt8] {
        let words = page.words
        var writer = XMLWriter()
        page.head(
            title: "\(layer.title[page.language]): \(words.items.lowercased())",
            path: [
                (words.collections, "/collections"), (layer.title[page.language], "/collections/" + layer.name),
            ], &writer)
        page.notice(layer, &writer)
        page.formats(answer.links, &writer)
        page.downloads(answer.links, &writer)
        let first = answer.asked.offset + 1
        let range = words.range(first, first + answer.returned - 1, of: answer.matched)
        pages(named: page.words.pages, &writer)
        writer.tableHead(
            caption: "\(layer.title[page.language]): \(range)",
            columns: [words.identifier] + type.properties.map { layer.title(of: $0.name, in: page.language) }
                + (type.geometry == nil ? [] : [words.geometry]))
        return writer.bytes
    }

    private func row(_ row: Int, _ batch: FeatureBatch, _ writer: inout XMLWriter) {
        let id = batch.ids[row]
        writer.element("tr") { writer in
            writer.element("th", ["scope": "row"]) { writer in
                let address = page.address("/collections/\(layer.name)/items/\(id.percentEncoded)")
                writer.element("a", ["href": address], text: id)
            }
            for (column, property) in zip(batch.columns, batch.type.properties) {
                let text = layer.shown(column[row], of: property, in: page.language)
                writer.element("td", ["class": text.utf8.count > 40 ? "long" : "short"], text: text)
            }
            guard batch.type.geometry != nil else { return }
            writer.element("td", ["class": "short"], text: batch.geometries.summary(row, answer.asked.crs, page.words))
        }
    }

    private var foot: [UInt8] {
        var writer = XMLWriter()
        writer.tableFoot()
        pages(named: page.words.pagesBelow, &writer)
        page.conditions([layer], &writer)
        page.foot(&writer)
        return writer.bytes
    }

    private func pages(named name: String, _ writer: inout XMLWriter) {
        let links = answer.links.filter { $0.rel == "next" || $0.rel == "prev" }
        guard !links.isEmpty else { return }
        writer.element("nav", ["class": "pages", "aria-label": name]) { writer in
            for link in links.sorted(by: { $0.rel > $1.rel }) {
                writer.element("a", ["rel": link.rel, "href": link.href], text: link.title ?? link.rel)
            }
        }
    }
}

/// One feature for people.
struct ItemPage {
    private let page: Page
    private let layer: Layer
    private let links: [Link]
    private let batch: FeatureBatch
    private let crs: CRS
    private let resources: OGCAPIResources

    init(
        _ resources: OGCAPIResources, _ parameters: Parameters, _ language: LocalizedText.Language, _ layer: Layer,
        _ links: [Link], _ batch: FeatureBatch, _ crs: CRS
    ) {
        page = Page(resources, parameters, language)
        self.resources = resources
        self.layer = layer
        self.links = links
        self.batch = batch
        self.crs = crs
    }

    var document: [UInt8] {
        let words = page.words
        let name = layer.titleProperty.map { batch.value($0, row: 0).text }.flatMap { $0.isEmpty ? nil : $0 }
        let path = [
            (title: words.collections, address: "/collections"),
            (title: layer.title[page.language], address: "/collections/" + layer.name),
            (title: words.items, address: "/collections/\(layer.name)/items"),
        ]
        let title = name ?? batch.ids[0]
        return page.document(title: title, path: path) { writer in
            page.notice(layer, &writer)
            page.formats(links, &writer)
            map(title, &writer)
            writer.table(caption: layer.title[page.language], columns: [words.property, words.value]) { writer in
                line(words.identifier, batch.ids[0], &writer)
                for (index, property) in batch.type.properties.enumerated() {
                    let title = layer.title(of: property.name, in: page.language)
                    let value = layer.shown(batch.columns[index][0], of: property, in: page.language)
                    line(title, value.isEmpty ? "–" : value, &writer)
                }
                if batch.type.geometry != nil {
                    line(words.geometry, batch.geometries.summary(0, crs, words), &writer)
                }
            }
            page.conditions([layer], &writer)
        }
    }

    private func map(_ title: String, _ writer: inout XMLWriter) {
        guard batch.type.geometry != nil, let step = try? Transformation(from: crs, to: .webMercator) else { return }
        var geometries = batch.geometries
        step.transform(&geometries.coordinates)
        let figure = MapFigure(
            page, layer, page.background, around: geometries.envelope(ofRow: 0))
        figure?.write(
            .geometry(geometries, row: 0), title: title, baseURL: resources.request.baseURL, &writer)
    }

    private func line(_ name: String, _ value: String, _ writer: inout XMLWriter) {
        writer.element("tr") { writer in
            writer.element("th", ["scope": "row"], text: name)
            writer.element("td", text: value)
        }
    }
}

extension Layer {
    /// A value as people read it: a day as the language writes it, a moment with the hour of UTC.
    fileprivate func shown(_ value: Value, of property: Property, in language: LocalizedText.Language)
        -> String
    {
        let text = words(for: value, of: property.name, in: language)
        guard language == .italian, property.type == .date || property.type == .dateTime else { return text }
        let parts = text.split(separator: "T")
        let day = parts.first?.split(separator: "-") ?? []
        guard day.count == 3, day[0].count == 4 else { return text }
        let written = "\(day[2])/\(day[1])/\(day[0])"
        guard parts.count == 2, parts[1].hasSuffix("Z") else { return parts.count == 1 ? written : text }
        return "\(written), \(parts[1].prefix(5)) UTC"
    }
}

extension GeometryColumn {
    /// A point with its coordinates, anything larger in a word and its number of vertices.
    fileprivate func summary(_ row: Int, _ crs: CRS, _ words: PageWords) -> String {
        let points = points(ofRow: row)
        guard let point = points.first else { return "–" }
        guard points.count == 1 else {
            let word = [words.points, words.line, words.area][kinds[row].dimension]
            return "\(word), \(points.count) \(words.vertices)"
        }
        let position = [coordinates[2 * point], coordinates[2 * point + 1]]
        var bytes: [UInt8] = []
        for (index, number) in (crs.isNorthingFirst ? position.reversed() : position).enumerated() {
            if index > 0 { bytes.append(contentsOf: ", ".utf8) }
            bytes.append(number, crs.isGeographic ? DecimalText(decimals: 6) : .metres)
        }
        return String(decoding: bytes, as: UTF8.self) + " (\(crs))"
    }
}
