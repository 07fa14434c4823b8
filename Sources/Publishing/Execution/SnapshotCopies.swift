import FeatureStores
import ReferenceSystems
import SimpleFeatures
import Synchronization

/// The features of a snapshot with other geometries, row by row: made of it, and kept beside it as long as it is kept
/// and the budget has room.
struct SnapshotCopies: Sendable {
    enum Kind: Hashable, Sendable {
        /// Led to another CRS, exactly.
        case projected(CRS)
    }

    /// They share what is not geometry with the snapshot.
    fileprivate(set) var made: [Kind: FeatureBatch] = [:]
    /// Those there was no room for, or that are being made: nobody begins them again.
    fileprivate var settled: Set<Kind> = []
    /// Rows that were led to a CRS one by one.
    fileprivate var led: [CRS: Int] = [:]
    fileprivate(set) var bytes = 0

    mutating func removeAll() { self = SnapshotCopies() }
}

extension SnapshotCache {
    /// The copy of a snapshot, if there is one.
    func copy(_ kind: SnapshotCopies.Kind, of snapshot: Snapshot, _ collection: String) -> FeatureBatch? {
        state.withLock { state in
            guard state.kept[collection]?.snapshot === snapshot else { return nil }
            return state.kept[collection]?.copies.made[kind]
        }
    }

    /// Whether a copy is worth making now: it is neither there nor refused, and nobody makes it. Who is told so makes it.
    func begin(_ kind: SnapshotCopies.Kind, of snapshot: Snapshot, _ collection: String) -> Bool {
        state.withLock { state in
            guard state.kept[collection]?.snapshot === snapshot else { return false }
            return state.kept[collection]?.copies.settled.insert(kind).inserted ?? false
        }
    }

    /// Keeps a copy where the budget has room beside all that is kept.
    func keep(_ copy: FeatureBatch, _ kind: SnapshotCopies.Kind, of snapshot: Snapshot, _ collection: String) {
        let size = copy.geometries.memorySize
        state.withLock { state in
            guard state.kept[collection]?.snapshot === snapshot,
                state.bytes + state.bytesInTheMaking + size <= state.maximumBytes,
                state.kept[collection]?.copies.made.updateValue(copy, forKey: kind) == nil
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
        let kind = SnapshotCopies.Kind.projected(transformation.target)
        if let known = copy(kind, of: snapshot, collection) { return known }
        let isWorthIt = state.withLock { state in
            let led = (state.kept[collection]?.copies.led[transformation.target] ?? 0) + rows
            state.kept[collection]?.copies.led[transformation.target] = led
            return led >= max(snapshot.features.count, 1000)
        }
        if isWorthIt, begin(kind, of: snapshot, collection) {
            // Nobody waits for it: until it is there, features are led one by one.
            Task { await project(snapshot, collection, by: transformation, as: kind) }
        }
        return nil
    }

    private func project(
        _ snapshot: Snapshot, _ collection: String, by transformation: Transformation, as kind: SnapshotCopies.Kind
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
        keep(projected, kind, of: snapshot, collection)
    }
}
