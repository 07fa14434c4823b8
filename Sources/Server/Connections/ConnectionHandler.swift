import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import Services

/// Watches one connection on its event loop: limits of time, clients that leave, requests that are none, and the end
/// of each answer for the log.
final class ConnectionHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let connections: Connections
    private let limits: ServerLimits
    private let log: AccessLog
    private let longestBody: @Sendable (HTTPRequest) -> Int
    private var connection: Connection?
    private var timer: RepeatedTask?
    private var clock = ConnectionClock()
    private var bytes = 0
    private var isStalled = false
    /// The connection has been refused; what still comes in is dropped.
    private var isRefused = false

    /// - Parameter longestBody: bytes of the body that a request may have.
    init(
        _ connections: Connections, _ limits: ServerLimits, _ log: AccessLog,
        longestBody: @escaping @Sendable (HTTPRequest) -> Int
    ) {
        self.longestBody = longestBody
        self.connections = connections
        self.limits = limits
        self.log = log
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let pipeline = context.pipeline.syncOperations
        guard let decoder = try? pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self) else { return }
        // Fails only on a channel that is closed already.
        try? pipeline.addHandler(OldVersions(), position: .after(decoder))
    }

    func channelActive(context: ChannelHandlerContext) {
        // A client that takes nothing holds this much of the kernel's memory and no more.
        context.channel.setOption(.socketOption(.so_sndbuf), value: 262_144).whenFailure { _ in }
        switch connections.open(context.channel) {
        case .admitted(let connection): self.connection = connection
        case .full(let first):
            if first { log.full(limits.maximumConnections) }
            refuse(
                context,
                ServiceError(
                    .tooBusy,
                    it: "Sono aperte troppe connessioni; riprovare.",
                    en: "Too many connections are open; try again."))
        }
        let tick = TimeAmount(min(.seconds(1), min(limits.body, limits.idle, limits.stall) / 4))
        let bound = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
        timer = context.eventLoop.scheduleRepeatedTask(initialDelay: tick, delay: tick) { _ in
            bound.value.handler.check(bound.value.context)
        }
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        timer?.cancel()
        timer = nil
        if let connection {
            connections.close(context.channel)
            let (open, hasFailed) = connection.close()
            for exchange in open { log.note(exchange, bytes, hasFailed ? .failed : isStalled ? .stalled : .left) }
        }
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isRefused else { return }
        let part = unwrapInboundIn(data)
        clock.read(part)
        if case .head(let head) = part, clock.requestsOpen == 1, isAwaitingLeave(head) {
            context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
        }
        context.fireChannelRead(data)
    }

    /// Whether the client wants to be told to send its body, and may. Source: RFC 9110, 10.1.1.
    private func isAwaitingLeave(_ head: HTTPRequest) -> Bool {
        guard head.headerFields[.expect]?.lowercased() == "100-continue" else { return false }
        return head.headerFields[.contentLength].flatMap { Int($0) } ?? 0 <= longestBody(head)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let written = promise ?? context.eventLoop.makePromise(of: Void.self)
        clock.beginWrite()
        var ending: Exchange?
        var total = 0
        switch unwrapOutboundIn(data) {
        case .head: bytes = 0
        case .body(let buffer): bytes += buffer.readableBytes
        case .end:
            clock.answered()
            ending = connection?.end()
            total = bytes
        }
        written.futureResult.assumeIsolated().whenComplete { [self] result in
            clock.endWrite()
            guard let ending else { return }
            if case .success = result { return log.note(ending, total, .completed) }
            log.note(ending, total, isStalled ? .stalled : .left)
        }
        context.write(data, promise: written)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .some(ChannelEvent.inputClosed) = event as? ChannelEvent {
            connection?.leave()
            if isRefused { context.close(promise: nil) }
        }
        context.fireUserInboundEventTriggered(event)
    }

    /// What is no request is answered where no answer is under way; else it ends the connection.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard !isRefused else { return }
        guard !(error is IOError), !(error is ChannelError), clock.requestsOpen == 0 else {
            return context.fireErrorCaught(error)
        }
        let refusal = MalformedRequest.refusal(of: error, limits)
        let exchange = Exchange(
            id: RequestIdentifier.make(), method: "-", service: "-", status: refusal.code.status,
            began: .now, failure: refusal)
        if connection?.begin(exchange) == true { refuse(context, refusal, id: exchange.id) }
    }

    /// Answers without a request, and closes once the client has had time to read it.
    private func refuse(_ context: ChannelHandlerContext, _ error: ServiceError, id: String = "-") {
        isRefused = true
        clock.refuse()
        let problem = error.problem(instance: id, in: .none)
        guard case .bytes(let body) = problem.body.content else { return }
        var head = HTTPResponse(status: .init(code: problem.status), headerFields: problem.headers)
        head.headerFields[.connection] = "close"
        head.headerFields[.contentLength] = String(body.count)
        if let name = RequestIdentifier.header, id != "-" { head.headerFields[name] = id }
        write(context: context, data: wrapOutboundOut(.head(head)), promise: nil)
        write(context: context, data: wrapOutboundOut(.body(ByteBuffer(bytes: body))), promise: nil)
        write(context: context, data: wrapOutboundOut(.end(nil)), promise: nil)
        context.flush()
        context.close(mode: .output, promise: nil)
    }

    private func check(_ context: ChannelHandlerContext) {
        if clock.isWriting { clock.look(held: SendQueue.bytes(context)) }
        if let connection { clock.look(upload: connection.upload) }
        switch clock.verdict(limits) {
        case .fine: return
        case .stalled:
            isStalled = true
            context.close(promise: nil)
        case .idle: context.close(promise: nil)
        case .bodyIsSlow(let isAnswered):
            if isAnswered { return context.close(promise: nil) }
            // The task that waits for the body answers 408, or breaks its answer off, and the connection ends with it.
            isStalled = true
            context.fireErrorCaught(BodyTimeout())
        }
    }
}

/// The body of a request did not come in time.
struct BodyTimeout: Error {}
