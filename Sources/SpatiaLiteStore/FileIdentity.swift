import Glibc

/// Which file a path names, whatever its content: another one after a rename over it.
struct FileIdentity: Hashable {
    private let device: UInt
    private let inode: UInt

    /// - Returns: `nil` when there is no such file.
    init?(_ path: String) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        device = UInt(status.st_dev)
        inode = UInt(status.st_ino)
    }
}
