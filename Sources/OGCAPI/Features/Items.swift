import FeatureStores
import Formats
import HTTPTypes
import Languages
import Markup
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures

extension OGCAPIResources {
    /// Source: OGC 17-069r4, 7.15 and 7.16.
    func items(_ name: String) async throws(ServiceError) -> Response {
        let layer = try layer(name)
        let asked = try await ItemsRequest(self, layer)
        let wanted = asked.representation
        let language = try language(asked.parameters)
        let reading = try await publisher.reading(for: [asked.plan])
        let matched = try await reading.count(asked.plan)
        let returned = min(asked.limit ?? .max, max(0, matched - asked.offset))
        let links = pageLinks(asked, wanted, language, matched: matched, returned: returned)
        let stream = try await reading.features(asked.plan)
        let page = ItemsAnswer(asked: asked, links: links, matched: matched, returned: returned, language: language)
        let body: ResponseBody
        switch wanted {
        case .json: body = page.json(stream)
        case .csv: body = page.csv(stream, CSV())
        case .spreadsheet: body = page.csv(stream, CSV(.italianSpreadsheet))
        case .html: body = ItemsPage(self, page).body(stream)
        }
        // Weak: the time stamp of two answers differs, and nothing else.
        let version = try await reading.version(of: [layer], catalog)
        var response = answer(body, wanted, asked.crs, layer).weaklyTagged(tag(version))
        if wanted == .spreadsheet { response.headers[.contentType] = CSV(.italianSpreadsheet).mediaType }
        if asked.isDownload {
            response.headers[.contentDisposition] = "attachment; filename=\"\(wanted.fileName(of: layer))\""
        }
        return response
    }

    func answer(_ body: ResponseBody, _ wanted: Representation, _ crs: CRS, _ layer: Layer) -> Response {
        var response = Response(headers: [.contentType: Representation.contentType(wanted.features)], body: body)
        if layer.type.geometry != nil, let name = HTTPField.Name("Content-Crs") {
            response.headers[name] = "<\(crs.uri)>"
        }
        return wanted == .html ? response.confined() : response
    }

    private func pageLinks(
        _ asked: ItemsRequest, _ wanted: Representation, _ language: LocalizedText.Language, matched: Int, returned: Int
    ) -> [Link] {
        let parameters = asked.parameters
        let words = PageWords(language)
        var links = selfLinks(wanted, parameters, of: [.json, .html, .csv], featureTypes: true)
        func page(_ rel: String, offset: Int, title: String) {
            links.append(
                Link(
                    href: address(
                        parameters,
                        with: [
                            ("limit", asked.limit.map(String.init)), ("offset", String(offset)), ("f", wanted.rawValue),
                        ]),
                    rel: rel, type: wanted.features, title: title))
        }
        if returned > 0, asked.offset + returned < matched {
            page("next", offset: asked.offset + returned, title: words.next)
        }
        if asked.offset > 0 {
            page("prev", offset: max(0, min(asked.offset, matched) - (asked.limit ?? .max)), title: words.previous)
        }
        let layer = asked.layer
        links += downloads(parameters, words)
        links.append(
            Link(
                href: "\(root)/collections/\(layer.name)?f=\(wanted == .html ? "html" : "json")", rel: "collection",
                type: wanted == .html ? "text/html" : "application/json", title: layer.title[language]))
        links.append(
            Link(href: layer.license.url, rel: "license", type: "text/html", title: layer.license.identifier))
        return links
    }
}

extension Representation {
    /// What a file of a layer is called: `civici-2026-11-28.csv`, with today's date in UTC.
    fileprivate func fileName(of layer: Layer) -> String {
        "\(layer.name)-\(Timestamp.now.description.prefix(10)).\(self == .json ? "geojson" : "csv")"
    }
}

extension OGCAPIResources {
    /// All that the parameters select, as files to keep. Source: RFC 4287, 4.2.7.2 (`enclosure`).
    ///
    /// - Parameter items: the address of the features; `nil` for that of the request.
    func downloads(_ parameters: Parameters, _ words: PageWords, of items: String? = nil) -> [Link] {
        [Representation.spreadsheet, .json].map { format in
            let changes: [(name: String, value: String?)] = [
                ("limit", nil), ("offset", nil), ("lang", nil), ("f", format.rawValue),
                ("download", format == .json ? "true" : nil),
            ]
            return Link(
                href: address(parameters, with: changes, of: items), rel: "enclosure", type: format.features,
                title: words.download(format))
        }
    }
}

/// One page of features, before they are read.
struct ItemsAnswer: Sendable {
    let asked: ItemsRequest
    let links: [Link]
    let matched: Int
    let returned: Int
    let language: LocalizedText.Language

    func json(_ stream: FeatureStream) -> ResponseBody {
        ResponseBody { sink in
            var output = FeatureOutput(sink)
            var encoding = FeatureEncoding(type: stream.type, crs: asked.crs)
            encoding.header = CollectionMembers(
                numberMatched: matched, numberReturned: returned, timeStamp: Timestamp.now.description)
            encoding.header.describe(asked.layer, links, language)
            var encoder = GeoJSON().encoder(for: encoding)
            encoder.begin(into: &output.bytes)
            encoding.form = .part
            _ = try await output.write(stream, as: GeoJSON(), encoding)
            encoder.end(into: &output.bytes)
            try await output.flush()
        }
    }

    func csv(_ stream: FeatureStream, _ format: CSV) -> ResponseBody {
        ResponseBody { sink in
            var output = FeatureOutput(sink)
            var encoding = FeatureEncoding(type: stream.type, crs: asked.crs, axisOrder: .eastFirst)
            encoding.header.legalNotice = asked.layer.notice?[language]
            format.encoder(for: encoding).begin(into: &output.bytes)
            _ = try await output.write(stream, as: format, encoding)
            try await output.flush()
        }
    }
}

extension CollectionMembers {
    /// What every answer with features of `layer` says beside them.
    mutating func describe(_ layer: Layer, _ links: [Link], _ language: LocalizedText.Language) {
        attribution = layer.attribution[language]
        legalNotice = layer.notice?[language]
        self.links = links.map { FeatureLink(href: $0.href, rel: $0.rel, type: $0.type, title: $0.title) }
    }
}
