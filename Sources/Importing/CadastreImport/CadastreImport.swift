import FeatureStores
import ReferenceSystems
import SimpleFeatures
public import SpatiaLiteStore

/// Takes files of the cadastral map over into a database, each wholly or not at all.
///
/// Objects with the reference of one that is there already take its place. Demonstration parcels of a comune go as
/// soon as the first real parcel of that comune comes.
public struct CadastreImport: Sendable {
    public var options = CadastralOptions()
    /// Whether a bad object is left out and reported, instead of ending the file.
    public var keepGoing = false

    public init() {}

    /// What one file brought.
    public struct Report: Sendable {
        public var summary: CadastralSummary
        /// Objects now in the database, by collection.
        public var stored: [String: Int] = [:]
        public var removedDemonstrationParcels = 0
        /// Of those left out: the first thousand.
        public var errors: [RecordError] = []
    }

    /// - Parameters:
    ///   - name: how messages call the file.
    ///   - progress: told with bytes of the file.
    /// - Throws: ``ImportError``; the database is then as it was before the file.
    public func run(
        path: String, name: String, into writer: CollectionWriter,
        progress: (SeedingProgress) -> Void = { _ in }
    ) throws(ImportError) -> Report {
        do {
            return try writer.transaction {
                var sink = try CadastreSink(writer, file: name, keepGoing: keepGoing)
                let summary = try CadastralReader.read(path: path, name: name, options: options, into: &sink) {
                    progress(SeedingProgress(task: name, done: $0, total: $1))
                }
                guard keepGoing || summary.discrepancies.isEmpty else { throw summary.discrepancies[0].importError }
                try sink.finish()
                return Report(
                    summary: summary, stored: sink.stored, removedDemonstrationParcels: sink.removed,
                    errors: sink.errors + summary.discrepancies)
            }
        } catch let error as ImportError {
            throw error
        } catch let error as StoreError {
            throw .store(error)
        } catch {
            throw .unreadable(path: name, reason: "\(error)")
        }
    }
}
