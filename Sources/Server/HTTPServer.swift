import Hummingbird
public import Logging
public import ServiceLifecycle
public import Services

/// The HTTP server: an address, the services behind it, started and stopped in order.
public struct HTTPServer: ServiceLifecycle.Service {
    private let application: Application<Adapter>

    /// - Parameters:
    ///   - publicURL: what links in answers begin with, without a slash at the end; `nil` takes the Host header.
    ///   - onRunning: called once the port is open, with the port (for port 0, the one the system chose).
    public init(
        host: String, port: Int, publicURL: String? = nil, services: [any Services.Service],
        limits: ServerLimits = ServerLimits(), logger: Logger,
        onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) {
        let adapter = Adapter(
            dispatcher: Dispatcher(services), limits: limits, publicURL: publicURL,
            fallbackHost: "\(host):\(port)", logger: logger)
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .warning)
        application = Application(
            responder: adapter,
            configuration: .init(address: .hostname(host, port: port), serverName: "DIME-Geo"),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? port) },
            logger: quiet)
    }

    public func run() async throws { try await application.runService(gracefulShutdownSignals: []) }
}
