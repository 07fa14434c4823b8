public import FeatureStores
public import SimpleFeatures

/// Collections in memory, for tests of everything above a store; it can be made to fail at any batch.
public struct InMemoryStore: FeatureStore {
    private let batches: [String: FeatureBatch]
    private let versions: [String: String]
    private let batchSize: Int
    private let failingAtBatch: Int?

    /// - Parameters:
    ///   - collections: by the names of their types.
    ///   - versions: of collections, by name; where there is none the number of features stands for it.
    ///   - failingAtBatch: the batch, from 0, that cannot be read; `nil` for a store that works.
    public init(
        _ collections: [FeatureBatch], versions: [String: String] = [:], batchSize: Int = 512,
        failingAtBatch: Int? = nil
    ) {
        self.versions = versions
        batches = Dictionary(collections.map { ($0.type.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.batchSize = batchSize
        self.failingAtBatch = failingAtBatch
    }

    public func collections() async throws(StoreError) -> [String] { batches.keys.sorted() }

    public func featureType(of collection: String) async throws(StoreError) -> FeatureType {
        try batch(collection).type
    }

    public func extent(of collection: String) async throws(StoreError) -> Envelope {
        let batch = try batch(collection)
        return (0..<batch.count).reduce(.empty) { $0.union(batch.geometries.envelope(ofRow: $1)) }
    }

    /// The collections never change.
    public func reading() async throws(StoreError) -> any FeatureStore { self }

    public func count(_ query: Query) async throws(StoreError) -> Int { try rows(query).count }

    public func version(of collection: String) async throws(StoreError) -> String {
        let count = try batch(collection).count
        return versions[collection] ?? String(count)
    }

    public func features(_ query: Query) async throws(StoreError) -> FeatureStream {
        let all = try batch(query.collection)
        for name in query.properties ?? [] where all.type.index(of: name) == nil {
            throw .unknownProperty(name, collection: query.collection)
        }
        var type = query.properties.map { all.type.selecting($0) } ?? all.type
        if !query.includesGeometry { type.geometry = nil }
        var rows = try rows(query).dropFirst(query.offset)
        if let limit = query.limit { rows = rows.prefix(limit) }
        let cursor = Cursor(
            Array(rows), all: all, type: type, batchSize: batchSize, failingAtBatch: failingAtBatch)
        return FeatureStream(type: type) { () async throws(StoreError) in try await cursor.next() }
    }

    private func batch(_ collection: String) throws(StoreError) -> FeatureBatch {
        guard let batch = batches[collection] else { throw .unknownCollection(collection) }
        return batch
    }

    private func rows(_ query: Query) throws(StoreError) -> [Int] {
        let batch = try batch(query.collection)
        for key in query.sort where batch.type.index(of: key.property) == nil {
            throw .unknownProperty(key.property, collection: query.collection)
        }
        let filter = query.filter.map { BoundFilter($0, to: batch.type) }
        let rows = (0..<batch.count).filter { row in
            (query.envelope.map { batch.geometries.meets($0, row: row) } ?? true)
                && (filter.map { $0.matches(batch, row: row) } ?? true)
        }
        guard !query.sort.isEmpty else { return rows }
        return rows.sorted { one, other in
            for key in query.sort {
                let (left, right) = (batch.value(key.property, row: one), batch.value(key.property, row: other))
                if left == right { continue }
                let isBefore =
                    if left.isNull || right.isNull {
                        left.isNull
                    } else if let left = left.number, let right = right.number {
                        left < right
                    } else {
                        left.text < right.text
                    }
                return isBefore != key.isDescending
            }
            return one < other
        }
    }

    private actor Cursor {
        private var rows: ArraySlice<Int>
        private let all: FeatureBatch
        private let type: FeatureType
        private let batchSize: Int
        private let failingAtBatch: Int?
        private var number = 0

        init(_ rows: [Int], all: FeatureBatch, type: FeatureType, batchSize: Int, failingAtBatch: Int?) {
            self.rows = rows[...]
            self.all = all
            self.type = type
            self.batchSize = batchSize
            self.failingAtBatch = failingAtBatch
        }

        func next() throws(StoreError) -> FeatureBatch? {
            if Task.isCancelled { throw .interrupted }
            if number == failingAtBatch { throw .unavailable("the test wants it so") }
            number += 1
            guard !rows.isEmpty else { return nil }
            defer { rows = rows.dropFirst(batchSize) }
            var batch = all.selecting(rows: rows.prefix(batchSize), as: type)
            if type.geometry == nil {
                batch.geometries.removeAll(keepingCapacity: false)
                for _ in 0..<batch.count { batch.geometries.append(nil) }
            }
            return batch
        }
    }
}
