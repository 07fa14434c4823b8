public import FeatureStores
public import Geocoding
public import ServiceRequests
public import Services

/// The reports as services have them: read by anybody, changed by whoever may, one change after the other.
public struct ReportDesk: Sendable {
    public let catalog: ServiceCatalog
    public let reading: RequestReading
    /// Who may.
    public let authority: any Authorising
    let store: any FeatureStore
    let frame: RequestFrame
    private let database: String
    private let workers: WorkerPool
    private let geocoder: @Sendable () -> Geocoder?
    let clock: @Sendable () -> Timestamp

    /// - Parameters:
    ///   - store: where reports and house numbers are read from.
    ///   - database: where reports are changed: the file of the same store.
    ///   - workers: where changes run, and addresses are looked up.
    ///   - geocoder: the one that answers now; `nil` while its index is being made.
    /// - Throws: `CRSError` where nothing leads from EPSG:25833 to degrees.
    public init(
        _ catalog: ServiceCatalog, _ store: any FeatureStore, database: String, workers: WorkerPool,
        authority: any Authorising, geocoder: @escaping @Sendable () -> Geocoder?,
        clock: @escaping @Sendable () -> Timestamp = { .now }
    ) throws {
        self.catalog = catalog
        reading = RequestReading(store)
        self.store = store
        self.database = database
        self.workers = workers
        self.authority = authority
        self.geocoder = geocoder
        self.clock = clock
        frame = try RequestFrame()
    }

    /// - Throws: `tooBusy` while the index of addresses is being made.
    func placing() throws(ServiceError) -> ReportPlacing {
        guard let geocoder = geocoder() else {
            throw ServiceError(
                .tooBusy, it: "L’indice degli indirizzi è in preparazione: riprovare tra qualche secondo.",
                en: "The index of addresses is being prepared: try again in a few seconds.",
                cause: "there is no gazetteer yet")
        }
        return ReportPlacing(geocoder: geocoder, store: store, catalog: catalog, frame: frame)
    }

    /// Runs a change on a worker, with the database open for it alone.
    ///
    /// - Throws: what a client learns of a refusal; `tooBusy` when too many wait.
    func write<Result: Sendable>(
        _ body: @escaping @Sendable (RequestRegister) throws(RequestError) -> Result
    ) async throws(ServiceError) -> Result {
        try await workers.serve { [database, clock] () throws(ServiceError) in
            do throws(RequestError) {
                return try body(RequestRegister(database: database, clock: clock))
            } catch {
                throw ServiceError(error)
            }
        }
    }
}

extension ServiceError {
    /// What a client learns of a refusal of the reports.
    init(_ error: RequestError) {
        switch error {
        case .unknown: self.init(.notFound, error.words)
        case .conflict, .transition: self.init(.conflict, error.words)
        case .invalid(let faults): self.init(faults.list)
        case .tooMany: self.init(.tooManyRequests, error.words)
        case .store(let error): self.init(error)
        }
    }
}
