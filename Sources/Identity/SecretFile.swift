import Glibc
public import Languages

/// A file that only whoever runs the server may read: made once, never written over.
enum SecretFile {
    /// - Returns: `nil` where there is no such file.
    /// - Throws: ``SecretFault`` for one that cannot be read, is too long, or can be read by others.
    static func read(_ path: String, longest: Int) throws(SecretFault) -> [UInt8]? {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw SecretFault(path, .unreadable)
        }
        defer { close(file) }
        var status = stat()
        guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw SecretFault(path, .unreadable)
        }
        guard status.st_mode & 0o077 == 0 else { throw SecretFault(path, .isOpenToOthers) }
        guard status.st_size <= longest else { throw SecretFault(path, .wrong) }
        var bytes = [UInt8](repeating: 0, count: longest)
        let count = unsafe bytes.withUnsafeMutableBytes { unsafe Glibc.read(file, $0.baseAddress, $0.count) }
        guard count >= 0 else { throw SecretFault(path, .unreadable) }
        return Array(bytes.prefix(count))
    }

    /// What the file holds, and what it holds from now on where there was none: of two that make it at once the second
    /// takes what the first has made.
    static func keep(_ path: String, longest: Int, _ make: () -> [UInt8]) throws(SecretFault) -> [UInt8] {
        if let bytes = try read(path, longest: longest) { return bytes }
        // Whole before it has its name.
        let part = "\(path).\(getpid()).part"
        let file = unsafe open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw SecretFault(path, .unwritable) }
        defer { unsafe unlink(part) }
        let bytes = make()
        let count = unsafe bytes.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
        let isWritten = count == bytes.count && fsync(file) == 0
        close(file)
        guard isWritten else { throw SecretFault(path, .unwritable) }
        if unsafe link(part, path) != 0, errno != EEXIST { throw SecretFault(path, .unwritable) }
        guard let kept = try read(path, longest: longest) else { throw SecretFault(path, .unreadable) }
        return kept
    }
}

/// Why a secret cannot be used. Tells its file, never what is in it.
public struct SecretFault: Error, Hashable, Sendable {
    enum Reason: Hashable { case unreadable, unwritable, isOpenToOthers, wrong }

    let path: String
    let reason: Reason

    init(_ path: String, _ reason: Reason) {
        self.path = path
        self.reason = reason
    }

    public var words: LocalizedText {
        switch reason {
        case .unreadable: LocalizedText(it: "\(path): non si può leggere.", en: "\(path): cannot be read.")
        case .unwritable: LocalizedText(it: "\(path): non si può creare.", en: "\(path): cannot be made.")
        case .isOpenToOthers:
            LocalizedText(
                it: "\(path): lo può leggere anche qualcun altro: chmod 600 \(path)",
                en: "\(path): others can read it: chmod 600 \(path)")
        case .wrong:
            LocalizedText(
                it: "\(path): non è il file che questo programma ha creato.",
                en: "\(path): is not the file that this program has made.")
        }
    }
}
