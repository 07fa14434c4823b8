import Glibc
import Languages

/// An empty file that one process at a time may fill, until it is closed or the process ends.
struct LockedFile: ~Copyable {
    private let descriptor: CInt

    /// Makes the file or empties it.
    ///
    /// - Parameter opened: runs between opening and locking.
    /// - Throws: ``ImportError/unwritable(path:reason:)`` when the folder cannot be written to, or another is at work.
    init(emptying path: String, opened: () -> Void = {}) throws(ImportError) {
        while true {
            let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
            guard descriptor >= 0 else { throw .unwritable(path: path, reason: LocalizedText(system: errno)) }
            opened()
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                close(descriptor)
                throw .unwritable(
                    path: path,
                    reason: LocalizedText(
                        it: "un’altra importazione lo sta riempiendo", en: "another import is filling it"))
            }
            // Whoever held the lock may have given the file another name since it was opened.
            if Self.isNamed(descriptor, path) {
                self.descriptor = descriptor
                _ = ftruncate(descriptor, 0)
                return
            }
            close(descriptor)
        }
    }

    deinit { close(descriptor) }

    private static func isNamed(_ descriptor: CInt, _ path: String) -> Bool {
        var (open, named) = (stat(), stat())
        guard unsafe fstat(descriptor, &open) == 0, unsafe stat(path, &named) == 0 else { return false }
        return open.st_dev == named.st_dev && open.st_ino == named.st_ino
    }
}
