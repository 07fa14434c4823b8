import ArgumentParser
import Glibc
import Languages

/// A file or the standard input, a block at a time.
final class SceneSource {
    private let descriptor: Int32
    private let name: String
    private let language: Language

    /// - Throws: exit code 2 for a file that cannot be opened.
    init(_ path: String, _ language: Language) throws {
        name = path
        self.language = language
        descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 { throw failure() }
    }

    deinit { if descriptor > STDIN_FILENO { close(descriptor) } }

    /// - Returns: `nil` at the end.
    func next() throws -> [UInt8]? {
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe block.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw failure() }
            return count == 0 ? nil : Array(block.prefix(count))
        }
    }

    private func failure() -> ExitCode {
        let isMissing = errno == ENOENT
        let reason = unsafe String(cString: strerror(errno))
        Terminal.say(
            isMissing
                ? language("\(name): il file non c'è", "\(name): there is no such file")
                : language("\(name): non si può leggere (\(reason))", "\(name): cannot be read (\(reason))"))
        return ExitCode(2)
    }
}
