public import FeatureStores

/// Makes a gazetteer of the collections of a store.
public enum GazetteerBuilder {
    /// What was made.
    public struct Outcome: Hashable, Sendable {
        public let places: Int
        public let civici: Int
        public let parcels: Int
        public let bytes: Int
    }

    /// Reads one state of the store, and puts the file at `path` when it is whole; readers of an old one keep it.
    ///
    /// An index that is there already spares what it has of collections that are as they were, if it was made by the same
    /// definition; the file is the same, byte for byte, as without it.
    ///
    /// Memory: some four times the file. Time: linear in the rows but for sorting.
    /// - Throws: ``GazetteerError`` with the collection or the path; ``GazetteerError/tooLarge(what:count:most:)`` beyond
    ///   2^32 − 2 rows of a section or bytes of text, or 65,535 sources.
    public static func build(
        from store: some FeatureStore, _ definition: GazetteerDefinition, to path: String
    ) async throws(GazetteerError) -> Outcome {
        let reading: any FeatureStore
        do {
            reading = try await store.reading()
        } catch {
            throw .source(collection: "*", reason: "\(error)")
        }
        // What cannot be opened is made from nothing.
        let old = (try? Gazetteer(path: path)).flatMap { $0.definition == definition.fingerprint ? $0 : nil }
        let draft = try await draft(from: reading, definition, reusing: old)
        let outcome = (places: draft.places.count, civici: draft.civici.count, parcels: draft.parcels.count)
        let bytes = try GazetteerWriting(draft).write(to: path, definition: definition.fingerprint)
        return Outcome(places: outcome.places, civici: outcome.civici, parcels: outcome.parcels, bytes: bytes)
    }

    /// - Parameter old: an index by the same definition.
    static func draft(
        from reading: any FeatureStore, _ definition: GazetteerDefinition, reusing old: Gazetteer? = nil
    ) async throws(GazetteerError) -> GazetteerDraft {
        var draft = GazetteerDraft()
        for comune in definition.comuni {
            draft.begin(comune)
            let first = draft.places.count
            try await draft.addAreas(from: reading)
            try await draft.addCivici(from: reading)
            try await draft.addStreets(from: reading)
            draft.mergeStreets()
            try await draft.addSites(from: reading, placesFrom: first)
            try await draft.addCadastre(from: reading, reusing: old)
            draft.fillComune(from: first)
        }
        if draft.sources.isEmpty {
            throw .source(
                collection: definition.comuni.first?.civici ?? "*", reason: "the store has none of the collections")
        }
        return draft
    }
}

extension Gazetteer {
    /// Whether it was made by another definition, or a collection that it was made of has changed since, or is gone.
    public func isStale(
        comparedWith store: some FeatureStore, _ definition: GazetteerDefinition
    ) async throws(StoreError) -> Bool {
        guard self.definition == definition.fingerprint else { return true }
        for source in sources {
            do throws(StoreError) {
                if try await store.version(of: source.collection) != source.version { return true }
            } catch .unknownCollection {
                return true
            }
        }
        return false
    }
}
