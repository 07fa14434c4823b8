import Languages
import Logging
import Metrics
import Services
import Synchronization

/// One line for each answer, once it has ended, and its figures.
///
/// Holds no query, no path below its first segment, no address of a client: each may tell of a person. What a service
/// adds of its answer (``Services/Response/logged``) is held to the same.
final class AccessLog: Sendable {
    private let logger: Logger
    private let figures = Mutex<[Figures.Kind: Figures]>([:])

    init(logger: Logger) { self.logger = logger }

    func note(_ exchange: Exchange, _ bytes: Int, _ outcome: Exchange.Outcome) {
        let elapsed = (ContinuousClock.now - exchange.began).components
        let nanoseconds = elapsed.seconds * 1_000_000_000 + elapsed.attoseconds / 1_000_000_000
        var metadata: Logger.Metadata = [
            "id": "\(exchange.id)", "method": "\(exchange.method)", "service": "\(exchange.service)",
            "status": "\(exchange.status)", "bytes": "\(bytes)", "ms": "\(nanoseconds / 1_000_000)",
            "outcome": "\(outcome.rawValue)",
        ]
        for (name, value) in exchange.logged { metadata[name] = "\(value)" }
        logger.info("request", metadata: metadata)
        fault(exchange)
        let figures = figures(of: exchange, outcome)
        figures.requests.increment()
        figures.bytes.increment(by: bytes)
        figures.duration.recordNanoseconds(nanoseconds)
    }

    private func figures(of exchange: Exchange, _ outcome: Exchange.Outcome) -> Figures {
        let kind = Figures.Kind(service: exchange.service, status: exchange.status, outcome: outcome)
        return figures.withLock { figures in
            if let known = figures[kind] { return known }
            let new = Figures(kind)
            figures[kind] = new
            return new
        }
    }

    /// What is counted of answers of one kind; looked up once, for naming a series costs more than counting.
    private struct Figures: Sendable {
        struct Kind: Hashable {
            var service: String
            var status: Int
            var outcome: Exchange.Outcome
        }

        let requests: Counter
        let bytes: Counter
        let duration: Metrics.Timer

        init(_ kind: Kind) {
            let service = [("service", kind.service)]
            requests = Counter(
                label: "requests",
                dimensions: service + [("status", String(kind.status)), ("outcome", kind.outcome.rawValue)])
            bytes = Counter(label: "response_bytes", dimensions: service)
            duration = Metrics.Timer(label: "duration", dimensions: service)
        }
    }

    /// Why an answer is ours to mend. Too much at once is a warning, a fault an error; what was asked in vain is neither,
    /// and its detail may quote the client. Why a token was refused helps whoever configures issuers.
    private func fault(_ exchange: Exchange) {
        guard let failure = exchange.failure else { return }
        let level: Logger.Level
        switch failure.code {
        case .internalError: level = .error
        case .tooBusy, .timeLimit: level = .warning
        case .invalidToken: level = .info
        default: return
        }
        logger.log(
            level: level, "request failed",
            metadata: [
                "id": "\(exchange.id)", "service": "\(exchange.service)", "status": "\(exchange.status)",
                "code": "\(failure.code.rawValue)", "cause": "\(failure.cause ?? failure.detail[.english])",
            ])
    }

    /// An answer that had begun cannot be ended as it should.
    func brokenOff(_ id: String, _ error: any Error) {
        let failure = error as? ServiceError
        logger.error(
            "answer broken off",
            metadata: [
                "id": "\(id)",
                "cause": "\(failure?.cause ?? failure?.detail[.english] ?? String(describing: type(of: error)))",
            ])
    }

    func full(_ maximum: Int) {
        logger.warning("connections refused: as many are open as may be", metadata: ["open": "\(maximum)"])
    }
}
