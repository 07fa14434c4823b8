import Synchronization

/// What the event loop and the tasks of requests know together of one connection.
final class Connection: Sendable {
    /// What becomes of the body of a request that is answered while it comes.
    enum UploadState {
        /// There is no such request.
        case none
        /// The answer is at work on what has come; the client is held up by us.
        case held
        /// The client is waited for.
        case awaited
    }

    private struct State {
        var upload = UploadState.none
        /// Answers that have begun and not ended, oldest first: more than one when requests are pipelined.
        var exchanges: [Exchange] = []
        var cancel: (@Sendable () -> Void)?
        var hasLeft = false
        var isClosed = false
        var hasFailed = false
    }

    /// The other end; `nil` where it has no address of the internet.
    let peer: ClientAddress?
    private let state = Mutex(State())

    init(peer: ClientAddress? = nil) { self.peer = peer }

    /// Runs `work`, and cancels it when the client leaves.
    func whilePresent<Result: Sendable>(
        _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        let task = Task { try await work() }
        let hasLeft = state.withLock { state in
            state.cancel = { task.cancel() }
            return state.hasLeft
        }
        if hasLeft { task.cancel() }
        defer { state.withLock { $0.cancel = nil } }
        return try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }

    /// The client wants no more: cancels what is being done for it.
    func leave() {
        let cancel = state.withLock { state in
            state.hasLeft = true
            return state.cancel
        }
        cancel?()
    }

    func note(_ upload: UploadState) { state.withLock { $0.upload = upload } }

    var upload: UploadState { state.withLock { $0.upload } }

    /// Whether the client has closed its side.
    var hasLeft: Bool { state.withLock { $0.hasLeft } }

    /// Takes note of an answer; `false` when the connection has been closed and nobody will end it.
    func begin(_ exchange: Exchange) -> Bool {
        state.withLock { state in
            if !state.isClosed { state.exchanges.append(exchange) }
            return !state.isClosed
        }
    }

    /// The answer that ends now.
    func end() -> Exchange? {
        state.withLock { $0.exchanges.isEmpty ? nil : $0.exchanges.removeFirst() }
    }

    /// The answer being written breaks off on our side.
    func fail() { state.withLock { $0.hasFailed = true } }

    /// Marks the connection closed.
    ///
    /// - Returns: the answers that did not end, and whether that was our doing.
    func close() -> (open: [Exchange], hasFailed: Bool) {
        let (open, hasFailed, cancel) = state.withLock { state in
            defer { state.exchanges = [] }
            state.isClosed = true
            state.hasLeft = true
            return (state.exchanges, state.hasFailed, state.cancel)
        }
        cancel?()
        return (open, hasFailed)
    }
}
