import FeatureStores
import Publishing
import ReferenceSystems
import SimpleFeatures
import Synchronization

/// Which of the catalog's CRSs every layer can be drawn in: a list that names another would promise what fails.
///
/// The register has CRSs whose area of use meets ours and to which it knows no operation of known accuracy (ED50,
/// Pulkovo). Finding out takes some 30 ms a CRS, so it is done once, on workers, when first asked for.
final class OfferedCRS: Sendable {
    /// What PROJ's database can do does not change while the program runs.
    static let shared = OfferedCRS()

    private struct Pair: Hashable {
        var storage: Int32
        var crs: CRS
    }

    private let usable = Mutex<[Pair: Bool]>([:])
    /// Nobody may be refused: a list that lacks a CRS would be kept as the capabilities.
    private let workers = WorkerPool(width: 2, capacity: .max)

    /// In the order of the catalog.
    func list(_ catalog: Catalog) async -> [CRS] {
        let storages = Set(catalog.layers.filter { $0.type.geometry != nil }.map(\.type.srid))
        var offered: [CRS] = []
        let pairs = catalog.offeredCRS.flatMap { crs in storages.map { Pair(storage: $0, crs: crs) } }
        let unknown = usable.withLock { usable in pairs.filter { usable[$0] == nil } }
        await withTaskGroup(of: Void.self) { group in
            for pair in unknown { group.addTask { await self.find(pair) } }
        }
        for crs in catalog.offeredCRS {
            let isUsable = usable.withLock { usable in
                storages.allSatisfy { usable[Pair(storage: $0, crs: crs)] ?? false }
            }
            if isUsable { offered.append(crs) }
        }
        return offered
    }

    private func find(_ pair: Pair) async {
        let found = try? await workers.run { [self] in
            // Whoever asked at the same time may have found out meanwhile.
            if let known = usable.withLock({ $0[pair] }) { return known }
            guard let storage = try? CRS(epsg: pair.storage) else { return false }
            return (try? Transformation(from: storage, to: pair.crs)) != nil
                && (try? Transformation(from: pair.crs, to: storage)) != nil
        }
        guard let found else { return }
        usable.withLock { $0[pair] = found }
    }
}
