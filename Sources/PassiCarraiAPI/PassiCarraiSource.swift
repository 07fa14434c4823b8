public import FeatureStores
public import Figures
import Services

/// What the services of the passi carrai share: the data of the moment, and where checks run.
public struct PassiCarraiSource: Sendable {
    let current: CurrentSites
    let workers: WorkerPool
    let typefaces: Typefaces
    let maximumBodyBytes: Int

    /// - Parameters:
    ///   - workers: of its own, so that no check waits for a map.
    ///   - typefaces: of reports in PDF.
    ///   - maximumBodyBytes: of a scene.
    public init(_ current: CurrentSites, workers: WorkerPool, typefaces: Typefaces, maximumBodyBytes: Int) {
        self.current = current
        self.workers = workers
        self.typefaces = typefaces
        self.maximumBodyBytes = maximumBodyBytes
    }

    /// - Throws: `tooBusy` with the reason while there is none.
    func basis() throws(ServiceError) -> CurrentSites.Basis {
        switch current.state {
        case .ready(let basis): return basis
        case .preparing:
            throw ServiceError(
                .tooBusy, it: "I dati dei passi carrai si stanno leggendo: riprovare tra qualche secondo.",
                en: "The data of the driveways are being read: try again in a few seconds.",
                cause: "the sites are being read")
        case .failed:
            throw ServiceError(
                .tooBusy, it: "I dati dei passi carrai non sono disponibili: non si leggono.",
                en: "The data of the driveways are not available: they cannot be read.",
                cause: "there are no sites; an earlier line has the reason")
        }
    }
}
