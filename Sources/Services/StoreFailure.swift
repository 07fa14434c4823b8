public import FeatureStores

extension ServiceError {
    /// The request was cancelled: its client has gone, or it took longer than it may.
    public static let interrupted = ServiceError(
        .timeLimit, it: "La richiesta ha superato il tempo consentito.", en: "The request took longer than it may.")

    /// What the client learns of a store's failure: never a driver's message, which goes to the log.
    public init(_ error: StoreError) {
        switch error {
        case .unknownCollection(let name):
            self.init(
                .layerNotDefined, locator: name, it: "Lo strato «\(name)» non esiste.", en: "There is no layer \(name)."
            )
        case .unknownProperty(let name, let collection):
            self.init(
                .invalidParameter, locator: name, it: "Lo strato «\(collection)» non ha la proprietà «\(name)».",
                en: "The layer \(collection) has no property \(name).")
        case .tooLarge(let words): self.init(.invalidParameter, words)
        case .unavailable(let cause):
            self.init(
                .tooBusy, it: "I dati non sono disponibili in questo momento; riprovare.",
                en: "The data is not available now; try again.", cause: cause)
        case .fault(let cause):
            self.init(
                .internalError, it: "Non è possibile leggere i dati.", en: "The data cannot be read.", cause: cause)
        case .interrupted: self = .interrupted
        }
    }
}

extension WorkerPool {
    /// Runs CPU work of a request that draws on a worker, with a flag that is raised when the request is cancelled.
    ///
    /// - Throws: `tooBusy` at once when the queue is full; `timeLimit` when the request was cancelled; what `job` throws.
    public func answer<Success: Sendable>(
        _ job: @escaping @Sendable (StopFlag) throws(ServiceError) -> Success
    ) async throws(ServiceError) -> Success {
        try await answer(
            orWhenFull: ServiceError(
                .tooBusy, it: "Sono in corso di disegno troppe mappe; riprovare tra un secondo.",
                en: "Too many maps are being drawn; try again in a second."), job)
    }

    /// The same of one that looks something up, measures or writes.
    public func serve<Success: Sendable>(
        _ job: @escaping @Sendable () throws(ServiceError) -> Success
    ) async throws(ServiceError) -> Success {
        try await answer(
            orWhenFull: ServiceError(
                .tooBusy, it: "Troppe richieste insieme: riprovare tra un secondo.",
                en: "Too many requests: try again in a second.")
        ) { _ throws(ServiceError) in try job() }
    }

    private func answer<Success: Sendable>(
        orWhenFull refusal: ServiceError, _ job: @escaping @Sendable (StopFlag) throws(ServiceError) -> Success
    ) async throws(ServiceError) -> Success {
        do {
            return try await run { stop in try job(stop) }
        } catch let error as ServiceError {
            throw error
        } catch is CancellationError {
            throw .interrupted
        } catch is Overloaded {
            throw refusal
        } catch {
            throw ServiceError(
                .internalError, it: "Non è stato possibile eseguire la richiesta.",
                en: "The request could not be carried out.")
        }
    }
}
