public import FeatureStores
import SimpleFeatures

/// What stands around any place of a comune: the collections of a store that accesses are measured against, in memory.
///
/// A value of one state of the data; any number of threads may ask it. Memory: that of the collections.
public struct Sites: Sendable {
    public let definition: SiteDefinition
    /// Of each collection that was there, the state of its data.
    public let versions: [String: String]
    let collections: [SiteDefinition.Kind: SiteCollection]
    let zoneCollections: [SiteCollection?]
    private let roadTable: RoadTable
    /// Rows of the parcels by their references in capitals.
    private let parcelRows: [String: Int]
    /// Outlines of the comune; `nil` where nobody says.
    let territory: SiteCollection?

    /// Reads one state of the store. Cost: some 0.3 s for the seeds.
    ///
    /// - Throws: what the store throws; a collection that is not there is left out.
    public init(_ definition: SiteDefinition, from store: some FeatureStore) async throws(StoreError) {
        let reading = try await store.reading()
        var collections: [SiteDefinition.Kind: SiteCollection] = [:]
        for (kind, source) in definition.sources {
            collections[kind] = try await SiteCollection.read(source, from: reading)
        }
        var zones: [SiteCollection?] = []
        for zone in definition.zones {
            let source = SiteDefinition.Source(
                collection: zone.collection, accuracy: 0, properties: ["value": zone.property])
            zones.append(try await SiteCollection.read(source, from: reading))
        }
        self.definition = definition
        self.collections = collections
        zoneCollections = zones
        let highways = try await Self.highways(definition.highwayByStreet, reading)
        roadTable = collections[.roads].map { RoadTable($0, highways) } ?? .none
        parcelRows = collections[.parcels]?.firstRows(by: "reference") ?? [:]
        territory =
            if let source = definition.territory { try await SiteCollection.read(source, from: reading) } else { nil }
        let present = [Array(collections.values), zones.compactMap(\.self), [territory].compactMap(\.self)].joined()
        versions = Dictionary(
            present.map { ($0.source.collection, $0.snapshot.version) }, uniquingKeysWith: { first, _ in first })
    }

    /// Kinds of things of which the database holds nothing: nobody has looked whether there are any.
    public var unsurveyed: [SiteDefinition.Kind] {
        SiteDefinition.Kind.allCases.filter { collections[$0] == nil }
    }

    /// Whether a collection has changed since, has come or gone.
    public func isStale(comparedWith store: some FeatureStore) async throws(StoreError) -> Bool {
        let present = Set(try await store.collections())
        for name in definition.collections.sorted() {
            guard present.contains(name) else {
                if versions[name] != nil { return true }
                continue
            }
            if let known = versions[name], try await store.version(of: name) != known { return true }
        }
        return false
    }

    private static func highways(
        _ source: SiteDefinition.Source?, _ store: any FeatureStore
    ) async throws(StoreError) -> [String: String] {
        guard let source, let collection = try await SiteCollection.read(source, from: store) else { return [:] }
        var highways: [String: String] = [:]
        for row in 0..<collection.snapshot.features.count {
            guard let street = collection.text("street", row), let value = collection.text("highway", row) else {
                continue
            }
            highways[street] = value
        }
        return highways
    }
}

// MARK: Parcels

extension Sites {
    /// The parts of the parcel of a reference, without regard to case.
    public func parcel(_ reference: String) -> [Parcel] {
        guard let parcels = collections[.parcels], let row = parcelRows[reference.uppercased()] else { return [] }
        return Self.parcels(parcels, row)
    }

    /// What is to be said of a parcel wherever it is shown, in the words of the data: that it is for demonstration.
    public func notice(ofParcel reference: String) -> String? {
        parcelRows[reference.uppercased()].flatMap { collections[.parcels]?.text("notice", $0) }
    }

    /// The parcels whose border lies within ``SiteDefinition/snap`` of a point or that it lies in; that one first, then
    /// the nearest.
    public func parcels(near point: Position) -> [[Parcel]] {
        guard let parcels = collections[.parcels] else { return [] }
        let found = parcels.rows(Envelope(around: point, definition.snap)).compactMap {
            row -> (distance: Double, parts: [Parcel])? in
            let parts = Self.parcels(parcels, row).filter { !$0.isPublicGround }
            guard !parts.isEmpty else { return nil }
            let isInside = parts.contains { Ring.contains([$0.ring], point) }
            let distance = isInside ? 0 : parts.map { Path($0.ring).place(of: point).distance }.min() ?? .infinity
            return distance <= definition.snap ? (distance, parts) : nil
        }
        return found.sorted { ($0.distance, $0.parts[0].id) < ($1.distance, $1.parts[0].id) }.map(\.parts)
    }

    private static func parcels(_ collection: SiteCollection, _ row: Int) -> [Parcel] {
        let id = collection.text("reference", row) ?? collection.id(row)
        // A hole counts by parity, as a part of its own.
        return collection.paths(row).map { Parcel(id: id, ring: $0) }
    }
}

// MARK: Zones

extension Sites {
    /// Whether a place is in the comune; where nobody says, it is.
    func isInTerritory(_ point: Position) -> Bool {
        guard let territory else { return true }
        return territory.rows(containing: point).contains { territory.text("code", $0) == definition.comune }
    }

