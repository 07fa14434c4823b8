import NIOHTTPTypes

/// What a connection is waiting for, and since when.
struct ConnectionClock {
    enum Verdict: Equatable {
        case fine, stalled, idle
        /// - Parameter isAnswered: the answer has begun without the body.
        case bodyIsSlow(isAnswered: Bool)
    }

    /// Requests whose answers have not ended.
    private(set) var requestsOpen = 0
    private var isReadingBody = false
    private var headRead = ContinuousClock.now
    private var idleSince = ContinuousClock.now
    private var writes = 0
    private var lastProgress = ContinuousClock.now
    private var lastHeld: Int?
    private var refused: ContinuousClock.Instant?

    mutating func read(_ part: HTTPRequestPart) {
        switch part {
        case .head:
            requestsOpen += 1
            isReadingBody = true
            headRead = .now
        case .body: break
        case .end:
            isReadingBody = false
            idleSince = .now
        }
    }

    /// Whether the client has bytes to take.
    var isWriting: Bool { writes > 0 }

    /// Takes note of the bytes that the kernel holds for the client: fewer than before when the client took some, more
    /// when that made room. One write is larger than what a slow client takes in its time.
    mutating func look(held: Int?, now: ContinuousClock.Instant = .now) {
        guard let held else { return }
        if isWriting, held != lastHeld { lastProgress = now }
        lastHeld = held
    }

    mutating func beginWrite() {
        if writes == 0 { lastProgress = .now }
        writes += 1
    }

    mutating func endWrite() {
        writes -= 1
        lastHeld = nil
        lastProgress = .now
        idleSince = .now
    }

    mutating func answered() {
        requestsOpen = max(0, requestsOpen - 1)
        idleSince = .now
    }

    mutating func refuse() { refused = .now }

    /// A refused client has two seconds to read why.
    func verdict(_ limits: ServerLimits, now: ContinuousClock.Instant = .now) -> Verdict {
        if let refused, now - refused > .seconds(2) { return .idle }
        if isWriting, now - lastProgress > limits.stall { return .stalled }
        if isReadingBody, now - headRead > limits.body { return .bodyIsSlow(isAnswered: requestsOpen == 0) }
        if requestsOpen == 0, !isWriting, !isReadingBody, now - idleSince > limits.idle { return .idle }
        return .fine
    }
}
