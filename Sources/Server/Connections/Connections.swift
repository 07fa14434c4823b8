import Metrics
import NIOCore
import Synchronization

/// The connections open now.
final class Connections: Sendable {
    private struct State {
        var open: [ObjectIdentifier: Connection] = [:]
        var isFull = false
    }

    enum Admission {
        case admitted(Connection)
        /// - Parameter first: whether it is the first one refused since there was room.
        case full(first: Bool)
    }

    private let state = Mutex(State())
    private let maximum: Int
    private let gauge = Meter(label: "connections")

    init(maximum: Int) { self.maximum = maximum }

    func open(_ channel: any Channel) -> Admission {
        let connection = Connection(peer: channel.remoteAddress.flatMap { ClientAddress($0) })
        return state.withLock { state in
            guard state.open.count < maximum else {
                defer { state.isFull = true }
                return .full(first: !state.isFull)
            }
            state.open[ObjectIdentifier(channel)] = connection
            gauge.set(state.open.count)
            return .admitted(connection)
        }
    }

    func close(_ channel: any Channel) {
        state.withLock { state in
            state.open[ObjectIdentifier(channel)] = nil
            gauge.set(state.open.count)
            state.isFull = false
        }
    }

    subscript(_ channel: any Channel) -> Connection? { state.withLock { $0.open[ObjectIdentifier(channel)] } }
}
