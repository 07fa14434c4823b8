public import FeatureStores
public import Services

extension Publisher {
    /// The data as they are now, for an answer that asks more than once.
    ///
    /// - Throws: `tooBusy` when as many answers are being read as the store allows.
    public func reading() async throws(ServiceError) -> Reading {
        do throws(StoreError) {
            return Reading(try await store.reading(), self)
        } catch {
            throw ServiceError(error)
        }
    }

    /// The same for an answer that asks nothing but these plans, whatever their pages: out of memory where the
    /// collections are there.
    public func reading(for plans: [FeaturePlan]) async throws(ServiceError) -> Reading {
        do throws(StoreError) {
            if let memory = try await SnapshotReading(plans.map(\.query), snapshots, store, workers) {
                return Reading(memory, self)
            }
        } catch {
            throw ServiceError(error)
        }
        return try await reading()
    }

    /// ``Reading/count(_:)`` of the data as they are now.
    public func count(_ plan: FeaturePlan) async throws(ServiceError) -> Int {
        try await Reading(store, self).count(plan)
    }

    /// ``Reading/features(_:)`` of the data as they are now; one state of them from the first batch to the last.
    public func features(_ plan: FeaturePlan) async throws(ServiceError) -> FeatureStream {
        try await Reading(store, self).features(plan)
    }
}
