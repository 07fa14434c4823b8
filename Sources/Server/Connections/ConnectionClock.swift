import NIOCore
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
    /// Of a body that is answered while it comes: its bytes, and how long the client was waited for.
    private var bodyBytes = 0
    private var bodyAwaited = Duration.zero
    private var isStreamed = false
    private var lastLook = ContinuousClock.now
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
            (bodyBytes, bodyAwaited, isStreamed, lastLook) = (0, .zero, false, .now)
        case .body(let buffer): bodyBytes += buffer.readableBytes
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

    /// Takes note of whether the client is waited for, since the last look.
    mutating func look(upload: Connection.UploadState, now: ContinuousClock.Instant = .now) {
        if upload != .none { isStreamed = true }
        if upload == .awaited, isReadingBody { bodyAwaited += now - lastLook }
        lastLook = now
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
        if isReadingBody, isBodySlow(limits, now) { return .bodyIsSlow(isAnswered: requestsOpen == 0) }
        if requestsOpen == 0, !isWriting, !isReadingBody, now - idleSince > limits.idle { return .idle }
        return .fine
    }

    /// A body that is answered while it comes is as slow as its client alone, and may take the longer the more has come.
    private func isBodySlow(_ limits: ServerLimits, _ now: ContinuousClock.Instant) -> Bool {
        guard isStreamed, requestsOpen > 0 else { return now - headRead > limits.body }
        return bodyAwaited > limits.body + .seconds(Double(bodyBytes) / Double(limits.leastUploadRate))
    }
}
