import Services
import Synchronization

/// Asks for the bytes of an upload as rows are answered. Where the client takes no answers they are read ahead up to a
/// bound: most programs send all of a table before they take the first row of its answer.
final class BatchIntake: Sendable {
    private struct State {
        var pieces: [[UInt8]] = []
        var bytes = 0
        /// Whether the client has not taken what was written last.
        var isBlocked = false
        /// How the upload ended.
        var end: Result<Void, ServiceError>?
        var reader: CheckedContinuation<Void, Never>?
        var pump: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())
    private let stream: RequestStream
    private let mostAhead: Int

    /// - Parameter mostAhead: bytes that are held of a client that does not take what it is answered.
    init(_ stream: RequestStream, mostAhead: Int) {
        self.stream = stream
        self.mostAhead = mostAhead
    }

    /// Whether ``next()`` has something to give at once.
    var isReady: Bool { state.withLock { !$0.pieces.isEmpty || $0.end != nil } }

    /// The next bytes; `nil` at the end. For one reader.
    func next() async throws(ServiceError) -> [UInt8]? {
        while true {
            let (piece, end) = state.withLock { state -> ([UInt8]?, Result<Void, ServiceError>?) in
                guard state.pieces.isEmpty else {
                    let piece = state.pieces.removeFirst()
                    state.bytes -= piece.count
                    return (piece, nil)
                }
                return (nil, state.end)
            }
            resumePump()
            if let piece { return piece }
            if let end {
                try end.get()
                return nil
            }
            await withCheckedContinuation { continuation in
                let isReady = state.withLock { state in
                    let isReady = !state.pieces.isEmpty || state.end != nil
                    if !isReady { state.reader = continuation }
                    return isReady
                }
                if isReady { continuation.resume() }
            }
        }
    }

    /// Runs what waits for the client to take an answer.
    func whileBlocked(_ write: () async throws -> Void) async throws {
        state.withLock { $0.isBlocked = true }
        resumePump()
        defer { state.withLock { $0.isBlocked = false } }
        try await write()
    }

    /// Reads until the upload ends or the task is cancelled; to be run beside the reader.
    func pump() async {
        await withTaskCancellationHandler {
            while await mayRead() {
                do throws(ServiceError) {
                    guard let piece = try await stream.next() else { return end(.success(())) }
                    put(piece)
                } catch {
                    return end(.failure(error))
                }
            }
            end(.failure(.interrupted))
        } onCancel: {
            end(.failure(.interrupted))
        }
    }

    private func put(_ piece: [UInt8]) {
        let reader = state.withLock { state in
            state.pieces.append(piece)
            state.bytes += piece.count
            return state.reader.take()
        }
        reader?.resume()
    }

    private func end(_ result: Result<Void, ServiceError>) {
        let (reader, pump) = state.withLock { state in
            if state.end == nil { state.end = result }
            return (state.reader.take(), state.pump.take())
        }
        reader?.resume()
        pump?.resume()
    }

    private func resumePump() {
        let pump = state.withLock { state in isWanted(state) ? state.pump.take() : nil }
        pump?.resume()
    }

    private func isWanted(_ state: State) -> Bool {
        state.pieces.isEmpty || (state.isBlocked && state.bytes < mostAhead)
    }

    /// Waits until there is room. - Returns: `false` when nothing is to be read any more.
    private func mayRead() async -> Bool {
        await withCheckedContinuation { continuation in
            let mayGoOn = state.withLock { state in
                if state.end != nil || isWanted(state) { return true }
                state.pump = continuation
                return false
            }
            if mayGoOn { continuation.resume() }
        }
        return state.withLock { $0.end == nil }
    }
}
