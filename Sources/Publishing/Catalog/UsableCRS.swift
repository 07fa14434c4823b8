import FeatureStores
import ReferenceSystems
import Synchronization

/// What has been found out about pairs of CRSs. What PROJ's database can do does not change while the program runs.
final class UsableCRS: Sendable {
    static let shared = UsableCRS()

    private struct State {
        var known: [CRSPair: Bool] = [:]
        var file: CRSFindings?
        /// Pairs that PROJ had to be asked about.
        var searched = 0
    }

    private let state = Mutex(State())
    /// One search at a time: the other cores are the requests'. Nobody is refused, for a list that lacks a CRS would be
    /// kept as the capabilities.
    private let searcher = WorkerPool(width: 1, capacity: .max)

    /// How many pairs PROJ had to be asked about.
    var searched: Int { state.withLock { $0.searched } }

    /// Takes over what the file says, and writes every later search into it.
    func keep(in file: CRSFindings) {
        let found = file.read()
        state.withLock { state in
            state.file = file
            state.known.merge(found) { known, _ in known }
        }
    }

    func holds(storage: CRS, crs: CRS) -> Bool {
        let pair = CRSPair(storage: storage, crs: crs)
        if let known = state.withLock({ $0.known[pair] }) { return known }
        return ask(storage, crs, RoundTrips())
    }

    /// Finds out about many at once, on a worker of its own. Who asks meanwhile waits for the same search, which goes
    /// on when whoever asked first has gone.
    func find(_ pairs: [(storage: CRS, crs: CRS)]) async {
        let search = Task {
            try await searcher.run { [self] in
                let unknown = state.withLock { state in
                    pairs.filter { state.known[CRSPair(storage: $0.storage, crs: $0.crs)] == nil }
                }
                guard !unknown.isEmpty else { return }
                let trips = RoundTrips()
                for pair in unknown { _ = ask(pair.storage, pair.crs, trips) }
                let (file, known) = state.withLock { ($0.file, $0.known) }
                // Where it cannot be written the next start searches again.
                try? file?.write(known)
            }
        }
        // Neither is the task cancelled nor the job refused.
        _ = await search.result
    }

    private func ask(_ storage: CRS, _ crs: CRS, _ trips: borrowing RoundTrips) -> Bool {
        let isUsable = trips.lead(from: storage, to: crs)
        state.withLock { state in
            state.known[CRSPair(storage: storage, crs: crs)] = isUsable
            state.searched += 1
        }
        return isUsable
    }
}
