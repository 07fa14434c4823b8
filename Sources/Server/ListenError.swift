import Glibc
import NIOCore

/// Why the server cannot listen where it should.
public enum ListenError: Error, Hashable {
    /// Another program has the port.
    case inUse
    /// A port below 1024 without the right to it.
    case notPermitted
    /// The address is none of this machine's.
    case noSuchAddress
    case other(String)

    init(_ error: IOError) {
        switch error.errnoCode {
        case EADDRINUSE: self = .inUse
        case EACCES, EPERM: self = .notPermitted
        case EADDRNOTAVAIL: self = .noSuchAddress
        default: self = .other(error.description)
        }
    }
}

extension SocketAddressError {
    var isUnknownHost: Bool {
        if case .unknown = self { return true }
        return false
    }
}
