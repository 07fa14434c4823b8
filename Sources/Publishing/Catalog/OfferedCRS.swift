import FeatureStores
public import ReferenceSystems
import SimpleFeatures
import Synchronization

/// Which CRSs are offered: one rule, for every service.
extension Catalog {
    /// Whether every layer can be led to `crs` and back by an operation of known accuracy.
    ///
    /// The register has CRSs whose area of use meets ours and to which it knows no such operation (ED50, Pulkovo): a
    /// list that names them would promise what fails, or what lies a hundred metres off. Cost: up to 0.1 s for a CRS
    /// that was never asked about, nothing later.
    public func offers(_ crs: CRS) -> Bool {
        candidateCRS.contains(crs) && storages.allSatisfy { UsableCRS.shared.holds(CRSPair(storage: $0, crs: crs)) }
    }

    /// Every CRS that is offered, those of `service.yaml` first.
    public func offeredCRS() async -> [CRS] {
        let pairs = candidateCRS.flatMap { crs in storages.map { CRSPair(storage: $0, crs: crs) } }
        await UsableCRS.shared.find(pairs)
        return candidateCRS.filter(offers)
    }

    /// The CRSs that are named with a layer, its own first; WFS and OGC API Features list these.
    public func crs(of layer: Layer) -> [CRS] {
        var all = [layer.storageCRS]
        for crs in layer.crs + service.crs + [.wgs84, .webMercator, .crs84] where !all.contains(crs) && offers(crs) {
            all.append(crs)
        }
        return all
    }

    private var storages: Set<CRS> { Set(layers.filter { $0.type.geometry != nil }.map(\.storageCRS)) }
}

private struct CRSPair: Hashable, Sendable {
    var storage: CRS
    var crs: CRS
}

/// What has been found out about pairs of CRSs. What PROJ's database can do does not change while the program runs.
private final class UsableCRS: Sendable {
    static let shared = UsableCRS()

    private let known = Mutex<[CRSPair: Bool]>([:])
    /// One search at a time: the other cores are the requests'. Nobody is refused, for a list that lacks a CRS would be
    /// kept as the capabilities.
    private let searcher = WorkerPool(width: 1, capacity: .max)

    func holds(_ pair: CRSPair) -> Bool {
        if let known = known.withLock({ $0[pair] }) { return known }
        return holds(pair, RoundTrips())
    }

    /// Finds out about many at once, on a worker of its own. Who asks meanwhile waits for the same search, which goes
    /// on when whoever asked first has gone.
    func find(_ pairs: [CRSPair]) async {
        let search = Task {
            try await searcher.run { [self] in
                let unknown = known.withLock { known in pairs.filter { known[$0] == nil } }
                guard !unknown.isEmpty else { return }
                let trips = RoundTrips()
                for pair in unknown { _ = holds(pair, trips) }
            }
        }
        // Neither is the task cancelled nor the job refused.
        _ = await search.result
    }

    private func holds(_ pair: CRSPair, _ trips: borrowing RoundTrips) -> Bool {
        let isUsable = trips.lead(from: pair.storage, to: pair.crs)
        known.withLock { $0[pair] = isUsable }
        return isUsable
    }
}
