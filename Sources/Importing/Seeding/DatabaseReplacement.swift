import Glibc
import SQLite

/// A new database beside the one in use, put in its place when it is whole.
///
/// Whatever happens before ``commit()``, the old one stays; what is left of an interrupted attempt is overwritten by
/// the next. Two attempts at once exclude each other.
struct DatabaseReplacement: ~Copyable {
    let target: String
    /// Where to build the new one.
    let path: String
    private let descriptor: CInt

    /// - Throws: ``ImportError/unwritable(path:reason:)`` when the folder cannot be written to, or another is at work.
    init(of target: String) throws(ImportError) {
        self.target = target
        path = target + ".seeding"
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .unwritable(path: target, reason: systemMessage(errno)) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .unwritable(path: target, reason: "another import is filling it")
        }
        _ = ftruncate(descriptor, 0)
        Self.removeLog(of: path)
    }

    /// Puts the new database in the place of the old one. Every connection to the new one must be closed.
    consuming func commit() throws(ImportError) {
        // What the old log still holds goes into the old file first, so that it is whole until the very end.
        if unsafe access(target, F_OK) == 0, let old = try? Connection(path: target, mode: .readWrite) {
            _ = try? old.integer("PRAGMA wal_checkpoint(TRUNCATE)")
        }
        Self.removeLog(of: target)
        let code = unsafe rename(path, target)
        let reason = systemMessage(errno)
        close(descriptor)
        guard code == 0 else { throw .unwritable(path: target, reason: reason) }
    }

    /// Throws the new database away.
    consuming func discard() {
        _ = unsafe unlink(path)
        Self.removeLog(of: path)
        close(descriptor)
    }

    private static func removeLog(of path: String) {
        for suffix in ["-wal", "-shm", "-journal"] { _ = unsafe unlink(path + suffix) }
    }
}
