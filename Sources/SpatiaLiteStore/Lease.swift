import FeatureStores
import SQLite
import SimpleFeatures
import Synchronization

/// A connection lent to one answer, which sees one state of the data with it, and the statements it steps through.
///
/// `@unchecked Sendable`: the reader is only touched in ``use(_:)``, under a lock, and by `deinit`, when nobody else
/// holds the lease; statements made from it are made, stepped and finalised in ``use(_:)`` too.
final class Lease: @unchecked Sendable {
    private let reader: Reader
    private let turn = Mutex(())
    private let giveBack: @Sendable (Reader) -> Void

    init(_ reader: Reader, giveBack: @escaping @Sendable (Reader) -> Void) {
        self.reader = reader
        self.giveBack = giveBack
    }

    deinit {
        reader.endReading()
        giveBack(reader)
    }

    /// Lends the reader to one job at a time.
    func use<Result, Failure: Error>(_ body: (Reader) throws(Failure) -> Result) throws(Failure) -> Result {
        try turn.withLock { (_) throws(Failure) in try body(reader) }
    }

    /// The same for a job that may be stopped: its statements fail as interrupted when `stop` is raised.
    func use<Result>(
        _ stop: StopFlag, _ body: (Reader) throws(SQLiteError) -> Result
    ) throws(SQLiteError) -> Result {
        try use { (reader) throws(SQLiteError) in
            if stop.isRaised { throw .interrupted }
            return try reader.connection.stoppable(when: { stop.isRaised }) { () throws(SQLiteError) in
                try body(reader)
            }
        }
    }
}

/// Readers that nobody uses at the moment.
///
/// `@unchecked Sendable`: readers are only stored here, under the mutex, and never used.
struct IdleReaders: @unchecked Sendable {
    var readers: [Reader] = []
    /// How many files have had the database's name so far.
    var generation = 0
}
