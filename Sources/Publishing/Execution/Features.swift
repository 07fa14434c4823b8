public import FeatureStores
import ReferenceSystems
public import Services
import SimpleFeatures

extension Publisher {
    /// How many features the plan's query selects, whatever its limit and offset. Exact.
    public func count(_ plan: FeaturePlan) async throws(ServiceError) -> Int {
        do throws(StoreError) {
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
        let workers = workers
        do throws(StoreError) {
            let transformation = try transformation(from: plan.layer.type.srid, to: plan.crs)
            let stream = try await store.features(query)
            guard !transformation.isIdentity else { return try await stream.started() }
            return try await stream.mapped { (batch) async throws(StoreError) in
                do {
                    return try await workers.run {
                        var batch = batch
                        transformation.transform(&batch.geometries.coordinates)
                        return batch
                    }
                } catch {
                    throw .unavailable("too many jobs are waiting")
                }
            }.started()
        } catch {
            throw ServiceError(error)
        }
    }
}
