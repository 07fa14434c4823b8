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
    /// Nobody may be refused: a list that lacks a CRS would be kept as the capabilities.
    private let workers = WorkerPool(width: 2, capacity: .max)

    func holds(_ pair: CRSPair) -> Bool {
        if let known = known.withLock({ $0[pair] }) { return known }
        let isUsable = Self.leads(from: pair.storage, to: pair.crs)
        known.withLock { $0[pair] = isUsable }
        return isUsable
    }

    /// Whether a point of the area is found again after the way there and back: the register has CRSs by methods that
    /// PROJ cannot compute (EPSG:32600).
    private static func leads(from storage: CRS, to crs: CRS) -> Bool {
        let area = Transformation.areaOfInterest
        guard let toStorage = try? Transformation(from: .crs84, to: storage),
            let there = try? Transformation(from: storage, to: crs),
            let back = try? Transformation(from: crs, to: storage)
        else { return false }
        let start = toStorage.transform(x: area.centerX, y: area.centerY)
        let away = there.transform(x: start.x, y: start.y)
        let end = back.transform(x: away.x, y: away.y)
        return abs(end.x - start.x) * storage.metresPerUnit < 1 && abs(end.y - start.y) * storage.metresPerUnit < 1
    }

    /// Finds out about many at once, on workers.
    func find(_ pairs: [CRSPair]) async {
        let unknown = known.withLock { known in pairs.filter { known[$0] == nil } }
        await withTaskGroup(of: Void.self) { group in
            for pair in unknown {
                group.addTask { _ = try? await self.workers.run { self.holds(pair) } }
            }
        }
    }
}
