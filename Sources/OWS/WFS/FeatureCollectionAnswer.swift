import FeatureStores
import Formats
import HTTPTypes
import Languages
import Markup
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures

/// The answer to GetFeature: counts and links first, then the features, a batch at a time.
///
/// Several queries answer one collection with a collection for each in it. Source: OGC 09-025r2, 11.3.
struct FeatureCollectionAnswer: Sendable {
    private let exchange: WFSExchange
    private let groups: [[FeaturePart]]
    private let format: any FeatureFormat
    private let matched: Int
    private let returned: Int
    private let links: PageLinks
    private let timeStamp = Timestamp.now.description

    init(_ exchange: WFSExchange, _ groups: [[FeaturePart]], _ page: FeaturePage, _ format: any FeatureFormat) {
        self.exchange = exchange
        self.groups = groups
        self.format = format
        let parts = groups.flatMap { $0 }
        matched = parts.reduce(0) { $0 + $1.matched }
        returned = parts.reduce(0) { $0 + $1.returned }
        links = PageLinks(exchange, page, matched: matched, returned: returned)
    }

    /// Reads the first batch, so that a query that fails can still be reported, and leaves the rest to the body.
    ///
    /// - Parameter reading: what was counted in.
    func response(_ reading: Reading) async throws(ServiceError) -> Response {
        var first: FeatureStream?
        if let part = groups.joined().first(where: { $0.returned > 0 }) {
            first = try await reading.features(part.plan)
        }
        let body = ResponseBody { [self, first] sink in
            var output = FeatureOutput(sink)
            try await write(first, reading, to: &output)
            try await output.flush()
        }
        return Response(headers: [.contentType: format.mediaType], body: body)
    }

    private func write(
        _ first: FeatureStream?, _ reading: Reading, to output: inout FeatureOutput
    ) async throws {
        var first = first
        var written = 0
        head(&output.bytes)
        for group in groups {
            if groups.count > 1 { groupHead(group, &output.bytes) }
            for part in group {
                var encoding = exchange.encoding(part.plan.layer, part.crs, format)
                encoding.type = part.type
                if format is CSV { Self.csvHead(encoding, &output.bytes) }
                guard part.returned > 0 else { continue }
                let stream: FeatureStream
                if let started = first.take() {
                    stream = started
                } else {
                    stream = try await reading.features(part.plan)
                }
                written += try await Self.write(
                    stream, format, encoding, isFirst: written == 0, to: &output)
            }
            if groups.count > 1, format is GML32 {
                output.bytes.append(contentsOf: "</wfs:FeatureCollection></wfs:member>".utf8)
            }
        }
        switch format {
        case is GML32: output.bytes.append(contentsOf: "</wfs:FeatureCollection>".utf8)
        case is GeoJSON: output.bytes.append(contentsOf: "]}".utf8)
        default: break
        }
    }

    private static func write(
        _ stream: FeatureStream, _ format: some FeatureFormat, _ encoding: FeatureEncoding, isFirst: Bool,
        to output: inout FeatureOutput
    ) async throws -> Int {
        var encoding = encoding
        let isPart = format is GeoJSON
        if isPart { encoding.form = .part }
        return try await output.write(
            stream, as: format, encoding, separator: isPart && !isFirst ? [UInt8(ascii: ",")] : [])
    }

    private static func csvHead(_ encoding: FeatureEncoding, _ bytes: inout [UInt8]) {
        CSV().encoder(for: encoding).begin(into: &bytes)
    }

    private func head(_ bytes: inout [UInt8]) {
        switch format {
        case is GML32: gmlHead(&bytes)
        case is GeoJSON: jsonHead(&bytes)
        default: break
        }
    }

