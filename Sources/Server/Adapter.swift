import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Services

/// A request's connection, for the task that answers it.
struct ConnectionContext: InitializableFromSource, RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
    }
}

/// Between Hummingbird and the services: reads a request into a value, and writes an answer out with back-pressure.
struct Adapter: HTTPResponder {
    typealias Context = ConnectionContext

    let dispatcher: Dispatcher
    let limits: ServerLimits
    let connections: Connections
    /// What links begin with when the Host header cannot be trusted.
    let publicURL: String?
    let fallbackHost: String
    let log: AccessLog
    let rate: RequestRate
    let forwarded: ForwardedFor

    /// Below this size a body goes out in one piece with its head.
    private static let wholeBytes = 262_144
    /// Above this announced length a body is refused without being taken in.
    private static let discardedBytes = 67_108_864

    func respond(to incoming: Hummingbird.Request, context: ConnectionContext) async throws -> Hummingbird.Response {
        let began = ContinuousClock.now
        let id = RequestIdentifier.make()
        let connection = connections[context.channel] ?? Connection()
        let target = incoming.head.path ?? "/"
        let path = RequestTarget.path(target.prefix { $0 != "?" })
        let standing = rate.count(forwarded.client(connection.peer, incoming.headers))
        var response =
            if standing.isOver {
                dispatcher.refusal(standing.refusal, instance: id, accepted: incoming.headers[.acceptLanguage])
            } else { try await answer(incoming, target, path, connection, id) }
        standing.declare(in: &response)
        if let name = RequestIdentifier.header { response.headers[name] = id }
        let exchange = Exchange(
            id: id, method: Self.knownMethods.contains(incoming.method) ? incoming.method.rawValue : "other",
            service: dispatcher.name(of: path), status: response.status, began: began,
            failure: response.failure, logged: response.logged)
        if !connection.begin(exchange) { log.note(exchange, 0, .left) }
        return outgoing(response, connection, id)
    }

    private static let knownMethods: Set<HTTPRequest.Method> = [.get, .head, .post, .options, .put, .delete, .patch]

    private func answer(
        _ incoming: Hummingbird.Request, _ target: String, _ path: [String], _ connection: Connection, _ id: String
    ) async throws -> Services.Response {
        let accepted = incoming.headers[.acceptLanguage]
        guard target.utf8.count <= limits.maximumTargetBytes else {
            let refusal = ServiceError(
                .uriTooLong,
                it: "L’indirizzo richiesto supera \(limits.maximumTargetBytes) byte; inviare la richiesta con POST.",
                en: "The request target is longer than \(limits.maximumTargetBytes) bytes; send it by POST.")
            return dispatcher.refusal(refusal, instance: id, accepted: accepted)
        }
        let rule = dispatcher.bodyRule(incoming.method, path)
        let longest = rule.maximumBytes ?? limits.maximumBodyBytes
        let announced = incoming.headers[.contentLength].flatMap { Int($0) } ?? 0
        connection.note(.none)
        do {
            guard announced <= longest else {
                if announced <= Self.discardedBytes, incoming.headers[.expect] == nil {
                    // Most clients read the refusal only when they have sent everything.
                    for try await _ in incoming.body {}
                }
                throw BodyRefusal.tooLong(longest)
            }
            if rule.isStreamed { return try await streamed(incoming, target, path, connection, id, longest) }
            let body = try await incoming.body.collect(upTo: longest)
            let request = request(incoming, target, path, Array(buffer: body), id)
            return try await connection.whilePresent { await dispatcher.respond(to: request) }
        } catch {
            guard let refusal = BodyRefusal.of(error, limits, longest: longest) else { throw error }
            return dispatcher.refusal(refusal, instance: id, accepted: accepted)
        }
    }

    /// The answer of a service that takes the body as it comes.
    private func streamed(
        _ incoming: Hummingbird.Request, _ target: String, _ path: [String], _ connection: Connection, _ id: String,
        _ longest: Int
    ) async throws -> Services.Response {
        let upload = Upload(incoming.body, on: connection, longest: longest, limits: limits)
        connection.note(.held)
        var request = request(incoming, target, path, [], id)
        request.stream = RequestStream { () async throws(ServiceError) in try await upload.next() }
        let response = try await connection.whilePresent { [request] in await dispatcher.respond(to: request) }
        if case .bytes = response.body.content { await upload.discard(atMost: Self.discardedBytes) }
        return response
    }

    private func request(
        _ incoming: Hummingbird.Request, _ target: String, _ path: [String], _ body: [UInt8], _ id: String
    ) -> Services.Request {
        let query = target.utf8.firstIndex(of: UInt8(ascii: "?")).map { target[target.utf8.index(after: $0)...] }
        return Services.Request(
            method: incoming.method, path: path, query: query.map { RequestTarget.query($0) } ?? [],
            headers: incoming.headers, body: body,
            baseURL: baseURL(incoming), id: id)
    }

    private func baseURL(_ incoming: Hummingbird.Request) -> String {
        if let publicURL { return publicURL }
        let host = incoming.head.authority ?? fallbackHost
        let isPlain = host.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"),
                UInt8(ascii: "["), UInt8(ascii: "]"):
                true
            default: false
            }
        }
        return "http://" + (isPlain && host.utf8.count <= 255 && !host.isEmpty ? host : fallbackHost)
    }

    private func outgoing(
        _ response: Services.Response, _ connection: Connection, _ id: String
    ) -> Hummingbird.Response {
        let body: Hummingbird.ResponseBody
        switch response.body.content {
        case .bytes(let bytes) where bytes.count <= Self.wholeBytes:
            body = .init(byteBuffer: ByteBuffer(bytes: bytes))
        case .bytes(let bytes):
            body = .init(contentLength: bytes.count) { writer in
                let outlet = Outlet(writer)
                try await outlet.write(bytes)
                try await outlet.finish()
            }
        case .stream(let stream):
            let log = log
            body = .init { writer in
                let outlet = Outlet(writer)
                do {
                    try await connection.whilePresent { try await stream { try await outlet.write($0) } }
                } catch {
                    // A body that did not come any more is the client's doing, and the connection knows of it.
                    let isOurs = (error as? ServiceError)?.code != .requestTimeout
                    if isOurs && !outlet.isClosed && !connection.hasLeft {
                        connection.fail()
                        log.brokenOff(id, error)
                    }
                    throw error
                }
                try await outlet.finish()
            }
        }
        return Hummingbird.Response(status: .init(code: response.status), headers: response.headers, body: body)
    }
}
