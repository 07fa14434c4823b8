import FeatureStores
import Formats
import Languages
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures

/// One part of an answer: the features of one layer.
struct FeaturePart: Sendable {
    var plan: FeaturePlan
    var crs: WFSCRS

    /// The layer's type as far as the query asks for it.
    var type: FeatureType {
        var type = plan.layer.type
        if let properties = plan.query.properties { type = type.selecting(properties) }
        if !plan.query.includesGeometry { type.geometry = nil }
        return type
    }

    /// What the query selects, whatever the page.
    var matched = 0
    /// What of it is in the page.
    var returned = 0
}

/// The page that is asked for, over all queries together. Source: OGC 09-025r2, 7.6.3 and 7.7.4.4.
struct FeaturePage: Sendable {
    var startIndex = 0
    var count: Int?
    var isHits = false

    init(_ kvp: Services.KVP) throws(ServiceError) {
        startIndex = try Self.number(kvp, "startIndex", atLeast: 0) ?? 0
        let maximum = try Self.number(kvp, "maxFeatures", atLeast: 0)
        count = try Self.number(kvp, "count", atLeast: 0) ?? maximum
        switch kvp.nonEmpty("resulttype")?.lowercased() {
        case nil, "results": isHits = false
        case "hits": isHits = true
        default:
            throw ServiceError(
                .invalidParameter, locator: "resultType",
                it: "«RESULTTYPE» deve valere results o hits.",
                en: "RESULTTYPE is results or hits.")
        }
    }

    private static func number(_ kvp: Services.KVP, _ name: String, atLeast minimum: Int) throws(ServiceError) -> Int? {
        guard let text = kvp[name] else { return nil }
        guard let number = Int(text), number >= minimum, number < 1 << 53 else {
            throw ServiceError(
                .invalidParameter, locator: name,
                it: "«\(name.uppercased())» deve essere un numero intero a partire da \(minimum).",
                en: "\(name.uppercased()) is a whole number from \(minimum) on.")
        }
        return number
    }

    /// How many features the page has, of those that match.
    func count(of matched: Int) -> Int { min(count ?? .max, max(0, matched - startIndex)) }

    /// Gives every part its share of the page, in order.
    func divide(_ groups: inout [[FeaturePart]]) {
        var skipped = startIndex
        var rest = isHits ? 0 : count ?? .max
        for group in groups.indices {
            for index in groups[group].indices {
                let matched = groups[group][index].matched
                let offset = min(skipped, matched)
                skipped -= offset
                let returned = min(rest, matched - offset)
                rest -= returned
                groups[group][index].returned = returned
                groups[group][index].plan.query.offset = offset
                groups[group][index].plan.query.limit = returned
            }
        }
    }
}

extension WFSExchange {
    /// Source: OGC 09-025r2 (WFS 2.0), 11; OGC 04-094 (1.1.0), 9; OGC 02-058 (1.0.0), 9.
    func features() async throws(ServiceError) -> Response {
        let format = try outputFormat()
        if version == .v200, let stored = kvp["storedquery_id"] ?? kvp["storedqueryid"] {
            try StoredQueries.check(stored)
            return try await featureByID(format)
        }
        let page = try FeaturePage(kvp)
        guard !page.isHits || version != .v100 else {
            throw ServiceError(
                .invalidParameter, locator: "resultType",
                it: "Il WFS 1.0.0 non prevede il solo conteggio; chiederlo con VERSION=1.1.0 o 2.0.0.",
                en: "WFS 1.0.0 has no place for a count; ask for it with VERSION=1.1.0 or 2.0.0.")
        }
        var groups = try await QueryReader(self, format).groups()
        let reading = try await publisher.reading(for: groups.joined().map(\.plan))
        for group in groups.indices {
            for index in groups[group].indices {
                groups[group][index].matched = try await reading.count(groups[group][index].plan)
            }
        }
        page.divide(&groups)
        return try await FeatureCollectionAnswer(self, groups, page, format).response(reading)
    }

    /// - Throws: `invalidParameter` for a format that features are not written in.
    func outputFormat() throws(ServiceError) -> any FeatureFormat {
        guard let text = kvp.nonEmpty("outputformat") else { return version.gml }
        // A plus sign that was not escaped arrives as a blank.
        let escaped = text.replacing("gml xml", with: "gml+xml").replacing("geo json", with: "geo+json")
        guard let format = Formats.named(escaped, in: version.formats) else {
            throw ServiceError(
                .invalidParameter, locator: "outputFormat",
                it: "Gli elementi non si scrivono come «\(text.prefix(60))»; per «OUTPUTFORMAT» i valori ammessi sono "
                    + version.formats.map { "\($0.mediaType) (\($0.name))" }.joined(separator: " | ") + ".",
                en: "Features are not written as \(text.prefix(60)); OUTPUTFORMAT is one of "
                    + version.formats.map { "\($0.mediaType) (\($0.name))" }.joined(separator: " | ") + ".")
        }
        return format
    }

    /// The feature itself, not a collection of one. Source: OGC 09-025r2, 7.9.3.6.
    private func featureByID(_ format: any FeatureFormat) async throws(ServiceError) -> Response {
        let identifier = try kvp.required("id", example: "civici.1")
        let missing = ServiceError(
            .notFound, locator: "ID",
            it: "L’elemento «\(identifier.prefix(100))» non esiste.",
            en: "There is no feature \(identifier.prefix(100)).")
        guard let (name, id) = catalog.feature(identifier), let layer = catalog.layer(name) else { throw missing }
        let reader = try QueryReader(self, format)
        let crs = try reader.crs(of: layer, named: kvp.nonEmpty("srsname"))
        var query = Query(collection: layer.collection, filter: .identifiers([id]), limit: 1)
        query.properties = layer.type.properties.map(\.name)
        let stream = try await publisher.features(FeaturePlan(layer: layer, query: query, crs: crs.crs))
        var batches = stream.makeAsyncIterator()
        let batch: FeatureBatch?
        do throws(StoreError) {
            batch = try await batches.next()
        } catch {
            throw ServiceError(error)
        }
        guard let batch, !batch.isEmpty else { throw missing }
        var encoding = encoding(layer, crs, format)
        encoding.type = stream.type
        encoding.form = .feature
        return Response(mediaType: format.mediaType, Self.document(batch, format, encoding))
    }

    private static func document(
        _ batch: FeatureBatch, _ format: some FeatureFormat, _ encoding: FeatureEncoding
    ) -> [UInt8] {
        var encoder = format.encoder(for: encoding)
        var bytes: [UInt8] = []
        encoder.begin(into: &bytes)
        encoder.write(batch, into: &bytes)
        encoder.end(into: &bytes)
        return bytes
    }

    /// How features of a layer are written: GeoJSON and CSV have x first in every CRS.
    func encoding(_ layer: Layer, _ crs: WFSCRS, _ format: any FeatureFormat) -> FeatureEncoding {
        var encoding = encoding(layer, crs: crs.crs)
        encoding.axisOrder = format is any GMLFormat ? crs.axisOrder : .eastFirst
        encoding.crsName = crs.name
        encoding.schemaLocation = schemaLocation([layer])
        encoding.idPrefix = layer.name + "."
        encoding.header.legalNotice = layer.notice?.italian
        return encoding
    }
}
