import FeatureStores
import FilterEncoding
import Formats
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures

/// Reads the queries of GetFeature and GetPropertyValue: which layers, which features, which properties, which CRS.
///
/// Source: OGC 09-025r2 (WFS 2.0), 7.9.2; OGC 04-094 (1.1.0), 14.7; OGC 02-058 (1.0.0), 13.7.
struct QueryReader {
    private let exchange: WFSExchange
    private let format: any FeatureFormat
    private let types: TypeNames
    private let typeNames: [String]

    init(_ exchange: WFSExchange, _ format: any FeatureFormat) throws(ServiceError) {
        self.exchange = exchange
        self.format = format
        types = TypeNames(exchange)
        let name = exchange.kvp.nonEmpty("typenames") != nil ? "typenames" : "typename"
        typeNames = exchange.parameters.lists(name)
    }

    private var kvp: KVP { exchange.kvp }

    /// For each query its parts; only a query by ids alone may have several.
    func groups() async throws(ServiceError) -> [[FeaturePart]] {
        let selectors = ["resourceid", "filter", "bbox"].filter { kvp.nonEmpty($0) != nil }
        guard selectors.count < 2 else {
            let names = selectors.map { $0 == "resourceid" ? exchange.version.identifiers : $0.uppercased() }
            throw ServiceError(
                .invalidParameter, locator: names[1],
                it: "«\(names[0])» e «\(names[1])» si escludono a vicenda.",
                en: "\(names[0]) and \(names[1]) exclude each other.")
        }
        if kvp.nonEmpty("resourceid") != nil { return [try byIdentifiers()] }
        guard !typeNames.isEmpty else {
            let (types, ids) = (exchange.version.typeNames, exchange.version.identifiers)
            let isNew = exchange.version == .v200
            throw ServiceError(
                .missingParameter, locator: "typeNames",
                it: (isNew ? "Manca «\(types)», «\(ids)» o «STOREDQUERY_ID»" : "Manca «\(types)» o «\(ids)»")
                    + "; per esempio \(types)=dime:civici.",
                en: (isNew ? "\(types), \(ids) or STOREDQUERY_ID" : "\(types) or \(ids)")
                    + " is missing; for example \(types)=dime:civici.")
        }
        let limits = exchange.catalog.service.limits
        guard typeNames.count <= limits.maximumQueries else {
            throw ServiceError(
                .operationProcessingFailed, locator: "typeNames",
                it:
                    "Una richiesta può contenere al massimo \(limits.maximumQueries) interrogazioni, non "
                    + "\(typeNames.count); suddividere la "
                    + "richiesta.",
                en: "A request has \(limits.maximumQueries) queries at most, not \(typeNames.count); ask in several.")
        }
        var groups: [[FeaturePart]] = []
        var boxes = 0
        for (index, written) in typeNames.enumerated() {
            guard !written.contains(",") else {
                throw ServiceError(
                    .optionNotSupported, locator: "typeNames",
                    it:
                        "TYPENAMES=a,b chiede una giunzione, che non è disponibile; per due interrogazioni scrivere "
                        + "(a)(b).",
                    en: "TYPENAMES=a,b asks for a join, which is not supported; for two queries write (a)(b).")
            }
            let layer = try types.layer(written, locator: "typeNames")
            groups.append([try await part(layer, index, &boxes)])
        }
        return groups
    }

    /// - Parameters:
    ///   - index: of the query, for parameters that have a value for each.
    ///   - boxes: how many the request has had so far.
    private func part(_ layer: Layer, _ index: Int, _ boxes: inout Int) async throws(ServiceError) -> FeaturePart {
        var query = try query(layer, index)
        if let box = try value("bbox", index) {
            try count(1, &boxes)
            let (envelope, crs) = try WFSCRS.box(
                box, fallback: exchange.catalog.crs(of: layer)[0], exchange.version)
            do {
                query.filter = try await exchange.publisher.filter(meeting: [envelope], in: crs.crs, of: layer)
            } catch {
                throw error.code == .invalidCRS
                    ? ServiceError(.invalidParameter, locator: "bbox", error.detail) : error
            }
        } else if let text = try value("filter", index) {
            let document = try FilterDocument(text, exchange.catalog.service.limits)
            try count(document.shapes.count, &boxes)
            var filter = try await RequestFilter(exchange, layer, document)
            query.filter = try filter.filter(document.root)
        }
        let crs = try crs(of: layer, named: try value("srsname", index))
        return FeaturePart(plan: FeaturePlan(layer: layer, query: query, crs: crs.crs), crs: crs)
    }

    /// - Throws: `operationProcessingFailed` when the request has more boxes than it may.
    private func count(_ more: Int, _ boxes: inout Int) throws(ServiceError) {
        boxes += more
        let most = exchange.catalog.service.limits.maximumBoxes
        guard boxes <= most else {
            throw ServiceError(
                .operationProcessingFailed, locator: "filter",
                it: "Una richiesta può contenere al massimo \(most) riquadri; suddividere la richiesta.",
                en: "A request has \(most) boxes at most; ask in several.")
        }
    }

