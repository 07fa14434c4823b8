public import FeatureStores
import PassiCarrai
import Services

/// What the services of the passi carrai share: the data of the moment, and where checks run.
public struct PassiCarraiSource: Sendable {
    let current: CurrentSites
    let workers: WorkerPool
    let maximumBodyBytes: Int

    /// - Parameters:
    ///   - workers: of its own, so that no check waits for a map.
    ///   - maximumBodyBytes: of a scene.
    public init(_ current: CurrentSites, workers: WorkerPool, maximumBodyBytes: Int) {
        self.current = current
        self.workers = workers
        self.maximumBodyBytes = maximumBodyBytes
    }

    /// - Throws: `tooBusy` with the reason while there is none.
    func data() throws(ServiceError) -> (sites: Sites, regulation: Regulation) {
        switch current.state {
        case .ready(let sites, let regulation): return (sites, regulation)
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

    /// Runs `work` on a worker. - Throws: `tooBusy` when too many wait, `timeLimit` when the request was cancelled.
    func run<Success: Sendable>(_ work: @escaping @Sendable () -> Success) async throws(ServiceError) -> Success {
        do {
            return try await workers.run(.arriving, work)
        } catch is WorkerPool.Overloaded {
            throw ServiceError(
                .tooBusy, it: "Troppe richieste insieme: riprovare tra un secondo.",
                en: "Too many requests: try again in a second.")
        } catch {
            throw .interrupted
        }
    }
}
