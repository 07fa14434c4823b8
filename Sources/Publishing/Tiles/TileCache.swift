import FeatureStores
import Foundation
import SQLite
import Synchronization

/// Tiles on disk, each with the version of the style and data it was drawn from: another version is a miss, so that
/// nothing stale is ever served. Bounded: the tiles unused for longest go first.
///
/// A broken or missing cache is no error: it misses, and is made anew.
public final class TileCache: Sendable {
    /// Which tile: everything but the version.
    public struct Key: Hashable, Sendable {
        /// Layer or map, style, encoding, density.
        public var name: String
        public var matrixSet: String
        public var z: Int
        public var x: Int
        public var y: Int
        public init(name: String, matrixSet: String, z: Int, x: Int, y: Int) {
            self.name = name
            self.matrixSet = matrixSet
            self.z = z
            self.x = x
            self.y = y
        }
    }

    /// What a tile takes beside its picture: an empty one takes that much.
    static let rowBytes = 200
    /// Tiles noted as used with each write: one that waits is not to wait for thousands.
    private static let touchesOfWrite = 500

    private let bound: Atomic<Int>
    private let lane: WorkerPool
    private let database: Mutex<Database>

    /// - Parameters:
    ///   - path: an SQLite file of its own; deleted and made again when it is not one.
    ///   - maximumBytes: of tiles, each with ``rowBytes`` for its row and its places in the indexes.
    public init?(path: String, maximumBytes: Int) {
        bound = Atomic(maximumBytes)
        lane = WorkerPool(width: 1, capacity: 4096)
        var opened = Database(path: path)
        if opened == nil {
            for tail in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + tail) }
            opened = Database(path: path)
        }
        guard let opened else { return nil }
        database = Mutex(opened)
    }

    /// Bytes of tiles; a lower bound holds from the next tile that is kept.
    var maximumBytes: Int {
        get { bound.load(ordering: .relaxed) }
        set { bound.store(newValue, ordering: .relaxed) }
    }

    /// The tile, if there is one of this version.
    func tile(_ key: Key, version: String) async -> [UInt8]? {
        try? await lane.run { [self] in database.withLock { $0.read(key, version: version) } }
    }

    /// The number of a version of what is published: the one it had, else a higher one than any version before.
    ///
    /// - Parameter now: seconds since 1970; what a number is where none is higher.
    /// - Returns: `nil` when the file cannot be read or written.
    func number(of version: String, now: Int) async -> Int? {
        let number = try? await lane.run { [self] in database.withLock { $0.number(of: version, now: now) } }
        return number ?? nil
    }

    /// Keeps tiles in the place of any older versions of them, in one transaction.
    func keep(_ tiles: [Key: [UInt8]], version: String) async {
        try? await lane.run { [self] in
            database.withLock { $0.write(tiles, version: version, maximumBytes: maximumBytes) }
        }
    }

    /// The one connection. Only ever used under the mutex.
    private struct Database: @unchecked Sendable {
        private let connection: Connection
        private var bytes: Int
        /// Tiles read and not yet noted as used; that is done with the writes.
        private var touched: Set<Key> = []

        init?(path: String) {
            do throws(SQLiteError) {
                connection = try Connection(path: path, mode: .create)
                try connection.execute(
                    """
                    PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;
                    CREATE TABLE IF NOT EXISTS tiles (
                        name TEXT NOT NULL, matrix_set TEXT NOT NULL, z INTEGER NOT NULL, x INTEGER NOT NULL,
                        y INTEGER NOT NULL, version TEXT NOT NULL, used INTEGER NOT NULL, data BLOB NOT NULL,
                        PRIMARY KEY (name, matrix_set, z, x, y));
                    CREATE INDEX IF NOT EXISTS tiles_used ON tiles (used);
                    CREATE TABLE IF NOT EXISTS sequence (number INTEGER NOT NULL, version TEXT NOT NULL);
                    """)
                bytes = Int(
                    try connection.integer(
                        "SELECT coalesce(sum(length(data) + \(TileCache.rowBytes)), 0) FROM tiles") ?? 0)
            } catch {
                return nil
            }
        }

        mutating func read(_ key: Key, version: String) -> [UInt8]? {
            do throws(SQLiteError) {
                var select = try connection.prepare(
                    """
                    SELECT data FROM tiles
                    WHERE name = ? AND matrix_set = ? AND z = ? AND x = ? AND y = ? AND version = ?
                    """)
                select.bind(key)
                select.bind(6, version)
                guard try select.step() else { return nil }
                if touched.count < 10_000 { touched.insert(key) }
                return select.bytes(0)
            } catch {
                return nil
            }
        }

        mutating func write(_ tiles: [Key: [UInt8]], version: String, maximumBytes: Int) {
            do {
                let added = try connection.transaction { () throws(SQLiteError) in
                    let clock = try connection.integer("SELECT coalesce(max(used), 0) + 1 FROM tiles") ?? 1
                    try noteUse(clock)
                    var added = 0
                    var insert = try connection.prepare("INSERT OR REPLACE INTO tiles VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    for (key, data) in tiles {
                        added += data.count + TileCache.rowBytes - (try size(key))
                        insert.bind(key)
                        insert.bind(6, version)
                        insert.bind(7, clock)
                        insert.bind(8, blob: data)
                        try insert.run()
                    }
                    return added
                }
                bytes += added
                if bytes > maximumBytes { try evict(to: maximumBytes / 10 * 9) }
            } catch {
                // The tiles are drawn again next time: nothing is lost.
            }
        }

        private mutating func noteUse(_ clock: Int64) throws(SQLiteError) {
            var update = try connection.prepare(
                "UPDATE tiles SET used = ?6 WHERE name = ?1 AND matrix_set = ?2 AND z = ?3 AND x = ?4 AND y = ?5")
            for _ in 0..<TileCache.touchesOfWrite {
                guard let key = touched.popFirst() else { return }
                update.bind(key)
                update.bind(6, clock)
                try update.run()
            }
        }

        func number(of version: String, now: Int) -> Int? {
            do {
                return try connection.transaction { () throws(SQLiteError) in
                    var select = try connection.prepare("SELECT number, version FROM sequence")
                    var last = 0
                    if try select.step() {
                        last = Int(select.integer(0))
                        if select.text(1) == version { return last }
                    }
                    try connection.execute("DELETE FROM sequence")
                    var insert = try connection.prepare("INSERT INTO sequence VALUES (?, ?)")
                    let number = max(last + 1, now)
                    insert.bind(1, Int64(number))
                    insert.bind(2, version)
                    try insert.run()
                    return number
                }
            } catch {
                return nil
            }
        }

        private func size(_ key: Key) throws(SQLiteError) -> Int {
            var select = try connection.prepare(
                "SELECT length(data) FROM tiles WHERE name = ? AND matrix_set = ? AND z = ? AND x = ? AND y = ?")
            select.bind(key)
            return try select.step() ? Int(select.integer(0)) + TileCache.rowBytes : 0
        }

        private mutating func evict(to target: Int) throws(SQLiteError) {
            var delete = try connection.prepare(
                """
                DELETE FROM tiles WHERE rowid IN (SELECT rowid FROM tiles ORDER BY used LIMIT 100)
                RETURNING length(data)
                """)
            while bytes > target {
                var removed = 0
                while try delete.step() {
                    removed += 1
                    bytes -= Int(delete.integer(0)) + TileCache.rowBytes
                }
                delete.reset()
                guard removed > 0 else { return }
            }
            try connection.execute("PRAGMA incremental_vacuum(1000)")
        }
    }
}

extension Statement {
    fileprivate mutating func bind(_ key: TileCache.Key) {
        bind(1, key.name)
        bind(2, key.matrixSet)
        bind(3, Int64(key.z))
        bind(4, Int64(key.x))
        bind(5, Int64(key.y))
    }
}
