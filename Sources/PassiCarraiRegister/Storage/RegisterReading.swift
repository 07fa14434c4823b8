public import FeatureStores
import SimpleFeatures

/// The register as a store has it: for whoever only reads.
public struct RegisterReading: Sendable {
    private let store: any FeatureStore

    public init(_ store: any FeatureStore) { self.store = store }

    /// Which entries are asked for; all without anything.
    public struct Selection: Hashable, Sendable {
        public var states: [PassoState] = []
        public var parcel: String?
        /// Of the sign.
        public var year: Int?
        /// Part of the name of the street, in any case.
        public var street: String?
        public var limit: Int?
        public var offset = 0
        public init() {}

        fileprivate func query(_ collection: FeatureType) -> Query {
            var conditions: [Filter] = []
            if !states.isEmpty { conditions.append(.or(states.map { Self.equal("stato", .text($0.rawValue)) })) }
            if let parcel { conditions.append(Self.equal("particella", .text(parcel))) }
            if let year { conditions.append(Self.equal("anno", .integer(Int64(year)))) }
            if let street {
                var pattern = LikePattern("", matchCase: false)
                pattern.elements = [.anyRun, .text(street), .anyRun]
                conditions.append(.like(.property("via"), pattern: pattern))
            }
            let filter: Filter? = conditions.isEmpty ? nil : .and(conditions)
            var query = Query(collection: collection.name, filter: filter, limit: limit.map { $0 + offset })
            query.sort = [SortKey("anno"), SortKey("numero")]
            return query
        }

        fileprivate static func equal(_ property: String, _ value: Value) -> Filter {
            .compare(.property(property), .equal, .literal(value), matchCase: true)
        }
    }

    /// Hands the selected entries over, some hundred at a time, by year and number.
    public func passi(_ selection: Selection, _ take: ([PassoCarraio]) throws -> Void) async throws {
        // Applications have no number, and come first.
        var selection = selection
        for collection in [RegisterCollections.domande, RegisterCollections.passi] where selection.limit != 0 {
            for try await batch in try await store.features(selection.query(collection)) {
                let skipped = min(selection.offset, batch.count)
                selection.offset -= skipped
                try take((skipped..<batch.count).map { PassoCarraio(batch, $0) })
                selection.limit = selection.limit.map { max(0, $0 - batch.count + skipped) }
            }
        }
    }

    /// The selected entries, by year and number.
    func passi(_ selection: Selection) async throws(StoreError) -> [PassoCarraio] {
        var entries: [PassoCarraio] = []
        do {
            try await passi(selection) { entries += $0 }
        } catch let error as StoreError {
            throw error
        } catch {
            throw .fault("\(error)")
        }
        return entries
    }

    /// `nil` where there is no such entry.
    public func passo(_ id: String) async throws(StoreError) -> PassoCarraio? {
        for collection in [RegisterCollections.passi, RegisterCollections.domande] {
            let found = try await rows(collection.name, .identifiers([id])) { PassoCarraio($0, $1) }
            if let entry = found.first { return entry }
        }
        return nil
    }

    /// What somebody has applied for, oldest first.
    func applications(of pseudonym: String) async throws(StoreError) -> [PassoCarraio] {
        let ids = try await rows(
            RegisterCollections.richiedenti.name, Selection.equal("richiedente", .text(pseudonym))
        ) { $0.text("passo", $1) }
        var entries: [PassoCarraio] = []
        for id in ids { if let id, let entry = try await passo(id) { entries.append(entry) } }
        return entries
    }

    /// `nil` where nobody has the number.
    public func passo(_ sign: SignNumber) async throws(StoreError) -> PassoCarraio? {
        let filter = Filter.and([
            Selection.equal("anno", .integer(Int64(sign.year))), Selection.equal("numero", .text(sign.number)),
        ])
        return try await rows(RegisterCollections.passi.name, filter) { PassoCarraio($0, $1) }.first
    }

    /// The changes of an entry, oldest first.
    public func history(of id: String) async throws(StoreError) -> [HistoryEntry] {
        try await rows(RegisterCollections.storia.name, Selection.equal("passo", .text(id))) { HistoryEntry($0, $1) }
    }

    /// The verdicts on an entry, oldest first.
    public func verdicts(of id: String) async throws(StoreError) -> [KeptVerdict.Record] {
        try await rows(RegisterCollections.verdetti.name, Selection.equal("passo", .text(id))) {
            KeptVerdict.Record($0, $1)
        }
    }

    /// A verdict by its own id; `nil` where there is none.
    public func verdict(_ id: String) async throws(StoreError) -> KeptVerdict.Record? {
        try await rows(RegisterCollections.verdetti.name, .identifiers([id])) { KeptVerdict.Record($0, $1) }.first
    }

    /// The verdicts that are about no entry, oldest first: hands them over one by one, since each has its evidence.
    public func verdictsAlone(_ take: (KeptVerdict.Record) throws -> Void) async throws {
        let pattern = LikePattern.standingAlone
        let query = Query(
            collection: RegisterCollections.verdetti.name, filter: .like(.property("passo"), pattern: pattern))
        for try await batch in try await store.features(query) {
            for row in 0..<batch.count {
                let record = KeptVerdict.Record(batch, row)
                if record.isAlone { try take(record) }
            }
        }
    }

    /// The pseudonym of whoever applied. For officers alone.
    public func applicant(of id: String) async throws(StoreError) -> String? {
        try await rows(RegisterCollections.richiedenti.name, Selection.equal("passo", .text(id))) {
            $0.text("richiedente", $1)
        }.first ?? nil
    }

    private func rows<Row>(
        _ collection: String, _ filter: Filter, _ read: (FeatureBatch, Int) -> Row
    ) async throws(StoreError) -> [Row] {
        let stream = try await store.features(Query(collection: collection, filter: filter))
        var rows: [Row] = []
        var batches = stream.makeAsyncIterator()
        while let batch = try await batches.next() { rows += (0..<batch.count).map { read(batch, $0) } }
        return rows
    }
}

extension LikePattern {
    /// The ids of verdicts that stand alone: ``Register/keep(_:)``.
    fileprivate static var standingAlone: LikePattern {
        var pattern = LikePattern("", matchCase: true)
        pattern.elements = [.text("v"), .anyRun]
        return pattern
    }
}
