import SimpleFeatures

/// The rows of a snapshot that a query selects, whatever its limit and offset, in the order of the store.
public struct SnapshotSelection: Sendable {
    /// `nil` for all of them.
    private let rows: [Int]?
    public let count: Int

    /// - Parameter query: one that ``Snapshot/answers(_:)``.
    public init(_ query: Query, of snapshot: Snapshot) {
        rows = query.envelope == nil && query.filter == nil ? nil : Self.matches(query, snapshot)
        count = rows?.count ?? snapshot.features.count
    }

    /// The rows of one page.
    public func page(offset: Int, limit: Int?) -> [Int] {
        let first = min(max(offset, 0), count)
        let end = limit.map { first + min(max($0, 0), count - first) } ?? count
        return rows.map { Array($0[first..<end]) } ?? Array(first..<end)
    }

    private static func matches(_ query: Query, _ snapshot: Snapshot) -> [Int] {
        let conditions = [query.envelope.map { Filter.envelope($0) }, query.filter].compactMap { $0 }
        let filter = BoundFilter(.and(conditions), to: snapshot.features.type)
        guard let window = Filter.and(conditions).window else {
            return (0..<snapshot.features.count).filter { filter.matches(snapshot.features, row: $0) }
        }
        let sure = conditions.count == 1 ? conditions[0].sureWindow : .empty
        return snapshot.rows(meeting: window).map(Int.init).filter { row in
            sure.contains(snapshot.envelopes[row]) || filter.matches(snapshot.features, row: row)
        }
    }
}

extension Query {
    /// Whether a snapshot answers it as the store does: it asks for a place at most, in the store's order.
    ///
    /// What compares properties is left to the store, which has indexes for it and its own comparison of texts.
    public var isSpatial: Bool { sort.isEmpty && (filter?.isSpatial ?? true) }
}

extension Snapshot {
    /// Whether it answers the query as the store does.
    public func answers(_ query: Query) -> Bool {
        query.isSpatial && (query.properties ?? []).allSatisfy { features.type.index(of: $0) != nil }
    }
}

extension Filter {
    /// Whether it asks for nothing but a place.
    fileprivate var isSpatial: Bool {
        switch self {
        case .envelope, .intersects: true
        case .and(let filters), .or(let filters): filters.allSatisfy(\.isSpatial)
        default: false
        }
    }

    /// A box that every selected geometry meets; `nil` where there is none.
    fileprivate var window: Envelope? {
        switch self {
        case .envelope(let envelope): envelope
        case .intersects(let polygon): polygon.envelope
        case .and(let filters): filters.compactMap(\.window).reduce(nil) { $0?.intersection($1) ?? $1 }
        case .or(let filters):
            filters.reduce(Optional(Envelope.empty)) { window, filter in filter.window.flatMap { window?.union($0) } }
        default: nil
        }
    }

    /// A box that lies in what is asked for: geometries in it are selected without a look at their points.
    fileprivate var sureWindow: Envelope {
        switch self {
        case .envelope(let envelope): envelope
        case .intersects(let polygon): polygon.inscribedEnvelope
        default: .empty
        }
    }
}
