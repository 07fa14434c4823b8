import Digests
import Synchronization

/// Which one-time tokens were used, until they have expired: each changes something once.
///
/// What is not remembered is refused: tokens from before the memory began, and all others while it is full. Source: Linee
/// guida ModI (AgID), ID_AUTH_REST_02; RFC 8725, 3.10.
final class TokenMemory: Sendable {
    private struct State {
        var used: [[UInt8]: Int64] = [:]
        /// The earliest that may be forgotten next.
        var sweptAt: Int64
    }

    private let began: Int64
    private let skew: Int64
    private let capacity: Int
    private let state: Mutex<State>

    /// - Parameters:
    ///   - began: seconds since 1970, from when on nothing is missed.
    ///   - skew: by which clocks may differ, s.
    init(began: Int64, skew: Int, capacity: Int) {
        self.began = began
        self.skew = Int64(skew)
        self.capacity = capacity
        state = Mutex(State(sweptAt: began))
    }

    /// How many are remembered.
    var count: Int { state.withLock { $0.used.count } }

    /// Takes a token as used.
    ///
    /// - Throws: ``TokenFault`` for one without `jti`, for one that was used or may have been, and where nothing more can
    ///   be remembered.
    func spend(_ token: AccessToken, at now: Int64) throws(TokenFault) {
        guard let identifier = token.identifier else { throw .missingClaim("jti") }
        // An issuer whose clock is ahead has stamped what was used before the start with a moment after it.
        guard token.issued > began + skew else { throw .forgotten(seconds: Int(max(1, began + 2 * skew + 1 - now))) }
        let name = SHA256.digest(of: Array((token.issuer + "\u{0}" + identifier).utf8))
        let (skew, capacity) = (skew, capacity)
        let fault = state.withLock { state -> TokenFault? in
            if state.used[name] != nil { return .replayed }
            if state.used.count >= capacity || now - state.sweptAt >= 60 {
                state.used = state.used.filter { now < $0.value + skew }
                state.sweptAt = now
            }
            guard state.used.count < capacity else { return .memoryIsFull }
            state.used[name] = token.expiry
            return nil
        }
        if let fault { throw fault }
    }
}
