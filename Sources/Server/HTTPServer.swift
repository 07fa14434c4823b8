import HTTPTypes
import Hummingbird
public import Logging
import NIOCore
public import ServiceLifecycle
public import Services

/// The HTTP server: an address, the services behind it, started and stopped in order.
public struct HTTPServer: ServiceLifecycle.Service {
    private let application: Application<Adapter>

    /// - Parameters:
    ///   - publicURL: what links in answers begin with, without a slash at the end; `nil` takes the Host header.
    ///   - pages: what errors are shown as in a browser.
    ///   - onRunning: called once the port is open, with the port (for port 0, the one the system chose).
    public init(
        host: String, port: Int, publicURL: String? = nil, services: [any Services.Service],
        pages: (any ErrorPages)? = nil, limits: ServerLimits = ServerLimits(), logger: Logger,
        onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) {
        let log = AccessLog(logger: logger)
        let connections = Connections(maximum: limits.maximumConnections)
        let dispatcher = Dispatcher(services, pages: pages, limit: limits.request)
        let adapter = Adapter(
            dispatcher: dispatcher, limits: limits, connections: connections,
            publicURL: publicURL, fallbackHost: "\(host.contains(":") ? "[\(host)]" : host):\(port)", log: log,
            rate: RequestRate(limit: limits.requestsPerMinute), forwarded: ForwardedFor(proxies: limits.proxies))
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .warning)
        application = Application(
            responder: adapter,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [
                        ConnectionHandler(connections, limits, log) { head in
                            dispatcher.bodyRule(
                                head.method, RequestTarget.path((head.path ?? "/").prefix { $0 != "?" })
                            )
                            .maximumBytes ?? limits.maximumBodyBytes
                        }
                    ],
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: limits.maximumHeadBytes, maxHeaderListSize: limits.maximumHeadBytes,
                        maxHeaderFieldCount: 100))),
            configuration: .init(address: .hostname(host, port: port), serverName: "DIME-Geo"),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? port) },
            logger: quiet)
    }

    /// - Throws: ``ListenError`` when the port cannot be opened.
    public func run() async throws {
        do {
            try await application.runService(gracefulShutdownSignals: [])
        } catch let error as IOError {
            throw ListenError(error)
        } catch let error as SocketAddressError {
            throw error.isUnknownHost ? ListenError.noSuchAddress : .other("\(error)")
        }
    }
}
