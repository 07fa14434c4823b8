public import FeatureStores
import Portrayal
import ReferenceSystems
public import Services
import SimpleFeatures

/// One state of the data for the length of one answer: its counts, features and versions agree, whoever writes
/// meanwhile.
///
/// Made by ``Publisher/reading()``; it keeps a connection of the store until it and its streams are gone.
public struct Reading: Sendable {
    private let store: any FeatureStore
    private let publisher: Publisher

    init(_ store: any FeatureStore, _ publisher: Publisher) {
        self.store = store
        self.publisher = publisher
    }

    /// How many features the plan's query selects, whatever its limit and offset. Exact.
    public func count(_ plan: FeaturePlan) async throws(ServiceError) -> Int {
        do throws(StoreError) {
            try publisher.catalog.service.limits.query.check(plan.query)
            return try await store.count(plan.query)
        } catch {
            throw ServiceError(error)
        }
    }

    /// The features of the plan, geometries in its CRS (x east, y north), transformed exactly, vertex by vertex.
    ///
    /// - Throws: ``ServiceError`` while an exception report can still be sent: the first batch has been read. A failure
    ///   later than that is thrown by the stream and must break the answer off.
    public func features(_ plan: FeaturePlan) async throws(ServiceError) -> FeatureStream {
        var query = plan.query
        if query.properties == nil { query.properties = plan.layer.type.properties.map(\.name) }
        let workers = publisher.workers
        let transformation = try Transformation.step(from: plan.layer.storageCRS, to: plan.crs)
        do throws(StoreError) {
            try publisher.catalog.service.limits.query.check(query)
            if let ready = try await held(query, transformation) { return try await ready.started() }
            let stream = try await store.features(query)
            guard !transformation.isIdentity else { return try await stream.started() }
            return try await stream.mapped { (batch) async throws(StoreError) in
                do {
                    return try await workers.run(.begun) {
                        var batch = batch
                        transformation.transform(&batch.geometries.coordinates)
                        return batch
                    }
                } catch {
                    // Work of an answer that has begun is never refused: it is only ever given up.
                    throw .interrupted
                }
            }.started()
        } catch {
            throw ServiceError(error)
        }
    }

    /// The features out of memory, where they are there in the CRS asked for.
    private func held(
        _ query: Query, _ transformation: Transformation
    ) async throws(StoreError) -> FeatureStream? {
        guard let memory = store as? SnapshotReading, let (snapshot, rows) = memory.source(of: query) else {
            await publisher.snapshots.noteRead(query)
            return nil
        }
        if transformation.isIdentity { return try await memory.features(query, snapshot.features) }
        guard
            let projected = publisher.snapshots.projected(
                snapshot, of: query.collection, by: transformation, rows: rows)
        else { return nil }
        return try await memory.features(query, projected)
    }

    /// Changes with the catalog, the fonts and the data of any of `layers`.
    public func version(of layers: [Layer], _ catalog: Catalog) async throws(ServiceError) -> String {
        do throws(StoreError) {
            let files = catalog.version + "|" + publisher.fonts.version
            return try await Self.version(of: layers, after: files, in: store)
        } catch {
            throw ServiceError(error)
        }
    }

    /// - Parameter files: the version of the files that the answer is made by.
    static func version(
        of layers: [Layer], after files: String, in store: any FeatureStore
    ) async throws(StoreError) -> String {
        var version = files
        for collection in Set(layers.map(\.collection)).sorted() {
            version += "|" + collection + ":" + (try await store.version(of: collection))
        }
        return version
    }
}
