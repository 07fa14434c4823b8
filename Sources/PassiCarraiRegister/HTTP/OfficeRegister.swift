public import FeatureStores
public import Services

/// The register as services have it: read by anybody, changed by whoever may, one change after the other.
public struct OfficeRegister: Sendable {
    public let reading: RegisterReading
    private let database: String
    private let workers: WorkerPool
    /// Who may.
    public let authority: any Authorising

    /// - Parameters:
    ///   - store: where the register is read from.
    ///   - database: where it is changed: the file of the same store.
    ///   - workers: where changes run.
    ///   - authority: tells who may change it.
    public init(
        _ store: any FeatureStore, database: String, workers: WorkerPool, authority: any Authorising
    ) {
        reading = RegisterReading(store)
        self.database = database
        self.workers = workers
        self.authority = authority
    }

    /// Runs a change on a worker, with the database open for it alone.
    ///
    /// - Throws: what a client learns of a refusal of the register; `tooBusy` when too many wait.
    public func write<Result: Sendable>(
        _ body: @escaping @Sendable (Register) throws(RegisterError) -> Result
    ) async throws(ServiceError) -> Result {
        try await workers.serve { [database] () throws(ServiceError) in
            do throws(RegisterError) {
                return try body(Register(database: database))
            } catch {
                throw ServiceError(error)
            }
        }
    }
}
