public import FeatureStores
public import Services

/// The register as services have it: read by anybody, changed by officers, one change after the other.
public struct OfficeRegister: Sendable {
    public let reading: RegisterReading
    private let database: String
    private let workers: WorkerPool
    private let authorisation: OfficerAuthorisation?

    /// - Parameters:
    ///   - store: where the register is read from.
    ///   - database: where it is changed: the file of the same store.
    ///   - workers: where changes run.
    ///   - authorisation: without one nobody may change anything.
    public init(
        _ store: any FeatureStore, database: String, workers: WorkerPool, authorisation: OfficerAuthorisation?
    ) {
        reading = RegisterReading(store)
        self.database = database
        self.workers = workers
        self.authorisation = authorisation
    }

    /// - Throws: `operationProcessingFailed` (403) where nobody may change the register, `unauthorized` for whoever may not.
    public func officer(_ request: Request) throws(ServiceError) -> Officer {
        guard let authorisation else {
            throw ServiceError(
                .operationProcessingFailed,
                it: "Su questo server il registro è di sola lettura: non è configurato chi lo può modificare "
                    + "(DIME_OFFICER_KEY_FILE).",
                en: "On this server the register is read-only: nobody is configured to change it "
                    + "(DIME_OFFICER_KEY_FILE).")
        }
        guard let officer = authorisation(request) else {
            throw ServiceError(
                .unauthorized,
                it: "Il registro lo modifica solo l’ufficio, con la propria chiave (Authorization: Bearer …).",
                en: "Only the office changes the register, with its key (Authorization: Bearer …).")
        }
        return officer
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
