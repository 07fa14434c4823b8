import Glibc
import Languages
import SQLite

/// A new database beside the one in use, put in its place when it is whole.
///
/// Whatever happens before ``commit(keepingOld:)``, the old one stays; what is left of an interrupted attempt is
/// overwritten by the next. Two attempts at once exclude each other.
struct DatabaseReplacement: ~Copyable {
    let target: String
    /// Where to build the new one.
    let path: String
    private let file: LockedFile
    /// Holds the old database's write lock.
    private var old: Connection?

    /// Where the old database goes when it is kept.
    var previous: String { target + ".previous" }

    /// - Throws: ``ImportError/unwritable(path:reason:)`` when the folder cannot be written to, or another is at work.
    init(of target: String) throws(ImportError) {
        self.target = target
        path = target + ".seeding"
        do throws(ImportError) {
            file = try LockedFile(emptying: path)
        } catch {
            guard case .unwritable(_, let reason) = error else { throw error }
            throw .unwritable(path: target, reason: reason)
        }
        Self.removeLog(of: path)
    }

    /// Lets nobody write to the old database from now on, so that what is taken over from it is all of it.
    ///
    /// - Throws: ``ImportError/unwritable(path:reason:)`` when somebody writes to it now.
    mutating func lockOld() throws(ImportError) {
        do throws(SQLiteError) {
            let connection = try Connection(path: target, mode: .readWrite)
            try connection.execute("BEGIN IMMEDIATE")
            old = connection
        } catch {
            let reason =
                error.primaryCode == .busy
                ? LocalizedText(
                    it: "un’importazione la sta scrivendo; riprovare quando è finita",
                    en: "an import is writing to it; try again when it has ended")
                : LocalizedText(it: "SQLite: «\(error.message)»", en: error.message)
            throw .unwritable(path: target, reason: reason)
        }
    }

    /// Puts the new database in the place of the old one. Every connection to the new one must be closed.
    ///
    /// - Parameter keepingOld: whether the old one stays as ``previous``. It does in any case while somebody reads a
    ///   state of it that keeps its log from being emptied.
    /// - Throws: ``ImportError/unwritable(path:reason:)``; the old one is then where it was, or ``previous`` as well.
    consuming func commit(keepingOld: Bool) throws(ImportError) {
        let isWhole = unsafe access(target, F_OK) != 0 || Self.emptyLog(of: target)
        if keepingOld || !isWhole { try keepOld(withLog: !isWhole) }
        // A log of the old database beside the new one would be taken for the new one's.
        Self.removeLog(of: target)
        let code = unsafe rename(path, target)
        guard code == 0 else { throw .unwritable(path: target, reason: LocalizedText(system: errno)) }
        Self.synchronizeFolder(of: target)
    }

    /// Throws the new database away.
    consuming func discard() {
        _ = unsafe unlink(path)
        Self.removeLog(of: path)
    }

    /// Gives the old database a second name, and a log that holds what the file has not, that name alone.
    private func keepOld(withLog hasLog: Bool) throws(ImportError) {
        Self.removeLog(of: previous)
        _ = unsafe unlink(previous)
        guard unsafe link(target, previous) == 0 else {
            throw .unwritable(path: previous, reason: LocalizedText(system: errno))
        }
        guard hasLog else { return }
        for suffix in ["-wal", "-journal"] { _ = unsafe rename(target + suffix, previous + suffix) }
    }

    /// Copies what the log holds into the database file. Passive: it needs no write lock, which ``old`` holds.
    ///
    /// - Returns: whether all of it is there.
    private static func emptyLog(of database: String) -> Bool {
        do throws(SQLiteError) {
            let connection = try Connection(path: database, mode: .readWrite)
            var checkpoint = try connection.prepare("PRAGMA wal_checkpoint(PASSIVE)")
            // busy, frames in the log, frames copied. Source: sqlite.org/pragma.html#pragma_wal_checkpoint.
            guard try checkpoint.step() else { return false }
            return checkpoint.integer(0) == 0 && checkpoint.integer(1) == checkpoint.integer(2)
        } catch {
            return false
        }
    }

    /// Makes the rename last through a loss of power.
    private static func synchronizeFolder(of path: String) {
        let end = path.lastIndex(of: "/")
        let folder = end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    private static func removeLog(of path: String) {
        for suffix in ["-wal", "-shm", "-journal"] { _ = unsafe unlink(path + suffix) }
    }
}
