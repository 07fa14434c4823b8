import HTTPTypes
import Hummingbird
import Logging
import Metrics
import NIOCore
import Services

/// Between Hummingbird and the services: reads a request into a value, writes an answer out with back-pressure, and
/// logs one line without the query, which may hold a person's address.
struct Adapter: HTTPResponder {
    typealias Context = BasicRequestContext

    let dispatcher: Dispatcher
    let limits: ServerLimits
    /// What links begin with when the Host header cannot be trusted.
    let publicURL: String?
    let fallbackHost: String
    let logger: Logger

    func respond(to incoming: Hummingbird.Request, context: BasicRequestContext) async throws -> Hummingbird.Response {
        let began = ContinuousClock.now
        let id = String(UInt64.random(in: .min ... .max), radix: 36)
        var response: Services.Response
        let target = incoming.head.path ?? "/"
        if target.utf8.count > limits.maximumTargetBytes {
            response = ServiceError(
                .uriTooLong, "The request target is longer than \(limits.maximumTargetBytes) bytes; send it by POST."
            ).problem(instance: id)
        } else {
            do {
                let body = try await incoming.body.collect(upTo: limits.maximumBodyBytes)
                response = await dispatcher.respond(to: request(incoming, target, Array(buffer: body), id))
            } catch is NIOTooManyBytesError {
                response = ServiceError(
                    .contentTooLarge, "The body is longer than \(limits.maximumBodyBytes) bytes."
                ).problem(instance: id)
            }
        }
        note(incoming, response, began: began, id: id)
        return outgoing(response, id: id)
    }

    private func request(
        _ incoming: Hummingbird.Request, _ target: String, _ body: [UInt8], _ id: String
    ) -> Services.Request {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        return Services.Request(
            method: incoming.method, path: RequestTarget.path(parts[0]),
            query: parts.count > 1 ? RequestTarget.query(parts[1]) : [], headers: incoming.headers, body: body,
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

    private func outgoing(_ response: Services.Response, id: String) -> Hummingbird.Response {
        var headers = response.headers
        if let name = HTTPField.Name("X-Request-Id") { headers[name] = id }
        let body: Hummingbird.ResponseBody
        switch response.body.content {
        case .bytes(let bytes):
            body = .init(byteBuffer: ByteBuffer(bytes: bytes))
        case .stream(let stream):
            let logger = logger
            body = .init { writer in
                let outlet = Outlet(writer)
                do {
                    try await stream { try await outlet.write($0) }
                } catch {
                    logger.info("answer broken off", metadata: ["id": "\(id)", "cause": "\(type(of: error))"])
                    throw error
                }
                try await outlet.finish()
            }
        }
        return Hummingbird.Response(status: .init(code: response.status), headers: headers, body: body)
    }

    private func note(
        _ incoming: Hummingbird.Request, _ response: Services.Response, began: ContinuousClock.Instant, id: String
    ) {
        let elapsed = ContinuousClock.now - began
        let service = dispatcher.name(of: RequestTarget.path(incoming.uri.path))
        logger.info(
            "request",
            metadata: [
                "id": "\(id)", "method": "\(incoming.method.rawValue)", "service": "\(service)",
                "status": "\(response.status)",
                "ms": "\(elapsed.components.seconds * 1000 + elapsed.components.attoseconds / 1_000_000_000_000_000)",
            ])
        Counter(
            label: "requests",
            dimensions: [("service", service), ("status", String(response.status))]
        ).increment()
        Metrics.Timer(label: "duration", dimensions: [("service", service)])
            .recordNanoseconds(
                elapsed.components.seconds * 1_000_000_000 + elapsed.components.attoseconds / 1_000_000_000)
    }
}

/// Hummingbird's writer for one answer. `write` returns when the client has room for more.
///
/// `@unchecked Sendable`: the one task that streams the body uses it, call after call.
private final class Outlet: @unchecked Sendable {
    private var writer: any ResponseBodyWriter
    init(_ writer: any ResponseBodyWriter) { self.writer = writer }
    func write(_ bytes: [UInt8]) async throws { try await writer.write(ByteBuffer(bytes: bytes)) }
    func finish() async throws { try await writer.finish(nil) }
}
