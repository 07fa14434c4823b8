import SQLite
import SimpleFeatures

/// A connection lent to one request or stream, with the statement it is stepping through.
///
/// `@unchecked Sendable`: the handles in it are used by one task at a time, on worker threads one after the other;
/// ``SpatiaLiteStore`` hands a lease to exactly one stream and never to two.
final class Lease: @unchecked Sendable {
    let connection: Connection
    private let giveBack: @Sendable (Connection) -> Void

    init(_ connection: Connection, giveBack: @escaping @Sendable (Connection) -> Void) {
        self.connection = connection
        self.giveBack = giveBack
    }

    deinit { giveBack(connection) }
}

/// Connections that nobody uses at the moment.
///
/// `@unchecked Sendable`: connections are only stored here, under the mutex, and never used.
struct IdleConnections: @unchecked Sendable {
    var connections: [Connection] = []
    /// How many files have had the database's name so far.
    var generation = 0
}
