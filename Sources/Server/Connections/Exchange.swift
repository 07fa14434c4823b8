import Services

/// One request and its answer, as the log and the metrics know them: nothing in it tells who asked for what.
struct Exchange: Sendable {
    /// How an answer ended.
    enum Outcome: String, Sendable {
        /// The last byte was handed to the network.
        case completed
        /// The client closed the connection before.
        case left
        /// The client took no byte for longer than it may.
        case stalled
        /// The answer broke off on our side.
        case failed
    }

    var id: String
    var method: String
    var service: String
    var status: Int
    var began: ContinuousClock.Instant
    /// What the answer tells of, when it is an error.
    var failure: ServiceError?
    /// What the service says of its answer.
    var logged: [String: String] = [:]
}
