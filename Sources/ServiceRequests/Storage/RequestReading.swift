public import FeatureStores
import SimpleFeatures

/// The reports as a store has them: for whoever only reads.
public struct RequestReading: Sendable {
    private let store: any FeatureStore

    public init(_ store: any FeatureStore) { self.store = store }

    /// Which reports are asked for; all without anything.
    public struct Selection: Hashable, Sendable {
        public var ids: [String]?
        public var services: [String] = []
        public var states: [RequestState] = []
        public var statuses: [RequestState.Status] = []
        /// UTC, ISO 8601, both included; of the moment they came in.
        public var from: String?
        public var until: String?
        /// Only those in a circle, nearest first; else the newest come first.
        public var circle: Circle?
        public var limit: Int?
        public var offset = 0
        public init() {}

        /// EPSG:25833, metres.
        public struct Circle: Hashable, Sendable {
            public var x: Double
            public var y: Double
            public var radius: Double
            public init(x: Double, y: Double, radius: Double) {
                self.x = x
                self.y = y
                self.radius = radius
            }

            func distance(_ place: RequestPlace) -> Double {
                ((place.x - x) * (place.x - x) + (place.y - y) * (place.y - y)).squareRoot()
            }
        }

        fileprivate var query: Query {
            var conditions: [Filter] = []
            if let ids { conditions.append(.identifiers(ids)) }
            if !services.isEmpty { conditions.append(Self.any("servizio", services)) }
            if !states.isEmpty { conditions.append(Self.any("stato", states.map(\.rawValue))) }
            if !statuses.isEmpty { conditions.append(Self.any("status", statuses.map(\.rawValue))) }
            if let from { conditions.append(Self.compare("ricevuta", .greaterOrEqual, from)) }
            if let until { conditions.append(Self.compare("ricevuta", .lessOrEqual, until)) }
            let filter: Filter? = conditions.isEmpty ? nil : .and(conditions)
            var query = Query(collection: RequestCollections.segnalazioni.name, filter: filter)
            if let circle {
                query.envelope = Envelope(
                    minX: circle.x - circle.radius, minY: circle.y - circle.radius, maxX: circle.x + circle.radius,
                    maxY: circle.y + circle.radius)
            } else {
                (query.limit, query.offset) = (limit, offset)
            }
            query.sort = [SortKey("ricevuta", descending: true)]
            return query
        }

        private static func any(_ property: String, _ values: [String]) -> Filter {
            .or(values.map { compare(property, .equal, $0) })
        }

        fileprivate static func compare(_ property: String, _ how: ComparisonOperator, _ value: String) -> Filter {
            .compare(.property(property), how, .literal(.text(value)), matchCase: true)
        }
    }

    /// A report, and how far it is from the middle of the circle that was asked for.
    public struct Found: Hashable, Sendable {
        public let request: ServiceRequest
        /// Metres.
        public let distance: Double?
    }

    /// The selected reports; none where nobody has reported yet.
    public func requests(_ selection: Selection) async throws(StoreError) -> [Found] {
        let all = try await rows(selection.query) { ServiceRequest($0, $1) }.compactMap(\.self)
        guard let circle = selection.circle else { return all.map { Found(request: $0, distance: nil) } }
        let near = all.map { Found(request: $0, distance: circle.distance($0.place)) }
            .filter { $0.distance ?? 0 <= circle.radius }
            .sorted { ($0.distance ?? 0, $0.request.id) < ($1.distance ?? 0, $1.request.id) }
        return Array(near.dropFirst(selection.offset).prefix(selection.limit ?? .max))
    }

    /// `nil` where there is no such report.
    public func request(_ id: String) async throws(StoreError) -> ServiceRequest? {
        var selection = Selection()
        selection.ids = [id]
        return try await requests(selection).first?.request
    }

    /// What was written. For whoever wrote it and for the office.
    public func content(of id: String) async throws(StoreError) -> RequestContent? {
        try await rows(RequestCollections.contenuti.name, "segnalazione", id) { RequestContent($0, $1) }.first
    }

    /// The changes of a report, oldest first. For the office.
    public func history(of id: String) async throws(StoreError) -> [RequestEvent] {
        try await rows(RequestCollections.storia.name, "segnalazione", id) { RequestEvent($0, $1) }
    }

    /// The pseudonym of whoever reported. For the office.
    public func reporter(of id: String) async throws(StoreError) -> String? {
        try await rows(RequestCollections.segnalanti.name, "segnalazione", id) { $0.text("segnalante", $1) }
            .first ?? nil
    }

    /// What somebody has reported, newest first.
    public func requests(of pseudonym: String) async throws(StoreError) -> [ServiceRequest] {
        let ids = try await rows(RequestCollections.segnalanti.name, "segnalante", pseudonym) {
            $0.text("segnalazione", $1)
        }.compactMap(\.self)
        guard !ids.isEmpty else { return [] }
        var selection = Selection()
        selection.ids = ids
        return try await requests(selection).map(\.request)
    }

    private func rows<Row>(
        _ collection: String, _ property: String, _ value: String, _ read: (FeatureBatch, Int) -> Row
    ) async throws(StoreError) -> [Row] {
        try await rows(Query(collection: collection, filter: Selection.compare(property, .equal, value)), read)
    }

    private func rows<Row>(
        _ query: Query, _ read: (FeatureBatch, Int) -> Row
    ) async throws(StoreError) -> [Row] {
        let stream: FeatureStream
        do throws(StoreError) {
            stream = try await store.features(query)
        } catch {
            if case .unknownCollection = error { return [] }
            throw error
        }
        var rows: [Row] = []
        var batches = stream.makeAsyncIterator()
        while let batch = try await batches.next() { rows += (0..<batch.count).map { read(batch, $0) } }
        return rows
    }
}

extension RequestReading.Found {
    public init(_ request: ServiceRequest, at distance: Double?) {
        self.request = request
        self.distance = distance
    }
}