    private func gmlHead(_ bytes: inout [UInt8]) {
        var writer = XMLWriter()
        writer.declaration()
        for notice in notices { writer.comment(notice) }
        writer.start("wfs:FeatureCollection")
        writer.namespace("wfs", "http://www.opengis.net/wfs/2.0")
        writer.namespace("gml", "http://www.opengis.net/gml/3.2")
        writer.namespace("xsi", "http://www.w3.org/2001/XMLSchema-instance")
        writer.namespace(TypeNames.prefix, TypeNames.namespace)
        let layers = groups.joined().map(\.plan.layer)
        var schemas = "http://www.opengis.net/wfs/2.0 http://schemas.opengis.net/wfs/2.0/wfs.xsd"
        schemas += " http://www.opengis.net/gml/3.2 http://schemas.opengis.net/gml/3.2.1/gml.xsd"
        if !layers.isEmpty { schemas += " \(TypeNames.namespace) \(exchange.schemaLocation(layers))" }
        writer.attribute("xsi:schemaLocation", schemas)
        writer.attribute("timeStamp", timeStamp)
        writer.attribute("numberMatched", String(matched))
        writer.attribute("numberReturned", String(returned))
        writer.attribute("next", links.next)
        writer.attribute("previous", links.previous)
        writer.raw([])
        bytes.append(contentsOf: writer.bytes)
    }

    private func groupHead(_ group: [FeaturePart], _ bytes: inout [UInt8]) {
        guard format is GML32 else { return }
        let (matched, returned) = group.reduce((0, 0)) { ($0.0 + $1.matched, $0.1 + $1.returned) }
        bytes.append(contentsOf: "<wfs:member><wfs:FeatureCollection timeStamp=\"\(timeStamp)\"".utf8)
        bytes.append(contentsOf: " numberMatched=\"\(matched)\" numberReturned=\"\(returned)\">".utf8)
    }

    private func jsonHead(_ bytes: inout [UInt8]) {
        let nothing = FeatureType(name: "", properties: [], geometry: nil, srid: 0)
        var encoding =
            groups.joined().first.map { exchange.encoding($0.plan.layer, $0.crs, format) }
            ?? FeatureEncoding(type: nothing, crs: .crs84)
        encoding.header = CollectionMembers(
            numberMatched: matched, numberReturned: returned, timeStamp: timeStamp)
        encoding.header.legalNotice = notices.isEmpty ? nil : notices.joined(separator: " ")
        encoding.header.links = [("next", links.next), ("prev", links.previous)].compactMap { rel, href in
            href.map { FeatureLink(href: $0, rel: rel, type: format.mediaType) }
        }
        var encoder = GeoJSON().encoder(for: encoding)
        encoder.begin(into: &bytes)
    }

    private var notices: [String] { groups.joined().notices }
}

extension Sequence<FeaturePart> {
    /// What the layers' owners want every reader to see, each once.
    var notices: [String] {
        reduce(into: []) { notices, part in
            if let notice = part.plan.layer.notice?.italian, !notices.contains(notice) { notices.append(notice) }
        }
    }
}

/// The addresses of the pages beside this one; none where it could not be followed. Source: OGC 09-025r2, 7.7.4.4.
struct PageLinks: Sendable {
    var next: String?
    var previous: String?

    init(_ exchange: WFSExchange, _ page: FeaturePage, matched: Int, returned: Int) {
        guard let count = page.count, count > 0 else { return }
        func url(_ startIndex: Int, _ count: Int) -> String? {
            exchange.parameters.url(
                exchange.endpoint,
                with: [
                    ("STARTINDEX", String(startIndex)), ("COUNT", String(count)), ("MAXFEATURES", nil),
                    ("RESULTTYPE", "results"),
                ])
        }
        if page.isHits {
            if matched > 0 { next = url(0, count) }
            return
        }
        if page.startIndex + returned < matched, returned > 0 { next = url(page.startIndex + returned, count) }
        if page.startIndex > 0 {
            // At the beginning a page may be shorter, so as not to repeat what this one has.
            let start = max(0, min(page.startIndex, matched) - count)
            previous = url(start, min(count, page.startIndex))
        }
    }
}
