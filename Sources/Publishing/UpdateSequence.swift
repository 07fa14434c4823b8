public import Services
import Synchronization

extension Publisher {
    /// The number that the capabilities of every service state: a client asks with it whether it has the newest.
    ///
    /// Source: OGC 06-042 (WMS 1.3.0), 7.2.3.5; OGC 06-121r3 (OWS Common 1.1.0), 7.3.4.
    public func updateSequence(_ catalog: Catalog) async throws(ServiceError) -> Int {
        await sequence.number(of: try await version(of: catalog.layers, catalog))
    }
}

/// Numbers the versions of what is published.
///
/// Versions of the catalog and the data can be told apart but not ordered; a number can. It is the second in which a
/// version was first seen, and one more than the number before at least. The tile cache keeps the last one, so the same
/// version has the same number after a restart; should the cache be lost, the clock sees to it that it does not fall.
final class UpdateSequence: Sendable {
    private let state = Mutex((version: "", number: 0))
    private let tiles: TileCache?

    init(_ tiles: TileCache?) { self.tiles = tiles }

    /// The number of `version`, which is the newest.
    func number(of version: String) async -> Int {
        if let known = state.withLock({ $0.version == version ? $0.number : nil }) { return known }
        let now = Int(Timestamp.now.seconds)
        let kept = await tiles?.number(of: version, now: now)
        return state.withLock { state in
            if state.version != version { state = (version, kept ?? max(state.number + 1, now)) }
            return state.number
        }
    }
}
