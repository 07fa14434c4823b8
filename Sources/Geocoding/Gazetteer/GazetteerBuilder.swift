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
    /// Memory: some ten times the file.
    /// - Throws: ``GazetteerError`` with the collection or the path.
    public static func build(
        from store: some FeatureStore, _ definition: GazetteerDefinition, to path: String
    ) async throws(GazetteerError) -> Outcome {
        let reading: any FeatureStore
        do {
            reading = try await store.reading()
        } catch {
            throw .source(collection: "*", reason: "\(error)")
        }
        var draft = GazetteerDraft()
        for comune in definition.comuni {
            draft.begin(comune)
            let first = draft.places.count
            try await draft.addAreas(from: reading)
            try await draft.addCivici(from: reading)
            try await draft.addStreets(from: reading)
            try draft.mergeStreets()
            try await draft.addSites(from: reading)
            try await draft.addCadastre(from: reading)
            draft.fillComune(from: first)
        }
        if draft.sources.isEmpty {
            throw .source(
                collection: definition.comuni.first?.civici ?? "*", reason: "the store has none of the collections")
        }
        let outcome = (places: draft.places.count, civici: draft.civici.count, parcels: draft.parcels.count)
        let bytes = try GazetteerWriting(draft).write(to: path, definition: definition.fingerprint)
        return Outcome(places: outcome.places, civici: outcome.civici, parcels: outcome.parcels, bytes: bytes)
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
