import FeatureStores
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures

/// Which features of a collection are asked for. Source: OGC 17-069r4, 7.15; OGC 18-058r1, 6.
struct ItemsRequest: Sendable {
    let layer: Layer
    let parameters: Parameters
    let representation: Representation
    /// The most features that are answered; `nil` for all.
    let limit: Int?
    let offset: Int
    /// Whether the answer is to be kept as a file: then it is all of them, unless a limit is given.
    let isDownload: Bool
    let crs: CRS
    let filter: Filter?

    static let names = ["limit", "offset", "bbox", "bbox-crs", "datetime", "crs", "download"]

    /// The properties that can be asked for as parameters: those whose names are no parameters themselves.
    static func queryables(_ layer: Layer) -> [Property] {
        layer.type.properties.filter { !(names + ["f", "lang"]).contains($0.name) && $0.type != .real }
    }

    init(_ resources: OGCAPIResources, _ layer: Layer) async throws(ServiceError) {
        self.layer = layer
        parameters = try Parameters(
            resources.request.query, known: Self.names + Self.queryables(layer).map(\.name))
        let limits = resources.catalog.service.limits
        representation = try resources.representation(
            parameters, of: [.json, .html, .csv, .spreadsheet], featureTypes: true)
        isDownload = try Self.isDownload(parameters, as: representation)
        limit = isDownload && parameters["limit"] == nil ? nil : try Self.limit(parameters, limits)
        offset = try Self.offset(parameters)
        crs = try resources.crs(parameters, "crs", of: layer)
        let boxCRS = try resources.crs(parameters, "bbox-crs", of: layer)
        var filters = try Self.propertyFilters(parameters, layer)
        if let text = parameters["datetime"] {
            let interval = try DateTimeInterval(text)
            // Without a temporal property every feature is selected. Source: OGC 17-069r4, 7.15.4.
            if let property = layer.timeProperty { filters.append(interval.filter(on: property)) }
        }
        if let text = parameters["bbox"] {
            let box = try BoundingBox(text, crs: boxCRS)
            filters.append(try await resources.publisher.filter(meeting: box.boxes, in: box.crs, of: layer))
        }
        filter = filters.isEmpty ? nil : filters.count == 1 ? filters[0] : .and(filters)
    }

    var plan: FeaturePlan {
        var query = Query(collection: layer.collection, filter: filter, limit: limit)
        query.properties = layer.type.properties.map(\.name)
        query.offset = offset
        return FeaturePlan(layer: layer, query: query, crs: crs)
    }

    /// A limit above the greatest is lowered to it.
    private static func limit(_ parameters: Parameters, _ limits: Limits) throws(ServiceError) -> Int {
        guard let text = parameters["limit"] else { return min(limits.defaultPageSize, limits.maximumPageSize) }
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !text.utf8.allSatisfy({ $0 == 0x30 })
        else {
            throw ServiceError(
                .invalidParameter, locator: "limit",
                it: "«limit» deve essere un numero intero da 1 a \(limits.maximumPageSize), non «\(text.prefix(40))».",
                en: "limit is a whole number from 1 to \(limits.maximumPageSize), not \(text.prefix(40)).")
        }
        return min(Int(text) ?? .max, limits.maximumPageSize)
    }

    /// `download=true`, which a page cannot be; what is only ever a file is one without it.
    private static func isDownload(
        _ parameters: Parameters, as representation: Representation
    ) throws(ServiceError) -> Bool {
        guard let text = parameters["download"] else { return representation == .spreadsheet }
        guard let flag = Bool(text) else {
            throw ServiceError(
                .invalidParameter, locator: "download",
                it: "«download» deve essere true o false, non «\(text.prefix(40))».",
                en: "download is true or false, not \(text.prefix(40)).")
        }
        return representation == .spreadsheet || flag && representation != .html
    }

    private static func offset(_ parameters: Parameters) throws(ServiceError) -> Int {
        guard let text = parameters["offset"] else { return 0 }
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let offset = Int(text), offset < 1 << 53 else {
            throw ServiceError(
                .invalidParameter, locator: "offset",
                it: "«offset» deve essere un numero intero a partire da 0, non «\(text.prefix(40))».",
                en: "offset is a whole number from 0 on, not \(text.prefix(40)).")
        }
        return offset
    }

    private static func propertyFilters(
        _ parameters: Parameters, _ layer: Layer
    ) throws(ServiceError) -> [Filter] {
        var filters: [Filter] = []
        for property in queryables(layer) {
            guard let text = parameters[property.name] else { continue }
            let value: Value
            switch property.type {
            case .boolean:
                guard let flag = Bool(text) else { throw wrong(property, it: "true o false", en: "true or false") }
                value = .boolean(flag)
            case .integer:
                guard let number = Int64(text) else {
                    throw wrong(property, it: "un numero intero", en: "a whole number")
                }
                value = .integer(number)
            case .real, .text, .date, .dateTime: value = .text(text)
            }
            filters.append(.compare(.property(property.name), .equal, .literal(value), matchCase: true))
        }
        return filters
    }

    private static func wrong(_ property: Property, it italian: String, en english: String) -> ServiceError {
        ServiceError(
            .invalidParameter, locator: property.name, it: "«\(property.name)» deve essere \(italian).",
            en: "\(property.name) is \(english).")
    }
}

extension OGCAPIResources {
    /// A CRS parameter, or CRS84. Source: OGC 18-058r1, `/req/crs/fc-crs-valid-value`.
    ///
    /// Beside the URIs that the standard asks for, `EPSG:25833` is taken for its URI, axes as in the register.
    ///
    /// - Throws: `invalidParameter` for one that the collection does not list.
    func crs(_ parameters: Parameters, _ name: String, of layer: Layer) throws(ServiceError) -> CRS {
        guard let text = parameters[name] else { return .crs84 }
        var offered = try crs(of: layer)
        if offered.isEmpty { offered = [.crs84] }
        guard
            let crs = offered.first(where: {
                $0.uri == text || $0.uri == "http" + text.dropFirst(5) || $0.urn == text
                    || $0.description == text.uppercased()
            })
        else {
            throw ServiceError(
                .invalidParameter, locator: name,
                it: "«\(layer.name)» non è disponibile in «\(text.prefix(100))»; per «\(name)» i valori ammessi sono "
                    + offered.map(\.uri).joined(separator: ", ") + ".",
                en:
                    "\(layer.name) is not offered in \(text.prefix(100)); \(name) is one of "
                    + "\(offered.map(\.uri).joined(separator: ", "))."
            )
        }
        return crs
    }
}
