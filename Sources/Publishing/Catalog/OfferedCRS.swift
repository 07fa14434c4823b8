public import ReferenceSystems

/// Which CRSs are offered: one rule, for every service.
extension Catalog {
    /// Whether every layer can be led to `crs` and back by an operation of known accuracy.
    ///
    /// The register has CRSs whose area of use meets ours and to which it knows no such operation (ED50, Pulkovo): a
    /// list that names them would promise what fails, or what lies a hundred metres off. Cost: up to 0.1 s for a CRS
    /// that was never asked about, nothing later.
    public func offers(_ crs: CRS) -> Bool {
        isCandidate.contains(crs) && storages.allSatisfy { UsableCRS.shared.holds(storage: $0, crs: crs) }
    }

    /// Takes what was found out about CRSs from a file, and keeps there what will be: with it the first capabilities
    /// need not wait for a search of some seconds. A file that is damaged, or was made by another PROJ, is made anew.
    public static func keepOfferedCRS(in path: String) { UsableCRS.shared.keep(in: CRSFindings(path: path)) }

    /// Every CRS that is offered, those of `service.yaml` first.
    public func offeredCRS() async -> [CRS] {
        await findOfferedCRS()
        return candidateCRS.filter(offers)
    }

    /// Finds out what ``offeredCRS()`` would otherwise wait for.
    public func prepareOfferedCRS() async {
        let (ended, end) = AsyncStream<Void>.makeStream()
        // Whoever has to stop need not wait for it: the sequence ends when its reader is cancelled.
        Task {
            await findOfferedCRS()
            end.finish()
        }
        for await _ in ended {}
    }

    private func findOfferedCRS() async {
        await UsableCRS.shared.find(candidateCRS.flatMap { crs in storages.map { (storage: $0, crs: crs) } })
    }

    /// The CRSs that are named with a layer, its own first; WFS and OGC API Features list these.
    public func crs(of layer: Layer) -> [CRS] {
        var all = [layer.storageCRS]
        for crs in layer.crs + service.crs + [.wgs84, .webMercator, .crs84] where !all.contains(crs) && offers(crs) {
            all.append(crs)
        }
        return all
    }
}
