import FeatureStores
import Formats
import HTTPTypes
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
        let wanted = try representation(asked.parameters, of: [.json, .html, .csv], featureTypes: true)
        let language = try language(asked.parameters)
        let matched = try await publisher.count(asked.plan)
        let returned = min(asked.limit, max(0, matched - asked.offset))
        let links = pageLinks(asked, wanted, language, matched: matched, returned: returned)
        let stream = try await publisher.features(asked.plan)
        let page = ItemsAnswer(asked: asked, links: links, matched: matched, returned: returned, language: language)
        let body: ResponseBody
        switch wanted {
        case .json: body = page.json(stream)
        case .csv: body = page.csv(stream)
        case .html: body = ItemsPage(self, page).body(stream)
        }
        // Weak: the time stamp of two answers differs, and nothing else.
        let version = try await publisher.version(of: [layer], catalog)
        return answer(body, wanted, asked.crs, layer).weaklyTagged(tag(version))
    }

    func answer(_ body: ResponseBody, _ wanted: Representation, _ crs: CRS, _ layer: Layer) -> Response {
        var response = Response(headers: [.contentType: Representation.contentType(wanted.features)], body: body)
        if layer.type.geometry != nil, let name = HTTPField.Name("Content-Crs") {
            response.headers[name] = "<\(crs.uri)>"
        }
        return response
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
                            ("limit", String(asked.limit)), ("offset", String(offset)), ("f", wanted.rawValue),
                        ]),
                    rel: rel, type: wanted.features, title: title))
        }
        if returned > 0, asked.offset + returned < matched {
            page("next", offset: asked.offset + returned, title: words.next)
        }
        if asked.offset > 0 {
            page("prev", offset: max(0, min(asked.offset, matched) - asked.limit), title: words.previous)
        }
        let layer = asked.layer
        links.append(
            Link(
                href: "\(root)/collections/\(layer.name)?f=\(wanted == .html ? "html" : "json")", rel: "collection",
                type: wanted == .html ? "text/html" : "application/json", title: layer.title[language]))
        links.append(
            Link(href: layer.license.url, rel: "license", type: "text/html", title: layer.license.identifier))
        return links
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
            output.bytes = head
            var encoding = FeatureEncoding(type: stream.type, crs: asked.crs, form: .part)
            encoding.elementName = asked.layer.name
            _ = try await output.write(stream, as: GeoJSON(), encoding)
            output.bytes.append(contentsOf: "]}".utf8)
            try await output.flush()
        }
    }

    private var head: [UInt8] {
        var json = JSONWriter()
        json.startObject()
        json.member("type", "FeatureCollection")
        json.key("numberMatched")
        json.integer(Int64(matched))
        json.key("numberReturned")
        json.integer(Int64(returned))
        json.member("timeStamp", Timestamp.now.description)
        json.member("attribution", asked.layer.attribution[language])
        json.member("avvertenza", asked.layer.notice?[language])
        json.links(links)
        json.key("features")
        json.startArray()
        return json.bytes
    }

    func csv(_ stream: FeatureStream) -> ResponseBody {
        ResponseBody { sink in
            var output = FeatureOutput(sink)
            let encoding = FeatureEncoding(type: stream.type, crs: asked.crs, axisOrder: .eastFirst)
            CSV().encoder(for: encoding).begin(into: &output.bytes)
            _ = try await output.write(stream, as: CSV(), encoding)
            try await output.flush()
        }
    }
}
