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
/// Several queries answer one collection, which in WFS 2.0 has a collection for each in it.
/// Source: OGC 09-025r2 (WFS 2.0), 11.3; OGC 04-094 (1.1.0), 9.4; OGC 02-058 (1.0.0), 9.3.
struct FeatureCollectionAnswer: Sendable {
    private let exchange: WFSExchange
    private let groups: [[FeaturePart]]
    private let format: any FeatureFormat
    private let matched: Int
    private let returned: Int
    /// How many features the request would return, be they asked for or only counted.
    private let counted: Int
    private let links: PageLinks
    private let timeStamp = Timestamp.now.description

    init(_ exchange: WFSExchange, _ groups: [[FeaturePart]], _ page: FeaturePage, _ format: any FeatureFormat) {
        self.exchange = exchange
        self.groups = groups
        self.format = format
        let parts = groups.flatMap { $0 }
        matched = parts.reduce(0) { $0 + $1.matched }
        returned = parts.reduce(0) { $0 + $1.returned }
        counted = page.count(of: matched)
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
        if !(format is CSV) { Self.begin(format, frame, &output.bytes) }
        for group in groups {
            if nests { groupHead(group, &output.bytes) }
            for part in group {
                var encoding = exchange.encoding(part.plan.layer, part.crs, format)
                encoding.type = part.type
                if format is CSV { Self.begin(format, encoding, &output.bytes) }
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
            if nests { output.bytes.append(contentsOf: "</wfs:FeatureCollection></wfs:member>".utf8) }
        }
        Self.end(format, frame, &output.bytes)
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

    private static func begin(_ format: some FeatureFormat, _ encoding: FeatureEncoding, _ bytes: inout [UInt8]) {
        var encoder = format.encoder(for: encoding)
        encoder.begin(into: &bytes)
    }

    private static func end(_ format: some FeatureFormat, _ encoding: FeatureEncoding, _ bytes: inout [UInt8]) {
        var encoder = format.encoder(for: encoding)
        encoder.end(into: &bytes)
    }

    /// What stands around all features: of the first query, where it has to be of one.
    private var frame: FeatureEncoding {
        let parts = groups.flatMap { $0 }
        var encoding =
            parts.first.map { exchange.encoding($0.plan.layer, $0.crs, format) } ?? exchange.emptyEncoding
        encoding.schemaLocation = parts.isEmpty ? nil : exchange.schemaLocation(parts.map(\.plan.layer))
        let isCount = format is GML31
        encoding.header = CollectionMembers(
            numberMatched: matched, numberReturned: isCount ? counted : returned, timeStamp: timeStamp)
        encoding.header.legalNotice = notices.isEmpty ? nil : notices.joined(separator: " ")
        encoding.header.links = [("next", links.next), ("prev", links.previous)].compactMap { rel, href in
            href.map { FeatureLink(href: $0, rel: rel, type: format.mediaType) }
        }
        return encoding
    }

    /// Whether each query has a collection of its own.
    private var nests: Bool { format is GML32 && groups.count > 1 }

    private func groupHead(_ group: [FeaturePart], _ bytes: inout [UInt8]) {
        let (matched, returned) = group.reduce((0, 0)) { ($0.0 + $1.matched, $0.1 + $1.returned) }
        bytes.append(contentsOf: "<wfs:member><wfs:FeatureCollection timeStamp=\"\(timeStamp)\"".utf8)
        bytes.append(contentsOf: " numberMatched=\"\(matched)\" numberReturned=\"\(returned)\">".utf8)
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
        let isOld = exchange.version != .v200
        func url(_ startIndex: Int, _ count: Int) -> String? {
            exchange.parameters.url(
                exchange.endpoint,
                with: [
                    ("STARTINDEX", String(startIndex)), ("RESULTTYPE", "results"),
                    ("COUNT", isOld ? nil : String(count)), ("MAXFEATURES", isOld ? String(count) : nil),
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
