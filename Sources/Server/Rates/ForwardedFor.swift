import HTTPTypes

/// Finds who asks where a proxy stands in front of the server.
///
/// A header that anybody may write is believed only of the proxies that are named: the last address that none of them
/// wrote is the client's. This machine is always among them.
struct ForwardedFor: Sendable {
    /// No standard: what proxies write. RFC 7239 has Forwarded, which few do.
    private static let header = HTTPField.Name("X-Forwarded-For")

    private let proxies: Set<ClientAddress>

    init(proxies: [ClientAddress]) { self.proxies = Set(proxies) }

    private func isTrusted(_ address: ClientAddress) -> Bool { address.isLoopback || proxies.contains(address) }

    /// Whom a request counts for; `nil` for this machine and for the proxies themselves.
    ///
    /// - Parameters:
    ///   - peer: the other end of the connection; `nil` where it has no address.
    ///   - headers: of the request.
    func client(_ peer: ClientAddress?, _ headers: HTTPFields) -> ClientAddress? {
        guard let peer, isTrusted(peer) else { return peer }
        let addresses = Self.header.flatMap { headers[$0] } ?? ""
        for text in addresses.split(separator: ",").reversed() {
            // What a named proxy did not understand itself is nobody's address.
            guard let address = ClientAddress(text) else { return peer.isLoopback ? nil : peer }
            if !isTrusted(address) { return address }
        }
        return nil
    }
}
