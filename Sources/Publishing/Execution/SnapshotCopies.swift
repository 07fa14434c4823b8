import FeatureStores
import ReferenceSystems
import SimpleFeatures
import Synchronization

/// The features of a snapshot led to other CRSs, exactly and row by row: made of it, and kept beside it as long as it is
/// kept and the budget has room.
struct SnapshotCopies: Sendable {
    /// They share what is not geometry with the snapshot.
    fileprivate(set) var made: [CRS: FeatureBatch] = [:]
    /// Those that are made, are being made, or had no room: nobody begins them again.
    fileprivate var begun: Set<CRS> = []
    /// Rows that were led to a CRS one by one.
    fileprivate var led: [CRS: Int] = [:]
    fileprivate(set) var bytes = 0

    mutating func removeAll() { self = SnapshotCopies() }
}

extension SnapshotCache {
    /// The copy of a snapshot in a CRS, if there is one.
    func copy(in crs: CRS, of snapshot: Snapshot, _ collection: String) -> FeatureBatch? {
        state.withLock { state in
            guard state.kept[collection]?.snapshot === snapshot else { return nil }
            return state.kept[collection]?.copies.made[crs]
        }
    }

    /// Keeps a copy where the budget has room beside all that is kept.
    private func keep(_ copy: FeatureBatch, in crs: CRS, of snapshot: Snapshot, _ collection: String) {
        let size = copy.geometries.memorySize
        state.withLock { state in
            guard state.kept[collection]?.snapshot === snapshot,
                state.bytes + state.bytesInTheMaking + size <= state.maximumBytes,
                state.kept[collection]?.copies.made.updateValue(copy, forKey: crs) == nil
            else { return }
            state.kept[collection]?.copies.bytes += size
            state.bytes += size
        }
    }

    /// The features of a snapshot led to another CRS, if they have been.
    ///
    /// Once as many rows were led there one by one as the collection has, all of them are, in the background.
    ///
    /// - Parameter rows: how many are asked for.
    func projected(
        _ snapshot: Snapshot, of collection: String, by transformation: Transformation, rows: Int
    ) -> FeatureBatch? {
        let crs = transformation.target
        if let known = copy(in: crs, of: snapshot, collection) { return known }
        let begins = state.withLock { state in
            guard var kept = state.kept[collection], kept.snapshot === snapshot else { return false }
            defer { state.kept[collection] = kept }
            kept.copies.led[crs, default: 0] += rows
            return kept.copies.led[crs, default: 0] >= max(snapshot.features.count, 1000)
                && kept.copies.begun.insert(crs).inserted
        }
        // Nobody waits for it: until it is there, features are led one by one.
        if begins { Task { await project(snapshot, collection, by: transformation) } }
        return nil
    }

    private func project(
        _ snapshot: Snapshot, _ collection: String, by transformation: Transformation
    ) async {
        var projected = snapshot.features
        var coordinates: [Double] = []
        coordinates.reserveCapacity(projected.geometries.coordinates.count)
        let step = 1 << 16
        for start in stride(from: 0, to: projected.geometries.coordinates.count, by: step) {
            let end = min(start + step, projected.geometries.coordinates.count)
            let piece = Array(projected.geometries.coordinates[start..<end])
            let moved = try? await workers.run { () -> [Double] in
                var piece = piece
                transformation.transform(&piece)
                return piece
            }
            // Too much else is waiting.
            guard let moved else { return }
            coordinates += moved
        }
        projected.geometries.coordinates = coordinates
        keep(projected, in: transformation.target, of: snapshot, collection)
    }
}