    /// Zone, built-up area and restrictions of a place.
    public func context(at point: Position) -> Context {
        var context = Context(zone: definition.zoneElsewhere)
        var isZoneKnown = false
        var isBuiltUpKnown = false
        context.isInBuiltUpArea = definition.isBuiltUpElsewhere
        for (source, collection) in zip(definition.zones, zoneCollections) {
            guard let collection else { continue }
            for row in collection.rows(containing: point) {
                guard let value = collection.text("value", row) else { continue }
                if !isZoneKnown, let zone = source.zones.map({ $0[value] }) ?? value {
                    context.zone = zone
                    isZoneKnown = true
                }
                if !isBuiltUpKnown, let builtUp = source.builtUp {
                    context.isInBuiltUpArea = builtUp.contains(value)
                    context.population = source.population[value]
                    isBuiltUpKnown = true
                }
            }
        }
        if let areas = collections[.restrictedAreas] { context.isRestricted = !areas.rows(containing: point).isEmpty }
        return context
    }
}

// MARK: Surroundings

extension Sites {
    /// Everything within ``SiteDefinition/radius`` of a place.
    ///
    /// - Parameter isBuiltUp: whether it lies in a centro abitato.
    public func surroundings(of point: Position, isBuiltUp: Bool) -> Surroundings {
        let window = Envelope(around: point, definition.radius)
        var around = Surroundings()
        around.accuracy = accuracy
        around.unsurveyed = unsurveyed.filter(\.isJudged).map(\.rawValue)
        around.roads = roads(window, isBuiltUp)
        for row in collections[.parcels]?.rows(window) ?? [] {
            if let parcels = collections[.parcels] { around.parcels += Self.parcels(parcels, row) }
        }
        each(.buildings, window) { item, row in
            around.buildings += item.parts(row).compactMap(\.first).map {
                Building(id: item.text("name", row), ring: $0)
            }
        }
        each(.walls, window) { item, row in
            around.walls += item.paths(row).map { Wall(id: item.text("name", row), line: $0) }
        }
        each(.crossings, window) { item, row in around.crossings += Self.areas(item, row) }
        each(.busStops, window) { item, row in
            guard let point = item.paths(row).first?.first else { return }
            around.busStops.append(
                BusStop(id: item.text("name", row), point: point, zoneLength: item.number("length", row)))
        }
        each(.trees, window) { item, row in around.trees += Self.spots(item, row) }
        each(.lampPosts, window) { item, row in around.lampPosts += Self.spots(item, row) }
        if collections[.reservedBays] != nil {
            var bays: [Area] = []
            each(.reservedBays, window) { item, row in bays += Self.areas(item, row) }
            around.reservedBays = bays
        }
        if collections[.tramLanes] != nil {
            var lanes: [Area] = []
            each(.tramLanes, window) { item, row in lanes += Self.areas(item, row) }
            around.tramLanes = lanes
        }
        if collections[.levelCrossings] != nil {
            var crossings: [Spot] = []
            each(.levelCrossings, window) { item, row in crossings += Self.spots(item, row) }
            around.levelCrossings = crossings
        }
        each(.existingAccesses, window) { item, row in
            guard item.text("state", row).map(Self.standing.contains) ?? true, let line = item.paths(row).first,
                let p1 = line.first, let p2 = line.last, p1 != p2
            else { return }
            around.existingAccesses.append(
                ExistingAccess(
                    id: item.text("name", row) ?? item.id(row), p1: p1, p2: p2, parcel: item.text("parcel", row)))
        }
        return around
    }

    /// What tells which sides of a parcel face a road: of the roads and parcels within ``SiteDefinition/radius`` of a place
    /// those that come near it.
    ///
    /// - Parameter reach: how far from the parcel a carriageway may be, m.
    func surroundings(of parcel: [Parcel], from place: Position, reach: Double, isBuiltUp: Bool) -> Surroundings {
        var near = Envelope.empty
        for part in parcel { for point in part.ring { near.extend(x: point.x, y: point.y) } }
        near = near.expanded(by: reach)
        let window = Envelope(around: place, definition.radius)
        var around = Surroundings()
        around.roads = roads(window, within: near, isBuiltUp)
        guard let parcels = collections[.parcels] else { return around }
        for row in parcels.rows(window) where near.intersects(parcels.snapshot.envelopes[row]) {
            around.parcels += Self.parcels(parcels, row)
        }
        return around
    }

    /// States of the register of an access that is there, or may be made.
    private static let standing: Set = ["rilasciata", "esistente"]

    private func each(_ kind: SiteDefinition.Kind, _ window: Envelope, _ body: (SiteCollection, Int) -> Void) {
        guard let collection = collections[kind] else { return }
        for row in collection.rows(window) { body(collection, row) }
    }

    private static func areas(_ item: SiteCollection, _ row: Int) -> [Area] {
        item.parts(row).compactMap(\.first).map { Area(id: item.text("name", row), ring: $0) }
    }

    private static func spots(_ item: SiteCollection, _ row: Int) -> [Spot] {
        item.paths(row).compactMap(\.first).map { Spot(id: item.text("name", row), point: $0) }
    }

    func roads(_ window: Envelope, within box: Envelope? = nil, _ isBuiltUp: Bool) -> [Road] {
        guard let roads = collections[.roads] else { return [] }
        return roads.rows(window).filter { box?.intersects(roads.snapshot.envelopes[$0]) ?? true }.flatMap {
            roadTable.roads(ofRow: $0, isBuiltUp: isBuiltUp)
        }
    }
}

extension Envelope {
    /// The square of twice `reach` round a point.
    init(around point: Position, _ reach: Double) {
        self.init(minX: point.x - reach, minY: point.y - reach, maxX: point.x + reach, maxY: point.y + reach)
    }
}
