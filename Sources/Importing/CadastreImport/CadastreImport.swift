import Languages
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
    /// Whether objects of earlier imports go that a file no longer has: those of its comuni for GML, of its sheet for
    /// CXF, in the collections that the file has objects of. None go when one of the file's objects was left out.
    public var isComplete = false

    public init() {}

    /// What one file brought.
    public struct Report: Sendable {
        public var summary: CadastralSummary
        /// Objects of the file now in the database, by collection.
        public var stored: [String: Int] = [:]
        /// How many of them took the place of one that was there.
        public var replaced = 0
        /// Objects of earlier imports that the file no longer has.
        public var removed = 0
        /// Whether the file is complete and nothing was removed all the same: some of it could not be read.
        public var isKeepingOthers = false
        public var removedDemonstrationParcels = 0
        /// Of objects left out, and of what contradicts itself: the first thousand.
        public var errors: [RecordError] = []
        /// How many objects were left out.
        public var refused = 0
    }

    /// - Parameters:
    ///   - name: how messages call the file.
    ///   - progress: told with bytes of the file, and objects.
    /// - Throws: ``ImportError``; the database is then as it was before the file.
    public func run(
        path: String, name: String, into writer: CollectionWriter,
        progress: (SeedingProgress) -> Void = { _ in }
    ) throws(ImportError) -> Report {
        do {
            return try writer.transaction {
                var sink = try CadastreSink(writer, file: name, keepGoing: keepGoing, isComplete: isComplete)
                let summary = try CadastralReader.read(path: path, name: name, options: options, into: &sink) {
                    progress(SeedingProgress(task: name, done: $0, total: $1, features: $2))
                }
                guard keepGoing || summary.discrepancies.isEmpty else { throw summary.discrepancies[0].importError }
                return try sink.finish(summary)
            }
        } catch let error as ImportError {
            throw error
        } catch let error as StoreError {
            throw .store(error)
        } catch {
            throw .unreadable(path: name, reason: LocalizedText(it: "«\(error)»", en: "\(error)"))
        }
    }
}
