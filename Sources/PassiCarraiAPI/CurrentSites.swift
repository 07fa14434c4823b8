public import PassiCarrai
public import PassiCarraiReports
import Synchronization

/// What accesses are measured against now, or why there is nothing yet. A new state of the data takes the old one's place
/// at once: a request that has begun ends with the one it began with.
public final class CurrentSites: Sendable {
    /// What a check goes by.
    public struct Basis: Sendable {
        public var sites: Sites
        public var regulation: Regulation
        /// Of the collections of ``sites``.
        public var provenance: Provenance

        public init(sites: Sites, regulation: Regulation, provenance: Provenance) {
            self.sites = sites
            self.regulation = regulation
            self.provenance = provenance
        }
    }

    public enum State: Sendable {
        /// The data are being read.
        case preparing
        case ready(Basis)
        /// They cannot be read; the log has the reason.
        case failed
    }

    private let now: Mutex<State>

    public init(_ state: State = .preparing) { now = Mutex(state) }

    public var state: State { now.withLock { $0 } }

    public func publish(_ basis: Basis) { now.withLock { $0 = .ready(basis) } }

    /// Says that there will be none for now; one that is in service stays.
    public func fail() {
        now.withLock { state in
            if case .ready = state { return }
            state = .failed
        }
    }
}