    private func byIdentifiers() throws(ServiceError) -> [FeaturePart] {
        var asked: Set<String> = []
        for name in typeNames.flatMap({ $0.split(separator: ",") }) {
            asked.insert(try types.layer(String(name), locator: "typeNames").name)
        }
        var owners: [String] = []
        var ids: [String: [String]] = [:]
        let identifiers = exchange.parameters.lists("resourceid").flatMap { $0.split(separator: ",") }
        let most = exchange.catalog.service.limits.maximumIdentifiers
        guard identifiers.count <= most else {
            throw ServiceError(
                .operationProcessingFailed, locator: "RESOURCEID",
                it:
                    "Una richiesta può indicare al massimo \(most) elementi, non \(identifiers.count); suddividere la "
                    + "richiesta.",
                en: "A request names \(most) features at most, not \(identifiers.count); ask in several.")
        }
        for identifier in identifiers {
            guard let (owner, id) = exchange.catalog.feature(String(identifier.trimmed)) else { continue }
            guard asked.isEmpty || asked.contains(owner) else {
                throw ServiceError.foreign(String(identifier), owner: owner, exchange.version)
            }
            if ids[owner] == nil { owners.append(owner) }
            ids[owner, default: []].append(id)
        }
        var parts: [FeaturePart] = []
        for owner in owners {
            guard let layer = exchange.catalog.layer(owner) else { continue }
            var query = try query(layer, 0)
            query.filter = .identifiers(ids[owner] ?? [])
            let crs = try crs(of: layer, named: try value("srsname", 0))
            parts.append(FeaturePart(plan: FeaturePlan(layer: layer, query: query, crs: crs.crs), crs: crs))
        }
        return parts
    }

    /// The properties and the order asked for.
    private func query(_ layer: Layer, _ index: Int) throws(ServiceError) -> Query {
        var query = Query(collection: layer.collection)
        query.properties = layer.type.properties.map(\.name)
        if let text = try value("propertyname", index), text != "*" {
            let names = text.split(separator: ",").map { TypeNames.property(String($0)) }
            for name in names where name != TypeNames.geometry && layer.type.index(of: name) == nil {
                throw unknown(name, layer, locator: "propertyName")
            }
            // What the schema demands stays, or the answer would not be valid.
            query.properties = layer.type.properties.filter { $0.isRequired || names.contains($0.name) }.map(\.name)
            query.includesGeometry = names.contains(TypeNames.geometry)
        }
        for key in (try value("sortby", index) ?? "").split(separator: ",") {
            let words = key.split(whereSeparator: { $0 == " " || $0 == "+" })
            let name = TypeNames.property(String(words.first ?? ""))
            guard layer.type.index(of: name) != nil else { throw unknown(name, layer, locator: "sortBy") }
            switch (words.count, words.last?.uppercased()) {
            case (1, _), (2, "ASC"), (2, "A"): query.sort.append(SortKey(name))
            case (2, "DESC"), (2, "D"): query.sort.append(SortKey(name, descending: true))
            default:
                throw ServiceError(
                    .invalidParameter, locator: "sortBy",
                    it: "«SORTBY» deve contenere proprietà, ciascuna seguita da uno spazio e da ASC o DESC.",
                    en: "SORTBY is properties, each with ASC or DESC after a blank.")
            }
        }
        return query
    }

    private func unknown(_ name: String, _ layer: Layer, locator: String) -> ServiceError {
        let known = layer.type.properties.map(\.name).joined(separator: ", ")
        return ServiceError(
            .invalidParameter, locator: locator,
            it: "«\(layer.name)» non ha la proprietà «\(name.prefix(80))»; ha \(known).",
            en: "\(layer.name) has no property \(name.prefix(80)); it has \(known).")
    }

    /// The value of a parameter for one of the queries; `nil` where it has none.
    private func value(_ name: String, _ index: Int) throws(ServiceError) -> String? {
        let values = exchange.parameters.lists(name)
        guard values.count > 1 else { return values.first.flatMap { $0.isEmpty ? nil : $0 } }
        guard values.count == typeNames.count else {
            throw ServiceError(
                .invalidParameter, locator: name,
                it: "«\(name.uppercased())» contiene \(values.count) valori per \(typeNames.count) interrogazioni.",
                en: "\(name.uppercased()) has \(values.count) values for \(typeNames.count) queries.")
        }
        return values[index].isEmpty ? nil : values[index]
    }

    /// The CRS of the answer. Without a name: that of the layer, and CRS84 for GeoJSON (RFC 7946, 4).
    func crs(of layer: Layer, named name: String?) throws(ServiceError) -> WFSCRS {
        let offered = exchange.catalog.crs(of: layer)
        guard let name else { return WFSCRS(format is GeoJSON ? .crs84 : offered[0], exchange.version) }
        let crs = try WFSCRS(name, exchange.version, locator: "srsName")
        guard offered.contains(crs.crs) || exchange.catalog.offers(crs.crs) else {
            throw ServiceError(
                .invalidParameter, locator: "srsName",
                it:
                    "«\(layer.name)» non è disponibile in «\(name.prefix(80))»; i sistemi di riferimento sono "
                    + "elencati da "
                    + "GetCapabilities.",
                en: "\(layer.name) is not offered in \(name.prefix(80)); GetCapabilities lists its CRSs.")
        }
        do {
            _ = try Transformation(from: offered[0], to: crs.crs)
        } catch {
            throw ServiceError(.invalidParameter, locator: "srsName", error.detail)
        }
        return crs
    }
}
