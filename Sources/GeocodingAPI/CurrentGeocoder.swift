public import Geocoding
import Synchronization

/// The geocoder that answers now, or why there is none yet. A new one takes the old one's place at once: a request
/// that has begun ends with the one it began with.
public final class CurrentGeocoder: Sendable {
    public enum State: Sendable {
        /// Its file is being opened, or made of the data.
        case preparing
        case ready(Geocoder)
        /// There is no file, and it could not be made; the log has the reason.
        case failed
    }

    private let now: Mutex<State>

    public init(_ state: State = .preparing) { now = Mutex(state) }

    public var state: State { now.withLock { $0 } }

    public func publish(_ geocoder: Geocoder) { now.withLock { $0 = .ready(geocoder) } }

    /// Says that there will be none for now; one that is in service stays.
    public func fail() {
        now.withLock { state in
            if case .ready = state { return }
            state = .failed
        }
    }
}
