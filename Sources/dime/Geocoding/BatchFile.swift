import Glibc

/// A file that a batch reads or writes, by its descriptor.
final class BatchFile {
    let path: String
    private let descriptor: Int32
    private let isOwn: Bool

    /// What went wrong with a file, in the words of the system.
    struct Failure: Error, CustomStringConvertible {
        let path: String
        let reason: String
        var description: String { "\(path): \(reason)" }

        fileprivate init(_ path: String) {
            self.path = path
            reason = unsafe String(cString: strerror(errno))
        }
    }

    /// Opens for reading; `-` is standard input.
    init(reading path: String) throws(Failure) {
        self.path = path
        isOwn = path != "-"
        descriptor = isOwn ? unsafe open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO
        guard descriptor >= 0 else { throw Failure(path) }
    }

    /// Opens for writing behind the first `length` bytes; what is behind them is cut off.
    init(writing path: String, after length: Int) throws(Failure) {
        self.path = path
        isOwn = true
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Failure(path) }
        guard ftruncate(descriptor, off_t(length)) == 0, lseek(descriptor, off_t(length), SEEK_SET) == length else {
            throw Failure(path)
        }
    }

    /// Standard output.
    init() {
        path = "-"
        isOwn = false
        descriptor = STDOUT_FILENO
    }

    deinit { if isOwn { close(descriptor) } }

    /// Bytes, and when they changed last, nanoseconds since 1970; `nil` for what is no regular file.
    var state: (size: Int, modified: Int64)? {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let time = status.st_mtim
        return (Int(status.st_size), Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
    }

    func seek(to offset: Int) throws(Failure) {
        guard lseek(descriptor, off_t(offset), SEEK_SET) == offset else { throw Failure(path) }
    }

    /// Some of what comes next; empty at the end.
    func read(_ most: Int) throws(Failure) -> [UInt8] {
        var failed = false
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: most) { bytes, count in
            var got = -1
            repeat {
                got = unsafe Glibc.read(descriptor, bytes.baseAddress, bytes.count)
            } while got < 0 && errno == EINTR && !Interruption.hasCome
            failed = got < 0 && errno != EINTR
            count = max(0, got)
        }
        if failed { throw Failure(path) }
        return bytes
    }

    /// Whether something can be read without waiting for it longer than so.
    func isReady(within milliseconds: Int32) -> Bool {
        var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&wait, 1, milliseconds) != 0
    }

    func write(_ bytes: [UInt8]) throws(Failure) {
        guard isOwn else { return Terminal.write(bytes, to: descriptor) }
        var start = 0
        while start < bytes.count {
            let done = unsafe bytes[start...].withUnsafeBytes { part in
                unsafe Glibc.write(descriptor, part.baseAddress, part.count)
            }
            if done < 0, errno != EINTR { throw Failure(path) }
            start += max(0, done)
        }
    }

    /// Waits until what was written is on the disk.
    func synchronize() { if isOwn { fsync(descriptor) } }

    static func rename(_ path: String, to other: String) throws(Failure) {
        guard unsafe Glibc.rename(path, other) == 0 else { throw Failure(other) }
    }

    static func remove(_ path: String) { _ = unsafe unlink(path) }

    /// Bytes; `nil` where there is no such file.
    static func size(_ path: String) -> Int? {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? Int(status.st_size) : nil
    }
}
