import Digests
public import Services
import Synchronization

/// Tells in a log that the same was asked twice, and never what.
///
/// HMAC-SHA-256 under a key that is drawn at random each day (UTC), stands in no file and is gone with the day: not even
/// whoever has the log and a list of all addresses can find out which was meant.
public final class QueryFingerprint: Sendable {
    private struct Key {
        var day: Int64
        var digest: HMACSHA256
    }

    private let key = Mutex<Key?>(nil)
    private let clock: @Sendable () -> Timestamp

    /// - Parameter clock: the time of day, for tests.
    public init(clock: @escaping @Sendable () -> Timestamp = { .now }) { self.clock = clock }

    /// 32 hexadecimal digits: the first half of the digest.
    public func text(of query: String) -> String {
        let day = clock().seconds / 86_400
        let digest = key.withLock { key in
            if let key, key.day == day { return key.digest }
            let fresh = Key(day: day, digest: .random())
            key = fresh
            return fresh.digest
        }
        return Array(digest.digest(of: Array(query.utf8)).prefix(16)).hexadecimal
    }
}
