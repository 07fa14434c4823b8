import FoundationEssentials
import Glibc
import JWTKit
import Languages

/// The keys of an issuer as its JWKS file last had them: whoever fetches the file changes it, and the next look takes the
/// new ones. While it cannot be read, the last good ones stay.
actor KeySetFile: KeySource {
    let path: String
    private var keys: KeySet
    /// Of the file that was read last, rightly or not.
    private var stamp: Stamp?
    private var lookedAt: Int64
    /// The look that is being taken: whoever needs a key that may come with it waits for it.
    private var pending: Task<Void, Never>?
    private let unknownKeySeconds: Int64
    private let clock: @Sendable () -> Int64
    private let report: @Sendable (IdentityEvent) -> Void

    /// A JWK set of an issuer has some kilobytes.
    private static let longest = 262_144

    /// What changes when a file is written or replaced.
    private struct Stamp: Hashable {
        var device: UInt
        var inode: UInt
        var size: Int
        var seconds: Int
        var nanoseconds: Int

        /// `nil` where there is no such file.
        init?(_ path: String) {
            var status = stat()
            guard unsafe stat(path, &status) == 0 else { return nil }
            device = UInt(status.st_dev)
            inode = UInt(status.st_ino)
            size = Int(status.st_size)
            (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
        }
    }

    /// - Parameters:
    ///   - unknownKeySeconds: how long no look is taken for a key that the last one did not find.
    ///   - clock: seconds since 1970.
    ///   - report: is told when the file was read again, and when it could not be.
    init(
        _ path: String, unknownKeySeconds: Int, clock: @escaping @Sendable () -> Int64,
        report: @escaping @Sendable (IdentityEvent) -> Void
    ) async throws(KeySetFault) {
        self.path = path
        self.unknownKeySeconds = Int64(unknownKeySeconds)
        self.clock = clock
        self.report = report
        stamp = Stamp(path)
        lookedAt = clock()
        keys = try await Self.read(path)
    }

    func key(_ identifier: String?, _ algorithm: CompactToken.Algorithm) async -> (any JWTAlgorithm)? {
        if let key = keys.key(identifier, algorithm) { return key }
        if let pending {
            await pending.value
            if let key = keys.key(identifier, algorithm) { return key }
        }
        // A key that came since the last look. Whoever sends made-up names of keys makes us look no more often.
        let now = clock()
        guard now < lookedAt || now - lookedAt >= unknownKeySeconds else { return nil }
        await look(isForced: true)
        return keys.key(identifier, algorithm)
    }

    /// Reads the file again if it is another one.
    ///
    /// - Parameter isForced: even where it looks the same.
    func look(isForced: Bool = false) async {
        let before = pending
        let now = Task {
            await before?.value
            await read(isForced: isForced)
        }
        pending = now
        await now.value
        if pending == now { pending = nil }
    }

    private func read(isForced: Bool) async {
        // Taken before the reading: what is written during it is another file the next time.
        let now = Stamp(path)
        lookedAt = clock()
        guard isForced || now != stamp else { return }
        let isNew = now != stamp
        stamp = now
        do throws(KeySetFault) {
            keys = try await Self.read(path)
            if isNew { report(.keysRead(path: path, count: keys.count)) }
        } catch {
            if isNew { report(.keysKept(path: path, reason: error.words)) }
        }
    }

    private static func read(_ path: String) async throws(KeySetFault) -> KeySet {
        guard let size = Stamp(path)?.size, size <= longest else {
            throw Stamp(path) == nil ? .unreadable : .tooLong(longest)
        }
        guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable }
        return try await KeySet([UInt8](data.prefix(longest)))
    }
}
