import Glibc
import NIOCore
import Services

/// Whom a request counts for: an IPv4 address, or the /64 of an IPv6 address, which is one customer's.
///
/// Source: RFC 4291, 2.5.4 and 2.5.5.2 (an IPv4 address in an IPv6 one is that IPv4 address); RFC 6177.
public struct ClientAddress: Hashable, Sendable {
    /// The first eight bytes of an IPv6 address, or an IPv4 address.
    private let network: UInt64
    private let isVersion4: Bool
    /// Whether it is this machine.
    let isLoopback: Bool

    private init(network: UInt64, isVersion4: Bool, isLoopback: Bool) {
        self.network = network
        self.isVersion4 = isVersion4
        self.isLoopback = isLoopback
    }

    /// - Parameter bytes: the four of IPv4, or the sixteen of IPv6, in network order.
    private init(_ bytes: [UInt8]) {
        let isMapped = bytes.starts(with: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
        if bytes.count == 4 || isMapped {
            let version4 = bytes.suffix(4)
            self.init(network: Self.number(version4), isVersion4: true, isLoopback: version4.first == 127)
        } else {
            let isLoopback = bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
            self.init(network: Self.number(bytes.prefix(8)), isVersion4: false, isLoopback: isLoopback)
        }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }

    /// `nil` for a socket that has no address of the internet.
    init?(_ address: SocketAddress) {
        guard let text = address.ipAddress else { return nil }
        self.init(text)
    }

    /// An address as a proxy writes it: `203.0.113.7`, `[2001:db8::1]`, either with a port or without.
    ///
    /// Source: RFC 7239, 6; the de facto X-Forwarded-For.
    public init?(_ text: some StringProtocol) {
        var host = String(text).trimmed
        if host.hasPrefix("[") {
            guard let end = host.firstIndex(of: "]") else { return nil }
            host = host[host.index(after: host.startIndex)..<end]
        } else if host.filter({ $0 == ":" }).count == 1 {
            host = host.prefix { $0 != ":" }
        }
        guard let bytes = Self.bytes(String(host), AF_INET, 4) ?? Self.bytes(String(host), AF_INET6, 16) else {
            return nil
        }
        self.init(bytes)
    }

    private static func bytes(_ host: String, _ family: Int32, _ count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return unsafe inet_pton(family, host, &bytes) == 1 ? bytes : nil
    }
}
